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
import { fromActivityText, toActivityText } from './url-activity.ts'
import { productLineNames, tenureNames } from './words.ts'

/**
 * The requirement in the address, made to be read and edited by hand:
 * `?line=ivd&need=rnd_2800-3500_hongqiao_rent3+production_5000-6000_pujiang_height5_drain_lift5*&by=2027-03-31`.
 * Only characters that no serialiser escapes are used; a star marks a preference; null leaves a parameter out.
 */
export function formToQuery(form: MatchForm): Record<string, string | null> {
  return {
    line: form.productLine,
    need: form.activities.map(toActivityText).join(' '),
    by: form.neededBy,
    tenure: form.tenure.join('_') || null,
    w: isDefaultWeights(form.weights) ? null : criteria.map((key) => form.weights[key]).join('-'),
    illustrative: form.isIllustrative ? null : 'false',
  }
}

/** The form that an address describes. What is not understood is left out, never an error. */
export function formFromQuery(params: URLSearchParams): MatchForm {
  const line = params.get('line')
  const by = params.get('by')
  const texts = (params.get('need') ?? '').split(' ').slice(0, maxActivities)
  const activities = texts.flatMap((text) => fromActivityText(text) ?? [])
  return {
    productLine: line !== null && Object.hasOwn(productLineNames, line) ? (line as ProductLine) : null,
    activities: activities.length > 0 ? activities : emptyForm.activities,
    neededBy: by !== null && isDay(by) ? by : null,
    tenure: tenuresFrom(params.get('tenure')),
    weights: weightsFrom(params.get('w')) ?? emptyForm.weights,
    isIllustrative: params.get('illustrative') !== 'false',
  }
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

function tenuresFrom(text: string | null): Tenure[] {
  const asked = new Set(text?.split('_'))
  return (Object.keys(tenureNames) as Tenure[]).filter((tenure) => asked.has(tenure))
}

function weightsFrom(text: string | null): Weights | null {
  if (!text || !/^\d{1,3}(-\d{1,3}){6}$/.test(text)) return null
  const parts = text.split('-').map(Number)
  if (parts.reduce((sum, part) => sum + part, 0) !== 100) return null
  return Object.fromEntries(criteria.map((key, i) => [key, parts[i] ?? 0])) as Weights
}
