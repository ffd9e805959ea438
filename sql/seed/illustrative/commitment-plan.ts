import type { ActivityUse, CommitmentKind } from '../../vocabulary.ts'

/** A tenancy: kind, space, activity, m², first day of use, first day after (null: open). */
export type TenancyPlan = readonly [
  kind: Extract<CommitmentKind, 'lease' | 'sale' | 'occupation'>,
  spaceId: string,
  activity: ActivityUse,
  areaM2: number,
  from: string,
  to: string | null,
]

/** In force on 2026-11-22: 64,700 m² in all, of them 13,600 in Pujiang. */
const current: TenancyPlan[] = [
  ['lease', 'pj-p1-1-3f', 'production', 4200, '2026-02-01', '2031-02-01'],
  ['lease', 'pj-p1-1-4f', 'production', 4200, '2026-04-16', '2029-04-16'],
  ['lease', 'pj-p3-5-1f', 'production', 5200, '2026-06-01', '2027-06-01'],
  ['lease', 'hq-h1-1-2f', 'production', 3500, '2025-12-15', '2030-12-15'],
  ['lease', 'hq-h1-1-3f', 'pilot', 3500, '2026-05-01', '2029-05-01'],
  ['occupation', 'hq-h1-2-1f', 'production', 2600, '2025-11-26', null],
  ['lease', 'hq-h2-3-1f', 'production', 3200, '2026-01-15', '2031-01-15'],
  ['lease', 'hq-h2-3-2f', 'production', 3200, '2026-08-01', '2031-08-01'],
  ['lease', 'hq-h2-3-9f', 'rnd', 3200, '2026-03-01', '2029-03-01'],
  ['lease', 'hq-h2-4-2f', 'rnd', 3200, '2026-06-15', '2029-06-15'],
  ['lease', 'hq-h2-4-8f', 'rnd', 3200, '2026-10-08', '2029-10-08'],
  ['lease', 'hq-h3-5-1f', 'production', 3000, '2026-02-16', '2031-02-16'],
  ['lease', 'hq-h3-5-2f', 'production', 3000, '2026-07-01', '2031-07-01'],
  ['lease', 'hq-h3-5-3f', 'pilot', 3000, '2026-09-15', '2029-09-15'],
  ['sale', 'hq-h3-6-1f', 'rnd', 3000, '2026-04-01', null],
  ['lease', 'hq-h3-6-2f', 'rnd', 3000, '2026-09-01', '2027-09-01'],
  ['lease', 'hq-h4-7-2f', 'rnd', 3500, '2026-05-16', '2029-05-16'],
  ['lease', 'hq-h4-7-3f', 'rnd', 3500, '2026-10-16', '2028-10-16'],
  ['lease', 'hq-h4-7-5f', 'hq_office', 2000, '2026-07-16', '2028-07-16'],
  ['lease', 'hq-h4-7-10f', 'rnd', 1500, '2026-11-01', '2027-11-01'],
]

/** Over before 2026-11-22: short lets that ran out. */
const past: TenancyPlan[] = [
  ['occupation', 'pj-p2-4-3f', 'warehouse', 1900, '2025-12-01', '2026-04-01'],
  ['lease', 'pj-p4-7-2f', 'pilot', 1700, '2026-03-01', '2026-09-01'],
  ['lease', 'hq-h4-7-11f', 'exhibition_training', 1200, '2026-01-10', '2026-07-10'],
  ['lease', 'hq-h2-4-6f-a', 'rnd', 1800, '2026-04-01', '2026-11-01'],
]

export const tenancyPlans: readonly TenancyPlan[] = [...current, ...past]

/** A hold: kind, space, activity, m², day placed, day it ran or runs out (at its end), day released. */
export type HoldPlan = readonly [
  kind: Extract<CommitmentKind, 'hold' | 'reservation'>,
  spaceId: string,
  activity: ActivityUse,
  areaM2: number,
  placed: string,
  expires: string,
  released: string | null,
]

/** Holds of the past year: turned into a tenancy the day they were released, or left to run out. */
export const pastHoldPlans: readonly HoldPlan[] = [
  ['hold', 'pj-p1-1-3f', 'production', 4200, '2026-01-12', '2026-01-26', '2026-01-23'],
  ['reservation', 'pj-p3-5-1f', 'production', 5200, '2026-05-06', '2026-06-05', '2026-05-29'],
  ['hold', 'hq-h2-3-2f', 'production', 3200, '2026-07-13', '2026-07-27', '2026-07-24'],
  ['reservation', 'hq-h3-5-3f', 'pilot', 3000, '2026-08-20', '2026-09-19', '2026-09-14'],
  ['hold', 'pj-p1-2-1f', 'production', 5600, '2026-09-07', '2026-09-21', null],
  ['hold', 'hq-h4-7-3f', 'rnd', 3500, '2026-09-28', '2026-10-12', '2026-10-12'],
  ['reservation', 'hq-h1-1-1f', 'production', 3500, '2026-10-05', '2026-11-04', null],
]

/** As a hold, but with days counted from the day of the seed: since it was placed, and until it runs out. */
export type CurrentHoldPlan = readonly [
  kind: HoldPlan[0],
  spaceId: string,
  activity: ActivityUse,
  areaM2: number,
  placedDaysAgo: number,
  daysLeft: number,
]

/** In force on the day of the seed, whatever day that is: a hold may last 30 days at most. */
export const currentHoldPlans: readonly CurrentHoldPlan[] = [
  ['hold', 'pj-p2-4-1f', 'production', 3800, 0, 14],
  ['reservation', 'pj-p4-7-3f', 'pilot', 1700, 1, 29],
  ['hold', 'hq-h2-3-3f', 'pilot', 3200, 0, 14],
  ['reservation', 'hq-h3-5-4f', 'pilot', 3000, 2, 28],
]
