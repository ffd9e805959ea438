import { Occupancy, OccupancyQuery, QuotaList, QuotaQuery } from '../contract.ts'
import type { Api, Context } from '../routes.ts'
import { occupancyOf } from './occupancy-service.ts'
import { quotasOf } from './quota-service.ts'

export function occupancyRoutes(api: Api, context: Context): void {
  api.get(
    '/api/occupancy',
    {
      schema: {
        tags: ['occupancy'],
        summary: 'What stands, is committed, held and free on any day, from the ledger',
        description: 'Readers without an account have aggregates: no parcel or building.',
        querystring: OccupancyQuery,
        response: { 200: Occupancy },
      },
    },
    (request) => occupancyOf(context, request.scope, request.query),
  )
  api.get(
    '/api/quotas',
    {
      schema: {
        tags: ['occupancy'],
        summary: 'What production and pilot may take of parcels that allow them a share only',
        description: 'Readers without an account are told of today.',
        querystring: QuotaQuery,
        response: { 200: QuotaList },
      },
    },
    (request) => quotasOf(context, request.scope, request.query),
  )
}
