import { listParcelQuotas, type ParcelQuota } from '../../sql/queries/parcel-quota.ts'
import type { Scope } from '../accounts/permissions.ts'
import type { QuotaList, QuotaQuery } from '../contract.ts'
import { bilingual, cite } from '../present.ts'
import { Problem } from '../problem.ts'
import { type Context, momentOf } from '../routes.ts'

/**
 * What is left on a day for the activities that may take a share of a parcel only. Readers whose scope is not `all` are
 * told of today alone, as on the page of a space: on other days it would tell when a tenancy begins and ends.
 */
export async function quotasOf(context: Context, scope: Scope, query: QuotaQuery): Promise<QuotaList> {
  const { asOf: today, illustrative } = momentOf(context, query.illustrative)
  const day = query.asOf ?? today
  if (scope !== 'all' && day !== today)
    throw new Problem('not_allowed', {
      zh: `今天以外的额度只对招商和规划人员开放，请去掉 asOf 或改为 ${today}`,
      en: `Quotas of any day but today are for staff; leave out asOf, or ask for ${today}`,
    })
  const inventoryVersion = context.live.version()
  const rows = (await listParcelQuotas(context.db, day, illustrative))
    .filter(({ cluster_id }) => query.cluster === undefined || cluster_id === query.cluster)
    .filter(({ plate }) => query.zoning === undefined || plate === query.zoning)
    .map((row) => ({ row, areas: areasOf(row) }))
  if (query.limit !== undefined) rows.sort((a, b) => takenOf(b) - takenOf(a))
  return {
    asOf: day,
    items: rows.slice(0, query.limit).map(({ row, areas }) => ({
      parcelId: row.id,
      name: bilingual(row.name_zh, row.name_en),
      cluster: row.cluster_id,
      zoning: row.plate,
      ...areas,
      sharePct: row.share_pct,
      base: row.base,
      usedM2: row.used_m2,
      heldM2: row.held_m2,
      source: cite(context.live.sources(), row),
    })),
    total: rows.length,
    inventoryVersion,
  }
}

/** Share of the quota, 0 and up; a quota without a number says least. */
const takenOf = ({ row, areas }: { row: ParcelQuota; areas: Areas }): number =>
  areas.capM2 === null ? -1 : (row.used_m2 + row.held_m2) / areas.capM2

type Areas = Pick<QuotaList['items'][number], 'state' | 'baseM2' | 'capM2' | 'leftM2'>

function areasOf(row: ParcelQuota): Areas {
  const baseM2 = row.base === 'floor_area' ? row.floor_area_m2 : row.land_area_m2
  const none = { baseM2, capM2: null, leftM2: null }
  if (row.plate.includes('/')) return { state: 'mixed_use', ...none }
  // One code of a parcel that is said to be of several uses: what the others are is not known, nor a rule for it.
  if (row.single_use !== true)
    return { state: row.single_use === false ? 'mixed_use' : 'use_unknown', ...none }
  if (baseM2 === null) return { state: 'base_unknown', ...none }
  const capM2 = (baseM2 * row.share_pct) / 100
  return { state: 'counted', baseM2, capM2, leftM2: Math.max(0, capM2 - row.used_m2 - row.held_m2) }
}
