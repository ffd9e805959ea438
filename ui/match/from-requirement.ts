import type { ProcessInput, Requirement } from '../../api/contract.ts'
import { type AskedName, askedNames } from '../../attributes/attributes.ts'
import {
  criteria,
  defaultWeights,
  emptyForm,
  type FormActivity,
  type FormProcess,
  type FormWish,
  type MatchForm,
} from './form.ts'
import { quantityOf } from './processes.ts'
import type { Strength } from './wishes.ts'

type Asked = Requirement['activities'][number]

/** The form that a kept requirement fills; the inverse of `toRequirement` for what the form has fields for. */
export function fromRequirement(requirement: Requirement): MatchForm {
  return {
    ...emptyForm,
    productLine: requirement.productLine ?? null,
    activities: requirement.activities.map((activity) => fromActivity(activity, requirement)),
    processes: (requirement.processes ?? []).map(fromProcess),
    neededBy: requirement.neededBy ?? null,
    tenure: requirement.tenure ?? [],
    growth: requirement.expansion ?? null,
    together: requirement.together === 'anywhere' ? null : (requirement.together ?? null),
    near: requirement.near ?? [],
    weights: weightsOf(requirement),
    isIllustrative: requirement.illustrative !== false,
  }
}

/** Whether a requirement asks for what the form has no field for. */
export const hasMoreThanForm = (requirement: Requirement): boolean =>
  requirement.like !== undefined || requirement.activities.some(({ processes }) => processes !== undefined)

export function fromProcess(input: ProcessInput): FormProcess {
  if (typeof input === 'string') return { id: input, quantity: null }
  const kind = quantityOf(input.id)
  return { id: input.id, quantity: (kind && input[kind.field]) ?? null }
}

function fromActivity(activity: Asked, { clusters, rentMaxYuanM2Day }: Requirement): FormActivity {
  const where = activity.clusters ?? clusters ?? []
  return {
    use: activity.use,
    minAreaM2: activity.minAreaM2 ?? null,
    maxAreaM2: activity.maxAreaM2 ?? null,
    cluster: where.length === 1 ? (where[0] ?? null) : null,
    rentMaxYuanM2Day: activity.rentMaxYuanM2Day ?? rentMaxYuanM2Day ?? null,
    neededBy: activity.neededBy ?? null,
    wishes: { ...wishesOf(activity, 'prefer'), ...wishesOf(activity, 'must') },
  }
}

function wishesOf(activity: Asked, strength: Strength): Partial<Record<AskedName, FormWish>> {
  const asked = activity[strength] ?? {}
  return Object.fromEntries(
    askedNames.flatMap((key) => (asked[key] === undefined ? [] : [[key, { value: asked[key], strength }]])),
  )
}

/** Weights of the form are whole percent of 100; others are shared out anew by the sliders. */
function weightsOf({ weights }: Requirement): MatchForm['weights'] {
  if (weights === undefined) return defaultWeights
  const whole = Object.fromEntries(criteria.map((key) => [key, weights[key] ?? defaultWeights[key]]))
  const sum = Object.values(whole).reduce((total, each) => total + each, 0)
  return sum === 100 ? (whole as MatchForm['weights']) : defaultWeights
}
