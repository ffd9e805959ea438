import type { Requirement } from '../contract.ts'
import { processesOf } from '../eia/belonging.ts'
import { type Screening, screen } from '../eia/screen.ts'
import { type Ask, type At, askOf } from './ask.ts'
import { evaluate, type Masks } from './evaluate.ts'
import type { ParcelShare } from './parcel-share.ts'
import { countRows, dropRow, hasRow } from './pass/row-set.ts'
import { noDemands } from './process-demands.ts'
import type { Check, Rule } from './rule.ts'
import { rules } from './rules/all.ts'
import { shareFinder } from './rules/share-of.ts'
import type { Snapshot } from './snapshot.ts'
import type { Looked } from './snapshot-columns.ts'

export interface AskedRule {
  rule: Rule
  check: Check
}

/** What the masks of one activity say, counted over the evaluated spaces. */
export interface Tally {
  evaluated: number
  /** Pass everything with nothing unknown; pass everything known; fail something. */
  fits: number
  toConfirm: number
  fails: number
  /** Per hard rule: how many fail it, and how many fail nothing else. */
  excludes: Uint32Array
  alone: Uint32Array
  /** Rows that fail nothing, in the order of ids. */
  candidates: Uint32Array
  /** The rows that fail this hard rule and nothing else, rising: all, or the first so many. */
  near(position: number, most?: number): Uint32Array
}

/** One activity against every space. */
export interface JudgedActivity {
  index: number
  ask: Ask
  /** Hard rules that are asked, in reading order; the position is the bit in the masks. */
  hard: readonly AskedRule[]
  soft: readonly AskedRule[]
  softAsk: Ask
  masks: Masks
  tally: Tally
  /** The share of its parcel that the activity would draw on with this space; null where none. */
  shareOf(row: number): ParcelShare | null
}

export function judgeActivity(
  snapshot: Snapshot,
  requirement: Requirement,
  index: number,
  at: At,
  looked: Looked,
): JudgedActivity {
  const ask = askOf(requirement, index, at, screeningOf(snapshot, requirement, index, at.asOf))
  const softAsk = { ...ask, wishes: requirement.activities[index]?.prefer ?? {}, demands: noDemands }
  const hard = askedRules(ask, snapshot)
  const masks = evaluate(
    hard.map(({ check }) => check),
    looked,
  )
  return {
    index,
    ask,
    hard,
    soft: askedRules(softAsk, snapshot, wishes),
    softAsk,
    masks,
    tally: tally(masks),
    shareOf: shareFinder(ask, snapshot),
  }
}

function tally({ evaluated, excludes, alone, near, candidates, open }: Masks): Tally {
  const toConfirm = countRows(open)
  return {
    evaluated,
    fits: candidates.length - toConfirm,
    toConfirm,
    fails: evaluated - candidates.length,
    excludes,
    alone,
    candidates,
    near,
  }
}

/** Null where nobody has said what the activity does. */
function screeningOf(
  { eiaRules }: Snapshot,
  requirement: Requirement,
  index: number,
  asOf: string,
): Screening | null {
  const screening = screen(eiaRules, processesOf(requirement, index), asOf)
  return screening.processes.length === 0 ? null : screening
}

/** Those that a preference can ask for. */
const wishes = rules.filter(({ wish }) => wish !== undefined)

/** The rules that are asked, of all or of some. */
export function askedRules(ask: Ask, snapshot: Snapshot, of: readonly Rule[] = rules): AskedRule[] {
  const asked: AskedRule[] = []
  for (const rule of of) {
    const check = rule.check(ask, snapshot)
    if (check) asked.push({ rule, check })
  }
  return asked
}

/** The rows that a requirement looks at: the breakdown in place of its lots, or the published rows alone; less one. */
export function lookedAt(snapshot: Snapshot, illustrative: boolean, without?: number): Looked {
  const looked = illustrative ? snapshot.withBreakdown : snapshot.publishedOnly
  if (without === undefined || !hasRow(looked.rows, without)) return looked
  const rows = looked.rows.slice()
  dropRow(rows, without)
  return { ...looked, rows, count: looked.count - 1 }
}
