import t from 'tap'
import type { LeadHistory, LeadItem, QueueEntry, QueueList } from '../../api/contract.ts'
import { as } from '../support/readers.ts'
import { ann, ledgerApp } from './ledger-app.ts'

const bob = as('promoter', 'bob', 'south')

async function queueApp(t: Parameters<typeof ledgerApp>[0]) {
  const test = await ledgerApp(t)
  const join = (body: object, headers = ann) =>
    test.send('POST', '/api/queue', {
      body: {
        spaceId: 'hq-office',
        kind: 'hold',
        activity: 'hq_office',
        areaM2: 1000,
        from: '2027-01-01',
        ...body,
      },
      headers,
    })
  const line = async (headers = ann) =>
    (
      (await test.send('GET', '/api/queue?space=hq-office&waiting=true', { headers }))
        .body as unknown as QueueList
    ).items
  return { ...test, join, line }
}
const entryOf = (answer: { body: unknown }) => answer.body as QueueEntry

t.test('who waits for held space is next when it comes free, and takes it by a call', async (t) => {
  const { place, send, join, line, database } = await queueApp(t)
  t.match(await join({}), { status: 409, body: { code: 'nothing_to_wait_for' } }, 'free space needs no line')
  const { body: hold } = await place({ areaM2: 2500 })
  const first = await join({ holder: 'A firm' })
  t.equal(first.status, 201)
  t.equal(first.headers.location, '/api/queue?space=hq-office')
  t.match(entryOf(first), {
    place: 1,
    state: 'waiting',
    holder: 'A firm',
    waitsUntil: '2026-12-22T15:59:59.000Z',
  })
  const second = entryOf(await join({ areaM2: 2500 }, bob))
  t.match(second, { place: 2, state: 'waiting' })
  t.match(await send('POST', `/api/queue/${entryOf(first).id}/promote`, { body: {} }), {
    status: 409,
    body: { code: 'does_not_fit', freeM2: 500 },
  })
  await send('POST', `/api/commitments/${hold.id}/release`)
  t.match(await line(), [
    { place: 1, state: 'turn' },
    { place: 2, state: 'waiting' },
  ])
  t.notMatch(JSON.stringify(await line(bob)), 'A firm')
  t.match(
    await place({ areaM2: 100 }, bob),
    { status: 409, body: { code: 'next_in_line' } },
    'nobody passes by',
  )
  t.match(await send('POST', `/api/queue/${second.id}/promote`, { body: {}, headers: bob }), {
    status: 409,
    body: { code: 'next_in_line' },
  })
  t.equal((await place({ areaM2: 100, to: '2027-02-01', from: '2026-12-01' }, bob)).status, 409)
  t.equal(
    (await place({ areaM2: 100, to: '2027-01-01', from: '2026-12-01' }, bob)).status,
    201,
    'other days are free',
  )
  t.equal(
    (await send('POST', `/api/queue/${entryOf(first).id}/promote`, { body: {}, headers: bob })).status,
    403,
  )
  const promoted = await send('POST', `/api/queue/${entryOf(first).id}/promote`, { body: {} })
  t.match(promoted, {
    status: 201,
    body: { kind: 'hold', areaM2: 1000, holder: 'A firm', state: 'in_force' },
  })
  t.match(await line(), [{ id: second.id, place: 1, state: 'waiting' }])
  t.match(await send('POST', `/api/queue/${entryOf(first).id}/promote`, { body: {} }), {
    status: 409,
    body: { code: 'commitment_over' },
  })
  const actions = await database.db.selectFrom('audit_event').select('action').orderBy('id').execute()
  t.same(
    actions.map(({ action }) => action),
    ['place', 'join', 'join', 'release', 'place', 'promote'],
  )
})

t.test('whoever leaves, or waits too long, stands in nobody’s way', async (t) => {
  const { place, send, join, line, setNow } = await queueApp(t)
  const { body: hold } = await place({ areaM2: 3000 })
  const first = entryOf(await join({}))
  await join({ waitsUntil: '2026-11-25' }, bob)
  t.equal((await send('POST', `/api/queue/${first.id}/leave`, { headers: bob })).status, 403)
  t.match(await send('POST', `/api/queue/${first.id}/leave`), {
    status: 200,
    body: { state: 'left', place: null },
  })
  t.equal((await send('POST', `/api/queue/${first.id}/leave`)).status, 409)
  t.match(await line(), [{ place: 1 }])
  await send('POST', `/api/commitments/${hold.id}/release`)
  t.equal((await place({ areaM2: 3000 })).status, 409)
  setNow(new Date('2026-11-25T16:00:00Z'))
  t.equal((await place({ areaM2: 3000 })).status, 201)
  t.same(await line(), [])
  t.equal((await send('GET', '/api/queue', { headers: {} })).status, 401)
  t.equal((await join({ waitsUntil: '2027-03-01' })).status, 422)
  t.equal((await join({ spaceId: 'nowhere' })).status, 422)
})

t.test('who waits for a lead takes it for the lead, and those who may see the lead are told', async (t) => {
  const { place, send, join, line } = await queueApp(t)
  const lead = (await send('POST', '/api/leads', { body: { firmName: '机密医疗', source: 'call' } }))
    .body as unknown as LeadItem
  const { body: hold } = await place({ areaM2: 3000 })
  t.match(
    await join({ leadId: lead.id }, bob),
    { status: 422, body: { code: 'commitment_refused', errors: [{ pointer: '/leadId' }] } },
    'another team’s lead is one that there is not',
  )
  const first = entryOf(await join({ leadId: lead.id }))
  t.match(first, { leadId: lead.id, spaceName: { zh: /./, en: /./ } })
  await join({}, bob)
  for (const [reader, seen] of [
    [ann, lead.id],
    [as('planner'), lead.id],
    [bob, undefined],
    [as('steward'), undefined],
  ] as const)
    t.equal((await line(reader))[0]?.leadId, seen)
  const ofLead = (headers: Record<string, string>, id = lead.id) =>
    send('GET', `/api/queue?lead=${id}`, { headers })
  t.match((await ofLead(ann)).body, { items: [{ id: first.id }] })
  t.equal(((await ofLead(ann)).body as unknown as QueueList).items.length, 1)
  for (const headers of [bob, as('steward')])
    t.match(await ofLead(headers), { status: 404, body: { code: 'not_found' } }, 'nor by a filter')
  t.equal((await ofLead(ann, 'x')).status, 400)
  await send('POST', `/api/commitments/${hold.id}/release`)
  const promoted = await send('POST', `/api/queue/${first.id}/promote`, { body: {} })
  t.match(promoted, { status: 201, body: { leadId: lead.id, spaceName: first.spaceName } })
  const history = (await send('GET', `/api/leads/${lead.id}/history`)).body as unknown as LeadHistory
  t.match(
    history.items.find(({ action }) => action === 'promote'),
    { commitmentId: promoted.body.id },
  )
  t.match(
    history.items.find(({ action }) => action === 'join'),
    { queueEntryId: first.id, before: null, after: { spaceId: 'hq-office' } },
  )
})
