import t from 'tap'
import type {
  Commitment,
  Contact,
  ContactExport,
  Lead,
  LeadItem,
  LeadVisit,
  Problem,
} from '../../api/contract.ts'
import { testNoon } from '../support/test-state.ts'
import { ann, bob, leadsApp } from './leads-app.ts'

const firm = { firmName: '示例医疗', source: 'visit', contacts: [{ name: '李四', phone: '021-5555 0001' }] }

t.test('a person is exported and forgotten; the lead stays', async (t) => {
  const { send, database, setNow } = await leadsApp(t)
  const { body } = await send<LeadItem>('POST', '/api/leads', { body: firm })
  const url = `/api/leads/${body.id}`
  await send('POST', `${url}/notes`, { body: { text: '李四来电，要净化车间' } })
  setNow(new Date(testNoon.getTime() + 60_000))
  await send('POST', `${url}/notes`, { body: { text: '下周看房' } })
  await send('PATCH', url, { body: { nextStep: '请李四看房' }, headers: { ...ann, 'if-match': '*' } })
  const use = {
    spaceId: 'hq-office',
    kind: 'hold',
    activity: 'hq_office',
    from: '2027-01-01',
    leadId: body.id,
  }
  const held = await send<Commitment>('POST', '/api/commitments', {
    body: { ...use, areaM2: 3000, holder: '李四' },
  })
  t.equal(held.status, 201)
  t.equal(
    (await send('POST', '/api/queue', { body: { ...use, areaM2: 1000, holder: '李四的同事' } })).status,
    201,
  )
  const namesake = { ...firm, firmName: '另一家', nextStep: '联系李四' }
  const other = (await send<LeadItem>('POST', '/api/leads', { body: namesake })).body
  const id = (await send<Lead>('GET', url)).body.contacts?.[0]?.id
  const contact = `/api/contacts/${id}`
  t.equal((await send('GET', `${contact}/export`, { headers: bob })).status, 404)
  const exported = await send<ContactExport>('GET', `${contact}/export`)
  t.match(exported.body, { contact: { name: '李四' }, notes: [{ text: '李四来电，要净化车间' }] })
  t.equal(exported.body.notes.length, 1)

  t.match((await send<Contact>('PATCH', contact, { body: { email: 'li@example.com', phone: null } })).body, {
    name: '李四',
    phone: null,
    email: 'li@example.com',
  })
  t.match((await send<Contact>('POST', `${contact}/erase`)).body, { name: null, email: null, isErased: true })
  t.match(await send<Problem>('PATCH', contact, { body: { name: '李四' } }), { status: 409 })
  const after = await send<Lead>('GET', url)
  t.notMatch(after.text, /李四|li@|5555/)
  t.match(after.body.notes, [{ text: null }, { text: '下周看房' }])
  const left = await database.db.selectFrom('audit_event').selectAll().execute()
  const ofThis = left.filter(({ subject_id }) => subject_id !== other.id)
  t.notMatch(JSON.stringify(ofThis), /李四|li@example|5555/, 'nor in the audit')
  t.notMatch((await send('GET', `/api/queue?lead=${body.id}`)).text, '李四', 'nor as whom space is held for')
  const kept = await send<Commitment>('GET', `/api/commitments/${held.body.id}`)
  t.match(kept.body, { areaM2: 3000, state: 'in_force' })
  t.notMatch(kept.text, '李四')
  t.match(
    (await send<LeadItem>('GET', `/api/leads/${other.id}`)).body.nextStep,
    '李四',
    'a namesake elsewhere stays',
  )
})

t.test('visits, and the calendar they make', async (t) => {
  const { send, database } = await leadsApp(t)
  const { body } = await send<LeadItem>('POST', '/api/leads', { body: firm })
  const url = `/api/leads/${body.id}`
  const visit = {
    startsAt: '2026-12-01T10:00:00+08:00',
    endsAt: '2026-12-01T11:30:00+08:00',
    place: '浦江一期东门',
    spaceIds: ['pj-now'],
  }
  const bad = (change: object) => send<Problem>('POST', `${url}/visits`, { body: { ...visit, ...change } })
  t.match(await bad({ endsAt: visit.startsAt }), { status: 422, body: { errors: [{ pointer: '/endsAt' }] } })
  t.match(await bad({ spaceIds: ['pj-now', 'nowhere'] }), {
    status: 422,
    body: { errors: [{ pointer: '/spaceIds/1' }] },
  })
  const planned = await send<LeadVisit>('POST', `${url}/visits`, { body: visit })
  t.match(planned, { status: 201, body: { startsAt: '2026-12-01T02:00:00.000Z', isCancelled: false } })
  const calendar = await send('GET', `${url}/visits.ics`)
  t.match(calendar.headers['content-type'], /^text\/calendar/)
  t.match(calendar.text, /DTSTART:20261201T020000Z\r\n/)
  await send('PATCH', `/api/visits/${planned.body.id}`, { body: { isCancelled: true } })
  t.match((await send('GET', '/api/visits.ics')).text, /STATUS:CANCELLED/)
  t.notMatch((await send('GET', '/api/visits.ics', { headers: bob })).text, /VEVENT/)
  t.equal(
    (await send('PATCH', `/api/visits/${planned.body.id}`, { body: { place: 'x' }, headers: bob })).status,
    404,
  )
  t.equal((await send('GET', `${url}/visits.ics`, { headers: ann })).status, 200)
  t.equal((await send('GET', `${url}/visits.ics`, { headers: bob })).status, 404)
  const exported = await database.db
    .selectFrom('audit_event')
    .select(['actor_id', 'subject_kind', 'subject_id', 'after'])
    .where('action', '=', 'export')
    .orderBy('id')
    .execute()
  const ofLead = { actor_id: 'ann', subject_kind: 'lead', subject_id: body.id }
  t.match(
    exported,
    [
      ofLead,
      { actor_id: 'ann', subject_kind: 'visits', after: { leads: [body.id] } },
      { actor_id: 'bob', subject_kind: 'visits', after: { leads: [] } },
      ofLead,
    ],
    'who took which visits out is known, and a refusal is no export',
  )
})
