import { reachOf } from '../accounts/reach.ts'
import { Demand, DemandQuery } from '../contract.ts'
import type { Api, Context } from '../routes.ts'
import { demandOf } from './demand-service.ts'

export function demandRoutes(api: Api, context: Context): void {
  api.get(
    '/api/demand',
    {
      schema: {
        tags: ['occupancy'],
        summary: 'What firms that still look for a site ask for, against what is free',
        description: 'From the last wording of each lead; for staff. It names no firm.',
        querystring: DemandQuery,
        response: { 200: Demand },
      },
    },
    (request) => demandOf(context, reachOf(request.reader, request.scope), request.query),
  )
}
