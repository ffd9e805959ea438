import type { Tenure } from '../../attributes/attributes.ts'
import type { ActivityUse, ClusterId, PlaceKind, ProductLine } from '../../sql/vocabulary.ts'
import type { Requirement, Wishes } from '../contract.ts'
import type { Screening } from '../eia/screen.ts'
import { type Demands, withDemands } from './process-demands.ts'

/** The present, as arguments: the engine has no clock. */
export interface At {
  /** YYYY-MM-DD, Asia/Shanghai. */
  asOf: string
  now: Date
}

/** A place of this kind has to be so near, km. */
export interface Near {
  kind: PlaceKind
  maxKm: number
}

/** What one activity asks of one space, with the requirement's own limits where it names none. */
export interface Ask {
  use: ActivityUse
  minAreaM2: number | undefined
  maxAreaM2: number | undefined
  /** What the firm must have, and what its processes need. */
  wishes: Wishes
  demands: Demands
  clusters: readonly ClusterId[] | undefined
  /** The day from which the space is needed: today where none is named. */
  neededBy: string
  rentMaxYuanM2Day: number | undefined
  tenure: readonly Tenure[] | undefined
  productLine: ProductLine | undefined
  near: readonly Near[]
  /** The EIA of what the activity does; null where nobody has said what that is. */
  screening: Screening | null
  /** Whether the illustrative breakdown and what is committed of it count. */
  illustrative: boolean
  now: Date
}

export function askOf(
  requirement: Requirement,
  activityIndex: number,
  { asOf, now }: At,
  screening: Screening | null,
): Ask {
  const activity = requirement.activities[activityIndex]
  if (activity === undefined) throw new RangeError(`no activity ${activityIndex}`)
  return {
    use: activity.use,
    minAreaM2: activity.minAreaM2,
    maxAreaM2: activity.maxAreaM2,
    ...withDemands(activity.must ?? {}, screening?.processes.map(({ id }) => id) ?? []),
    clusters: activity.clusters ?? requirement.clusters,
    neededBy: activity.neededBy ?? requirement.neededBy ?? asOf,
    rentMaxYuanM2Day: activity.rentMaxYuanM2Day ?? requirement.rentMaxYuanM2Day,
    tenure: requirement.tenure,
    productLine: requirement.productLine,
    near: requirement.near ?? [],
    screening,
    illustrative: requirement.illustrative !== false,
    now,
  }
}
