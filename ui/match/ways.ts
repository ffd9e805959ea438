import type { Bilingual, MatchResult } from '../../api/contract.ts'
import type { MatchForm } from './form.ts'
import { reasons } from './messages.ts'
import { type Change, leaveOut, relax, relaxBoth } from './relax.ts'
import { stepLabel } from './step-text.ts'
import { boundLabel } from './verdict-words.ts'

/** Something that could be asked otherwise, and what it wins. */
export interface Way {
  activity: number
  text: string
  /** What its button says. */
  label: string
  gains: number | null
  /** null: only told. */
  change: Change | null
}
export type Ways = Readonly<Record<'single' | 'pairs' | 'outside' | 'earliest', readonly Way[]>>

const most = 6

/** All that the answer offers and a field of the form can say; the earliest day is told in any case. */
export function ways(result: MatchResult, form: MatchForm, say: (text: Bilingual) => string): Ways {
  const single = result.relaxations.map((step) => ({
    activity: step.activity,
    text: boundLabel(step.rule, step.bound, say),
    label: stepLabel(step, say),
    gains: step.gains,
    change: relax(form, step),
  }))
  const pairs = result.relaxationPairs.map((pair) => ({
    activity: pair.activity,
    text: say(pair.text),
    label: say(reasons.both),
    gains: pair.gains,
    change: relaxBoth(form, pair),
  }))
  const outside = result.withoutProcess.map(({ activity, process, gains, text }) => ({
    activity,
    text: say(text).split(/[：:]/)[0] ?? '',
    label: say(reasons.drop),
    gains,
    change: leaveOut(form, process),
  }))
  return {
    single: single.filter(isOffer).slice(0, most),
    pairs: pairs.filter(isOffer),
    outside: outside.filter(isOffer),
    earliest: result.earliest.map((each) => earliestWay(each, result.asOf, form, say)),
  }
}

const isOffer = ({ change }: Way): boolean => change !== null

/** The day can be asked for where it is later than what is asked. */
function earliestWay(
  { activity, possibleFrom, certainFrom, text }: MatchResult['earliest'][number],
  asOf: string,
  form: MatchForm,
  say: (text: Bilingual) => string,
): Way {
  const asked = form.activities[activity]?.neededBy ?? form.neededBy ?? asOf
  const to = certainFrom !== null && certainFrom > asked ? certainFrom : possibleFrom
  const step = { activity, rule: 'available_by', to }
  const change = to !== null && to > asked ? relax(form, step) : null
  return { activity, text: say(text), label: change ? stepLabel(step, say) : '', gains: null, change }
}
