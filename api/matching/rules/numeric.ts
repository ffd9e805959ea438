import { type AtLeastName, attributes } from '../../../attributes/attributes.ts'
import { attributeLabels } from '../../../attributes/labels.ts'
import type { Bilingual, Wishes } from '../../contract.ts'
import type { Ask } from '../ask.ts'
import { type Code, fail, type Reason, type Rule, unknown } from '../rule.ts'
import { number, quantity, say } from '../words.ts'

/** A space must have at least so much of something. */
export function atLeast(name: AtLeastName): Rule {
  const { unit, asked } = attributes[name]
  const label = attributeLabels[name]
  return {
    id: asked.rule,
    label,
    wish: name,
    check(ask, { numbers }) {
      const bound = ask.wishes[name]
      return bound === undefined ? undefined : { kind: 'at_least', column: numbers[name], bound }
    },
    explain: (ask, { numbers }, row, verdict) =>
      tooLittle({ ...label, unit }, ask.wishes[name] ?? 0, numbers[name].at(row), verdict),
    reads: ({ wishes }) => wishes[name],
    relax: (ask, to) => (typeof to === 'number' ? withWish(ask, { [name]: to }) : ask),
  }
}

export const withWish = (ask: Ask, wish: Wishes): Ask => ({ ...ask, wishes: { ...ask.wishes, ...wish } })

export function tooLittle(
  { zh, en, unit }: { zh: string; en: string; unit: string },
  need: number,
  have: number,
  verdict: Code,
): Reason {
  if (verdict === unknown) return notKnown({ zh, en }, need, unit, `≥ ${quantity(need, unit)}`)
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
      ...notKnown({ zh, en }, need, unit, ''),
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
export function notKnown(
  { zh, en }: Bilingual,
  need: Reason['need'],
  unit: string | null,
  asked: Bilingual | string,
): Reason {
  const words = typeof asked === 'string' ? say(asked, asked) : asked
  const text = say(
    `${zh}未知，要求 ${words.zh}，请问园区`,
    `${en} not known, ${words.en} needed; ask the park`,
  )
  return { need, have: null, unit, relaxTo: null, text }
}
