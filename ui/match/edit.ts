import type { AskedName } from '../../attributes/attributes.ts'
import {
  type ActivityUse,
  emptyActivity,
  type FormActivity,
  type FormProcess,
  type FormWish,
  type MatchForm,
  maxActivities,
} from './form.ts'
import type { ProcessId } from './processes.ts'

/** The form with one activity changed; an index outside the list changes nothing. */
export const withActivity = (form: MatchForm, index: number, change: Partial<FormActivity>): MatchForm => ({
  ...form,
  activities: form.activities.map((activity, i) => (i === index ? { ...activity, ...change } : activity)),
})

/** The form with one wish of one activity set, or taken away with null. */
export function withWish(form: MatchForm, index: number, key: AskedName, wish: FormWish | null): MatchForm {
  const activity = form.activities[index]
  if (!activity) return form
  const { [key]: _, ...others } = activity.wishes
  return withActivity(form, index, { wishes: wish ? { ...others, [key]: wish } : others })
}

/** The form with one process said, anew or otherwise; with its id alone it is no longer done. */
export function setProcess(form: MatchForm, process: FormProcess | ProcessId): MatchForm {
  if (typeof process === 'string')
    return { ...form, processes: form.processes.filter(({ id }) => id !== process) }
  const isDone = form.processes.some(({ id }) => id === process.id)
  const processes = isDone
    ? form.processes.map((each) => (each.id === process.id ? process : each))
    : [...form.processes, process]
  return { ...form, processes }
}

/** One activity more, up to the contract's ten. */
export const addActivity = (form: MatchForm, use: ActivityUse): MatchForm =>
  form.activities.length >= maxActivities
    ? form
    : { ...form, activities: [...form.activities, emptyActivity(use)] }

/** One activity less; the last one stays, since a requirement has at least one. */
export const removeActivity = (form: MatchForm, index: number): MatchForm =>
  form.activities.length <= 1 ? form : { ...form, activities: form.activities.filter((_, i) => i !== index) }
