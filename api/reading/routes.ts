import { Reading, ReadingRequest } from '../contract.ts'
import { Problem } from '../problem.ts'
import { type Api, type Context, momentOf } from '../routes.ts'
import { read } from './read.ts'
import { textFaults } from './text-faults.ts'

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
      const faults = textFaults(text)
      const [first] = faults
      if (first) throw new Problem('invalid_request', first.detail, faults)
      return read(text, momentOf(context, undefined).asOf)
    },
  )
}
