import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import t from 'tap'
import { compileKernel } from '../../api/compile-kernel.ts'
import { buildNumberColumn, countBelow, type NumberColumn } from '../../api/matching/columns/number-column.ts'
import { evaluate, mostChecks } from '../../api/matching/evaluate.ts'
import type { Engine } from '../../api/matching/pass/engine.ts'
import { kernelEngine } from '../../api/matching/pass/kernel.ts'
import { loopEngine } from '../../api/matching/pass/loop.ts'
import { type Check, type Code, fail, judge, unknown } from '../../api/matching/rule.ts'
import { rules } from '../../api/matching/rules/all.ts'

const size = 40

const cell = fc.option(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })), { freq: 4 })
const column = fc
  .array(cell, { minLength: size, maxLength: size })
  .map((cells) => buildNumberColumn(new Uint16Array(size), cells, [...cells.keys()]))
const wide = column.map((narrow): NumberColumn => {
  const { values, at } = narrow
  return {
    values,
    at,
    codes: Uint32Array.from(narrow.codes, (code) => (code === 0xffff ? 0xffff_ffff : code)),
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
  .map((flags) => ({ rows: Uint16Array.from(flags), count: flags.filter((flag) => flag === 1).length }))

/** The same checks over columns that lie where the engine reads them fastest. */
const within = (engine: Engine, checks: readonly Check[]): Check[] =>
  checks.map((check) => {
    const moved = (codes: Uint16Array) => {
      const column = engine.column()
      column.set(codes)
      return column
    }
    if (check.kind === 'codes') return { ...check, column: moved(check.column) }
    if (check.kind === 'each' || check.column.codes instanceof Uint32Array) return check
    return { ...check, column: { ...check.column, codes: moved(check.column.codes) } }
  })

const engines: [name: string, make: () => Engine | undefined][] = [
  ['the loop', () => loopEngine(size)],
  ['the SIMD kernel', () => kernelEngine(size, mostChecks)],
]

for (const [name, make] of engines)
  t.test(`${name} says of every space what its checks say one by one`, async (t) => {
    fc.assert(
      fc.property(checks, looked, (given, looked) => {
        const engine = make()
        if (engine === undefined) throw new Error('not on this machine')
        const checks = within(engine, given)
        const masks = evaluate(checks, { ...looked, engine })
        // Another question in between does not change what the first one said.
        evaluate(checks.toReversed(), { ...looked, engine })
        const mask = (row: number, code: Code) =>
          checks.reduce((bits, check, bit) => bits | (Number(judge(check, row) === code) << bit), 0)
        const rows = Array.from({ length: size }, (_, row) => row).filter((row) => looked.rows[row] === 1)
        const passing = rows.filter((row) => mask(row, fail) === 0)
        const near = checks.map((_, bit) => rows.filter((row) => mask(row, fail) === 1 << bit))
        const found = {
          all: rows.map((row) => masks.failsOf(row) >>> 0),
          excludes: [...masks.excludes],
          candidates: [...masks.candidates],
          near: checks.map((_, bit) => [...masks.near(bit)]),
          alone: [...masks.alone],
          unknowns: passing.map((row) => masks.unknownsOf(row) >>> 0),
        }
        const wanted = {
          all: rows.map((row) => mask(row, fail) >>> 0),
          excludes: checks.map((check) => rows.filter((row) => judge(check, row) === fail).length),
          candidates: passing,
          near,
          alone: near.map(({ length }) => length),
          unknowns: passing.map((row) => mask(row, unknown) >>> 0),
        }
        if (JSON.stringify(found) !== JSON.stringify(wanted))
          throw new Error(`found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`)
      }),
      { numRuns: 1000 },
    )
    t.pass('on every random case')
  })

t.test('the kernel gives what the loop gives, whatever the number of rows', async (t) => {
  for (const rows of [0, 1, 7, 8, 9, 8191, 8192, 8193, 20_000]) {
    const kernel = kernelEngine(rows, 4)
    const loop = loopEngine(rows)
    if (kernel === undefined) throw new Error('not on this machine')
    const [looked, ...columns] = [2, 3, 10, 0xffff].map((limit, number) => {
      const column = kernel.column()
      for (let row = 0; row < rows; row++) column[row] = Math.imul(row + 1, 0x9e37_79b1 + number) % limit
      return column
    })
    const slots = columns.map((column, index) => ({
      column,
      low: index,
      span: index * 7,
      position: 15 - index,
    }))
    if (looked === undefined) throw new RangeError('no column')
    const [a, b] = [kernel, loop].map((engine) => {
      const plane = engine.sweep(slots, looked, 1)
      return { plane: [...plane], counts: engine.count(plane), passing: [...engine.passing(plane)] }
    })
    t.strictSame(a, b, `${rows} rows`)
  }
})

t.test('the module is what the text of the kernel compiles to', async (t) => {
  const written = await readFile(new URL('../../api/matching/pass/kernel-module.ts', import.meta.url), 'utf8')
  t.equal(written, await compileKernel())
})

t.test('a column of more distinct values than two bytes have codes is still exact', async (t) => {
  const many = 90_000
  const cells = Array.from({ length: many }, (_, row) => (row % 7 === 0 ? null : row / 8))
  const wide = buildNumberColumn(new Uint16Array(many), cells, [...cells.keys()])
  t.ok(wide.codes instanceof Uint32Array)
  const bound = 4000.125
  const check: Check = { kind: 'at_least', column: wide, bound }
  const looked = { rows: new Uint16Array(many).fill(1), count: many, engine: loopEngine(many) }
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
