import t from 'tap'
import type { MatchResult, SpaceRecord } from '../../api/contract.ts'
import { as } from '../support/readers.ts'
import { ann, factsApp, steward, word } from './facts-app.ts'

t.test('a statement is recorded with its source, and the audit says what was before and after', async (t) => {
  const { patch, detail, database } = await factsApp(t)
  const { status, body } = await patch('pj-now', {
    attributes: { clearHeightM: 7.2, columnGridM: [8.4, 9], industrialDrain: true, tenures: ['lease'] },
  })
  t.equal(status, 200)
  t.match(body, { clearHeightM: 7.2, columnGridM: [8.4, 9], industrialDrain: true, tenures: ['lease'] })
  const { body: page } = await detail('pj-now')
  t.match(page, { clearHeightM: 7.2, columnGridM: [8.4, 9], isIllustrative: false })
  t.match(
    page.facts.find(({ attribute }) => attribute === 'columnGridM'),
    {
      value: '8.4,9',
      asOf: '2026-11-20',
      source: { kind: 'statement', title: word.source.title, clause: '二', basis: 'unverified' },
    },
  )
  const again = await patch('pj-now', { attributes: { clearHeightM: null }, source: 'plan-2025-15' })
  t.equal(again.body.clearHeightM, null, 'unknown again')
  t.match(
    again.body.facts.find(({ attribute }) => attribute === 'clearHeightM'),
    { value: null, source: { id: 'plan-2025-15' } },
  )
  const rows = await database.db
    .selectFrom('audit_event')
    .selectAll()
    .where('subject_kind', '=', 'space')
    .orderBy('id')
    .execute()
  t.equal(rows.length, 2)
  t.match(rows[0], {
    actor_id: 'stella',
    actor_role: 'steward',
    action: 'change',
    subject_id: 'pj-now',
    before: { clearHeightM: { value: null, source: null } },
    after: { clearHeightM: { value: 7.2, clause: '二', asOf: '2026-11-20' } },
  })
  t.match(rows[1], {
    before: { clearHeightM: { value: 7.2 } },
    after: { clearHeightM: { value: null, source: 'plan-2025-15' } },
  })
  t.notMatch(JSON.stringify(rows), /王工/, 'names stay out of rows that cannot be erased')
  t.equal(
    (await database.db.selectFrom('source').selectAll().where('kind', '=', 'statement').execute()).length,
    1,
  )
})

t.test('a match follows: what was unknown passes', async (t) => {
  const { patch, post, database } = await factsApp(t)
  const requirement = {
    activities: [{ use: 'production', minAreaM2: 5000, must: { floorLoadKnM2: 12 } }],
    illustrative: false,
    limit: 50,
  }
  const verdict = async () => {
    const { options } = await post<MatchResult>('/api/match', requirement)
    return options
      .flatMap(({ placements }) => placements)
      .find(({ spaceId }) => spaceId === 'pj-now')
      ?.verdicts.find(({ rule }) => rule === 'floor_load')?.result
  }
  t.equal(await verdict(), 'unknown')
  const version = async () =>
    (await database.db.selectFrom('inventory_version').select('version').executeTakeFirstOrThrow()).version
  const before = await version()
  t.equal((await patch('pj-now', { attributes: { floorLoadKnM2: 15 } })).status, 200)
  t.equal(await version(), before + 1)
  t.ok(await eventually(async () => (await verdict()) === 'pass'))
})

t.test(
  'a delivery that is confirmed makes a promise available, and can be moved or taken back',
  async (t) => {
    const { patch, detail } = await factsApp(t)
    const lot = async () => (await detail('pj-2026h1')).body
    t.equal((await lot()).status, 'promised')
    await patch('pj-2026h1', { delivery: { planned: '2027-06-30', plannedPrecision: 'mid_year' } })
    t.match(await lot(), {
      status: 'promised',
      delivery: { planned: '2027-06-30', plannedPrecision: 'mid_year', confirmed: null, daysPast: null },
    })
    const confirmed = await patch('pj-2026h1', { delivery: { confirmed: '2026-11-20' } })
    t.match(confirmed.body.facts.find(({ attribute }) => attribute === 'delivery')?.value, '2026-11-20')
    t.equal((await lot()).status, 'available')
    const moved = await patch('pj-2026h1', { delivery: { planned: '2028-03-01' } })
    t.match(moved, {
      status: 422,
      body: { code: 'fact_refused', errors: [{ pointer: '/delivery/planned' }] },
    })
    t.match(moved.body.detail, '2026-11-20')
    t.equal((await patch('pj-2026h1', { delivery: { confirmed: null, planned: '2028-03-01' } })).status, 200)
    t.match(await lot(), {
      status: 'promised',
      delivery: { planned: '2028-03-01', plannedPrecision: 'day', confirmed: null },
    })
  },
)

