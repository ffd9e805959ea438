import type { Requirement, Wishes } from '../../api/contract.ts'
import { fireCategories, vibrationClasses } from '../../attributes/attributes.ts'
import type { Loaded, SnapshotRow } from '../../sql/queries/snapshot.ts'
import type { ActivityUse, SpaceUse } from '../../sql/vocabulary.ts'
import { availableBy, floorAreaM2, neededAreaM2 } from './oracle-area.ts'
import { eiaVerdict, processesOf, withNeeds } from './oracle-processes.ts'
import { proximityVerdict } from './oracle-proximity.ts'
import { quotaVerdict, zoningVerdict } from './oracle-zoning.ts'

/** One space at a time, one rule at a time, from the design papers and not from the engine. */
export type Verdict = 'pass' | 'fail' | 'unknown'

/** By rule; the two sides of the floor area are two rules. */
export type Verdicts = Map<string, Verdict>

export interface At {
  asOf: string
  now: Date
}

/** ok, no, ask: whether an activity can be in a class of space. A blank is no. */
const uses: Record<ActivityUse, Partial<Record<SpaceUse, 'ok' | 'ask'>>> = {
  production: { industrial: 'ok', land: 'ok', rnd: 'ok' },
  pilot: { industrial: 'ok', land: 'ok', rnd: 'ok' },
  rnd: { rnd: 'ok', industrial: 'ok', land: 'ok', office: 'ask' },
  hq_office: { office: 'ok', rnd: 'ok', industrial: 'ask', land: 'ask' },
  exhibition_training: { exhibition: 'ok', office: 'ok', rnd: 'ok', industrial: 'ask' },
  warehouse: { warehouse: 'ok', industrial: 'ok', land: 'ok', rnd: 'ask' },
}

export const knownIf = <T>(have: T | null | undefined, holds: (have: T) => boolean): Verdict =>
  have === null || have === undefined ? 'unknown' : holds(have) ? 'pass' : 'fail'

/** Every space that counts: the breakdown in place of its lots, or the published lots alone. */
export const evaluatedSpaces = (loaded: Loaded, requirement: Requirement): SnapshotRow[] =>
  loaded.spaces.filter((space) =>
    requirement.illustrative === false ? !space.is_illustrative : !space.has_breakdown,
  )

/** The verdict of each hard rule that this activity asks of this space. */
export function judge(
  loaded: Loaded,
  requirement: Requirement,
  index: number,
  space: SnapshotRow,
  at: At,
): Verdicts {
  const activity = requirement.activities[index]
  if (!activity) throw new RangeError(`no activity ${index}`)
  const need = neededAreaM2(activity.minAreaM2, space)
  const from = activity.neededBy ?? requirement.neededBy ?? at.asOf
  const verdicts: Verdicts = new Map()
  const { minAreaM2, maxAreaM2 } = activity
  if (minAreaM2 !== undefined) verdicts.set('floor_area min', atLeast(floorAreaM2(space), minAreaM2))
  if (maxAreaM2 !== undefined) verdicts.set('floor_area max', smallEnough(space, maxAreaM2))
  const fitness = uses[activity.use][space.use]
  verdicts.set('use', fitness === 'ok' ? 'pass' : fitness === 'ask' ? 'unknown' : 'fail')
  const land = {
    loaded,
    space,
    use: activity.use,
    need,
    from,
    now: at.now,
    isPublishedOnly: requirement.illustrative === false,
  }
  verdicts.set('zoning', zoningVerdict(land))
  if (activity.use === 'production' || activity.use === 'pilot') verdicts.set('quota', quotaVerdict(land))
  verdicts.set('available_by', availableBy(space, need, from, at.now))
  const clusters = activity.clusters ?? requirement.clusters
  if (clusters) verdicts.set('cluster', clusters.includes(space.cluster_id) ? 'pass' : 'fail')
  const rentMax = activity.rentMaxYuanM2Day ?? requirement.rentMaxYuanM2Day
  if (rentMax !== undefined)
    verdicts.set(
      'rent',
      knownIf(space.rent_yuan_m2_day, (rent) => rent <= rentMax),
    )
  const { tenure } = requirement
  if (tenure)
    verdicts.set(
      'tenure',
      knownIf(space.tenures, (offered) => tenure.some((one) => offered.includes(one))),
    )
  const processes = processesOf(requirement, index)
  if (processes.size > 0) verdicts.set('eia', eiaVerdict(loaded, space, activity.use, processes))
  const wishes = withNeeds(activity.must ?? {}, processes)
  for (const [rule, verdict] of wishVerdicts(wishes, space)) verdicts.set(rule, verdict)
  if (requirement.near) verdicts.set('proximity', proximityVerdict(loaded, requirement.near, space))
  return verdicts
}

