import type { Ask } from '../ask.ts'
import { fail, type Rule, unknown } from '../rule.ts'
import type { Snapshot } from '../snapshot.ts'
import { quantity, say } from '../words.ts'
import { notKnown, tooLittle } from './numeric.ts'

const label = say('建筑面积', 'Floor area')
const words = { zh: '建筑面积', en: 'Floor area', unit: 'm²' }

/**
 * Enough floor area in all. On a lot that is not itemised this passes up to its total; whether it can be had in one
 * piece is a question to the park. Buildable area of land is known only where its FAR is.
 */
export const floorAreaMin: Rule = {
  id: 'floor_area',
  bound: 'min',
  label,
  isCoupled: true,
  check: (ask, { numbers }) =>
    ask.minAreaM2 === undefined
      ? undefined
      : { kind: 'at_least', column: numbers.floorAreaM2, bound: ask.minAreaM2 },
  explain(ask, snapshot, row, verdict) {
    const need = ask.minAreaM2 ?? 0
    if (verdict === unknown && snapshot.space(row).kind === 'land')
      return {
        ...notKnown(words, need, 'm²', ''),
        text: say(
          `储备用地可建面积取决于容积率，尚未公布，要求 ≥ ${quantity(need, 'm²')}`,
          `What can be built on reserve land depends on the FAR, which is not published; at least ${quantity(need, 'm²')} needed`,
        ),
      }
    return tooLittle(words, need, snapshot.numbers.floorAreaM2.at(row), verdict)
  },
  reads: ({ minAreaM2 }) => minAreaM2,
  relax: (ask, to) => (typeof to === 'number' ? { ...ask, minAreaM2: to } : ask),
}

/** Not more than wanted: whole, or as a part where the space can be divided small enough. */
export const floorAreaMax: Rule = {
  id: 'floor_area',
  bound: 'max',
  label,
  isCoupled: true,
  check(ask, snapshot) {
    const bound = ask.maxAreaM2
    // The minimum asked for is never above the maximum, so it cannot make the smallest part too large.
    return bound === undefined
      ? undefined
      : { kind: 'at_most', column: snapshot.numbers.smallestPartM2, bound }
  },
  explain(ask, snapshot, row, verdict) {
    const need = ask.maxAreaM2 ?? 0
    const least = smallestPartM2(ask, snapshot, row)
    if (least === undefined) return notKnown(words, need, 'm²', `≤ ${quantity(need, 'm²')}`)
    const whole = snapshot.numbers.floorAreaM2.at(row)
    const isPart = least < whole
    const have = verdict === fail || !isPart ? least : whole
    const over = quantity(least - need, 'm²')
    return {
      need,
      have,
      unit: 'm²',
      relaxTo: verdict === fail ? least : null,
      text:
        verdict === fail
          ? isPart
            ? say(
                `最小可分 ${quantity(least, 'm²')}，要求 ≤ ${quantity(need, 'm²')}，多 ${over}`,
                `The smallest part is ${quantity(least, 'm²')}; at most ${quantity(need, 'm²')} wanted, ${over} too much`,
              )
            : say(
                `建筑面积 ${quantity(least, 'm²')}，不可再分，要求 ≤ ${quantity(need, 'm²')}，多 ${over}`,
                `Floor area ${quantity(least, 'm²')}, not divisible; at most ${quantity(need, 'm²')} wanted, ${over} too much`,
              )
          : isPart && whole > need
            ? say(`共 ${quantity(whole, 'm²')}，可分割`, `${quantity(whole, 'm²')} in all, divisible`)
            : say(
                `建筑面积 ${quantity(whole, 'm²')}，要求 ≤ ${quantity(need, 'm²')}`,
                `Floor area ${quantity(whole, 'm²')}; at most ${quantity(need, 'm²')} wanted`,
              ),
    }
  },
  reads: ({ minAreaM2, maxAreaM2 }) => [minAreaM2, maxAreaM2],
  relaxTo: (ask, snapshot, row) => smallestPartM2(ask, snapshot, row) ?? null,
  relax: (ask, to) => (typeof to === 'number' ? { ...ask, maxAreaM2: to } : ask),
}

/** The least that can be taken and still is enough, m²; undefined where the floor area is not known. */
function smallestPartM2(ask: Ask, snapshot: Snapshot, row: number): number | undefined {
  const whole = snapshot.numbers.floorAreaM2.at(row)
  if (Number.isNaN(whole)) return undefined
  const { is_divisible, min_divisible_m2 } = snapshot.space(row)
  return is_divisible ? Math.min(whole, Math.max(min_divisible_m2 ?? 0, ask.minAreaM2 ?? 0)) : whole
}
