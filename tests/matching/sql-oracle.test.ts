import fc from 'fast-check'
import t from 'tap'
import type { Requirement } from '../../api/contract.ts'
import { type JudgedActivity, judgeActivity, lookedAt } from '../../api/matching/judged.ts'
import { type RowSet, rowsIn } from '../../api/matching/pass/row-set.ts'
import { fail, judge, type Rule, unknown } from '../../api/matching/rule.ts'
import { buildSnapshot, type Snapshot } from '../../api/matching/snapshot.ts'
import type { Loaded } from '../../sql/queries/snapshot.ts'
import { testDatabase } from '../support/test-database.ts'
import { at } from './fixtures.ts'
import { type ActivityAnswer, answer } from './oracle-answer.ts'
import { randomInventory } from './random-inventory.ts'
import { randomRequirement } from './random-requirement.ts'
import { judgeInSql, type SqlAnswer } from './sql-oracle.ts'
import type { Question } from './sql-oracle-question.ts'
import { createOracleTables, loadInventories } from './sql-oracle-tables.ts'

const spot = fc.option(fc.constantFrom([121.5, 31.09], [121.31, 31.2], [121.6, 31.3]), { nil: null, freq: 8 })
const kind = fc.constantFrom('hospital' as const, 'station' as const)

/** With places about, and one parcel whose position is known better than its cluster's. */
const placedInventory = fc.tuple(randomInventory, fc.array(fc.record({ kind, spot }), { maxLength: 3 })).map(
  ([loaded, places]): Loaded => ({
    ...loaded,
    positions: [
      ...loaded.positions,
      { kind: 'parcel', id: 'parcel-0', lon: 121.501, lat: 31.081, errorM: 200 },
    ],
    places: places.map(({ kind, spot }) => ({
      ...{ kind, name_zh: '地点', name_en: 'Place' },
      ...{ lon: spot?.[0] ?? null, lat: spot?.[1] ?? null, errorM: spot ? 100 : null },
    })),
  }),
)

const near = fc.array(fc.record({ kind, maxKm: fc.constantFrom(1, 5, 30) }), { minLength: 1, maxLength: 2 })
const requirementWithNear = fc
  .tuple(randomRequirement, fc.option(near, { nil: undefined, freq: 2 }))
  .map(([requirement, near]): Requirement => (near ? { ...requirement, near } : requirement))

/** Inventories that are loaded together, and requirements that are asked of each. */
const perBatch = 100
const perInventory = 10

t.test('the engine, a statement in SQL and one space judged after the other give one answer', async (t) => {
  const seed = Number(process.env.ORACLE_SEED ?? Math.floor(Math.random() * 2 ** 31))
  const { db, engine } = await testDatabase(t, 'published')
  const batches = engine === 'postgres' ? 10 : 2
  t.comment(
    `seed ${seed} (ORACLE_SEED), ${batches * perBatch * perInventory} cases on the ${engine} engine` +
      (engine === 'postgres' ? '' : ': its one thread takes a statement far longer, so a fifth of them'),
  )
  await createOracleTables(db)
  const inventories = fc.sample(placedInventory, { seed, numRuns: batches * perBatch })
  const requirements = fc.sample(requirementWithNear, { seed, numRuns: batches * perBatch * perInventory })
  for (let batch = 0; batch < batches; batch++) {
    const loaded = inventories.slice(batch * perBatch, (batch + 1) * perBatch)
    const first = batch * perBatch * perInventory
    const questions = requirements
      .slice(first, first + perBatch * perInventory)
      .map((requirement, index): Question => ({ inventory: index % perBatch, requirement }))
    await loadInventories(db, loaded)
    const answers = await judgeInSql(db, questions)
    const snapshots = loaded.map(buildSnapshot)
    for (const [index, { inventory, requirement }] of questions.entries()) {
      const own = answers.filter(({ question }) => question === index)
      compare(loaded[inventory] as Loaded, snapshots[inventory] as Snapshot, requirement, own)
    }
  }
  t.pass('on every case')
})

/** @throws Error with the case where one of the three differs */
function compare(
  loaded: Loaded,
  snapshot: Snapshot,
  requirement: Requirement,
  inSql: readonly SqlAnswer[],
): void {
  const looked = lookedAt(snapshot, requirement.illustrative !== false)
  for (const [index, byHand] of answer(loaded, requirement, at).activities.entries()) {
    const judged = judgeActivity(snapshot, requirement, index, at, looked)
    const { fits, toConfirm, fails, excludes, alone, near } = judged.tally
    const byRule = (counts: Uint32Array) =>
      Object.fromEntries(
        judged.hard
          .map(({ rule }, position) => [ruleName(rule), counts[position] ?? 0] as const)
          .filter((_, position) => (excludes[position] ?? 0) > 0),
      )
    const found = {
      ...{ fits, toConfirm, fails, excludes: byRule(excludes), alone: byRule(alone) },
      near: judged.hard.flatMap((_, position) => Array.from(near(position), (row) => snapshot.space(row).id)),
    }
    const verdicts = {
      failed: namesOf(judged, snapshot, looked.rows, fail),
      unknown: namesOf(judged, snapshot, looked.rows, unknown),
    }
    const { question: _, activity: __, ...told } = inSql[index] as SqlAnswer
    same({ ...found, ...verdicts }, told, 'the statement', loaded, requirement)
    same(found, tellingOf(byHand), 'one space after the other', loaded, requirement)
  }
}

const ruleName = ({ id, bound }: Rule) => (bound ? `${id} ${bound}` : id)

const tellingOf = ({ fits, toConfirm, fails, exclusions, nearMisses }: ActivityAnswer) => ({
  ...{ fits, toConfirm, fails, near: nearMisses },
  excludes: Object.fromEntries([...exclusions].map(([rule, { excludes }]) => [rule, excludes])),
  alone: Object.fromEntries([...exclusions].map(([rule, { alone }]) => [rule, alone])),
})

/** Rules with this verdict by space, in the order of their letters. */
function namesOf({ hard }: JudgedActivity, snapshot: Snapshot, looked: RowSet, code: 1 | 2) {
  return Object.fromEntries(
    Array.from(rowsIn(looked), (row) => {
      const rules = hard.filter(({ check }) => judge(check, row) === code).map(({ rule }) => rule)
      return [snapshot.space(row).id, rules.map(ruleName).sort()] as const
    }).filter(([, rules]) => rules.length > 0),
  )
}

function same(found: object, wanted: object, by: string, loaded: Loaded, requirement: Requirement): void {
  const [a, b] = [found, wanted].map((one) => JSON.stringify(sorted(one)))
  if (a !== b)
    throw new Error(
      `found ${a}\nby ${by} ${b}\nasked ${JSON.stringify(requirement)}\nof ${JSON.stringify(loaded.spaces)}`,
    )
}

/** Keys and lists in the order of their letters. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return [...value].sort()
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}
