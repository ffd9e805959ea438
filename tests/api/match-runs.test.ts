import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import t from 'tap'
import { canonical } from '../../api/canonical.ts'
import type { MatchReplay, MatchResult, MatchRun, Problem, RecordedMatchRun } from '../../api/contract.ts'
import { pictureOf } from '../../api/match-runs/picture.ts'
import { rulesVersion } from '../../api/matching/rules/all.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import { loadRows } from '../support/load-rows.ts'
import { type TestApp, testApp } from '../support/test-app.ts'
import { testNoon } from '../support/test-state.ts'

/** A lot that is free, so that a commitment can take it away. */
const ask = {
  activities: [
    { use: 'production', minAreaM2: 60_000, must: { clearHeightM: 6 }, prefer: { dualPower: true } },
  ],
  clusters: ['pujiang'],
  illustrative: false,
}

const recorder = ({ app }: TestApp) => {
  const send = async (url: string, payload?: object) => {
    const response = await app.inject({ method: 'POST', url, ...(payload ? { payload } : {}) })
    return {
      status: response.statusCode,
      headers: response.headers,
      body: response.body,
      result: response.body.slice(response.body.indexOf('"result":')),
    }
  }
  return {
    send,
    record: async (payload: object): Promise<RecordedMatchRun & { bytes: string }> => {
      const { body, result } = await send('/api/match-runs', payload)
      return { ...JSON.parse(body), bytes: result }
    },
    replay: async (id: string): Promise<MatchReplay & { bytes: string }> => {
      const { body, result } = await send(`/api/match-runs/${id}/replay`)
      return { ...JSON.parse(body), bytes: result }
    },
  }
}

t.test('a run is recorded with all that its answer rests on', async (t) => {
  const test = await testApp(t)
  const { send } = recorder(test)
  const { status, headers, body } = await send('/api/match-runs', { requirement: ask })
  t.equal(status, 201)
  const run = JSON.parse(body) as RecordedMatchRun
  t.equal(headers.location, `/api/match-runs/${run.id}`)
  t.equal(headers['cache-control'], 'no-store')
  t.same(run.result, await test.post<MatchResult>('/api/match', ask), 'the answer is that of a match')
  const { result, ...record } = run
  t.match(record, {
    requirementVersion: 1,
    inventoryVersion: result.inventoryVersion,
    rulesVersion,
    asOf: '2026-11-22',
    ranAt: testNoon.toISOString(),
  })
  t.equal(
    run.resultDigest,
    createHash('sha256').update(canonical(result)).digest('hex'),
    'a reader can work out the digest',
  )
  const response = await test.app.inject(`/api/match-runs/${run.id}`)
  t.equal(response.headers['cache-control'], 'no-store')
  t.same(response.json<MatchRun>(), { ...record, requirement: { ...ask, limit: 20 } })
})

t.test('after the inventory has changed a replay gives the same bytes, and a match does not', async (t) => {
  let now = testNoon
  const test = await testApp(t, { now: () => now })
  const { db } = test.database
  const { record, replay } = recorder(test)
  const run = await record({ requirement: ask })
  const ofBreakdown = await record({ requirement: { activities: [{ use: 'rnd' }, { use: 'production' }] } })

  await db.updateTable('space').set({ clear_height_m: 4.5 }).where('id', '=', 'pj-now').execute()
  await sql`insert into commitment (space_id, kind, activity, area_m2, from_on, placed_at, holder, is_illustrative)
    values ('pj-2026h1', 'lease', 'production', 155000, '2026-11-22', ${testNoon.toISOString()}, 'test', false)`.execute(
    db,
  )
  let fresh = await test.post<MatchResult>('/api/match', ask)
  while (fresh.inventoryVersion < run.inventoryVersion + 2) fresh = await test.post('/api/match', ask)
  t.not(canonical(fresh.options), canonical(run.result.options))

  now = new Date(testNoon.getTime() + 40 * 86_400_000)
  for (const recorded of [run, ofBreakdown]) {
    const again = await replay(recorded.id)
    t.equal(again.bytes, recorded.bytes, 'the very same bytes')
    t.match(again, {
      same: true,
      resultDigest: recorded.resultDigest,
      recordedDigest: recorded.resultDigest,
      rulesChanged: false,
      inventoryVersion: run.inventoryVersion,
      currentInventoryVersion: fresh.inventoryVersion,
    })
  }
  const later = await record({ requirement: ask, requirementId: run.requirementId })
  t.match(later, { requirementVersion: 1, inventoryVersion: fresh.inventoryVersion, asOf: '2027-01-01' })
  t.not(later.resultDigest, run.resultDigest)
  t.equal((await replay(later.id)).bytes, later.bytes)
  const { count } = await db
    .selectFrom('inventory_picture')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  t.equal(count, 2, 'one picture per inventory, not per run')
  t.equal((await test.post<MatchResult>('/api/match', ask)).inventoryVersion, fresh.inventoryVersion)
})

