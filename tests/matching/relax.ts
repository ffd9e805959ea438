import type { Activity, Requirement, Wishes } from '../../api/contract.ts'
import type { Tenure } from '../../attributes/attributes.ts'
import type { ClusterId } from '../../sql/vocabulary.ts'

const wishOf: Record<string, keyof Wishes> = {
  clear_height: 'clearHeightM',
  floor_load: 'floorLoadKnM2',
  power: 'powerKva',
  cleanroom: 'cleanroomIso',
  freight_lift: 'freightLiftT',
  column_grid: 'columnGridM',
  drain: 'industrialDrain',
  exhaust_shaft: 'exhaustShaft',
  hazardous_waste: 'hazardousWasteRoom',
  hazardous_store: 'hazardousStore',
  fire_category: 'fireCategory',
  vibration: 'vibrationClass',
  radiation_shielding: 'radiationShielding',
  dual_power: 'dualPower',
  whole_floor: 'wholeFloor',
  ground_floor: 'groundFloor',
}

/** The rule as the oracle names it. */
export const nameOf = ({ rule, bound }: { rule: string; bound?: 'min' | 'max' }): string =>
  bound ? `${rule} ${bound}` : rule

/** The same requirement with the field of one rule of one activity set to `to`; undefined where no field switches it on. */
export function relax(
  requirement: Requirement,
  activity: number,
  rule: string,
  to: string | number | boolean,
): Requirement | undefined {
  const asked = requirement.activities[activity]
  if (!asked) throw new RangeError(`no activity ${activity}`)
  const changed = (changes: object): Requirement => ({
    ...requirement,
    activities: requirement.activities.map((each, index) =>
      index === activity ? ({ ...each, ...changes } as Activity) : each,
    ),
  })
  const wish = wishOf[rule]
  // A pair of spans is written like 6 × 8.
  if (wish === 'columnGridM')
    return changed({ must: { ...asked.must, [wish]: String(to).split('×').map(Number) } })
  if (wish) return changed({ must: { ...asked.must, [wish]: to } })
  switch (rule) {
    case 'floor_area min':
    case 'quota':
      return changed({ minAreaM2: to })
    case 'floor_area max':
      return changed({ maxAreaM2: to })
    case 'available_by':
      return changed({ neededBy: to })
    case 'rent':
      return changed({ rentMaxYuanM2Day: to })
    case 'cluster':
      return changed({ clusters: [...(asked.clusters ?? requirement.clusters ?? []), to as ClusterId] })
    case 'tenure':
      return { ...requirement, tenure: [...(requirement.tenure ?? []), to as Tenure] }
    default:
      return undefined
  }
}
