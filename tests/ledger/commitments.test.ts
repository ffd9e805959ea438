import t from 'tap'
import type { CommitmentPage } from '../../api/contract.ts'
import { as } from '../support/readers.ts'
import { testNoon } from '../support/test-state.ts'
import { ann, ledgerApp } from './ledger-app.ts'

const later = (days: number) => new Date(testNoon.getTime() + days * 86_400_000)

t.test('a hold is placed, with its audit row', async (t) => {
  const { place, send, database } = await ledgerApp(t)
  const { status, headers, body } = await place({ areaM2: 1000, holder: 'A firm' })
  t.equal(status, 201)
  t.equal(headers.location, `/api/commitments/${body.id}`)
  t.equal(headers['cache-control'], 'no-store')
  t.match(body, {
    spaceId: 'hq-office',
    kind: 'hold',
    areaM2: 1000,
    from: '2027-01-01',
    to: null,
    state: 'in_force',
    placedAt: testNoon.toISOString(),
    // The end of the day in Shanghai, 14 days on.
    expiresAt: '2026-12-06T15:59:59.000Z',
    holder: 'A firm',
    placedBy: 'ann',
  })
  t.same((await send('GET', `/api/commitments/${body.id}`)).body, body)
  const [event] = await database.db.selectFrom('audit_event').selectAll().execute()
  t.match(event, {
    at: testNoon.toISOString(),
    actor_id: 'ann',
    actor_role: 'promoter',
    action: 'place',
    subject_kind: 'commitment',
    subject_id: String(body.id),
    before: null,
    after: { space_id: 'hq-office', area_m2: 1000, placed_by: 'ann' },
  })
  t.ok(event?.request_id)
})

t.test('what does not fit in the space is refused with the numbers, the days and by what', async (t) => {
  const { place, database } = await ledgerApp(t)
  const first = await place({ areaM2: 1000, from: '2027-02-01', to: '2027-03-01', kind: 'lease' })
  const second = await place({ areaM2: 500, from: '2027-02-15' })
  const { status, body } = await place({ areaM2: 2500, to: '2027-06-01' })
  t.equal(status, 409)
  t.match(body, {
    code: 'does_not_fit',
    limit: 'space',
    limitId: 'hq-office',
    capM2: 3000,
    askedM2: 2500,
    freeM2: 1500,
    days: [
      { from: '2027-02-01', to: '2027-02-15', freeM2: 2000 },
      { from: '2027-02-15', to: '2027-03-01', freeM2: 1500 },
    ],
    takenBy: [{ id: first.body.id }, { id: second.body.id }],
  })
  t.equal(
    (await place({ areaM2: 2500, from: '2027-03-01', to: '2027-06-01' })).status,
    201,
    'a day later it fits',
  )
  t.equal((await database.db.selectFrom('audit_event').select('id').execute()).length, 3)
})

t.test('who holds is left out of what another team is told', async (t) => {
  const { place, send } = await ledgerApp(t)
  await place({ areaM2: 3000, holder: 'A firm' })
  const bob = as('promoter', 'bob', 'south')
  const { body } = await place({ areaM2: 1 }, bob)
  t.equal(body.takenBy.length, 1)
  t.notOk('holder' in (body.takenBy[0] ?? {}))
  t.notMatch(JSON.stringify(body), 'A firm')
  for (const [who, headers] of Object.entries({
    ann,
    teammate: as('promoter', 'amy', 'north'),
    planner: as('planner'),
    admin: as('admin'),
  })) {
    const { body } = await send('GET', '/api/commitments?space=hq-office', { headers })
    t.match((body as unknown as CommitmentPage).items, [{ holder: 'A firm' }], who)
  }
  const loner = as('promoter', 'loner')
  for (const headers of [bob, loner]) {
    const { body } = await send('GET', '/api/commitments?space=hq-office', { headers })
    t.notMatch(JSON.stringify(body), /A firm|holder|placedBy/)
  }
})

t.test('a commitment on a space of a breakdown takes its lot too', async (t) => {
  const { place } = await ledgerApp(t)
  t.equal(
    (await place({ spaceId: 'pj-now', kind: 'lease', activity: 'production', areaM2: 80_000 })).status,
    201,
  )
  const { status, body } = await place({ spaceId: 'pj-p1-2-1f', activity: 'production', areaM2: 5600 })
  t.equal(status, 409)
  t.match(body, { limit: 'lot', limitId: 'pj-now', capM2: 82_000, askedM2: 5600, freeM2: 2000 })
})

t.test('production and pilot stay within the quota of a single-use parcel, on every day', async (t) => {
  const { place } = await ledgerApp(t)
  // H2 has 64,000 m², so 19,200 m²; 6,400 leased and a hold of 3,200.
  const floor = (number: number) => ({
    spaceId: `hq-h2-3-${number}f`,
    activity: 'pilot',
    areaM2: 3200,
    kind: 'lease',
  })
  for (const number of [4, 5, 6]) t.equal((await place(floor(number))).status, 201)
  const { status, body } = await place(floor(7))
  t.equal(status, 409)
  t.match(body, { limit: 'parcel_quota', limitId: 'hq-h2', capM2: 19_200, askedM2: 3200, freeM2: 0 })
  t.equal((await place({ ...floor(7), activity: 'rnd' })).status, 201, 'R&D does not count')
})

