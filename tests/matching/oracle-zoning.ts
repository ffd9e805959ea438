import type { Loaded, SnapshotRow } from '../../sql/queries/snapshot.ts'
import type { ActivityUse } from '../../sql/vocabulary.ts'
import type { Verdict } from './oracle.ts'
import { isInForce, peakAreaM2 } from './oracle-area.ts'

interface Asked {
  loaded: Loaded
  space: SnapshotRow
  use: ActivityUse
  /** m²; null: unknown. */
  need: number | null
  from: string
  now: Date
  /** Without the breakdown, what is illustrative takes nothing of a quota. */
  isPublishedOnly: boolean
}

/**
 * The matrix of uses; several codes count where they agree, and C65 among others has a row of its own. A quota is the
 * next rule's matter, once it is sure that the parcel has one.
 */
export function zoningVerdict(asked: Asked): Verdict {
  const { loaded, space, use } = asked
  if (space.zoning === null) return 'unknown'
  const isMixed = space.zoning.length > 1
  const cells = space.zoning.map(({ code }) =>
    loaded.zoningUses.find(
      (cell) => cell.code === code && cell.activity === use && cell.is_mixed === (isMixed && code === 'C65'),
    ),
  )
  const verdicts = new Set(cells.map((cell) => cell?.verdict ?? 'unknown'))
  if (verdicts.size !== 1) return 'unknown'
  if (verdicts.has('allowed')) return 'pass'
  if (verdicts.has('not_allowed')) return 'fail'
  if (!isMixed && cells[0]?.share_pct) return ancillaryVerdict(asked, cells[0].share_pct)
  return cells[0]?.by_quota && !isMixed && space.single_use === true ? 'pass' : 'unknown'
}

/** Uses with a number take so much of the floor area of an industrial parcel together. */
function ancillaryVerdict({ loaded, space, need, from, now, isPublishedOnly }: Asked, pct: number): Verdict {
  const code = space.zoning?.[0]?.code
  const floorM2 = space.parcel_floor_area_m2
  if (floorM2 === null || need === null) return 'unknown'
  const counted = new Set<string>(
    loaded.zoningUses
      .filter((cell) => cell.code === code && !cell.is_mixed && cell.share_pct !== null)
      .map(({ activity }) => activity),
  )
  const standing = loaded.parcelCommitments.filter(
    (one) =>
      one.parcelId === space.parcel_id &&
      counted.has(one.activity) &&
      isInForce(one, now) &&
      !(isPublishedOnly && one.isIllustrative),
  )
  const firm = standing.filter(({ kind }) => kind !== 'hold' && kind !== 'reservation')
  const over = (some: typeof standing) => peakAreaM2(some, from) + need > floorM2 * (pct / 100) + 1e-6
  return over(firm) ? 'fail' : over(standing) ? 'unknown' : 'pass'
}

/** Whether the share of a single-use parcel that the counted activities may take together still has room. */
export function quotaVerdict({ loaded, space, use, need, from, now, isPublishedOnly }: Asked): Verdict {
  const codes = space.zoning?.map(({ code }) => code)
  if (codes === undefined) return 'unknown'
  const row = loaded.zoning.find(
    ({ code, quota_share_pct }) => quota_share_pct !== null && codes.includes(code),
  )
  if (!row?.counted_activities.includes(use)) return 'pass'
  const base = row.quota_base === 'floor_area' ? space.parcel_floor_area_m2 : space.parcel_land_area_m2
  const share = row.quota_share_pct
  if (base === null || share === null || need === null) return 'unknown'
  if (codes.length > 1 || space.single_use !== true) return 'unknown'
  const taken = loaded.parcelCommitments.filter(
    (commitment) =>
      commitment.parcelId === space.parcel_id &&
      row.counted_activities.includes(commitment.activity) &&
      isInForce(commitment, now) &&
      !(isPublishedOnly && commitment.isIllustrative),
  )
  const fits = (some: typeof taken) => need + peakAreaM2(some, from) <= (share / 100) * base
  if (fits(taken)) return 'pass'
  return fits(taken.filter(({ kind }) => kind !== 'hold' && kind !== 'reservation')) ? 'unknown' : 'fail'
}
