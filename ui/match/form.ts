import type { Activity, Criterion, ProcessInput, Requirement, Wishes } from '../../api/contract.ts'
import { type AskedName, askedNames } from '../../attributes/attributes.ts'
import { type ProcessId, quantityOf } from './processes.ts'
import type { Strength, WishValue } from './wishes.ts'

export type ActivityUse = Activity['use']
export type ClusterId = NonNullable<Activity['clusters']>[number]
export type ProductLine = NonNullable<Requirement['productLine']>
export type Tenure = NonNullable<Requirement['tenure']>[number]
export type Near = NonNullable<Requirement['near']>[number]
export type Together = 'parcel' | 'cluster'
/** Whole percent, together 100. */
export type Weights = Readonly<Record<(typeof criteria)[number], number>>

export interface FormWish {
  readonly value: WishValue
  readonly strength: Strength
}

/** Something that is done there; `quantity` in the unit of the process, null: not said, or it has none. */
export interface FormProcess {
  readonly id: ProcessId
  readonly quantity: number | null
}

/** Room to grow into, in m², by a day. */
export interface Growth {
  readonly areaM2: number
  readonly by: string
}

export interface FormActivity {
  readonly use: ActivityUse
  readonly minAreaM2: number | null
  readonly maxAreaM2: number | null
  /** null: either cluster will do. */
  readonly cluster: ClusterId | null
  readonly rentMaxYuanM2Day: number | null
  /** YYYY-MM-DD, where this activity has a day of its own. */
  readonly neededBy: string | null
  readonly wishes: Readonly<Partial<Record<AskedName, FormWish>>>
}

/** What the form holds: the part of a requirement that a person can fill in here. Immutable. */
export interface MatchForm {
  readonly productLine: ProductLine | null
  readonly activities: readonly FormActivity[]
  /** Of the whole project; empty: nobody has said. */
  readonly processes: readonly FormProcess[]
  /** YYYY-MM-DD; null: today. */
  readonly neededBy: string | null
  /** Empty: any. */
  readonly tenure: readonly Tenure[]
  readonly growth: Growth | null
  /** null: anywhere. */
  readonly together: Together | null
  /** At most one of each kind. */
  readonly near: readonly Near[]
  readonly weights: Weights
  /** false: the published lots only. */
  readonly isIllustrative: boolean
}

/** Those that every answer has; expandability comes with room to grow and keeps its own share. */
export const criteria = [
  'area',
  'cost',
  'timing',
  'headroom',
  'policy',
  'proximity',
  'certainty',
] as const satisfies readonly Criterion[]
export const defaultWeights: Weights = {
  area: 20,
  cost: 20,
  timing: 15,
  headroom: 15,
  policy: 15,
  proximity: 5,
  certainty: 10,
}
/** Beside the hundred of the others, as where no weight is given. */
const growthWeight = 10
/** The contract's limit. */
export const maxActivities = 10

export const emptyActivity = (use: ActivityUse): FormActivity => ({
  use,
  minAreaM2: null,
  maxAreaM2: null,
  cluster: null,
  rentMaxYuanM2Day: null,
  neededBy: null,
  wishes: {},
})

export const emptyForm: MatchForm = {
  productLine: null,
  activities: [emptyActivity('production')],
  processes: [],
  neededBy: null,
  tenure: [],
  growth: null,
  together: null,
  near: [],
  weights: defaultWeights,
  isIllustrative: true,
}

export const isDefaultWeights = (weights: Weights): boolean =>
  criteria.every((criterion) => weights[criterion] === defaultWeights[criterion])

/** The body of POST /api/match. Fields that are empty are left out, so an untouched form asks for nothing. */
export function toRequirement(form: MatchForm): Requirement {
  return {
    ...(form.productLine ? { productLine: form.productLine } : {}),
    activities: form.activities.map(toActivity),
    ...(form.processes.length > 0 ? { processes: form.processes.map(toProcess) } : {}),
    ...(form.neededBy ? { neededBy: form.neededBy } : {}),
    ...(form.tenure.length > 0 ? { tenure: [...form.tenure] } : {}),
    ...(form.growth ? { expansion: { ...form.growth } } : {}),
    ...(form.together ? { together: form.together } : {}),
    ...(form.near.length > 0 ? { near: [...form.near] } : {}),
    ...(isDefaultWeights(form.weights)
      ? {}
      : { weights: { ...form.weights, ...(form.growth ? { expandability: growthWeight } : {}) } }),
    ...(form.isIllustrative ? {} : { illustrative: false }),
  }
}

function toProcess({ id, quantity }: FormProcess): ProcessInput {
  const kind = quantityOf(id)
  return kind === null || quantity === null ? id : { id, [kind.field]: quantity }
}

function toActivity(activity: FormActivity): Activity {
  const must = wishesOf(activity, 'must')
  const prefer = wishesOf(activity, 'prefer')
  return {
    use: activity.use,
    ...(activity.minAreaM2 === null ? {} : { minAreaM2: activity.minAreaM2 }),
    ...(activity.maxAreaM2 === null ? {} : { maxAreaM2: activity.maxAreaM2 }),
    ...(must ? { must } : {}),
    ...(prefer ? { prefer } : {}),
    ...(activity.rentMaxYuanM2Day === null ? {} : { rentMaxYuanM2Day: activity.rentMaxYuanM2Day }),
    ...(activity.cluster ? { clusters: [activity.cluster] } : {}),
    ...(activity.neededBy ? { neededBy: activity.neededBy } : {}),
  }
}

function wishesOf(activity: FormActivity, strength: Strength): Wishes | null {
  const entries = askedNames.flatMap((key) => {
    const wish = activity.wishes[key]
    return wish?.strength === strength ? [[key, wish.value]] : []
  })
  // The form only ever sets a value that isWishValue accepts for its key.
  return entries.length > 0 ? (Object.fromEntries(entries) as Wishes) : null
}
