import type { Activity, Criterion, Requirement, Wishes } from '../../api/contract.ts'
import { type Strength, type WishKey, type WishValue, wishKeys } from './wishes.ts'

export type ActivityUse = Activity['use']
export type ClusterId = NonNullable<Activity['clusters']>[number]
export type ProductLine = NonNullable<Requirement['productLine']>
export type Tenure = NonNullable<Requirement['tenure']>[number]
/** Whole percent, together 100. */
export type Weights = Readonly<Record<(typeof criteria)[number], number>>

export interface FormWish {
  readonly value: WishValue
  readonly strength: Strength
}

export interface FormActivity {
  readonly use: ActivityUse
  readonly minAreaM2: number | null
  readonly maxAreaM2: number | null
  /** null: either cluster will do. */
  readonly cluster: ClusterId | null
  readonly rentMaxYuanM2Day: number | null
  readonly wishes: Readonly<Partial<Record<WishKey, FormWish>>>
}

/** What the form holds: the part of a requirement that a person can fill in here. Immutable. */
export interface MatchForm {
  readonly productLine: ProductLine | null
  readonly activities: readonly FormActivity[]
  /** YYYY-MM-DD; null: today. */
  readonly neededBy: string | null
  /** Empty: any. */
  readonly tenure: readonly Tenure[]
  readonly weights: Weights
  /** false: the published lots only. */
  readonly isIllustrative: boolean
}

/** Those that every answer has; expandability comes with an expansion, which this form does not ask for. */
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
/** The contract's limit. */
export const maxActivities = 10

export const emptyActivity = (use: ActivityUse): FormActivity => ({
  use,
  minAreaM2: null,
  maxAreaM2: null,
  cluster: null,
  rentMaxYuanM2Day: null,
  wishes: {},
})

export const emptyForm: MatchForm = {
  productLine: null,
  activities: [emptyActivity('production')],
  neededBy: null,
  tenure: [],
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
    ...(form.neededBy ? { neededBy: form.neededBy } : {}),
    ...(form.tenure.length > 0 ? { tenure: [...form.tenure] } : {}),
    ...(isDefaultWeights(form.weights) ? {} : { weights: { ...form.weights } }),
    ...(form.isIllustrative ? {} : { illustrative: false }),
  }
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
  }
}

function wishesOf(activity: FormActivity, strength: Strength): Wishes | null {
  const entries = wishKeys.flatMap((key) => {
    const wish = activity.wishes[key]
    return wish?.strength === strength ? [[key, wish.value]] : []
  })
  // The form only ever sets a value that isWishValue accepts for its key.
  return entries.length > 0 ? (Object.fromEntries(entries) as Wishes) : null
}
