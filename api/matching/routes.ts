import type { FastifyReply } from 'fastify'
import { answerCache } from '../answer-cache.ts'
import { canonical } from '../canonical.ts'
import { type ContentEncoding, encodingFor } from '../content-encoding.ts'
import { MatchResult, Requirement } from '../contract.ts'
import { Problem } from '../problem.ts'
import { type Api, type Context, momentOf, pictureTag, withTypes } from '../routes.ts'
import { likeFaults } from './like.ts'
import { match } from './match.ts'
import { requirementFaults } from './requirement.ts'
import { answerWriter } from './write-answer.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it was sent, after what else an answer depends on. */
    words: string
    encoding: ContentEncoding | undefined
    /** The answer to the same words, where they were asked before. */
    answer: Buffer | undefined
  }
}

const mostCachedBytes = 64 * 1024 * 1024

export async function matchingRoutes(api: Api, context: Context): Promise<void> {
  const answers = answerCache(mostCachedBytes)
  const write = answerWriter()
  // A scope of its own, so that only here bodies are looked up before they are read.
  await api.register(async (plain) => {
    const scope = withTypes(plain)
    scope.decorateRequest('words', '').decorateRequest('encoding').decorateRequest('answer')
    const read = scope.getDefaultJsonParser('error', 'error')
    scope.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
      request.words = `${pictureTag(context)} ${body}`
      request.encoding = encodingFor(request.headers['accept-encoding'])
      request.answer = answers.again(request.words, request.encoding)
      if (request.answer) done(null)
      else read(request, body, done)
    })
    scope.post(
      '/api/match',
      {
        // It is compressed once for all who ask again.
        compress: false,
        schema: {
          tags: ['matching'],
          summary: 'Which spaces fit a project, why, and what almost fits',
          body: Requirement,
          response: { 200: MatchResult },
        },
        preValidation: (request, reply, done) => {
          if (request.answer) send(reply, request.answer, request.encoding)
          else done()
        },
      },
      async (request, reply) => {
        const { body: requirement, words, encoding } = request
        const { asOf, at, illustrative } = momentOf(context, requirement.illustrative)
        const snapshot = context.live.current()
        const faults = [...requirementFaults(requirement, asOf), ...likeFaults(requirement, snapshot)]
        const [first] = faults
        if (first) throw new Problem('requirement_refused', first.detail, faults)
        const asked = { ...requirement, illustrative }
        // All that an answer depends on; a hold that runs out changes answers without changing the inventory.
        const meaning = canonical([snapshot.version, asOf, context.live.expiredBy(at), asked])
        // Written without the serializer of the schema; tests hold the answers against the schema.
        const make = () => write(match(snapshot, asked, { asOf, now: at }))
        return send(reply, answers.take(words, meaning, encoding, make), encoding)
      },
    )
  })
}

function send(reply: FastifyReply, answer: Buffer, encoding: ContentEncoding | undefined): FastifyReply {
  if (encoding) reply.header('content-encoding', encoding)
  return reply.header('vary', 'accept-encoding').type('application/json; charset=utf-8').send(answer)
}
