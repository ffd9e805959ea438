import { exact } from './exact.ts'
import type { Page } from './page.ts'
import { readUnit, type SaidUnit } from './said-unit.ts'
import { meaning } from './tokens.ts'

/** A figure or a range with its unit and its bound: 至少 3,000 平, 3-5 t/m², about 6 m. */
export interface Quantity {
  /** Indices of the tokens it is made of, rising. */
  tokens: number[]
  /** In the base unit. */
  low: number
  /** The upper end of a range. */
  high?: number
  bound: 'min' | 'max' | 'none'
  isAbout: boolean
  unit: SaidUnit | undefined
}

export function quantities(page: Page): Quantity[] {
  const found: Quantity[] = []
  for (let at = 0; at < page.tokens.length; at++) {
    if (page.tokens[at]?.kind !== 'number') continue
    const quantity = quantityAt(page, at, found.at(-1)?.tokens.at(-1) ?? -1)
    found.push(quantity)
    at = quantity.tokens.at(-1) ?? at
  }
  return found
}

function quantityAt(page: Page, at: number, after: number): Quantity {
  const lead = boundsBefore(page, at, after)
  const first = figureAt(page, at)
  const range = rangeEnd(page, first.end)
  const last = range ?? first
  const unit = range?.unit ?? first.unit
  const tail = boundsAfter(page, last.end)
  const kinds = [...lead.bounds, ...first.bounds, ...(range?.bounds ?? []), ...tail.bounds]
  const [low, high] = valuesOf(first, range)
  const factor = unit?.factor ?? 1
  const end = tail.end
  return {
    tokens: [...lead.tokens, ...Array.from({ length: end - at }, (_, index) => at + index)],
    low: exact(low * factor),
    ...(high === undefined ? {} : { high: exact(high * factor) }),
    bound: kinds.includes('min') ? 'min' : kinds.includes('max') ? 'max' : 'none',
    isAbout: kinds.includes('about'),
    unit: dividedBy(unit ?? lead.unit, lead.divisors),
  }
}

/** 每天 5 吨: what it is divided by may stand before the figure. */
function dividedBy(unit: SaidUnit | undefined, divisors: readonly string[]): SaidUnit | undefined {
  if (unit === undefined || divisors.length === 0) return unit
  const [base = '', ...known] = unit.dimension.split('/')
  return { ...unit, dimension: [base, ...[...known, ...divisors].sort()].join('/') }
}

interface Figure {
  token: Page['tokens'][number] & { kind: 'number' }
  end: number
  unit: SaidUnit | undefined
  bounds: string[]
}

/** A figure with its unit, and a bound that stands between them: 3000 多平. */
function figureAt(page: Page, at: number): Figure {
  const token = page.tokens[at]
  if (token?.kind !== 'number') throw new Error('a figure begins with a number')
  const between = boundsAfter(page, at + 1)
  const unit = readUnit(page, between.end)
  return unit
    ? { token, end: unit.end, unit, bounds: between.bounds }
    : { token, end: at + 1, unit: undefined, bounds: [] }
}

function rangeEnd(page: Page, at: number): Figure | undefined {
  const link = page.tokens[at]
  const isRange = meaning(link, 'to') ?? (meaning(link, 'and') && meaning(page.tokens[at - 2], 'between'))
  return isRange && page.tokens[at + 1]?.kind === 'number' ? figureAt(page, at + 1) : undefined
}

/** 三到五千 and 1-1.5万 lend their scale to the first figure; 800-1.2万 does not, since 800 is more than 1.2. */
function valuesOf(first: Figure, last: Figure | undefined): [low: number, high: number | undefined] {
  const low = first.token.numeral
  const least = low.value + (first.unit?.more ?? 0)
  if (last === undefined) return [least, low.high]
  const high = last.token.numeral
  const lends = first.unit === undefined && low.scale === 1 && high.scale > 1 && low.value < high.face
  const factor = last.unit?.factor ?? 1
  const own = first.unit === undefined ? 1 : first.unit.factor / factor
  const ends = [lends ? low.value * high.scale : least * own, high.value + (last.unit?.more ?? 0)]
  return [Math.min(...ends), Math.max(...ends)]
}

function boundsBefore(page: Page, at: number, after: number) {
  const tokens: number[] = []
  const bounds: string[] = []
  const divisors: string[] = []
  let unit: SaidUnit | undefined
  for (let index = at - 1; index > after; index--) {
    const token = page.tokens[index]
    const bound = meaning(token, 'bound')
    const money = meaning(token, 'unit')
    if (bound?.side === 'before' || meaning(token, 'between')) {
      if (bound) bounds.push(bound.bound)
    } else if (money?.unit.dimension === 'money' && index === at - 1) {
      unit = { dimension: 'money', factor: 1, isLand: false, more: 0, end: at }
    } else if (money && index > after + 1 && meaning(page.tokens[index - 1], 'per')) {
      divisors.push(money.unit.dimension)
      tokens.unshift(index)
      index--
    } else break
    tokens.unshift(index)
  }
  return { tokens, bounds, unit, divisors }
}

function boundsAfter(page: Page, at: number) {
  const bounds: string[] = []
  let end = at
  for (; end < page.tokens.length; end++) {
    const token = page.tokens[end]
    const after = token?.kind === 'word' ? token.meanings : []
    const bound = after.flatMap((each) =>
      each.is === 'bound' && each.side === 'after' ? [each.bound] : [],
    )[0]
    if (bound === undefined || isPlus(page, end)) break
    bounds.push(bound)
  }
  return { bounds, end }
}

/** 800 平+办公: the sign joins what follows; 800 平+ is a bound. */
const isPlus = (page: Page, at: number): boolean => {
  const next = page.tokens[at + 1]
  return (
    meaning(page.tokens[at], 'and') !== undefined &&
    next !== undefined &&
    next.kind !== 'break' &&
    !meaning(next, 'unit')
  )
}
