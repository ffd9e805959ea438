import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { placeHold } from '../../api/commitments/commitment-service.ts'
import type { Writer } from '../../api/commitments/writer.ts'
import { daysAfter } from '../../api/days.ts'
import { Problem } from '../../api/problem.ts'
import type { Database } from '../../sql/database.ts'
import { migrate } from '../../sql/migrate.ts'
import { openPostgres } from '../../sql/postgres.ts'
import { seed } from '../../sql/seed/seed.ts'
import { insertDivisibleSpaces, spaceIds } from '../ledger/divisible-spaces.ts'
import {
  findPostgresBinaries,
  startThrowawayPostgres,
  stopThrowawayPostgres,
} from '../support/throwaway-postgres.ts'

const run = promisify(execFile)
const clients = 64
const poolSize = 16
const seconds = 5
const rounds = 3
/** Days over which holds are spread, so that most fit. */
const spread = 36_000

/** The same call in a script of pgbench; refusals end a transaction of it as they do one of ours. */
const script = `
\\set space random(1, 20)
\\set area random(1, 50)
\\set day random(0, ${spread})
select id from place_commitment(jsonb_build_object('space_id', 't-space-' || :space::int, 'kind', 'hold', 'activity', 'rnd',
  'area_m2', :area::int, 'from_on', date '2028-01-01' + :day::int, 'to_on', date '2028-01-01' + :day::int + 30,
  'expires_at', now() + interval '14 days'), jsonb_build_object('at', now(), 'id', 'bench', 'role', 'promoter'));
`

/** Holds a second by 64 callers over 20 spaces, through our pool and by pgbench, in turns. */
export async function benchHold(): Promise<void> {
  const binaries = findPostgresBinaries()
  if (binaries === undefined) {
    console.log('hold: skipped, no PostgreSQL server binaries with PostGIS were found')
    return
  }
  const server = await startThrowawayPostgres(binaries)
  const database = openPostgres(server.url, poolSize)
  try {
    await migrate(database)
    await seed(database, '2026-11-22')
    await insertDivisibleSpaces(database.db)
    const file = join(server.folder, 'hold.sql')
    await writeFile(file, script)
    const figures: { ours: number; peer: number }[] = []
    for (let round = 0; round < rounds; round++) {
      await clear(database)
      const peer = await byPgbench(`${binaries}/pgbench`, server.url, file)
      await clear(database)
      figures.push({ peer, ours: await byService(database) })
    }
    const of = (key: 'ours' | 'peer') =>
      figures.map((each) => each[key]).sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN
    console.log(
      `hold: ${clients} callers, ${spaceIds.length} spaces, pool of ${poolSize}: ${Math.round(of('ours'))}/s; pgbench on the same function ${Math.round(of('peer'))}/s; ratio ${(of('ours') / of('peer')).toFixed(2)}`,
    )
  } finally {
    await database.close()
    await stopThrowawayPostgres(server)
  }
}

const clear = async ({ db }: Database) => {
  await sql`update commitment set released_at = now() where released_at is null and space_id like 't-space-%'`.execute(
    db,
  )
  await sql`vacuum analyze commitment`.execute(db)
}

async function byPgbench(pgbench: string, url: string, file: string): Promise<number> {
  const options = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(clients),
    '-j',
    '1',
    '-T',
    String(seconds),
    '-f',
    file,
    url,
  ]
  const { stdout } = await run(pgbench, options)
  return Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1])
}

async function byService({ db }: Database): Promise<number> {
  let placed = 0
  const end = performance.now() + seconds * 1000
  const caller = async () => {
    while (performance.now() < end) {
      const from = daysAfter('2028-01-01', Math.floor(Math.random() * spread))
      const now = new Date()
      const writer: Writer = {
        at: now,
        author: { at: now.toISOString(), id: 'bench', role: 'promoter', teamId: null, requestId: null },
        leadReach: undefined,
        reach: { accountId: 'bench', teamId: null },
      }
      const asked = {
        spaceId: spaceIds[Math.floor(Math.random() * spaceIds.length)] ?? '',
        kind: 'hold' as const,
        activity: 'rnd' as const,
        areaM2: 1 + Math.floor(Math.random() * 50),
        from,
        to: daysAfter(from, 30),
      }
      await placeHold(db, writer, asked).catch((cause) => {
        if (!(cause instanceof Problem)) throw cause
      })
      placed += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, caller))
  return placed / seconds
}
