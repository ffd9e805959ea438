import assert from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import {
  buildNumberColumn,
  countBelow,
  type NumberColumn,
  unknownCode,
} from '../../api/matching/columns/number-column.ts'
import { evaluate, mostChecks } from '../../api/matching/evaluate.ts'
import { rowsWithCodes } from '../../api/matching/pass/digits.ts'
import {
  allBut,
  countCommon,
  countOnes,
  countRows,
  hasRow,
  rowSetOf,
  rowsIn,
} from '../../api/matching/pass/row-set.ts'
import { type Check, type Code, fail, judge, unknown } from '../../api/matching/rule.ts'
import { rules } from '../../api/matching/rules/all.ts'

const size = 40

const cell = fc.option(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })), { freq: 4 })
const column = fc
  .array(cell, { minLength: size, maxLength: size })
  .map((cells) => buildNumberColumn(cells, [...cells.keys()]))
const wide = column.map((narrow): NumberColumn => {
  const { values, at } = narrow
  return {
    values,
    at,
    codes: Uint32Array.from(narrow.codes, (code) => (code === unknownCode ? 0xffff_ffff : code)),
  }
})
const verdict = fc.constantFrom<Code>(0, 1, 2)

const bounded = fc.record({
  kind: fc.constantFrom('at_least' as const, 'at_most' as const),
  column: fc.oneof({ weight: 4, arbitrary: column }, wide),
  bound: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })),
})
const coded = fc
  .record({
    codes: fc.array(fc.oneof(fc.nat(30), fc.constant(0xffff)), { minLength: size, maxLength: size }),
    verdicts: fc.array(verdict, { minLength: 1, maxLength: 30 }),
    rows: fc.option(fc.uniqueArray(fc.nat(size - 1), { maxLength: 8 })),
    seed: verdict,
  })
  .map(({ codes, verdicts, rows, seed }): Check => {
    const table = {
      kind: 'codes' as const,
      column: Uint16Array.from(codes),
      verdicts: Uint8Array.from(verdicts),
    }
    return rows === null
      ? table
      : {
          ...table,
          except: {
            rows: Uint32Array.from(rows),
            has: (row) => rows.includes(row),
            // What fails by its code fails.
            judge: (row) => (verdicts[codes[row] as number] === fail ? fail : (((row + seed) % 3) as Code)),
          },
        }
  })
const single = fc
  .array(verdict, { minLength: size, maxLength: size })
  .map((verdicts): Check => ({ kind: 'each', judge: (row) => verdicts[row] ?? unknown }))
const checks = fc.array(fc.oneof(bounded, coded, single), { minLength: 1, maxLength: mostChecks })
const looked = fc
  .array(fc.nat(1), { minLength: size, maxLength: size })
  .map((flags) => ({ rows: rowSetOf(flags), count: flags.filter((flag) => flag === 1).length, size }))

t.test('every space is told what its checks say one by one', async (t) => {
  fc.assert(
    fc.property(checks, looked, (checks, looked) => {
      const masks = evaluate(checks, looked)
      const mask = (row: number, code: Code) =>
        checks.reduce((bits, check, bit) => bits | (Number(judge(check, row) === code) << bit), 0)
      const rows = [...rowsIn(looked.rows)]
      const fails = new Map(rows.map((row) => [row, mask(row, fail)]))
      const passing = rows.filter((row) => fails.get(row) === 0)
      const near = checks.map((_, bit) => rows.filter((row) => fails.get(row) === 1 << bit))
      const apart = rows.filter((row) =>
        checks.some((check) => check.kind === 'codes' && check.except?.rows.includes(row)),
      )
      const others = checks.reduce(
        (bits, check, bit) => bits | (Number(check.kind !== 'codes' || !check.except) << bit),
        0,
      )
      const failsOf = (row: number) => fails.get(row) ?? 0
      assert.deepStrictEqual(
        {
          all: rows.map((row) => masks.failsOf(row)),
          excludes: [...masks.excludes],
          candidates: [...masks.candidates],
          near: checks.map((_, bit) => [...masks.near(bit)]),
          firstNear: checks.map((_, bit) => [...masks.near(bit, 2)]),
          alone: [...masks.alone],
          unknowns: passing.map((row) => masks.unknownsOf(row)),
          open: [...rowsIn(masks.open)],
          failingTwo: [...masks.failingTwo()],
          notFailing: [...masks.notFailing(0b101)],
          apart: masks.apart(),
        },
        {
          all: [...fails.values()],
          excludes: checks.map((check) => rows.filter((row) => judge(check, row) === fail).length),
          candidates: passing,
          near,
          firstNear: near.map((each) => each.slice(0, 2)),
          alone: near.map(({ length }) => length),
          unknowns: passing.map((row) => mask(row, unknown)),
          open: passing.filter((row) => mask(row, unknown) !== 0),
          failingTwo: rows.filter((row) => countOnes(failsOf(row)) === 2),
          notFailing: rows.filter((row) => (failsOf(row) & 0b101) === 0),
          apart: apart
            .filter((row) => countOnes(failsOf(row) & others) <= 1)
            .map((row) => ({ row, fails: failsOf(row) })),
        },
      )
    }),
    { numRuns: 1000 },
  )
  t.pass('on every random case')
})

