import type { Page } from './page.ts'
import { meaning } from './tokens.ts'

/** A unit as it is written, divisors included: 元/平/天 is `money/area/day`. */
export interface SaidUnit {
  /** The divisors stand in alphabetical order. */
  dimension: string
  /** How many base units it is. */
  factor: number
  isLand: boolean
  /** The token behind it. */
  end: number
}

/** The unit at a token, with what it is divided by: 吨/平米, 元每平每天, kN/m². */
export function readUnit(page: Page, at: number): SaidUnit | undefined {
  const first = meaning(page.tokens[at], 'unit')
  if (first === undefined) return undefined
  const divisors: string[] = []
  let factor = first.unit.factor
  let end = at + 1
  for (;;) {
    const divisor = meaning(page.tokens[end + 1], 'unit')
    if (!meaning(page.tokens[end], 'per') || divisor === undefined) break
    divisors.push(divisor.unit.dimension)
    factor /= divisor.unit.factor
    end += 2
  }
  const dimension = [first.unit.dimension, ...divisors.sort()].join('/')
  return { dimension, factor, isLand: first.unit.isLand === true, end }
}