t.test('where the base of the quota is unknown nothing is promised', async (t) => {
  const { place, database } = await ledgerApp(t)
  const { db } = database
  await db.updateTable('commitment').set({ released_at: testNoon.toISOString() }).execute()
  await db.updateTable('parcel').set({ floor_area_m2: null }).where('id', '=', 'hq-h2').execute()
  const { status, body } = await place({ spaceId: 'hq-h2-3-4f', activity: 'pilot', areaM2: 3200 })
  t.equal(status, 422)
  t.equal(body.code, 'quota_base_unknown')
})

t.test('what cannot be asked like this is refused with its pointer', async (t) => {
  const { place } = await ledgerApp(t)
  const cases: [object, number, string][] = [
    [{ areaM2: 0 }, 400, '/areaM2'],
    [{ areaM2: 10, from: '2027-02-30' }, 400, '/from'],
    [{ areaM2: 10, colour: 'red' }, 400, '/colour'],
    [{ areaM2: 10, from: '2026-11-21' }, 422, '/from'],
    [{ areaM2: 10, to: '2027-01-01' }, 422, '/to'],
    [{ areaM2: 10, expiresAt: '2026-11-21' }, 422, '/expiresAt'],
    [{ areaM2: 10, expiresAt: '2026-12-23' }, 422, '/expiresAt'],
    [{ areaM2: 10, kind: 'lease', expiresAt: '2026-12-01' }, 422, '/expiresAt'],
    [{ areaM2: 10, spaceId: 'nowhere' }, 422, '/spaceId'],
    [{ areaM2: 100, spaceId: 'hq-h2-3-4f', activity: 'rnd' }, 422, '/areaM2'],
    [{ areaM2: 700, spaceId: 'hq-h2-3-8f', activity: 'rnd' }, 422, '/areaM2'],
  ]
  for (const [body, status, pointer] of cases) {
    const answer = await place(body)
    t.equal(answer.status, status, JSON.stringify(body))
    t.equal(answer.body.errors?.[0]?.pointer, pointer, JSON.stringify(answer.body))
  }
  t.equal(
    (await place({ areaM2: 10, expiresAt: '2026-12-22T10:00:00+08:00' })).body.expiresAt,
    '2026-12-22T15:59:59.000Z',
  )
  t.equal((await place({ areaM2: 10, expiresAt: '2026-11-22' })).status, 201, 'today is the first day')
  t.equal(
    (await place({ areaM2: 800, spaceId: 'hq-h2-3-8f', activity: 'rnd' })).status,
    201,
    'a part that can be had',
  )
})

t.test('a hold that has run out takes nothing and cannot be brought back', async (t) => {
  const { place, send, setNow } = await ledgerApp(t)
  const { body: hold } = await place({ areaM2: 3000, expiresAt: '2026-11-25' })
  setNow(later(3))
  t.equal((await place({ areaM2: 3000 })).status, 409, 'in force to the end of its day')
  setNow(new Date('2026-11-25T16:00:00Z'))
  for (const [verb, body] of [
    ['extend', { expiresAt: '2026-12-01' }],
    ['convert', { kind: 'lease' }],
    ['release', undefined],
  ] as const) {
    const answer = await send('POST', `/api/commitments/${hold.id}/${verb}`, body ? { body } : {})
    t.equal(answer.status, 409, verb)
    t.equal(answer.body.code, 'commitment_over')
  }
  t.equal((await send('GET', `/api/commitments/${hold.id}`)).body.state, 'expired')
  t.equal((await place({ areaM2: 3000 })).status, 201)
})

t.test('a hold is extended, forward and 30 days at most', async (t) => {
  const { place, send } = await ledgerApp(t)
  const { body: hold } = await place({ areaM2: 1000, to: '2028-01-01' })
  const extend = (body: object) => send('POST', `/api/commitments/${hold.id}/extend`, { body })
  t.match(await extend({ expiresAt: '2026-12-20', to: '2029-01-01' }), {
    status: 200,
    body: { id: hold.id, expiresAt: '2026-12-20T15:59:59.000Z', to: '2029-01-01' },
  })
  for (const body of [{ expiresAt: '2026-12-19' }, { expiresAt: '2026-12-23' }, { to: '2028-12-31' }])
    t.match(await extend(body), { status: 422, body: { code: 'commitment_refused' } }, JSON.stringify(body))
  t.equal((await extend({})).status, 400)
  await place({ areaM2: 2500, kind: 'lease', from: '2029-01-01' })
  t.match(await extend({ to: null }), {
    status: 409,
    body: { code: 'does_not_fit', askedM2: 1000, freeM2: 500, days: [{ from: '2029-01-01', to: null }] },
  })
})

