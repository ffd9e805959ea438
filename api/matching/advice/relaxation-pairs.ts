import type { RelaxationPair } from '../../contract.ts'
import { evaluate } from '../evaluate.ts'
import { type AskedRule, askedRules, type JudgedActivity } from '../judged.ts'
import { relaxationText, wayOut } from '../relaxations.ts'
import { fail, type Measure } from '../rule.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Looked } from '../snapshot-columns.ts'
import { lowerFirst, say } from '../words.ts'

/** With so many spaces to choose from, nobody has to change two things at once. */
const enough = 10
const mostPairs = 5
/** Spaces of one pair of rules that are weighed against each other; the first by id where there are more. */
const mostWeighed = 200

/**
 * What changing two conditions together would win, where few spaces fail nothing: for each pair of rules that spaces
 * fail and nothing else, the changes that let the nearest of them in. Gains are exact: all is judged again.
 */
export function relaxationPairs(
  judged: JudgedActivity,
  snapshot: Snapshot,
  looked: Looked,
): RelaxationPair[] {
  const { candidates } = judged.tally
  if (candidates.length >= enough) return []
  return [...rowsByPair(judged)]
    .sort(([a, rowsOfA], [b, rowsOfB]) => rowsOfB.length - rowsOfA.length || a - b)
    .map(([pair, rows]) => nearest(judged, snapshot, pair, rows))
    .filter((pair) => pair !== undefined)
    .slice(0, mostPairs)
    .map((pair) => presentPair(judged, pair, gainsOf(judged, snapshot, looked, pair) - candidates.length))
    .filter(({ gains }) => gains > 0)
}

/** Spaces that fail exactly two rules, by the mask of the two. */
function rowsByPair({ masks }: JudgedActivity): Map<number, number[]> {
  const pairs = new Map<number, number[]>()
  for (const row of masks.failingTwo()) {
    const fails = masks.failsOf(row)
    const rows = pairs.get(fails)
    if (rows) rows.push(row)
    else pairs.set(fails, [row])
  }
  return pairs
}

interface Change {
  asked: AskedRule
  from: Measure
  to: Measure
  unit: string | null
}

type Pair = readonly [Change, Change]

/** The pair of changes that is smallest in proportion; undefined where no space can be let in. */
function nearest(
  { hard, ask }: JudgedActivity,
  snapshot: Snapshot,
  pair: number,
  rows: readonly number[],
): Pair | undefined {
  const [first, second] = hard.filter((_, position) => (pair >>> position) & 1)
  if (first?.rule.relax === undefined || second?.rule.relax === undefined) return undefined
  let best: { pair: Pair; size: number } | undefined
  for (const row of rows.slice(0, mostWeighed)) {
    const one = changeFor(first, row)
    const other = changeFor(second, row)
    if (one.to === null || other.to === null) continue
    const size = sizeOf(one) + sizeOf(other)
    if (best === undefined || size < best.size) best = { pair: [one, other], size }
  }
  return best?.pair

  function changeFor(asked: AskedRule, row: number): Change {
    const { need: from, unit } = asked.rule.explain(ask, snapshot, row, fail)
    return { asked, from, to: wayOut(ask, snapshot, asked, row), unit }
  }
}

/** A number by its share, a day by its share of a year, a word by one. */
function sizeOf({ from, to }: Change): number {
  if (typeof from === 'number' && typeof to === 'number') return Math.abs(to - from) / Math.abs(from || 1)
  const days = (Date.parse(String(to)) - Date.parse(String(from))) / 86_400_000
  return Number.isNaN(days) ? 1 : Math.abs(days) / 365
}

/** How many spaces fail nothing with both changes made. */
function gainsOf({ ask }: JudgedActivity, snapshot: Snapshot, looked: Looked, pair: Pair): number {
  const relaxed = pair.reduce((asked, { asked: { rule }, to }) => rule.relax?.(asked, to) ?? asked, ask)
  const checks = askedRules(relaxed, snapshot).map(({ check }) => check)
  return evaluate(checks, looked).candidates.length
}

function presentPair({ index }: JudgedActivity, [first, second]: Pair, gains: number): RelaxationPair {
  const [one, other] = [first, second].map(({ asked, to, unit }) => relaxationText(asked.rule, to, unit))
  return {
    activity: index,
    changes: [presentChange(first), presentChange(second)],
    gains,
    text: say(`${one?.zh}，并且${other?.zh}`, `${one?.en}, and ${lowerFirst(other?.en ?? '')}`),
  }
}

const presentChange = ({ asked: { rule }, from, to, unit }: Change) => ({
  rule: rule.id,
  ...(rule.bound ? { bound: rule.bound } : {}),
  from,
  to,
  unit,
})
