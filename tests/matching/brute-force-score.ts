import type { Requirement } from '../../api/contract.ts'
import { processesOf } from '../../api/eia/belonging.ts'
import { screen } from '../../api/eia/screen.ts'
import { distanceKm } from '../../geo/distance-km.ts'
import type { Loaded, SnapshotRow } from '../../sql/queries/snapshot.ts'
import { bruteCloseness } from './brute-force.ts'
import type { BrutePack } from './brute-force-packs.ts'
import { type At, judge, wishVerdicts } from './oracle.ts'

const standard: Record<string, number> = {
  area: 0.2,
  cost: 0.2,
  timing: 0.15,
  headroom: 0.15,
  policy: 0.15,
  proximity: 0.05,
  certainty: 0.1,
  expandability: 0.1,
}

/** Criterion → value and the share of it that is known. */
type Values = Record<string, { value: number; known: number }>

/** What the engine screens is compared elsewhere; here only how near it is to the cluster's. */
const steps: string[] = ['light', 'medium', 'heavy']

const within = (value: number) => Math.max(0, Math.min(1, value))
const average = (values: (number | null)[]) => {
  const known = values.filter((value) => value !== null)
  return {
    value: known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length,
    known: values.length === 0 ? 1 : known.length / values.length,
  }
}

/** The published formulae, one space after the other. */
export function bruteValues(
  loaded: Loaded,
  requirement: Requirement,
  index: number,
  pack: BrutePack,
  at: At,
): Values {
  const activity = requirement.activities[index]
  if (!activity) throw new RangeError(`no activity ${index}`)
  const total = pack.areas.reduce((sum, area) => sum + area, 0)
  const each = pack.spaces.map((space) => ofSpace(loaded, requirement, index, space, at))
  const values: Values = {}
  for (const criterion of ['cost', 'timing', 'headroom', 'policy', 'certainty']) {
    let known = 0
    let sum = 0
    for (const [i, of] of each.entries()) {
      const part = of[criterion] ?? { value: 0, known: 0 }
      const share = pack.spaces.length === 1 ? 1 : (pack.areas[i] ?? 0) / total
      known += share * part.known
      sum += share * part.known * part.value
    }
    values[criterion] = { value: known > 1e-9 ? sum / known : 0, known: known > 1e-9 ? known : 0 }
  }
  const most = activity.maxAreaM2 ?? activity.minAreaM2 ?? Number.POSITIVE_INFINITY
  values.area = { value: Math.min(1, most / total), known: 1 }
  values.proximity = average([
    bruteCloseness(loaded, pack.spaces),
    ...(requirement.near ?? []).map(({ kind, maxKm }) => {
      const km = kmTo(loaded, pack.spaces[0], kind)
      return km === null ? null : within(1 - km / 2 / maxKm)
    }),
  ])
  return values
}

function kmTo(loaded: Loaded, space: SnapshotRow | undefined, kind: string): number | null {
  const spot =
    loaded.positions.find((one) => one.kind === 'parcel' && one.id === space?.parcel_id) ??
    loaded.positions.find((one) => one.kind === 'cluster' && one.id === space?.cluster_id)
  const all = loaded.places.flatMap((place) =>
    spot && place.kind === kind && place.lon !== null && place.lat !== null
      ? [distanceKm([spot.lon, spot.lat], [place.lon, place.lat])]
      : [],
  )
  return all.length === 0 ? null : Math.min(...all)
}

