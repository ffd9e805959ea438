import type { Requirement } from '../../api/contract.ts'
import { distanceKm } from '../../geo/distance-km.ts'
import type { Loaded, SnapshotCommitment, SnapshotRow } from '../../sql/queries/snapshot.ts'
import { type BrutePack, brutePacks } from './brute-force-packs.ts'
import { bruteValues, weigh } from './brute-force-score.ts'
import type { At } from './oracle.ts'
import { isInForce } from './oracle-area.ts'

/** One way to place an activity, with the day from which it takes its area. */
interface Placed extends BrutePack {
  use: string
  from: string
}

/** The published closeness of the spaces of one or two packs. */
export function bruteCloseness(loaded: Loaded, spaces: readonly SnapshotRow[]): number {
  const [first] = spaces
  if (!first) return 1
  if (spaces.every(({ id }) => id === first.id)) return 1
  const isSame = (key: 'parcel_id' | 'building_id') =>
    first[key] !== null && spaces.every((space) => space[key] === first[key])
  if (!isSame('parcel_id')) {
    const spots = spaces.map((space) => {
      const spot =
        loaded.positions.find(({ kind, id }) => kind === 'parcel' && id === space.parcel_id) ??
        loaded.positions.find(({ kind, id }) => kind === 'cluster' && id === space.cluster_id)
      if (!spot) throw new Error('no position')
      return [spot.lon, spot.lat] as const
    })
    const km = Math.max(...spots.flatMap((a) => spots.map((b) => distanceKm(a, b))))
    return 7 / (10 + km)
  }
  if (!isSame('building_id')) return 0.8
  const storeys = new Set(spaces.map(({ floor_no }) => floor_no))
  const numbers = [...storeys].flatMap((no) => no ?? [])
  const isUnbroken =
    numbers.length === storeys.size && Math.max(...numbers) - Math.min(...numbers) < storeys.size
  return isUnbroken ? 1 : 0.9
}

/** The scores of every possible option, the best first: all packs of all activities, tried one with another. */
export function bruteScores(
  loaded: Loaded,
  requirement: Requirement,
  at: At,
): { scores: number[]; tried: number } {
  const asked = requirement.activities.map((_, index) => placedOf(loaded, requirement, index, at))
  const tried = asked.reduce((product, list) => product * list.length, 1)
  if (tried > mostTried) return { scores: [], tried }
  const growing = growingOf(requirement)
  const later = growing && placedOf(loaded, growing.requirement, growing.index, at)
  const scores = product(asked)
    .filter((option) => isTogether(option, requirement.together) && fits(loaded, requirement, option, at))
    .map((option) => {
      const host = growing ? option[growing.index] : undefined
      const rooms = (later ?? [])
        .filter((room) => host && isSameSite(host, room) && fits(loaded, requirement, [...option, room], at))
        .map((room) => bruteCloseness(loaded, [...(host?.spaces ?? []), ...room.spaces]))
      return weigh(requirement, {
        activities: option.map((placed, index) => bruteValues(loaded, requirement, index, placed, at)),
        between: pairsOf(option).map(([a, b]) => bruteCloseness(loaded, [...a.spaces, ...b.spaces])),
        expandability: Math.max(0, ...rooms),
      })
    })
  return { scores: scores.sort((a, b) => b - a), tried }
}

export const mostTried = 1_500

const placedOf = (loaded: Loaded, requirement: Requirement, index: number, at: At): Placed[] => {
  const activity = requirement.activities[index]
  if (!activity) throw new RangeError(`no activity ${index}`)
  const from = activity.neededBy ?? requirement.neededBy ?? at.asOf
  return brutePacks(loaded, requirement, index, at).map((pack) => ({ ...pack, use: activity.use, from }))
}

/** Production grows, else pilot, else what is named first; of the area and by the day of the expansion. */
function growingOf({ expansion, ...requirement }: Requirement) {
  if (!expansion) return undefined
  const uses = requirement.activities.map(({ use }) => use as string)
  const index = uses.includes('production')
    ? uses.indexOf('production')
    : uses.includes('pilot')
      ? uses.indexOf('pilot')
      : 0
  const activities = structuredClone(requirement.activities)
  const grows = activities[index]
  if (!grows) throw new RangeError('nothing grows')
  delete grows.maxAreaM2
  Object.assign(grows, { minAreaM2: expansion.areaM2, neededBy: expansion.by })
  return { requirement: { ...requirement, activities }, index }
}

