import assert from 'node:assert/strict'
import postgres from 'postgres'
import { match } from '../../api/matching/match.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import { at } from '../matching/fixtures.ts'
import {
  findPostgresBinaries,
  startThrowawayPostgres,
  stopThrowawayPostgres,
} from '../support/throwaway-postgres.ts'
import { generateSpaces } from './generate-spaces.ts'
import { interleave } from './interleave.ts'
import { matchInMemory } from './match-in-memory.ts'
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
  const loaded = generateSpaces(size)
  const before = memoryMb()
  const start = performance.now()
  const snapshot = buildSnapshot(loaded)
  console.log(
    `snapshot: built from rows in ${(performance.now() - start).toFixed(0)} ms, ${memoryMb() - before} MB of columns`,
  )
  await benchPass(snapshot)
  const answer = matchInMemory(snapshot)
  console.log(
    `match: ${size.toLocaleString('en')} spaces, ${answer.rules.length} rules, ` +
      `${answer.fits} fit, ${answer.toConfirm} to confirm, ${answer.fails} fail`,
  )
  const inMemory = { name: 'in memory', run: () => matchInMemory(snapshot) }
  const whole = { name: 'with options, reasons, advice', run: () => match(snapshot, requirement, at) }
  console.log(
    '  DuckDB left out: it would be a package with a binary for each platform, for this figure alone',
  )
  const binaries = findPostgresBinaries()
  if (binaries === undefined) {
    console.log('  SQL side skipped: no PostgreSQL server binaries with PostGIS were found')
    report(await interleave([inMemory, whole], rounds))
    return
  }
  const server = await startThrowawayPostgres(binaries)
  const sql = postgres(server.url, {
    max: 1,
    connection: { jit: false, max_parallel_workers_per_gather: 2, work_mem: '64MB' },
  })
  try {
    await fillMatchTable(
      sql,
      Array.from({ length: snapshot.size }, (_, row) => snapshot.space(row)),
    )
    assert.deepEqual(await matchInSql(sql), answer)
    console.log('  both sides give the same answer')
    report(
      await interleave([inMemory, whole, { name: 'one SQL statement', run: () => matchInSql(sql) }], rounds),
    )
  } finally {
    await sql.end()
    await stopThrowawayPostgres(server)
  }
}