function ofSpace(
  loaded: Loaded,
  requirement: Requirement,
  index: number,
  space: SnapshotRow,
  at: At,
): Values {
  const activity = requirement.activities[index]
  const must = activity?.must ?? {}
  const prefer = activity?.prefer ?? {}
  const hard = judge(loaded, requirement, index, space, at)
  const soft = [...wishVerdicts(prefer, space).values()]
  const ceiling = activity?.rentMaxYuanM2Day ?? requirement.rentMaxYuanM2Day ?? 3
  const rent = space.rent_yuan_m2_day
  const ratio = (have: number | null, need: number | undefined) =>
    need === undefined ? [] : [have === null ? null : within(have / need - 0.5)]
  const fit = average([
    ...ratio(space.clear_height_m, must.clearHeightM),
    ...ratio(space.floor_load_kn_m2, must.floorLoadKnM2),
    ...ratio(space.power_kva, must.powerKva),
    ...ratio(space.freight_lift_t, must.freightLiftT),
    ...soft.map((verdict) => (verdict === 'unknown' ? null : verdict === 'pass' ? 1 : 0)),
  ])
  const isFree = must.clearHeightM === undefined && must.floorLoadKnM2 === undefined
  const nothing =
    isFree && must.powerKva === undefined && must.freightLiftT === undefined && soft.length === 0
  const over = (have: number | null, ...needs: (number | undefined)[]) =>
    have === null ? 0 : within(have / Math.max(...needs.map((need) => need ?? 0)) - 1.2)
  const waste =
    (over(space.floor_load_kn_m2, 10, must.floorLoadKnM2, prefer.floorLoadKnM2) +
      over(space.clear_height_m, 5, must.clearHeightM, prefer.clearHeightM) +
      (space.ground_floor && !must.groundFloor && !prefer.groundFloor ? 1 : 0)) /
    3
  const open = [...hard.values(), ...soft].filter((verdict) => verdict === 'unknown').length
  const line = requirement.productLine
  const hasLine = loaded.clusterProductLines.some(
    (one) => one.cluster_id === space.cluster_id && one.product_line_id === line,
  )
  const { track } = screen(loaded.eiaRules, processesOf(requirement, index), at.asOf)
  const tracks = loaded.clusterProductLines
    .filter((one) => one.cluster_id === space.cluster_id && (!hasLine || one.product_line_id === line))
    .map((one) => Math.abs(steps.indexOf(one.track) - steps.indexOf(track)))
  const fits = [
    ...(line === undefined ? [] : [hasLine ? 1 : 0.4]),
    ...(track === 'unknown' || tracks.length === 0 ? [] : [1 - 0.3 * Math.min(...tracks)]),
  ]
  const policy = fits.length === 0 ? 1 : fits.reduce((sum, value) => sum + value) / fits.length
  const sure = (value: number) => ({ value, known: 1 })
  return {
    cost: rent === null ? { value: 0, known: 0 } : sure(within(1 - rent / (2 * ceiling))),
    timing: sure(
      hard.get('available_by') === 'pass'
        ? 1
        : space.kind === 'land'
          ? 0.2
          : space.delivery_planned_on === null
            ? 0.6
            : 0.5,
    ),
    headroom: { value: (nothing ? 1 : fit.value) * (1 - waste / 2), known: nothing ? 1 : fit.known },
    policy: sure(policy),
    certainty: sure(1 - open / (hard.size + soft.length)),
  }
}

/** The weighted sum over the activities by the area they ask for; what is unknown counts as the mean of the known. */
export function weigh(
  requirement: Requirement,
  { activities, between, expandability }: { activities: Values[]; between: number[]; expandability: number },
): number {
  const weights: Record<string, number> = { ...standard, ...requirement.weights }
  if (!requirement.expansion) weights.expandability = 0
  const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  const several = activities.length > 1
  const areas = requirement.activities.map(({ minAreaM2, maxAreaM2 }) => minAreaM2 ?? maxAreaM2 ?? null)
  const isMeasured = areas.every((area) => area !== null)
  const whole = areas.reduce<number>((sum, area) => sum + (area ?? 0), 0)
  let score = ((weights.expandability ?? 0) / all) * expandability
  if (several)
    score +=
      ((weights.proximity ?? 0) / all / 2) * (between.reduce((sum, value) => sum + value, 0) / between.length)
  for (const [index, values] of activities.entries()) {
    const share = isMeasured ? (areas[index] ?? 0) / whole : 1 / areas.length
    const weightOf = (criterion: string) =>
      ((weights[criterion] ?? 0) / all) * (criterion === 'proximity' && several ? 0.5 : 1)
    const known = Object.entries(values).filter(([, { known }]) => known > 0)
    const weight = known.reduce((sum, [criterion]) => sum + weightOf(criterion), 0)
    const sum = known.reduce((total, [criterion, { value }]) => total + weightOf(criterion) * value, 0)
    const mean = weight === 0 ? 0 : sum / weight
    for (const [criterion, { value, known }] of Object.entries(values))
      score += share * weightOf(criterion) * (known > 0 ? value : mean)
  }
  return score
}
