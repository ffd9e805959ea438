import { answerCache } from '../answer-cache.ts'
import { canonical } from '../canonical.ts'
import { encodingFor } from '../content-encoding.ts'
import { MatchResult, Requirement } from '../contract.ts'
import { Problem } from '../problem.ts'
import { type Api, type Context, momentOf } from '../routes.ts'
import { likeFaults } from './like.ts'
import { match } from './match.ts'
import { requirementFaults } from './requirement.ts'
import { rulesVersion } from './rules/all.ts'

const mostCachedBytes = 64 * 1024 * 1024

export function matchingRoutes(api: Api, context: Context): void {
  const answers = answerCache(mostCachedBytes)
  api.post(
    '/api/match',
    {
      schema: {
        tags: ['matching'],
        summary: 'Which spaces fit a project, why, and what almost fits',
        body: Requirement,
        response: { 200: MatchResult },
      },
    },
    async (request, reply) => {
      const requirement = request.body
      const { asOf, at, illustrative } = momentOf(context, requirement.illustrative)
      const snapshot = context.live.current()
      const faults = [...requirementFaults(requirement, asOf), ...likeFaults(requirement, snapshot)]
      const [first] = faults
      if (first) throw new Problem('requirement_refused', first.detail, faults)
      const asked = { ...requirement, illustrative }
      // All that an answer depends on; a hold that runs out changes answers without changing the inventory.
      const key = canonical([snapshot.version, rulesVersion, asOf, context.live.expiredBy(at), asked])
      const encoding = encodingFor(request.headers['accept-encoding'])
      // The serializer of the schema takes twice as long; tests hold the answers against the schema.
      const make = () => JSON.stringify(match(snapshot, asked, { asOf, now: at }))
      const bytes = await answers.take(key, encoding, make)
      if (encoding) reply.header('content-encoding', encoding)
      reply.header('vary', 'accept-encoding').type('application/json; charset=utf-8')
      // The bytes are those of an answer, which the type of `send` cannot know.
      return reply.send(bytes as unknown as MatchResult)
    },
  )
}
