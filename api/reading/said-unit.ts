import type { Page } from './page.ts'
import { meaning } from './tokens.ts'

/** A unit as it is written, divisors included: 元/平/天 is `money/area/day`. */
export interface SaidUnit {
  /** The divisors stand in alphabetical order. */
  dimension: string
  /** How many base units it is. */
  factor: number
  isLand: boolean
  /** What stands behind the unit adds to the figure: 0.5 in 1块5. */
  more: number
  /** The token behind it. */
  end: number
}

/** The unit at a token, with what it is divided by: 吨/平米, 元每平每天, kN/m². */
export function readUnit(page: Page, at: number): SaidUnit | undefined {
  const first = meaning(page.tokens[at], 'unit')
  if (first === undefined) return undefined
  const divisors: string[] = []
  let factor = first.unit.factor
  const tenths = first.unit.dimension === 'money' ? tenthsAt(page, at + 1) : undefined
  let end = tenths?.end ?? at + 1
  for (;;) {
    const divisor = meaning(page.tokens[end + 1], 'unit')
    if (!meaning(page.tokens[end], 'per') || divisor === undefined) break
    divisors.push(divisor.unit.dimension)
    factor /= divisor.unit.factor
    end += 2
  }
  const dimension = [first.unit.dimension, ...divisors.sort()].join('/')
  return { dimension, factor, isLand: first.unit.isLand === true, more: tenths?.value ?? 0, end }
}

/** 1块5, 1块5毛: one figure right behind the unit counts in tenths. */
function tenthsAt({ tokens, text }: Page, at: number): { value: number; end: number } | undefined {
  const [unit, figure, small] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (figure?.kind !== 'number' || figure.start !== unit?.end || figure.end !== figure.start + 1)
    return undefined
  const isNamed = small !== undefined && /^[毛角]$/.test(text.slice(small.start, small.end))
  return { value: figure.numeral.value / 10, end: isNamed ? at + 2 : at + 1 }
}
