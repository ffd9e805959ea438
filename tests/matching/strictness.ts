import type { Activity, Requirement, Wishes } from '../../api/contract.ts'
import { fireCategories, tenures, vibrationClasses } from '../../attributes/attributes.ts'
import { clusterIds } from '../../sql/vocabulary.ts'
import { areasM2, days } from './random-inventory.ts'

/** One thing that can be asked for, at several levels: each asks at least what the one before it asks. */
export interface Scale {
  name: string
  levels: readonly ((requirement: Requirement) => Requirement)[]
}

const activity = (name: string, changes: readonly Partial<Activity>[]): Scale => ({
  name,
  levels: changes.map((change) => (requirement) => ({
    ...requirement,
    activities: requirement.activities.map((each) => ({ ...each, ...change })),
  })),
})

const must = <K extends keyof Wishes>(key: K, levels: readonly NonNullable<Wishes[K]>[]): Scale => ({
  name: key,
  levels: levels.map((level) => (requirement) => ({
    ...requirement,
    activities: requirement.activities.map((each) => ({ ...each, must: { ...each.must, [key]: level } })),
  })),
})

const flag = (key: keyof Wishes) => must(key, [false, true])

/** Loosest first. Every must, and area, day, rent, cluster and tenure. */
export const scales: readonly Scale[] = [
  activity(
    'minAreaM2',
    areasM2.map((minAreaM2) => ({ minAreaM2, maxAreaM2: 1e6 })),
  ),
  activity(
    'maxAreaM2',
    [...areasM2].reverse().map((maxAreaM2) => ({ minAreaM2: 100, maxAreaM2 })),
  ),
  activity(
    'neededBy',
    days
      .filter((day) => day >= '2026-11-22')
      .reverse()
      .map((neededBy) => ({ neededBy })),
  ),
  activity(
    'rentMaxYuanM2Day',
    [3, 2.5, 2, 1.8, 1.5, 1].map((rentMaxYuanM2Day) => ({ rentMaxYuanM2Day })),
  ),
  activity('clusters', [{ clusters: [...clusterIds] }, { clusters: ['pujiang'] }]),
  {
    name: 'tenure',
    levels: [tenures, ['lease', 'purchase'] as const, ['lease'] as const].map((tenure) => (requirement) => ({
      ...requirement,
      tenure: [...tenure],
    })),
  },
  must('clearHeightM', [4, 4.5, 6, 7, 8, 9]),
  must('floorLoadKnM2', [5, 8, 9, 10, 20]),
  must('powerKva', [400, 800, 1000, 2000]),
  must('cleanroomIso', [9, 8, 7, 6, 5]),
  must('freightLiftT', [2, 3, 4, 5]),
  must('columnGridM', [
    [6, 8],
    [8, 8],
    [8, 9],
    [9, 12],
  ]),
  must('fireCategory', [...fireCategories].reverse()),
  must('vibrationClass', vibrationClasses),
  flag('industrialDrain'),
  flag('exhaustShaft'),
  flag('hazardousWasteRoom'),
  flag('hazardousStore'),
  flag('radiationShielding'),
  flag('dualPower'),
  flag('wholeFloor'),
  flag('groundFloor'),
]
