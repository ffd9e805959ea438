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

/** The matrix of uses; several codes count where they agree, and C65 among others has a row of its own. */
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
  return verdicts.has('conditional') && !isMixed && cells[0]?.by_quota ? quotaVerdict(asked) : 'unknown'
}

/** Whether the share of a single-use parcel that the counted activities may take together still has room. */
function quotaVerdict({ loaded, space, need, from, now, isPublishedOnly }: Asked): Verdict {
  const row = loaded.zoning.find(({ code }) => code === space.zoning?.[0]?.code)
  const base = row?.quota_base === 'floor_area' ? space.parcel_floor_area_m2 : space.parcel_land_area_m2
  const share = row?.quota_share_pct ?? null
  if (!row || base === null || share === null || space.single_use !== true || need === null) return 'unknown'
  const taken = loaded.parcelCommitments.filter(
    (commitment) =>
      commitment.parcelId === space.parcel_id &&
      row.counted_activities.includes(commitment.activity) &&
      isInForce(commitment, now) &&
      !(isPublishedOnly && commitment.isIllustrative),
  )
  const leftM2 = (share / 100) * base - peakAreaM2(taken, from)
  return need <= leftM2 ? 'pass' : 'fail'
}
