import type { Wishes } from '../../contract.ts'
import type { Ask } from '../ask.ts'
import { type Code, fail, type Reason, type Rule, unknown } from '../rule.ts'
import type { NumberColumnName } from '../snapshot-columns.ts'
import { number, quantity, say } from '../words.ts'

interface AtLeast {
  id: string
  zh: string
  en: string
  unit: string
  wish: keyof Wishes & ('clearHeightM' | 'floorLoadKnM2' | 'powerKva' | 'freightLiftT')
  column: NumberColumnName
}

/** A space must have at least so much of something. */
export function atLeast({ id, zh, en, unit, wish, column }: AtLeast): Rule {
  return {
    id,
    label: say(zh, en),
    wish,
    check(ask, { numbers }) {
      const bound = ask.wishes[wish]
      return bound === undefined ? undefined : { kind: 'at_least', column: numbers[column], bound }
    },
    explain(ask, { numbers }, row, verdict) {
      return tooLittle({ zh, en, unit }, ask.wishes[wish] ?? 0, numbers[column].at(row), verdict)
    },
    reads: ({ wishes }) => wishes[wish],
    relax: (ask, to) => (typeof to === 'number' ? withWish(ask, { [wish]: to }) : ask),
  }
}

export const withWish = (ask: Ask, wish: Wishes): Ask => ({ ...ask, wishes: { ...ask.wishes, ...wish } })

export function tooLittle(
  { zh, en, unit }: { zh: string; en: string; unit: string },
  need: number,
  have: number,
  verdict: Code,
): Reason {
  if (verdict === unknown) return notKnown(zh, en, need, unit, `≥ ${quantity(need, unit)}`)
  const asked = say(`要求 ≥ ${quantity(need, unit)}`, `at least ${quantity(need, unit)} needed`)
  return {
    need,
    have,
    unit,
    relaxTo: verdict === fail ? have : null,
    text:
      verdict === fail
        ? say(
            `${zh} ${quantity(have, unit)}，${asked.zh}，差 ${quantity(need - have, unit)}`,
            `${en} ${quantity(have, unit)}; ${asked.en}, ${quantity(need - have, unit)} short`,
          )
        : say(`${zh} ${quantity(have, unit)}，${asked.zh}`, `${en} ${quantity(have, unit)}; ${asked.en}`),
  }
}

export function tooMuch(
  { zh, en, unit, unitEn = unit }: { zh: string; en: string; unit: string; unitEn?: string },
  need: number,
  have: number,
  verdict: Code,
): Reason {
  const limit = say(quantity(need, unit), quantity(need, unitEn))
  if (verdict === unknown)
    return {
      ...notKnown(zh, en, need, unit, ''),
      text: say(
        `${zh}未知，要求 ≤ ${limit.zh}，请问园区`,
        `${en} not known, at most ${limit.en} wanted; ask the park`,
      ),
    }
  const over = verdict === fail ? number(have - need) : ''
  return {
    need,
    have,
    unit,
    relaxTo: verdict === fail ? have : null,
    text: say(
      `${zh} ${quantity(have, unit)}，要求 ≤ ${limit.zh}${over && `，高出 ${over}`}`,
      `${en} ${quantity(have, unitEn)}; at most ${limit.en} wanted${over && `, ${over} too much`}`,
    ),
  }
}

/** Nobody has told us: the park has to be asked. */
export const notKnown = (
  zh: string,
  en: string,
  need: Reason['need'],
  unit: string | null,
  asked: string,
): Reason => ({
  need,
  have: null,
  unit,
  relaxTo: null,
  text: say(`${zh}未知，要求 ${asked}，请问园区`, `${en} not known, ${asked} needed; ask the park`),
})