/** What a space must have, field by field; a flag that is false asks for nothing. */
export function wishVerdicts(wish: Wishes, space: SnapshotRow): Verdicts {
  const verdicts: Verdicts = new Map()
  const least = (rule: string, have: number | null, need: number | undefined) => {
    if (need !== undefined) verdicts.set(rule, atLeast(have, need))
  }
  const flag = (rule: string, have: boolean | null, need: boolean | undefined) => {
    if (need)
      verdicts.set(
        rule,
        knownIf(have, (has) => has),
      )
  }
  least('clear_height', space.clear_height_m, wish.clearHeightM)
  least('floor_load', space.floor_load_kn_m2, wish.floorLoadKnM2)
  least('power', space.power_kva, wish.powerKva)
  least('freight_lift', space.freight_lift_t, wish.freightLiftT)
  if (wish.cleanroomIso !== undefined) verdicts.set('cleanroom', cleanroom(space, wish.cleanroomIso))
  if (wish.columnGridM) {
    const [short, long] = wish.columnGridM
    const { column_grid_short_m: haveShort, column_grid_long_m: haveLong } = space
    // One attribute in two numbers: known where both are.
    const have = haveShort === null || haveLong === null ? null : ([haveShort, haveLong] as const)
    verdicts.set(
      'column_grid',
      knownIf(have, (grid) => grid[0] >= short && grid[1] >= long),
    )
  }
  flag('drain', space.industrial_drain, wish.industrialDrain)
  flag('exhaust_shaft', space.exhaust_shaft, wish.exhaustShaft)
  flag('hazardous_waste', space.hazardous_waste_room, wish.hazardousWasteRoom)
  flag('hazardous_store', space.hazardous_store, wish.hazardousStore)
  flag('radiation_shielding', space.radiation_shielding, wish.radiationShielding)
  flag('dual_power', space.dual_power, wish.dualPower)
  flag('whole_floor', space.whole_floor, wish.wholeFloor)
  flag('ground_floor', space.ground_floor, wish.groundFloor)
  const { fireCategory, vibrationClass } = wish
  if (fireCategory)
    verdicts.set(
      'fire_category',
      knownIf(
        space.fire_category,
        (built) => fireCategories.indexOf(built) <= fireCategories.indexOf(fireCategory),
      ),
    )
  if (vibrationClass)
    verdicts.set(
      'vibration',
      knownIf(
        space.vibration_class,
        (built) => vibrationClasses.indexOf(built) >= vibrationClasses.indexOf(vibrationClass),
      ),
    )
  return verdicts
}

const atLeast = (have: number | null, need: number): Verdict => knownIf(have, (known) => known >= need)

/** Small enough as a whole or in part. Where the smallest part is unknown it passes, and the park is asked. */
function smallEnough(space: SnapshotRow, maxAreaM2: number): Verdict {
  const areaM2 = floorAreaM2(space)
  if (areaM2 === null) return 'unknown'
  if (areaM2 <= maxAreaM2) return 'pass'
  if (!space.is_divisible) return 'fail'
  return space.min_divisible_m2 === null || space.min_divisible_m2 <= maxAreaM2 ? 'pass' : 'fail'
}

function cleanroom({ cleanroom_state, cleanroom_iso }: SnapshotRow, need: number): Verdict {
  if (cleanroom_state === null) return 'unknown'
  if (cleanroom_state !== 'built') return 'fail'
  return knownIf(cleanroom_iso, (iso) => iso <= need)
}
