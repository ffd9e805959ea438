import { Reading, ReadingRequest } from '../contract.ts'
import { say } from '../matching/words.ts'
import { Problem } from '../problem.ts'
import { type Api, type Context, momentOf } from '../routes.ts'
import { read } from './read.ts'

const empty = say('文本是空的，请粘贴需求段落', 'The text is empty; paste the paragraph with the requirement')

export function readingRoutes(api: Api, context: Context): void {
  api.post(
    '/api/requirements/read',
    {
      schema: {
        tags: ['matching'],
        summary:
          'The conditions that a paragraph in Chinese or English states, each with the words it came from',
        body: ReadingRequest,
        response: { 200: Reading },
      },
    },
    async (request) => {
      const { text } = request.body
      if (text.trim() === '')
        throw new Problem('invalid_request', empty, [{ pointer: '/text', detail: empty }])
      return read(text, momentOf(context, undefined).asOf)
    },
  )
}
