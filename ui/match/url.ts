import { tenureLabels } from '../../attributes/labels.ts'
import { patchQuery } from '../state/query.ts'
import {
  criteria,
  emptyForm,
  isDefaultWeights,
  type MatchForm,
  maxActivities,
  type ProductLine,
  type Tenure,
  type Weights,
} from './form.ts'
import { isDay } from './iso-day.ts'
import { fromActivityText, toActivityText } from './url-activity.ts'
import {
  growthFrom,
  nearFrom,
  processesFrom,
  toGrowthText,
  toNearText,
  toProcessesText,
} from './url-project.ts'
import { productLineNames } from './words.ts'

/**
 * The requirement in the address, made to be read and edited by hand:
 * `?line=ivd&need=rnd_2800-3500_hongqiao_rent3+production_5000-6000_pujiang_height5_drain_lift5*&by=2027-03-31`,
 * `&do=ivd_formulation+process_wastewater-3&grow=3000-2028-06-30&together=parcel&near=hospital-5`.
 * Only characters that no serialiser escapes are used; a star marks a preference; null leaves a parameter out.
 */
export function formToQuery(form: MatchForm): Record<string, string | null> {
  return {
    line: form.productLine,
    need: form.activities.map(toActivityText).join(' '),
    do: toProcessesText(form.processes),
    by: form.neededBy,
    tenure: form.tenure.join('_') || null,
    grow: toGrowthText(form.growth),
    together: form.together,
    near: toNearText(form.near),
    w: isDefaultWeights(form.weights) ? null : criteria.map((key) => form.weights[key]).join('-'),
    illustrative: form.isIllustrative ? null : 'false',
  }
}

/** What an address says of the form, as one text: the same while only the option or the map changes. */
export function formKey(params: URLSearchParams): string {
  const own = new URLSearchParams()
  patchQuery(own, formToQuery(formFromQuery(params)))
  return own.toString()
}

/** The form that an address describes. What is not understood is left out, never an error. */
export function formFromQuery(params: URLSearchParams): MatchForm {
  const line = params.get('line')
  const by = params.get('by')
  const texts = (params.get('need') ?? '').split(' ').slice(0, maxActivities)
  const together = params.get('together')
  const activities = texts.flatMap((text) => fromActivityText(text) ?? [])
  return {
    productLine: line !== null && Object.hasOwn(productLineNames, line) ? (line as ProductLine) : null,
    activities: activities.length > 0 ? activities : emptyForm.activities,
    processes: processesFrom(params.get('do')),
    neededBy: by !== null && isDay(by) ? by : null,
    tenure: tenuresFrom(params.get('tenure')),
    growth: growthFrom(params.get('grow')),
    together: together === 'parcel' || together === 'cluster' ? together : null,
    near: nearFrom(params.get('near')),
    weights: weightsFrom(params.get('w')) ?? emptyForm.weights,
    isIllustrative: params.get('illustrative') !== 'false',
  }
}

function tenuresFrom(text: string | null): Tenure[] {
  const asked = new Set(text?.split('_'))
  return (Object.keys(tenureLabels) as Tenure[]).filter((tenure) => asked.has(tenure))
}

function weightsFrom(text: string | null): Weights | null {
  if (!text || !/^\d{1,3}(-\d{1,3}){6}$/.test(text)) return null
  const parts = text.split('-').map(Number)
  if (parts.reduce((sum, part) => sum + part, 0) !== 100) return null
  return Object.fromEntries(criteria.map((key, i) => [key, parts[i] ?? 0])) as Weights
}
