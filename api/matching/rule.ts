import type { Basis } from '../../sql/vocabulary.ts'
import type { Bilingual, Wishes } from '../contract.ts'
import type { Ask } from './ask.ts'
import { type NumberColumn, unknownCode } from './columns/number-column.ts'
import type { Snapshot } from './snapshot.ts'

export const pass = 0
export const fail = 1
export const unknown = 2
export type Code = typeof pass | typeof fail | typeof unknown

/**
 * How a rule looks at every space at once. A number that is not known is neither below nor above anything, so it
 * never fails; it is unknown.
 */
export type Check =
  | { kind: 'at_least'; column: NumberColumn; bound: number }
  | { kind: 'at_most'; column: NumberColumn; bound: number }
  /** A verdict per code of a column, but for the few rows that are looked at one by one; other codes are unknown. */
  | { kind: 'codes'; column: Uint16Array; verdicts: Uint8Array; except?: Exceptions }
  /** A verdict per space, for what takes more than one column. */
  | { kind: 'each'; judge: (row: number) => Code }

/** They are stricter only: what fails by its code fails, and is not asked about. */
export interface Exceptions {
  rows: Uint32Array
  has(row: number): boolean
  judge(row: number): Code
}

export type Measure = number | string | boolean | null

/** A verdict in words and numbers. */
export interface Reason {
  need: Measure
  have: Measure
  unit: string | null
  /** The value of the requirement's field with which this space would fit; null: none would. */
  relaxTo: Measure
  text: Bilingual
  basis?: Basis
  /** Source and clause where the rule rests on a document. */
  cited?: { source_id: string; clause: string | null }
}

/** One rule, one object. */
export interface Rule {
  id: string
  /** Two rules read the floor area, one from each side. */
  bound?: 'min' | 'max'
  /** What the rule is about, as a reader would name it. */
  label: Bilingual
  /** The field of `must` and `prefer` that switches it on; rules without one are never a preference. */
  wish?: keyof Wishes
  /** Other rules read the same field, so a relaxation is counted by judging everything again. */
  isCoupled?: boolean
  /** Its verdict can change with the day from which the space is needed. */
  isTimed?: boolean
  /** Undefined where the requirement does not ask. */
  check(ask: Ask, snapshot: Snapshot): Check | undefined
  explain(ask: Ask, snapshot: Snapshot, row: number, verdict: Code): Reason
  /**
   * What its words on a space follow from beside the space, where that is little: they are kept for the next question.
   * Not for spaces that its check looks at one by one.
   */
  reads?(ask: Ask): unknown
  /** The name of a value that is a word of a closed list. */
  nameOf?(value: string): Bilingual
  /** `relaxTo` of a space that fails, without the words. */
  relaxTo?(ask: Ask, snapshot: Snapshot, row: number): Measure
  /** The same question with the field set to `to`. */
  relax?(ask: Ask, to: Measure): Ask
}

/** The verdict of one space. */
export function judge(check: Check, row: number): Code {
  switch (check.kind) {
    case 'at_least':
    case 'at_most': {
      const have = check.column.at(row)
      if (Number.isNaN(have)) return unknown
      return (check.kind === 'at_least' ? have >= check.bound : have <= check.bound) ? pass : fail
    }
    case 'codes':
      if (check.except?.has(row)) return check.except.judge(row)
      return (check.verdicts[check.column[row] ?? unknownCode] ?? unknown) as Code
    case 'each':
      return check.judge(row)
  }
}
