import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unknownCode } from '../../api/matching/columns/number-column.ts'
import type { Snapshot } from '../../api/matching/snapshot.ts'
import { bareRules } from './match-bare.ts'
import { type MatchAnswer, question } from './match-question.ts'

/** What is used of `@duckdb/node-api`. */
interface Duck {
  DuckDBInstance: {
    create(path: string, options: Record<string, string>): Promise<{ connect(): Promise<DuckConnection> }>
  }
}
interface DuckConnection {
  run(sql: string): Promise<unknown>
  prepare(sql: string): Promise<{ runAndReadAll(): Promise<{ getRowsJS(): (number | null)[][] }> }>
  closeSync(): void
}

export interface DuckSide {
  match(): Promise<MatchAnswer>
  close(): void
}

const { minAreaM2, maxAreaM2, rentMaxYuanM2Day, must } = question

/** The twelve rules over the same codes that the engine reads, each as whether it fails. */
const fails: Readonly<Record<string, string>> = {
  'floor_area min': `area < ${minAreaM2}`,
  'floor_area max': `part > ${maxAreaM2}`,
  use: 'use > 1',
  cluster: 'cluster <> 0',
  clear_height: `height < ${must.clearHeightM}`,
  floor_load: `load < ${must.floorLoadKnM2}`,
  power: `power < ${must.powerKva}`,
  cleanroom: `clean = 0 or clean > ${must.cleanroomIso}`,
  drain: 'drain = 0',
  fire_category: 'fire > 2',
  rent: `rent > ${rentMaxYuanM2Day}`,
  tenure: '(tenure & 3) = 0',
}
const openWhere = ['area', 'height', 'load', 'power', 'clean', 'drain', 'fire', 'rent', 'tenure']

/** Undefined where DuckDB is not installed: a package with a binary for each platform, for this figure alone. */
export async function openDuck(snapshot: Snapshot): Promise<DuckSide | undefined> {
  const duck = findDuck()
  if (duck === undefined) return undefined
  const instance = await duck.DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  await fill(connection, snapshot)
  const statement = await connection.prepare(statementOf())
  return {
    match: async () => answerOf(snapshot, (await statement.runAndReadAll()).getRowsJS()),
    close: () => connection.closeSync(),
  }
}

function findDuck(): Duck | undefined {
  const require = createRequire(import.meta.url)
  try {
    return require('@duckdb/node-api')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}

async function fill(connection: DuckConnection, { size, numbers, codes }: Snapshot): Promise<void> {
  const number = (value: number) => (Number.isNaN(value) ? '' : String(value))
  const code = (value: number | undefined) =>
    value === undefined || value === unknownCode ? '' : String(value)
  const lines = Array.from({ length: size }, (_, row) =>
    [
      row,
      number(numbers.floorAreaM2.at(row)),
      number(numbers.smallestPartM2.at(row)),
      number(numbers.clearHeightM.at(row)),
      number(numbers.floorLoadKnM2.at(row)),
      number(numbers.powerKva.at(row)),
      number(numbers.rentYuanM2Day.at(row)),
      code(codes.use[row]),
      code(codes.cluster[row]),
      code(codes.cleanroom[row]),
      code(codes.industrialDrain[row]),
      code(codes.fireCategory[row]),
      code(codes.tenureSet[row]),
    ].join(),
  )
  const folder = await mkdtemp(join(tmpdir(), 'luodi-duck-'))
  try {
    const file = join(folder, 'spaces.csv')
    await writeFile(file, lines.join('\n'))
    const types = ['area', 'part', 'height', 'load', 'power', 'rent']
      .map((name) => `'${name}': 'DOUBLE'`)
      .concat(['use', 'cluster', 'clean', 'drain', 'fire', 'tenure'].map((name) => `'${name}': 'SMALLINT'`))
    await connection.run(
      `create table space as
       select * from read_csv('${file}', header = false, columns = {'row': 'INTEGER', ${types.join()}})`,
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The failed rules as a mask, counted by mask; and the first rows that fail nothing, or one rule alone. */
function statementOf(): string {
  const mask = bareRules.map((rule, bit) => `coalesce(${fails[rule]}, false)::int * ${2 ** bit}`).join(' + ')
  const open = openWhere.map((name) => `${name} is null`).join(' or ')
  const first = (kind: number, where: string) =>
    `select ${kind} as kind, row, null::int as n, null::int as open
     from (select row from judged where ${where} order by row limit 20)`
  // Kept, since DuckDB would judge three times; of the ways that were tried this is its fastest.
  return `
    with judged as materialized (select row, (${mask})::smallint as fails, (${open}) as is_open from space)
    select 0 as kind, fails as row, count(*)::int as n, (count(*) filter (where is_open))::int as open
    from judged group by fails
    union all ${first(1, 'fails = 0')}
    union all ${first(2, 'fails <> 0 and (fails & (fails - 1)) = 0')}`
}

function answerOf(snapshot: Snapshot, rows: readonly (number | null)[][]): MatchAnswer {
  const of = (kind: number) => rows.filter((row) => row[0] === kind)
  const masks = of(0).map(([, mask = 0, n = 0, open = 0]) => [mask ?? 0, n ?? 0, open ?? 0] as const)
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  const count = (holds: (mask: number) => boolean) =>
    sum(masks.flatMap(([mask, n]) => (holds(mask) ? [n] : [])))
  const toConfirm = sum(masks.flatMap(([mask, , open]) => (mask === 0 ? [open] : [])))
  const candidates = count((mask) => mask === 0)
  const ids = (kind: number) =>
    of(kind)
      .map(([, row]) => row ?? 0)
      .sort((a, b) => a - b)
      .map((row) => snapshot.space(row).id)
  return {
    evaluated: count(() => true),
    fits: candidates - toConfirm,
    toConfirm,
    fails: count((mask) => mask !== 0),
    rules: bareRules
      .map((rule, bit) => ({
        rule,
        excludes: count((mask) => (mask & (1 << bit)) !== 0),
        alone: count((mask) => mask === 1 << bit),
      }))
      .sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    first: ids(1),
    near: ids(2),
  }
}
