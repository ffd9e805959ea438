import type { Demand, Occupancy, QuotaList, TargetList } from '../../api/contract.ts'
import { answer, type Http } from '../client.ts'
import { planEnd } from './stops.ts'

type By = 'cluster' | 'use' | 'zoning' | 'planned' | 'building' | 'space' | 'month'

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

/** The public is told of today, which no `asOf` asks for. */
export const readQuotas = (
  http: Http,
  asOf: string | null,
  illustrative: boolean,
  signal: AbortSignal,
): Promise<QuotaList> =>
  answer(
    http.GET('/api/quotas', {
      params: { query: { illustrative, ...(asOf === null ? {} : { asOf }) } },
      signal,
    }),
  )

export const readTargets = (http: Http, signal: AbortSignal): Promise<TargetList> =>
  answer(http.GET('/api/targets', { signal }))

export const readDemand = (http: Http, illustrative: boolean, signal: AbortSignal): Promise<Demand> =>
  answer(
    http.GET('/api/demand', { params: { query: { illustrative, by: ['productLine', 'sizeBand'] } }, signal }),
  )
