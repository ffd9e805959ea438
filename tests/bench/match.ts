import assert from 'node:assert/strict'
import postgres from 'postgres'
import { lookedAt } from '../../api/matching/judged.ts'
import { match } from '../../api/matching/match.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import { at } from '../matching/fixtures.ts'
import {
  findPostgresBinaries,
  startThrowawayPostgres,
  stopThrowawayPostgres,
} from '../support/throwaway-postgres.ts'
import { benchChoices } from './choices.ts'
import { generateSpaces } from './generate-spaces.ts'
import { interleave } from './interleave.ts'
import { bareRules } from './match-bare.ts'
import { openDuck } from './match-in-duck.ts'
import { matchInMemory, matchSome } from './match-in-memory.ts'
import { matchInSql } from './match-in-sql.ts'
import { requirement } from './match-question.ts'
import { fillMatchTable } from './match-table.ts'
import { memoryMb } from './memory.ts'
import { benchPass } from './pass.ts'
import { report } from './report.ts'

const size = 1_000_000
const rounds = 9

/** A full match over a million spaces: the pass in memory against one SQL statement with the same answer. */
export async function benchMatch(): Promise<void> {
  const before = await memoryMb()
  // No row outlives this: with millions of objects held, each collection would take longer than what is measured.
  const snapshot = buildSnapshot(generateSpaces(size))
  console.log(`snapshot: ${size.toLocaleString('en')} spaces are ${(await memoryMb()) - before} MB held`)
  await benchPass(snapshot)
  await benchChoices(snapshot)
  const looked = lookedAt(snapshot, true)
  const answer = matchInMemory(snapshot, looked)
  console.log(
    `match: ${size.toLocaleString('en')} spaces, ${answer.rules.length} rules, ` +
      `${answer.fits} fit, ${answer.toConfirm} to confirm, ${answer.fails} fail`,
  )
  const inMemory = [
    { name: 'all rules, in memory', run: () => matchInMemory(snapshot, looked) },
    { name: 'twelve of them, in memory', run: matchSome(bareRules, snapshot, looked) },
  ]
  const whole = { name: 'with options, reasons, advice', run: () => match(snapshot, requirement, at) }
  const binaries = findPostgresBinaries()
  if (binaries === undefined) {
    console.log('  SQL side skipped: no PostgreSQL server binaries with PostGIS were found')
    report(await interleave(inMemory, rounds))
    report(await interleave([whole], rounds))
    return
  }
  const duck = await openDuck(snapshot)
  if (duck === undefined) console.log('  DuckDB skipped: npm install --no-save @duckdb/node-api brings it')
  const server = await startThrowawayPostgres(binaries)
  const sql = postgres(server.url, {
    max: 1,
    connection: { jit: false, max_parallel_workers_per_gather: 2, work_mem: '64MB' },
  })
  try {
    await fillMatchTable(sql, snapshot)
    assert.deepEqual(await matchInSql(sql), answer)
    assert.deepEqual(await matchInSql(sql, bareRules), inMemory[1]?.run())
    console.log('  both sides give the same answers')
    const inSql = [
      { name: 'all rules, one SQL statement', run: () => matchInSql(sql) },
      { name: 'twelve of them, one SQL statement', run: () => matchInSql(sql, bareRules) },
    ]
    const inDuck = duck ? [{ name: 'twelve of them, DuckDB', run: duck.match }] : []
    if (duck) assert.deepEqual(await duck.match(), inMemory[1]?.run())
    const medians = await interleave([...inMemory, ...inSql, ...inDuck], rounds)
    report(medians)
    // Apart: what it leaves behind would be collected in the turns of the others.
    report(await interleave([whole], rounds))
    const timesAsFast = (ours = '', theirs = '') => {
      const ms = (name: string) => medians.get(name)?.wholeMs ?? Number.NaN
      return (ms(theirs) / ms(ours)).toFixed(1)
    }
    const [all, twelve] = inMemory.map(({ name }, index) => timesAsFast(name, inSql[index]?.name))
    console.log(`  times as fast as SQL: ${all}, twelve rules ${twelve} (wanted 50)`)
    for (const { name } of inDuck)
      console.log(
        `  times as fast as DuckDB: twelve rules ${timesAsFast(inMemory[1]?.name, name)} (wanted 15)`,
      )
  } finally {
    duck?.close()
    await sql.end()
    await stopThrowawayPostgres(server)
  }
}
