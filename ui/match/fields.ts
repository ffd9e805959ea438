import type { FormActivity } from './form.ts'
import { wishOfRule } from './wishes.ts'

/**
 * A field of the form is named by the JSON pointer of its place in the requirement, so that a problem's pointer, a
 * relaxation's mark and an input's id are one and the same word.
 */
export type Field = string

export const activityField = (index: number, name: string): Field => `/activities/${index}/${name}`

/** The field that switches a rule on, or null for rules that no single field of this form decides. */
export function fieldOfRule(
  rule: string,
  index: number,
  activity: FormActivity | undefined,
  bound?: 'min' | 'max',
): Field | null {
  if (rule === 'floor_area') return activityField(index, bound === 'max' ? 'maxAreaM2' : 'minAreaM2')
  // A smaller area would fit what is left of the quota.
  if (rule === 'quota') return activityField(index, 'minAreaM2')
  if (rule === 'use') return activityField(index, 'use')
  if (rule === 'cluster') return activityField(index, 'clusters')
  if (rule === 'rent') return activityField(index, 'rentMaxYuanM2Day')
  if (rule === 'available_by') return activity?.neededBy ? activityField(index, 'neededBy') : '/neededBy'
  if (rule === 'eia') return '/processes'
  if (rule === 'proximity') return '/near'
  if (rule === 'tenure') return '/tenure'
  const key = wishOfRule(rule)
  return key ? activityField(index, `${activity?.wishes[key]?.strength ?? 'must'}/${key}`) : null
}

/** The message of the problem that belongs to a field or to something inside it. */
export function errorAt(errors: readonly { pointer: string; detail: string }[], field: Field): string | null {
  return errors.find(({ pointer }) => pointer === field || pointer.startsWith(`${field}/`))?.detail ?? null
}
