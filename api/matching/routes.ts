import { MatchResult, Requirement } from '../contract.ts'
import { Problem } from '../problem.ts'
import { type Api, type Context, momentOf } from '../routes.ts'
import { match } from './match.ts'
import { requirementFaults } from './requirement.ts'

export function matchingRoutes(api: Api, context: Context): void {
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
    async (request) => {
      const requirement = request.body
      const { asOf, at, illustrative } = momentOf(context, requirement.illustrative)
      const faults = requirementFaults(requirement, asOf)
      const [first] = faults
      if (first) throw new Problem('requirement_refused', first.detail, faults)
      return match(context.live.current(), { ...requirement, illustrative }, { asOf, now: at })
    },
  )
}