t.test('any runs of codes are told by their digits, whatever the codes', async (t) => {
  const codes = fc.array(fc.oneof(fc.nat(20), fc.nat(0xfffe), fc.constant(unknownCode)), { maxLength: 100 })
  const edges = fc.uniqueArray(fc.oneof(fc.nat(20), fc.nat(0xffff)), { maxLength: 8 })
  fc.assert(
    fc.property(codes, edges, fc.boolean(), fc.boolean(), (codes, edges, isWide, withUnknown) => {
      const rising = edges.toSorted((a, b) => a - b)
      const runs = rising.flatMap((first, index) => {
        const end = rising[index + 1]
        return index % 2 === 0 && end !== undefined ? [[first, end] as const] : []
      })
      const column = isWide
        ? Uint32Array.from(codes, (code) => (code === unknownCode ? 0xffff_ffff : code))
        : Uint16Array.from(codes)
      const set = rowsWithCodes(column, runs, withUnknown)
      assert.deepStrictEqual(
        codes.map((_, row) => hasRow(set, row)),
        codes.map((code) =>
          code === unknownCode ? withUnknown : runs.some(([first, end]) => code >= first && code < end),
        ),
      )
    }),
    { numRuns: 1000 },
  )
  t.pass('on every random case')
})

t.test('rows are counted and listed by words, and by eights of them', async (t) => {
  const flags = fc.array(fc.tuple(fc.nat(1), fc.nat(1)), { maxLength: 1200, size: 'max' })
  fc.assert(
    fc.property(flags, (pairs) => {
      const rows = pairs.flatMap(([flag], row) => (flag === 1 ? [row] : []))
      const [set, other] = [rowSetOf(pairs.map(([flag]) => flag)), rowSetOf(pairs.map(([, flag]) => flag))]
      assert.deepStrictEqual([...rowsIn(set)], rows)
      assert.equal(countRows(set), rows.length)
      assert.equal(countCommon(set, other), pairs.filter(([one, two]) => one + two === 2).length)
      assert.equal(countCommon(set, allBut(set)), 0)
    }),
    { numRuns: 1000 },
  )
  t.pass('on every random case')
})

t.test('a column of more distinct values than two bytes have codes is still exact', async (t) => {
  const many = 90_000
  const cells = Array.from({ length: many }, (_, row) => (row % 7 === 0 ? null : row / 8))
  const wide = buildNumberColumn(cells, [...cells.keys()])
  t.ok(wide.codes instanceof Uint32Array)
  const bound = 4000.125
  const check: Check = { kind: 'at_least', column: wide, bound }
  const looked = { rows: rowSetOf(new Uint8Array(many).fill(1)), count: many, size: many }
  const { excludes, candidates, near, unknownsOf } = evaluate([check], looked)
  let below = 0
  for (let row = 0; row < many; row++) if (row % 7 !== 0 && row / 8 < bound) below++
  t.equal(excludes[0], below)
  t.equal(near(0).length, below)
  t.equal(candidates.length, many - below)
  t.ok(candidates.every((row) => unknownsOf(row) === Number(row % 7 === 0)))
})

t.test('a bound falls between the values where it belongs', async (t) => {
  const values = Float64Array.of(1, 2, 2.5)
  t.same(
    [0, 1, 1.5, 2, 2.5, 3].map((bound) => [
      countBelow(values, bound, false),
      countBelow(values, bound, true),
    ]),
    [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 2],
      [2, 3],
      [3, 3],
    ],
  )
})

t.test('all rules at once are no more than a mask has bits', async (t) => {
  t.ok(rules.length <= mostChecks)
})
