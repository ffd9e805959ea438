import type { Wishes } from '../../api/contract.ts'

/** The value of a wish: a threshold, a flag that is only ever set, a class, or a column grid in m. */
export type WishKey = keyof Wishes
export type WishValue = number | true | string | readonly [number, number]
export type Strength = 'must' | 'prefer'

interface Base {
  /** Stable id of the rule that judges it. */
  rule: string
  /** Short word in the URL; letters only, so that a number may follow it. */
  code: string
}
export interface NumberWish extends Base {
  kind: 'number'
  /** `min`: the space needs at least this; `max`: at most. */
  bound: 'min' | 'max'
  unit: string
  step: number
  /** Where the field starts when the wish is added; a common trade value. */
  start: number
  maximum: number
  minimum: number
  isInteger: boolean
}
export interface ChoiceWish extends Base {
  kind: 'choice'
  options: readonly string[]
  start: string
}
export interface GridWish extends Base {
  kind: 'grid'
  unit: string
  start: readonly [number, number]
}
export interface FlagWish extends Base {
  kind: 'flag'
}
export type Wish = NumberWish | ChoiceWish | GridWish | FlagWish

const atLeast = (rule: string, code: string, unit: string, start: number, step: number, maximum: number) =>
  ({
    kind: 'number',
    bound: 'min',
    rule,
    code,
    unit,
    start,
    step,
    minimum: 0,
    maximum,
    isInteger: false,
  }) as const
const flag = (rule: string, code: string) => ({ kind: 'flag', rule, code }) as const

/** Every wish of the contract, in the order of the form and of the verdict table; limits are the contract's. */
export const wishes: Readonly<Record<WishKey, Wish>> = {
  clearHeightM: atLeast('clear_height', 'height', 'm', 5, 0.1, 50),
  floorLoadKnM2: atLeast('floor_load', 'load', 'kN/m²', 10, 0.5, 200),
  powerKva: atLeast('power', 'power', 'kVA', 1000, 50, 100_000),
  cleanroomIso: {
    kind: 'number',
    bound: 'max',
    rule: 'cleanroom',
    code: 'iso',
    unit: 'ISO',
    start: 8,
    step: 1,
    minimum: 5,
    maximum: 9,
    isInteger: true,
  },
  freightLiftT: atLeast('freight_lift', 'lift', 't', 3, 0.5, 50),
  industrialDrain: flag('drain', 'drain'),
  hazardousWasteRoom: flag('hazardous_waste', 'wasteroom'),
  fireCategory: {
    kind: 'choice',
    rule: 'fire_category',
    code: 'fire',
    options: ['A', 'B', 'C', 'D', 'E'],
    start: 'C',
  },
  exhaustShaft: flag('exhaust_shaft', 'shaft'),
  hazardousStore: flag('hazardous_store', 'hazstore'),
  columnGridM: { kind: 'grid', rule: 'column_grid', code: 'grid', unit: 'm', start: [8.4, 8.4] },
  vibrationClass: {
    kind: 'choice',
    rule: 'vibration',
    code: 'vibration',
    options: ['VC-A', 'VC-B', 'VC-C', 'VC-D', 'VC-E'],
    start: 'VC-C',
  },
  radiationShielding: flag('radiation_shielding', 'shielding'),
  dualPower: flag('dual_power', 'dualpower'),
  wholeFloor: flag('whole_floor', 'wholefloor'),
  groundFloor: flag('ground_floor', 'groundfloor'),
}

export const wishKeys = Object.keys(wishes) as WishKey[]

/** True where the contract would take the value for the key; ranges as in `Wishes`. */
export function isWishValue(key: WishKey, value: WishValue): boolean {
  const wish = wishes[key]
  if (wish.kind === 'flag') return value === true
  if (wish.kind === 'choice') return typeof value === 'string' && wish.options.includes(value)
  if (wish.kind === 'grid')
    return Array.isArray(value) && value.length === 2 && value.every((m) => m > 0 && m <= 100)
  if (typeof value !== 'number' || !Number.isFinite(value) || value > wish.maximum) return false
  return wish.isInteger ? Number.isInteger(value) && value >= wish.minimum : value > wish.minimum
}

/** Where a wish starts when it is added. */
export function startOf(key: WishKey): WishValue {
  const wish = wishes[key]
  return wish.kind === 'flag' ? true : wish.start
}
