import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Test } from 'tap'
import type { Db } from '../../sql/database.ts'
import { watchProcess } from '../support/log-watch.ts'
import { brokenDays } from './divisible-spaces.ts'
import { emptyLog, falsehood, runClient } from './ledger-clients.ts'

export const clients = 64
/** The claim is for 60 s: LUODI_LEDGER_SECONDS=60 runs it in full. */
export const seconds = Number(process.env.LUODI_LEDGER_SECONDS ?? 8)
export const timeout = (seconds + 240) * 1000

const script = fileURLToPath(new URL('./ledger-server.ts', import.meta.url))

export interface Served {
  child: ChildProcess
  address: string
}

/** The service in a process of its own. */
export async function serve(url: string): Promise<Served> {
  const child = spawn(process.execPath, ['--import=tsx', script, url], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  watchProcess(child)
  const [line] = (await Promise.race([
    once(child.stdout as NodeJS.ReadableStream, 'data'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`it ended with ${code}`))),
  ])) as [Buffer]
  // What it logs is what went wrong.
  child.stdout?.pipe(process.stderr)
  return { child, address: String(line).trim() }
}

export interface Run {
  db: Db
  address: () => Promise<string>
  /** Kills something, and has it stand again. */
  disturb: () => Promise<void>
}

/** Clients place and release at random while something is killed; then every promise is held against the database. */
export async function ledgerRun(t: Test, { db, address, disturb }: Run): Promise<void> {
  const log = emptyLog()
  const end = performance.now() + seconds * 1000
  // Where the machine has little time for us, until there is something to judge.
  const goesOn = () => performance.now() < end || log.placed.size <= clients || log.refusals.length === 0
  const running = Array.from({ length: clients }, (_, client) =>
    runClient(log, address, goesOn, Math.random, client),
  )
  let sweeps = 0
  const broken: object[] = []
  const sweep = async () => {
    broken.push(...(await brokenDays(db, new Date())))
    sweeps += 1
  }
  const sweeping = (async () => {
    while (goesOn()) {
      // Where the database is the one that is killed, nobody can look.
      await sweep().catch(() => undefined)
      await pause(500)
    }
  })()
  await pause(seconds * 500)
  await disturb()
  await Promise.all([...running, sweeping])
  await sweep()

  t.same(broken, [], `no day is broken in ${sweeps} sweeps`)
  t.same(log.others, [], 'every answer is the hold or a refusal')
  t.same(
    log.refusals.flatMap((refusal) => falsehood(log, refusal) ?? []),
    [],
    'every refusal is true',
  )
  t.ok(log.lost > 0, 'it was killed with requests under way')
  t.ok(log.placed.size > clients && log.refusals.length > 0, 'there were holds and refusals')
  const kept = await db
    .selectFrom('commitment')
    .select(['id', 'area_m2', 'released_at'])
    .where('space_id', 'like', 't-space-%')
    .execute()
  const byId = new Map(kept.map((row) => [row.id, row]))
  t.same(
    [...log.placed]
      .filter(([id, { commitment }]) => byId.get(id)?.area_m2 !== commitment.areaM2)
      .map(([id]) => id),
    [],
    'no acknowledged hold is lost',
  )
  t.same(
    [...log.released]
      .filter(([id, { end }]) => end !== Number.POSITIVE_INFINITY && byId.get(id)?.released_at === null)
      .map(([id]) => id),
    [],
    'nor a release',
  )
  const { count } = await db
    .selectFrom('audit_event')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('action', '=', 'place')
    .executeTakeFirstOrThrow()
  t.equal(count, kept.length, 'each has its audit row')
  t.comment(
    `${log.placed.size} holds, ${log.released.size} releases, ${log.refusals.length} refusals, ${log.lost} unanswered, ${sweeps} sweeps`,
  )
}