t.test('converting ends one row and starts the next, or leaves all as it was', async (t) => {
  const { place, send, database } = await ledgerApp(t)
  const { body: hold } = await place({ areaM2: 2000, holder: 'A firm' })
  const convert = (id: number, body: object) => send('POST', `/api/commitments/${id}/convert`, { body })
  await place({ areaM2: 500 })
  t.match(await convert(hold.id, { kind: 'lease', areaM2: 2501 }), {
    status: 409,
    body: { code: 'does_not_fit', freeM2: 2500 },
  })
  t.equal((await send('GET', `/api/commitments/${hold.id}`)).body.state, 'in_force', 'nothing was lost')
  const { status, body: lease } = await convert(hold.id, { kind: 'lease', areaM2: 2500, to: '2030-01-01' })
  t.equal(status, 201)
  t.match(lease, {
    kind: 'lease',
    areaM2: 2500,
    followsId: hold.id,
    holder: 'A firm',
    expiresAt: null,
    to: '2030-01-01',
  })
  t.match((await send('GET', `/api/commitments/${hold.id}`)).body, {
    state: 'released',
    releasedAt: testNoon.toISOString(),
  })
  t.match(
    await convert(hold.id, { kind: 'lease' }),
    { status: 409, body: { code: 'commitment_over' } },
    'never two',
  )
  t.match(await convert(lease.id, { kind: 'hold' }), {
    status: 422,
    body: { errors: [{ pointer: '/kind' }] },
  })
  const actions = await database.db.selectFrom('audit_event').select('action').orderBy('id').execute()
  t.same(
    actions.map(({ action }) => action),
    ['place', 'place', 'convert'],
  )
})

t.test('only those who may write do, each within reach', async (t) => {
  const { place, send } = await ledgerApp(t)
  const { body: hold } = await place({ areaM2: 100 })
  const verbs = (headers: Record<string, string>) => [
    place({ areaM2: 1 }, headers),
    send('POST', `/api/commitments/${hold.id}/release`, { headers }),
    send('POST', `/api/commitments/${hold.id}/extend`, { headers, body: { to: '2030-01-01' } }),
    send('POST', `/api/commitments/${hold.id}/convert`, { headers, body: { kind: 'lease' } }),
  ]
  for (const answer of await Promise.all(verbs({}))) t.equal(answer.status, 401)
  for (const role of ['firm', 'planner', 'steward'] as const)
    for (const answer of await Promise.all(verbs(as(role)))) t.equal(answer.status, 403, role)
  for (const headers of [as('promoter', 'bob', 'south'), as('promoter', 'loner')])
    for (const answer of (await Promise.all(verbs(headers))).slice(1)) t.equal(answer.status, 403)
  t.equal((await send('GET', '/api/commitments', { headers: as('firm') })).status, 403)
  t.equal((await send('GET', '/api/commitments', { headers: {} })).status, 401)
  const release = `/api/commitments/${hold.id}/release`
  t.equal(
    (await send('POST', release, { headers: as('promoter', 'amy', 'north') })).status,
    200,
    'the own team',
  )
  const { body: other } = await place({ areaM2: 100 })
  t.equal((await send('POST', `/api/commitments/${other.id}/release`, { headers: as('admin') })).status, 200)
  t.equal((await send('POST', '/api/commitments/999999/release')).status, 404)
})

t.test('the list is filtered and paged', async (t) => {
  const { place, send } = await ledgerApp(t)
  const ids: number[] = []
  for (const areaM2 of [1, 2, 3, 4, 5]) ids.push((await place({ areaM2, to: '2028-01-01' })).body.id)
  await send('POST', `/api/commitments/${ids[0]}/release`)
  const list = async (query: string) =>
    (await send('GET', `/api/commitments?${query}`)).body as unknown as CommitmentPage
  const page = await list('space=hq-office&limit=2')
  t.equal(page.total, 5)
  t.same(
    page.items.map(({ id }) => id),
    [ids[4], ids[3]],
  )
  const next = await list(`space=hq-office&limit=2&cursor=${page.nextCursor}`)
  t.same(
    next.items.map(({ id }) => id),
    [ids[2], ids[1]],
  )
  t.equal((await list(`space=hq-office&limit=2&cursor=${next.nextCursor}`)).nextCursor, null)
  t.equal((await list('space=hq-office&inForce=true')).total, 4)
  t.equal((await list('space=hq-office&day=2027-12-31')).total, 5)
  t.equal((await list('space=hq-office&day=2028-01-01')).total, 0)
  t.equal((await list('space=hq-office&endsAfter=2027-12-30')).total, 5)
  t.equal((await list('space=hq-office&endsAfter=2027-12-31')).total, 0, 'the last day of all of them')
  t.ok((await list('parcel=hq-h2')).items.every(({ spaceId }) => spaceId.startsWith('hq-h2')))
  t.equal((await send('GET', '/api/commitments?cursor=x')).body.code, 'invalid_cursor')
})
