import {
  findLastDelivery,
  type OccupancyGroup,
  type OccupancyKey,
  type OccupancySums,
  sumOccupancy,
} from '../../sql/queries/occupancy.ts'
import type { Scope } from '../accounts/permissions.ts'
import type { Occupancy, OccupancyQuery } from '../contract.ts'
import { Problem } from '../problem.ts'
import { type Context, momentOf } from '../routes.ts'
import { monthDays } from './months.ts'

/** Fewer spaces than this could be one tenant. */
const leastSpaces = 3

/** Groups that could be one tenant's. */
const singleKeys: readonly OccupancyKey[] = ['parcel', 'building', 'space']

/**
 * What stands, is committed, held and free. Readers whose scope is not `all` have aggregates only: no parcel or
 * building, and of fewer than three spaces, on any day but today, no word of what is taken: on other days it would
 * tell when a tenancy begins and ends. What is taken today stands in the lists of spaces.
 */
export async function occupancyOf(
  context: Context,
  scope: Scope,
  { asOf, by = [], building, illustrative }: OccupancyQuery,
): Promise<Occupancy> {
  const { db, live } = context
  const moment = momentOf(context, illustrative)
  const today = moment.asOf
  const day = asOf ?? today
  const keys = by.filter((key): key is OccupancyKey => key !== 'month')
  if (scope !== 'all' && (building !== undefined || keys.some((key) => singleKeys.includes(key))))
    throw new Problem('not_allowed', {
      zh: '按地块、楼栋或空间的占用只对招商和规划人员开放，可按 cluster、use、zoning、planned、plannedMonth、month 查看',
      en: 'Occupancy by parcel, building or space is for staff; cluster, use, zoning, planned, plannedMonth and month are open to everyone',
    })
  if (building === undefined && keys.includes('space'))
    throw new Problem('invalid_request', {
      zh: '按空间的占用只给一栋楼的，请加上 building',
      en: 'Occupancy by space is told of one building; please name the building',
    })
  const inventoryVersion = live.version()
  const months = by.includes('month') ? await monthsToTell(context, day, today) : undefined
  const of = { illustrative: moment.illustrative, building }
  const [groups, [total]] = await Promise.all([
    sumOccupancy(db, months ? months.map((each) => each.day) : [day], keys, of),
    sumOccupancy(db, [day], [], of),
  ])
  const monthOf = new Map(months?.map((each) => [each.day, each.month]))
  const tellsAll = (of: OccupancyGroup) => scope === 'all' || of.day === today || of.spaces >= leastSpaces
  return {
    asOf: day,
    items: groups.map((group) => ({
      ...(months ? { month: monthOf.get(group.day) ?? '' } : {}),
      day: group.day,
      ...(keys.includes('cluster') ? { cluster: group.cluster } : {}),
      ...(keys.includes('use') ? { use: group.use } : {}),
      ...(keys.includes('zoning') ? { zoning: group.zoning } : {}),
      ...promiseOf(keys, group),
      ...(keys.includes('parcel') ? { parcelId: group.parcel } : {}),
      ...(keys.includes('building') ? { buildingId: group.building } : {}),
      ...(keys.includes('space') ? { spaceId: group.space } : {}),
      ...presentSums(group, tellsAll(group)),
    })),
    total: presentSums(total ?? nothing, total === undefined || tellsAll(total)),
    inventoryVersion,
  }
}

/** Of the day or of its month, whichever was asked for. */
function promiseOf(
  keys: readonly OccupancyKey[],
  { planned, planned_precision, planned_month }: OccupancyGroup,
): Pick<Occupancy['items'][number], 'plannedOn' | 'plannedPrecision'> {
  if (keys.includes('planned')) return { plannedOn: planned, plannedPrecision: planned_precision }
  if (!keys.includes('plannedMonth')) return {}
  return { plannedOn: planned_month, plannedPrecision: planned_month === null ? null : 'month' }
}

async function monthsToTell({ db }: Context, day: string, today: string) {
  const last = await findLastDelivery(db)
  const until = [last ?? today, today, day].sort().at(-1) ?? today
  const months = monthDays(until, today)
  if (months.length > 600)
    throw new Problem('invalid_request', {
      zh: `按月最多 600 个月，${day} 太远，请选更近的 asOf`,
      en: `At most 600 months are told; ${day} is too far, choose a nearer asOf`,
    })
  return months
}

const nothing: OccupancySums = {
  spaces: 0,
  stock_m2: 0,
  committed_m2: 0,
  held_m2: 0,
  to_confirm_m2: 0,
  promised_m2: 0,
  taken_ahead_m2: 0,
  land_m2: 0,
  planned_delivery_m2: 0,
  confirmed_delivery_m2: 0,
}

const presentSums = (sums: OccupancySums, tellsAll: boolean): Occupancy['total'] => ({
  spaces: sums.spaces,
  stockM2: sums.stock_m2,
  committedM2: tellsAll ? sums.committed_m2 : null,
  heldM2: tellsAll ? sums.held_m2 : null,
  freeM2: tellsAll ? sums.stock_m2 - sums.committed_m2 - sums.held_m2 : null,
  toConfirmM2: tellsAll ? sums.to_confirm_m2 : null,
  promisedM2: sums.promised_m2,
  takenAheadM2: tellsAll ? sums.taken_ahead_m2 : null,
  landM2: sums.land_m2,
  deliveries: { plannedM2: sums.planned_delivery_m2, confirmedM2: sums.confirmed_delivery_m2 },
})
