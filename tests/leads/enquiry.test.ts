import t from 'tap'
import type { Enquiry, EnquiryReceipt, Lead, LeadPage, Problem } from '../../api/contract.ts'
import { ann, bob, leadsApp } from './leads-app.ts'

const requirement = { activities: [{ use: 'rnd', minAreaM2: 500 }] }
const enquiry = {
  firmName: '示例成像',
  contact: { name: '王五', email: 'wang@example.com' },
  requirement,
  message: '希望靠近地铁',
}

t.test('a firm leaves what it needs and follows it; the first who takes it has it', async (t) => {
  const { send, database } = await leadsApp(t)
  const left = await send<EnquiryReceipt>('POST', '/api/enquiries', { body: enquiry, headers: {} })
  t.equal(left.status, 201)
  t.ok(Buffer.from(left.body.token, 'base64url').length >= 16)
  const follow = () => send<Enquiry>('GET', `/api/enquiries/${left.body.token}`, { headers: {} })
  t.match((await follow()).body, { state: 'received', requirement })
  t.notMatch((await follow()).text, /王五|wang@|示例/)
  const kept = JSON.stringify(await database.db.selectFrom('enquiry').selectAll().execute())
  t.notMatch(kept, left.body.token, 'the token itself is not kept')

  const both = await Promise.all(
    [ann, bob].map((headers) => send<LeadPage>('GET', '/api/leads', { headers })),
  )
  t.same(
    both.map(({ body }) => body.total),
    [1, 1],
    'whoever may take it sees it',
  )
  const id = both[0]?.body.items[0]?.id
  t.match((await send<Lead>('GET', `/api/leads/${id}`)).body, {
    source: 'enquiry',
    notes: [{ text: '希望靠近地铁' }],
  })
  await send('PATCH', `/api/leads/${id}`, { body: { ownerId: 'bob' }, headers: { ...bob, 'if-match': '*' } })
  t.equal((await send('GET', `/api/leads/${id}`)).status, 404)
  t.equal((await follow()).body.state, 'in_hand')
  t.equal((await send('GET', `/api/enquiries/${'x'.repeat(43)}`, { headers: {} })).status, 404)
})

t.test('an enquiry needs a way to answer, and its requirement makes sense', async (t) => {
  const { send } = await leadsApp(t)
  const ask = (change: object) =>
    send<Problem>('POST', '/api/enquiries', { body: { ...enquiry, ...change }, headers: {} })
  t.match(await ask({ contact: { name: '王五' } }), {
    status: 422,
    body: { errors: [{ pointer: '/contact/phone' }, { pointer: '/contact/email' }] },
  })
  const contradiction = { activities: [{ use: 'rnd', minAreaM2: 500, maxAreaM2: 100 }] }
  t.match(await ask({ requirement: contradiction }), { status: 422 })
  t.match(await ask({ firmName: '示例\u0000成像' }), {
    status: 400,
    body: { errors: [{ pointer: '/firmName' }] },
  })
})

t.test('one address cannot leave any number of them', async (t) => {
  const { send } = await leadsApp(t)
  const statuses: number[] = []
  for (let count = 0; count < 11; count++)
    statuses.push((await send('POST', '/api/enquiries', { body: enquiry, headers: {} })).status)
  t.same(statuses, [...Array(10).fill(201), 429])
})