t.test('a change is made to what its sender has seen', async (t) => {
  const { send, patch, detail, app } = await factsApp(t)
  const body = { ...word, attributes: { powerKva: 800 } }
  const change = (headers: object) =>
    send<SpaceRecord>('PATCH', '/api/spaces/pj-now', { body, headers: { ...steward, ...headers } })
  t.match(await change({}), { status: 428, body: { code: 'precondition_required' } })
  const etag = String((await detail('pj-now', steward)).headers.etag)
  const known = await app.inject({
    url: '/api/spaces/pj-now',
    headers: { ...steward, 'if-none-match': etag },
  })
  t.equal(known.statusCode, 304)
  const other = String((await detail('pj-2025q4')).headers.etag)
  t.equal((await change({ 'if-match': other })).status, 412, 'the tag of another space')
  await patch('pj-2025q4', { attributes: { powerKva: 1 } })
  const first = await change({ 'if-match': etag })
  t.equal(first.status, 200, 'a change of another space is no edit of this one')
  t.match(await change({ 'if-match': etag }), { status: 412, body: { code: 'stale' } })
  t.equal((await change({ 'if-match': first.body.version })).status, 200, 'the version of the last change')
  const changed = await app.inject({
    url: '/api/spaces/pj-now',
    headers: { ...steward, 'if-none-match': etag },
  })
  t.equal(changed.statusCode, 200)
})

t.test('who stated a fact is for staff, and their page has a tag of its own', async (t) => {
  const { patch, detail, app } = await factsApp(t)
  const { headers, body } = await patch('pj-now', { attributes: { powerKva: 800 } })
  t.notMatch(JSON.stringify(body), /王工/)
  t.equal(headers['cache-control'], 'no-store')
  const fact = async (reader: Record<string, string>) => {
    const page = await detail('pj-now', reader)
    return page.body.facts.find(({ attribute }) => attribute === 'powerKva')
  }
  for (const reader of [steward, ann, as('planner'), as('admin')])
    t.equal((await fact(reader))?.statedBy, '王工')
  for (const reader of [{}, as('firm')]) t.notHas(await fact(reader), { statedBy: '王工' })
  const etag = String((await detail('pj-now')).headers.etag)
  const page = await app.inject({ url: '/api/spaces/pj-now', headers: { ...steward, 'if-none-match': etag } })
  t.equal(page.statusCode, 200, 'what the public has is not what staff see')
})

t.test('a change repeated with its key has one effect', async (t) => {
  const { patch, database } = await factsApp(t)
  const keyed = { ...steward, 'idempotency-key': 'k1' }
  const first = await patch('pj-now', { attributes: { powerKva: 800 } }, keyed)
  const again = await patch('pj-now', { attributes: { powerKva: 800 } }, keyed)
  t.equal(again.status, 200)
  t.same(again.body, first.body)
  t.equal(again.headers.etag, first.headers.etag)
  const rows = await database.db.selectFrom('audit_event').select('id').execute()
  t.equal(rows.length, 1)
  const other = await patch('pj-now', { attributes: { powerKva: 900 } }, keyed)
  t.match(other, { status: 422, body: { code: 'idempotency_key_reused' } })
})

t.test('of two changes to the same version one is made', async (t) => {
  const { send, detail } = await factsApp(t)
  const etag = String((await detail('pj-now')).headers.etag)
  const sent = await Promise.all(
    [10, 20, 30].map((powerKva) =>
      send('PATCH', '/api/spaces/pj-now', {
        body: { ...word, attributes: { powerKva } },
        headers: { ...steward, 'if-match': etag },
      }),
    ),
  )
  t.same(sent.map(({ status }) => status).sort(), [200, 412, 412])
})

t.test('illustrative spaces stay illustrative; what is not there is not found', async (t) => {
  const { patch, get, send } = await factsApp(t)
  const { items } = await get<{ items: { id: string; kind: string }[] }>('/api/spaces?limit=5')
  const id = items.find(({ kind }) => kind !== 'land')?.id ?? ''
  t.equal((await patch(id, { attributes: { powerKva: 640 } })).status, 200)
  t.match(await get(`/api/spaces/${id}`), { powerKva: 640, isIllustrative: true })
  const absent = await send('PATCH', '/api/spaces/none', {
    body: { ...word, attributes: { powerKva: 1 } },
    headers: { ...steward, 'if-match': '*' },
  })
  t.match(absent, { status: 404, body: { code: 'not_found' } })
})

async function eventually(holds: () => Promise<boolean>): Promise<boolean> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (await holds()) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}