const product = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>((all, list) => all.flatMap((before) => list.map((one) => [...before, one])), [[]])

const pairsOf = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]))

const siteOf = ({ spaces: [space] }: BrutePack) => space?.parcel_id ?? `alone ${space?.id}`
const isSameSite = (a: BrutePack, b: BrutePack) => siteOf(a) === siteOf(b)

function isTogether(option: readonly Placed[], together: Requirement['together']): boolean {
  if (together === 'parcel') return new Set(option.map(siteOf)).size === 1
  return together !== 'cluster' || new Set(option.map(({ spaces: [space] }) => space?.cluster_id)).size === 1
}

/** Day by day: of no space and of no quota is more taken than there is, whatever is only held. */
function fits(loaded: Loaded, requirement: Requirement, option: readonly Placed[], at: At): boolean {
  const firm = (list: readonly SnapshotCommitment[]) =>
    list.filter((one) => isInForce(one, at.now) && one.kind !== 'hold' && one.kind !== 'reservation')
  const on = (list: readonly SnapshotCommitment[], day: string) =>
    list
      .filter(({ from, to }) => from <= day && (to === null || to > day))
      .reduce((sum, { areaM2 }) => sum + areaM2, 0)
  const days = [
    ...option.map(({ from }) => from),
    ...[...loaded.spaces.flatMap(({ commitments }) => commitments), ...loaded.parcelCommitments].map(
      ({ from }) => from,
    ),
  ]
  const standing = (day: string) =>
    option
      .filter(({ from }) => from <= day)
      .flatMap(({ spaces, areas, use }) => spaces.map((space, i) => ({ space, areaM2: areas[i] ?? 0, use })))
  return days.every((day) => {
    const placed = standing(day)
    const sum = (some: typeof placed) => some.reduce((total, { areaM2 }) => total + areaM2, 0)
    return placed.every(({ space, use }) => {
      const sharing = placed.filter((other) => other.space.id === space.id)
      if (sharing.length > 1 && !space.is_divisible) return false
      const here = sum(sharing)
      if (
        space.kind !== 'land' &&
        here + on(firm(space.commitments), day) > (space.floor_area_m2 ?? 0) + 1e-3
      )
        return false
      if (space.kind === 'land' && space.far !== null) {
        const land = (space.land_area_m2 ?? 0) - on(firm(space.commitments), day)
        if (here > Math.max(0, land) * space.far + 1e-3) return false
      }
      const quota = quotaOf(loaded, space, use)
      if (quota === null) return true
      const ledger = loaded.parcelCommitments.filter(
        (one) =>
          one.parcelId === space.parcel_id &&
          quota.counted.includes(one.activity) &&
          (requirement.illustrative !== false || !one.isIllustrative),
      )
      const counted = placed.filter(
        (other) =>
          other.space.parcel_id === space.parcel_id &&
          quota.counted.includes(other.use as never) &&
          !isOfUnknownFloorArea(other.space),
      )
      return sum(counted) + on(firm(ledger), day) <= quota.capM2 + 1e-3
    })
  })
}

/** Of land that is taken whole nobody knows the floor area without a FAR. */
const isOfUnknownFloorArea = ({ kind, far, is_divisible }: SnapshotRow): boolean =>
  kind === 'land' && far === null && !is_divisible

/** Of a single-use parcel of a code that sets a share aside, for the activities that it counts. */
export function quotaOf(loaded: Loaded, space: SnapshotRow, use: string) {
  if (isOfUnknownFloorArea(space)) return null
  const [only, ...others] = space.zoning ?? []
  const ancillary = loaded.zoningUses.filter(
    ({ code, is_mixed, share_pct }) => code === only?.code && !is_mixed && share_pct !== null,
  )
  const pct = ancillary.find(({ activity }) => activity === use)?.share_pct
  if (pct && others.length === 0 && space.parcel_floor_area_m2 !== null)
    return {
      capM2: (space.parcel_floor_area_m2 * pct) / 100,
      counted: ancillary.map(({ activity }) => activity as string),
    }
  const row = loaded.zoning.find(({ code }) => code === only?.code)
  if (!row || others.length > 0 || space.single_use !== true || row.quota_share_pct === null) return null
  const base = row.quota_base === 'floor_area' ? space.parcel_floor_area_m2 : space.parcel_land_area_m2
  if (base === null || !row.counted_activities.includes(use as never)) return null
  return { capM2: (base * row.quota_share_pct) / 100, counted: row.counted_activities as string[] }
}
