import type { Demand, Occupancy, QuotaList, TargetList } from '../../api/contract.ts'
import { answer, type Http } from '../client.ts'
import type { RowFilter } from './row-filter.ts'
import { planEnd } from './stops.ts'

type By = 'cluster' | 'use' | 'zoning' | 'planned' | 'plannedMonth' | 'building' | 'space' | 'month'

interface Of {
  illustrative: boolean
  asOf?: string
  building?: string
}

const occupancy = (http: Http, by: By[], of: Of, signal: AbortSignal): Promise<Occupancy> =>
  answer(http.GET('/api/occupancy', { params: { query: { ...of, by } }, signal }))

/** Every month to the end of the plan: in all, or by every row of the table and every promise. */
export const readMonths = (http: Http, by: By[], illustrative: boolean, signal: AbortSignal) =>
  occupancy(http, ['month', ...by], { illustrative, asOf: planEnd }, signal)

/** For staff: what stands, is taken and free on a day, building by building. */
export const readBuildings = (http: Http, asOf: string, illustrative: boolean, signal: AbortSignal) =>
  occupancy(http, ['building'], { illustrative, asOf }, signal)

/** For staff: one building, space by space. */
export const readSpaces = (http: Http, building: string, asOf: string, signal: AbortSignal) =>
  occupancy(http, ['space'], { illustrative: true, asOf, building }, signal)

/** So many are told; the rest is for whoever asks the service. */
const mostQuotas = 200

/** Those that are tightest first. The public is told of today, which no `asOf` asks for. */
export const readQuotas = (
  http: Http,
  asOf: string | null,
  row: RowFilter | null,
  illustrative: boolean,
  signal: AbortSignal,
): Promise<QuotaList> =>
  answer(
    http.GET('/api/quotas', {
      params: {
        query: {
          illustrative,
          limit: mostQuotas,
          ...(asOf === null ? {} : { asOf }),
          // A parcel has a plate and no use of its own.
          ...(row === null ? {} : { cluster: row.cluster }),
          ...(row?.use == null ? {} : { zoning: row.zoning ?? 'unknown' }),
        },
      },
      signal,
    }),
  )

export const readTargets = (http: Http, signal: AbortSignal): Promise<TargetList> =>
  answer(http.GET('/api/targets', { signal }))

export const readDemand = (http: Http, illustrative: boolean, signal: AbortSignal): Promise<Demand> =>
  answer(
    http.GET('/api/demand', { params: { query: { illustrative, by: ['productLine', 'sizeBand'] } }, signal }),
  )
