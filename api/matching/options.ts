import { criteria } from '../contract/requirement.ts'
import type { Criterion, Option, Placement } from '../contract.ts'
import type { JudgedActivity } from './judged.ts'
import { type Candidate, candidatesOf } from './placements.ts'
import { type Criteria, total, type Weights } from './score.ts'
import { search } from './search.ts'
import type { Snapshot } from './snapshot.ts'
import type { Tally } from './tally.ts'
import { verdictsOf } from './verdicts.ts'
import { say } from './words.ts'

/** The best ways to place every activity, each with all its reasons; ties go by the ids of the spaces. */
export function optionsOf(
  judged: readonly JudgedActivity[],
  tallies: readonly Tally[],
  snapshot: Snapshot,
  weights: Weights,
  limit: number,
): { options: Option[]; exact: boolean } {
  const candidates = judged.map((activity, index) =>
    candidatesOf(activity, snapshot, tallies[index]?.candidates ?? [], weights),
  )
  const { combinations, exact } = search(candidates, snapshot)
  const options = combinations
    .map((placed) => ({ placed, ...total(meanCriteria(placed, snapshot), weights) }))
    .sort((a, b) => b.score - a.score || byRows(a.placed, b.placed))
    .slice(0, limit)
    .map(({ placed, score, criteria }) => presentOption(judged, snapshot, placed, score, criteria))
  return { options, exact }
}

function byRows(a: readonly Candidate[], b: readonly Candidate[]): number {
  for (const [place, { row }] of a.entries()) if (row !== b[place]?.row) return row - (b[place]?.row ?? 0)
  return 0
}

/** Means over the placements by their area. Proximity: 1 on one parcel, 0.8 in one cluster, 0.3 across both. */
function meanCriteria(
  placed: readonly Candidate[],
  snapshot: Snapshot,
): Record<Criterion, number | undefined> {
  const mean = (criterion: keyof Criteria): number | undefined => {
    const known = placed.filter((candidate) => candidate.criteria[criterion] !== undefined)
    const area = known.reduce((sum, { areaM2 }) => sum + areaM2, 0)
    if (known.length === 0 || area === 0) return undefined
    return known.reduce((sum, each) => sum + (each.criteria[criterion] ?? 0) * each.areaM2, 0) / area
  }
  const { isOneParcel, clusters } = spread(placed, snapshot)
  return {
    ...(Object.fromEntries(
      criteria.map((each) => [each, each === 'proximity' ? undefined : mean(each)]),
    ) as Record<Criterion, number | undefined>),
    proximity: placed.length === 1 || isOneParcel ? 1 : clusters.length === 1 ? 0.8 : 0.3,
  }
}

function spread(placed: readonly Candidate[], snapshot: Snapshot) {
  const spaces = placed.map(({ row }) => snapshot.space(row))
  const parcels = new Set(spaces.map(({ parcel_id, id }) => parcel_id ?? id))
  const clusters = [...new Set(spaces.map(({ cluster_id }) => cluster_id))].sort()
  return { spaces, isOneParcel: parcels.size === 1, clusters }
}

function presentOption(
  judged: readonly JudgedActivity[],
  snapshot: Snapshot,
  placed: readonly Candidate[],
  score: number,
  parts: Record<Criterion, number>,
): Option {
  const { spaces, isOneParcel, clusters } = spread(placed, snapshot)
  const placements = placed.flatMap((candidate, index) => {
    const activity = judged[index]
    return activity ? [presentPlacement(activity, snapshot, candidate)] : []
  })
  const rents = placements.map(({ rentYuanM2Day, areaM2 }) => rentYuanM2Day && rentYuanM2Day * areaM2 * 365)
  const policies = snapshot.policies.filter(({ cluster_ids }) =>
    cluster_ids.some((id) => clusters.includes(id)),
  )
  const distinct = new Set(spaces.map(({ id }) => id)).size
  return {
    id: placements.map(({ activity, spaceId }) => `${activity}:${spaceId}`).join('+'),
    kind: clusters.length > 1 ? 'dual_core' : distinct > 1 ? 'combined' : 'single',
    clusters,
    sameParcel: isOneParcel,
    score,
    criteria: parts,
    yearlyRentYuan: rents.some((rent) => rent === null)
      ? null
      : Math.round(rents.reduce<number>((sum, rent) => sum + (rent ?? 0), 0)),
    placements,
    toConfirm: placements.flatMap((placement, index) =>
      questionsOf(placement, spaces[index]?.kind === 'lot'),
    ),
    incentives: policies.map(({ id }) => id),
    departments: [...new Set(policies.flatMap(({ department_ids }) => department_ids))].sort(),
  }
}

function presentPlacement(judged: JudgedActivity, snapshot: Snapshot, { row, areaM2 }: Candidate): Placement {
  const space = snapshot.space(row)
  return {
    activity: judged.index,
    spaceId: space.id,
    name: say(space.name_zh, space.name_en),
    cluster: space.cluster_id,
    zoning: snapshot.zoningClasses[snapshot.codes.zoningClass[row] ?? 255]?.plate ?? null,
    areaM2,
    phase: 'now',
    isIllustrative: space.is_illustrative,
    rentYuanM2Day: space.rent_yuan_m2_day,
    verdicts: verdictsOf(judged, snapshot, row),
  }
}

/** What to ask the park: every hard rule that is open, and of a lot whether the area can be had in one piece. */
function questionsOf({ activity, spaceId, verdicts }: Placement, isLot: boolean): Option['toConfirm'] {
  const open = verdicts
    .filter(({ strength, result }) => strength === 'hard' && result === 'unknown')
    .map(({ rule, text }) => ({ activity, spaceId, rule, text }))
  if (!isLot) return open
  return [
    ...open,
    {
      activity,
      spaceId,
      rule: 'floor_area',
      text: say(
        '公布的是总量，所需面积能否在一处整体取得，请问园区',
        'What is published is a total; ask the park whether the area can be had in one piece',
      ),
    },
  ]
}
