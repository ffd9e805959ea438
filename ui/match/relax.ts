import type { Bilingual, NearMiss, ProcessInput, Relaxation, RelaxationPair } from '../../api/contract.ts'
import { type AskedName, askedOf } from '../../attributes/attributes.ts'
import { tenureLabels } from '../../attributes/labels.ts'
import { setProcess, withActivity, withWish } from './edit.ts'
import { type Field, fieldOfRule } from './fields.ts'
import type { ClusterId, MatchForm, Tenure } from './form.ts'
import { reasons } from './messages.ts'
import { processes } from './processes.ts'
import { stepWords } from './step-text.ts'
import { isWishValue, type WishValue, wishOfRule } from './wishes.ts'
import { clusterNames } from './words.ts'

export interface Step {
  activity: number
  rule: string
  bound?: 'min' | 'max'
  to: Relaxation['to']
}

/** A requirement with something in it changed. */
export interface Change {
  form: MatchForm
  fields: readonly Field[]
  text: Bilingual
}

/** The form with one rule relaxed to `to`, or null where no field of this form can say so. */
export function relax(form: MatchForm, step: Step): Change | null {
  const { activity: index, rule, bound, to } = step
  const activity = form.activities[index]
  const field = fieldOfRule(rule, index, activity, bound)
  const changed = activity && field && to !== null ? change(form, step) : null
  return changed && field ? { form: changed, fields: [field], text: stepWords(step) } : null
}

/** Both changes of a pair, or null where a field for one of them is missing. */
export function relaxBoth(form: MatchForm, { activity, changes }: RelaxationPair): Change | null {
  const [first, second] = changes
  const one = relax(form, { ...first, activity })
  const both = one && relax(one.form, { ...second, activity })
  if (!one || !both) return null
  const text = { zh: `${one.text.zh}，${both.text.zh}`, en: `${one.text.en}, ${both.text.en}` }
  return { form: both.form, fields: [...one.fields, ...both.fields], text }
}

/** One process left to somebody else; null where the form does not have it. */
export function leaveOut(form: MatchForm, id: Extract<ProcessInput, string>): Change | null {
  if (!form.processes.some((process) => process.id === id)) return null
  return { form: setProcess(form, id), fields: ['/processes'], text: reasons.without(processes[id].name) }
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
  if (rule === 'available_by' && typeof to === 'string')
    return form.activities[index]?.neededBy
      ? withActivity(form, index, { neededBy: to })
      : { ...form, neededBy: to }
  if (rule === 'cluster' && typeof to === 'string') return withCluster(form, index, to)
  if (rule === 'tenure' && typeof to === 'string' && Object.hasOwn(tenureLabels, to))
    return { ...form, tenure: [...form.tenure, to as Tenure] }
  if (rule === 'proximity' && typeof to === 'number')
    return { ...form, near: form.near.map((near) => ({ ...near, maxKm: to })) }
  const key = wishOfRule(rule)
  return key ? withRelaxedWish(form, index, key, to) : null
}

/** Letting the other cluster in means asking for neither. */
const withCluster = (form: MatchForm, index: number, to: string): MatchForm | null =>
  Object.hasOwn(clusterNames, to)
    ? withActivity(form, index, { cluster: form.activities[index]?.cluster ? null : (to as ClusterId) })
    : null

/** `false`, and a value the field cannot take, mean that the wish has to go. */
function withRelaxedWish(form: MatchForm, index: number, key: AskedName, to: Step['to']): MatchForm | null {
  if (typeof to === 'boolean' || to === null) return withWish(form, index, key, null)
  const value: WishValue = askedOf(key).is === 'spans' ? gridOf(String(to)) : to
  const strength = form.activities[index]?.wishes[key]?.strength ?? 'must'
  return withWish(form, index, key, isWishValue(key, value) ? { value, strength } : null)
}

function gridOf(text: string): [number, number] {
  const [short, long] = text.split(/[^\d.]+/).map(Number)
  return [short ?? 0, long ?? 0]
}