t.test('a hold counts in a replay as it did at the instant of the run', async (t) => {
  let now = testNoon
  const test = await testApp(t, { now: () => now })
  const { record, replay } = recorder(test)
  const before = await record({ requirement: ask })
  await sql`insert into commitment (space_id, kind, activity, area_m2, from_on, placed_at, expires_at, holder, is_illustrative)
    values ('pj-now', 'hold', 'production', 82000, '2026-11-22', ${testNoon.toISOString()}, ${new Date(testNoon.getTime() + 60_000).toISOString()}, 'test', false)`.execute(
    test.database.db,
  )
  let held = before
  while (held.inventoryVersion === before.inventoryVersion) held = await record({ requirement: ask })
  now = new Date(testNoon.getTime() + 120_000)
  const lapsed = await record({ requirement: ask })
  t.not(lapsed.resultDigest, held.resultDigest)
  t.equal((await replay(held.id)).bytes, held.bytes)
  t.equal((await replay(lapsed.id)).bytes, lapsed.bytes)
})

t.test('a requirement has a version per wording', async (t) => {
  const test = await testApp(t)
  const { record, send } = recorder(test)
  const first = await record({ requirement: ask })
  const { requirementId } = first
  const versionOf = async (requirement: object) => {
    const run = await record({ requirement, requirementId })
    t.equal(run.requirementId, requirementId)
    return run.requirementVersion
  }
  const turned = Object.fromEntries(Object.entries(ask).reverse())
  t.equal(await versionOf(turned), 1, 'the order of its fields is no wording')
  t.equal(await versionOf({ ...ask, limit: 5 }), 2)
  t.equal(await versionOf({ ...ask, limit: 6 }), 3)
  t.equal(await versionOf({ ...ask, limit: 5 }), 2, 'an earlier wording is the earlier version')
  const many = Array.from({ length: 8 }, (_, index) => ({ ...ask, limit: 30 + index }))
  const versions = await Promise.all(many.map(versionOf))
  t.same(
    versions.sort((a, b) => a - b),
    [4, 5, 6, 7, 8, 9, 10, 11],
    'at the same time, one after another',
  )
  const fresh = await record({ requirement: ask })
  t.not(fresh.requirementId, requirementId, 'without an id it is a new one')
  const unknown = await send('/api/match-runs', { requirement: ask, requirementId: randomUUID() })
  t.equal(unknown.status, 404)
})

t.test('what is not there or malformed is a problem', async (t) => {
  const { app } = await testApp(t)
  const ask422 = { ...ask, neededBy: '2020-01-01' }
  const bad: [url: string, payload: object | undefined, status: number, pointer: string | undefined][] = [
    [`/api/match-runs/${randomUUID()}/replay`, undefined, 404, undefined],
    ['/api/match-runs/1/replay', undefined, 400, '/id'],
    ['/api/match-runs', {}, 400, '/requirement'],
    ['/api/match-runs', ask, 400, '/requirement'],
    ['/api/match-runs', { requirement: { activities: [] } }, 400, '/requirement/activities'],
    ['/api/match-runs', { requirement: ask, requirementId: 'mine' }, 400, '/requirementId'],
    ['/api/match-runs', { requirement: ask422 }, 422, '/requirement/neededBy'],
  ]
  for (const [url, payload, status, pointer] of bad) {
    const response = await app.inject({ method: 'POST', url, ...(payload ? { payload } : {}) })
    t.equal(response.statusCode, status, url)
    t.equal(response.headers['cache-control'], 'no-store')
    const problem = response.json<Problem>()
    t.ok(pointer === undefined || problem.errors?.some((error) => error.pointer === pointer), problem.detail)
  }
  t.equal((await app.inject(`/api/match-runs/${randomUUID()}`)).statusCode, 404)
  t.equal((await app.inject('/api/match-runs/1')).statusCode, 400)
  t.equal((await app.inject('/api/match-runs')).statusCode, 404, 'nothing lists runs')
})

t.test('a replay by other rules, or of an inventory that says less, is told apart', async (t) => {
  const test = await testApp(t)
  const { db } = test.database
  const { record, replay, send } = recorder(test)
  const { id } = await record({ requirement: ask })
  const row = await db.selectFrom('match_run').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const insert = async (changes: Partial<typeof row>) => {
    const changed = { ...row, id: randomUUID(), ...changes }
    await db.insertInto('match_run').values(changed).execute()
    return changed.id
  }

  const older = await insert({ rules_version: '2026-01-01.1' })
  t.match(await replay(older), { same: true, rulesChanged: true }, 'other rules may still say the same')
  const other = await insert({ rules_version: '2026-01-01.1', result_digest: 'of another answer' })
  t.match(await replay(other), { same: false, rulesChanged: true, recordedDigest: 'of another answer' })

  const loaded = await loadRows(test.database)
  const spaces = loaded.spaces.map(({ rent_yuan_m2_day, ...space }) => space)
  const picture = await pictureOf(buildSnapshot({ ...loaded, spaces } as typeof loaded))
  await db.insertInto('inventory_picture').values(picture).execute()
  const { status, body } = await send(`/api/match-runs/${await insert({ picture: picture.digest })}/replay`)
  t.equal(status, 409)
  t.match(JSON.parse(body), { code: 'run_not_replayable', detail: /spaces\.rent_yuan_m2_day/ })
})

t.test('what a run rests on is never changed nor taken away', async (t) => {
  const test = await testApp(t)
  const { db } = test.database
  await recorder(test).record({ requirement: ask })
  for (const name of ['requirement', 'inventory_picture', 'match_run'] as const) {
    const table = sql.table(name)
    for (const statement of [
      sql`update ${table} set ${sql.ref(name === 'match_run' ? 'result_digest' : 'digest')} = 'other'`,
      sql`delete from ${table}`,
      sql`truncate ${table} cascade`,
    ])
      await t.rejects(statement.execute(db), { message: /written once/ }, name)
  }
})
