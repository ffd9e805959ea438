import type { NearMiss, Relaxation } from '../../api/contract.ts'
import { withActivity, withWish } from './edit.ts'
import { type Field, fieldOfRule } from './fields.ts'
import type { ClusterId, MatchForm, Tenure } from './form.ts'
import { isWishValue, type WishKey, type WishValue, wishes, wishKeys } from './wishes.ts'
import { clusterNames, tenureNames } from './words.ts'

export interface Step {
  activity: number
  rule: string
  bound?: 'min' | 'max'
  to: Relaxation['to']
}

export interface Relaxed {
  form: MatchForm
  /** The field that was changed. */
  field: Field
}

/** The form with one rule relaxed to `to`, or null where no field of this form can say so. */
export function relax(form: MatchForm, step: Step): Relaxed | null {
  const { activity: index, rule, bound, to } = step
  const activity = form.activities[index]
  const field = fieldOfRule(rule, index, activity, bound)
  const changed = activity && field && to !== null ? change(form, step) : null
  return changed && field ? { form: changed, field } : null
}

/** The one change that would let a near miss in; a near miss fails exactly one rule. */
export function stepOf(miss: NearMiss): Step | null {
  const [fail] = miss.fails
  if (!fail || fail.relaxTo === null) return null
  const { rule, bound, relaxTo } = fail
  return { activity: miss.activity, rule, to: relaxTo, ...(bound ? { bound } : {}) }
}

/** Spaces gained by exactly this step, where the answer has it. */
export const gainOf = (step: Step, relaxations: readonly Relaxation[]): number | null =>
  relaxations.find(
    (other) =>
      other.activity === step.activity &&
      other.rule === step.rule &&
      other.bound === step.bound &&
      other.to === step.to,
  )?.gains ?? null

function change(form: MatchForm, { activity: index, rule, bound, to }: Step): MatchForm | null {
  if (rule === 'floor_area' && typeof to === 'number')
    return withActivity(form, index, bound === 'max' ? { maxAreaM2: to } : { minAreaM2: to })
  if (rule === 'quota' && typeof to === 'number') return withActivity(form, index, { minAreaM2: to })
  if (rule === 'rent' && typeof to === 'number') return withActivity(form, index, { rentMaxYuanM2Day: to })
  if (rule === 'available_by' && typeof to === 'string') return { ...form, neededBy: to }
  if (rule === 'cluster' && typeof to === 'string') return withCluster(form, index, to)
  if (rule === 'tenure' && typeof to === 'string' && Object.hasOwn(tenureNames, to))
    return { ...form, tenure: [...form.tenure, to as Tenure] }
  const key = wishKeys.find((candidate) => wishes[candidate].rule === rule)
  return key ? withRelaxedWish(form, index, key, to) : null
}

/** Letting the other cluster in means asking for neither. */
const withCluster = (form: MatchForm, index: number, to: string): MatchForm | null =>
  Object.hasOwn(clusterNames, to)
    ? withActivity(form, index, { cluster: form.activities[index]?.cluster ? null : (to as ClusterId) })
    : null

/** `false`, and a value the field cannot take, mean that the wish has to go. */
function withRelaxedWish(form: MatchForm, index: number, key: WishKey, to: Step['to']): MatchForm | null {
  if (typeof to === 'boolean' || to === null) return withWish(form, index, key, null)
  const value: WishValue = wishes[key].kind === 'grid' ? gridOf(String(to)) : to
  const strength = form.activities[index]?.wishes[key]?.strength ?? 'must'
  return withWish(form, index, key, isWishValue(key, value) ? { value, strength } : null)
}

function gridOf(text: string): [number, number] {
  const [short, long] = text.split(/[^\d.]+/).map(Number)
  return [short ?? 0, long ?? 0]
}
