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

const size = 1_000_000
const rounds = 9

/** A full match over a million spaces: the pass in memory against one SQL statement with the same answer. */
export async function benchMatch(): Promise<void> {
  const snapshot = buildSnapshot(generateSpaces(size))
  const answer = matchInMemory(snapshot)
  console.log(
    `match: ${size.toLocaleString('en')} spaces, ${answer.rules.length} rules, ` +
      `${answer.fits} fit, ${answer.toConfirm} to confirm, ${answer.fails} fail`,
  )
  const inMemory = { name: 'in memory', run: () => matchInMemory(snapshot) }
  const start = performance.now()
  match(snapshot, requirement, at)
  console.log(`  once, with options, reasons and relaxations: ${(performance.now() - start).toFixed(0)} ms`)
  const binaries = findPostgresBinaries()
  if (binaries === undefined) {
    console.log('  SQL side skipped: no PostgreSQL server binaries with PostGIS were found')
    report(await interleave([inMemory], rounds))
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
    report(await interleave([inMemory, { name: 'one SQL statement', run: () => matchInSql(sql) }], rounds))
  } finally {
    await sql.end()
    await stopThrowawayPostgres(server)
  }
}

function report(medians: ReadonlyMap<string, number>): void {
  const own = medians.get('in memory') ?? Number.NaN
  for (const [name, duration] of medians)
    console.log(
      `  ${name.padEnd(18)} ${duration.toFixed(1).padStart(8)} ms  × ${(duration / own).toFixed(1)}`,
    )
}
