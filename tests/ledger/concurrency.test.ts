import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import t from 'tap'
import { watchProcess } from '../support/log-watch.ts'
import { testDatabase } from '../support/test-database.ts'
import { readTestState } from '../support/test-state.ts'
import { brokenDays, insertDivisibleSpaces } from './divisible-spaces.ts'
import { emptyLog, falsehood, runClient } from './ledger-clients.ts'

const clients = 64
/** The claim is for 60 s: LUODI_LEDGER_SECONDS=60 runs it in full. */
const seconds = Number(process.env.LUODI_LEDGER_SECONDS ?? 8)

const script = fileURLToPath(new URL('./ledger-server.ts', import.meta.url))

async function serve(url: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, ['--import=tsx', script, url], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  watchProcess(child)
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  // What it logs is what went wrong.
  child.stdout?.pipe(process.stderr)
  return { child, address: String(line).trim() }
}

t.test(
  `${clients} clients place and release for ${seconds} s while the service is killed`,
  { timeout: (seconds + 240) * 1000 },
  async (t) => {
    const state = await readTestState()
    if (state.engine === 'embedded') {
      t.comment('skipped on the embedded engine: it has one connection, so writers never interleave')
      return
    }
    const { db } = await testDatabase(t)
    await insertDivisibleSpaces(db)
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
    const url = new URL(state.url)
    url.pathname = `/${rows[0]?.name}`

    let service = serve(url.href)
    t.teardown(async () => (await service).child.kill('SIGKILL'))
    await service
    const log = emptyLog()
    const end = performance.now() + seconds * 1000
    // Where the machine has little time for us, until there is something to judge.
    const goesOn = () => performance.now() < end || log.placed.size <= clients || log.refusals.length === 0
    const running = Array.from({ length: clients }, (_, client) =>
      runClient(log, async () => (await service).address, goesOn, Math.random, client),
    )

    let sweeps = 0
    const broken: object[] = []
    const sweeping = (async () => {
      while (goesOn()) {
        broken.push(...(await brokenDays(db, new Date())))
        sweeps += 1
        await new Promise((resolve) => setTimeout(resolve, 500))
      }
    })()

    await new Promise((resolve) => setTimeout(resolve, seconds * 500))
    const { child } = await service
    service = (async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
      return serve(url.href)
    })()
    await Promise.all([...running, sweeping])
    broken.push(...(await brokenDays(db, new Date())))

    t.same(broken, [], `no day is broken in ${sweeps + 1} sweeps`)
    t.same(log.others, [], 'every answer is the hold or a refusal')
    t.same(
      log.refusals.flatMap((refusal) => falsehood(log, refusal) ?? []),
      [],
      'every refusal is true',
    )
    t.ok(log.lost > 0, 'the service was killed with requests under way')
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
      `${log.placed.size} holds, ${log.released.size} releases, ${log.refusals.length} refusals, ${log.lost} unanswered, ${sweeps + 1} sweeps`,
    )
  },
)
