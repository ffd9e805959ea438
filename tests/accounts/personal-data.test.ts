import { sql } from 'kysely'
import t from 'tap'
import { canonical } from '../../api/canonical.ts'
import type { LeadItem, NewApiKey, PersonalData } from '../../api/contract.ts'
import { digestOf } from '../../api/match-runs/digest.ts'
import { signIn, testPassword } from '../support/sign-in.ts'
import { testApp } from '../support/test-app.ts'
import { testNoon } from '../support/test-state.ts'

const test = await testApp(t, { config: { baseUrl: 'https://luodi.example' } })
const { db } = test.database
const admin = await signIn(test, 'admin')
const at = testNoon.toISOString()

/** Everything that the database has, as text, but for what is of the whole inventory. */
async function everything(): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('space', 'building', 'parcel')
    order by 1`.execute(db)
  const texts = []
  for (const { name } of rows) {
    const { rows: all } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(
      db,
    )
    texts.push(...all.map(({ row }) => `${name}: ${row}`))
  }
  return texts.join('\n')
}

t.test('someone reads all that is kept of them, which is recorded', async (t) => {
  const steward = await signIn(test, 'steward', { teamId: 'north', name: '赵钱孙' })
  const own = await steward.inject({ url: '/api/account/export' })
  t.equal(own.headers['cache-control'], 'no-store')
  const data = own.json<PersonalData>()
  t.match(data, {
    account: { id: steward.id, name: '赵钱孙', email: steward.email, role: 'steward', teamId: 'north' },
    signsInBy: [{ provider: 'credential' }],
    sessions: [{ userAgent: 'lightMyRequest' }],
  })
  t.notMatch(own.body, /password|[0-9a-f]{64}/, 'no hash of a password or token')
  const byAdmin = await admin.inject({ url: `/api/people/${steward.id}/export` })
  t.same(byAdmin.json<PersonalData>().account, data.account)
  t.match(byAdmin.json<PersonalData>().actions, [{ action: 'export', subjectKind: 'person' }])
  t.equal((await admin.inject({ url: '/api/people/nobody/export' })).statusCode, 404)
  const rows = await db
    .selectFrom('audit_event')
    .select(['actor_id', 'action'])
    .where('subject_id', '=', steward.id)
    .where('action', '=', 'export')
    .orderBy('id')
    .execute()
  t.same(rows, [
    { actor_id: steward.id, action: 'export' },
    { actor_id: admin.id, action: 'export' },
  ])
})

t.test('someone is forgotten everywhere, and what they did stays', async (t) => {
  const name = '欧阳小路'
  const person = await signIn(test, 'admin', { teamId: 'north', name })
  const send = (method: 'POST' | 'PATCH' | 'DELETE', url: string, payload: object, headers = {}) =>
    person.inject({ method, url, payload, headers: { 'idempotency-key': url, ...headers } })
  const { key } = (await send('POST', '/api/keys', { name: 'CRM', role: 'planner' })).json<NewApiKey>()
  const lead = (
    await send('POST', '/api/leads', {
      firmName: '示例医疗',
      source: 'call',
      nextStep: `${name} 去电`,
    })
  ).json<LeadItem>()
  await send('POST', `/api/leads/${lead.id}/notes`, { text: `交给${name}跟进` })
  const spaceId = 'pj-now'
  const held = await send('POST', '/api/commitments', {
    spaceId,
    kind: 'hold',
    activity: 'production',
    areaM2: 100,
    from: '2026-12-01',
    to: null,
  })
  t.equal(held.statusCode, 201, held.body)
  await send('POST', '/api/questions', { spaceId, attribute: 'clearHeightM', text: `请回复 ${person.email}` })
  // A proposal as it is kept, without the match that it would take to make one.
  const body = { title: `${name}的方案`, options: [{ note: `联系 ${name}` }] }
  const runId = '00000000-0000-4000-8000-000000000001'
  await db.transaction().execute(async (transaction) => {
    await sql`alter table proposal drop constraint proposal_run_id_fkey`.execute(transaction)
    await sql`insert into proposal (id, lead_id, run_id, title, body, digest, created_by, created_at)
      values (${runId}, ${lead.id}, ${runId}, ${body.title}, cast(cast(${JSON.stringify(body)} as text) as jsonb),
        ${digestOf(body)}, ${person.id}, ${at})`.execute(transaction)
  })
  t.match(await everything(), name)

  const ledger = () => db.selectFrom('commitment').selectAll().where('placed_by', '=', person.id).execute()
  const audit = () =>
    db.selectFrom('audit_event').select(['id', 'at', 'actor_id', 'action']).orderBy('id').execute()
  const [heldBefore, auditBefore] = [await ledger(), await audit()]
  t.equal(heldBefore.length, 1)

  const erase = (payload: object) => person.inject({ method: 'POST', url: '/api/account/erase', payload })
  t.match((await erase({ email: 'other@example.org' })).json(), { errors: [{ pointer: '/email' }] })
  t.match(await everything(), name, 'nothing is erased by mistake')
  t.equal((await erase({ email: person.email })).statusCode, 204)

  const left = await everything()
  for (const word of [name, person.email]) t.notMatch(left, word)
  t.same(await ledger(), heldBefore)
  t.same((await audit()).slice(0, auditBefore.length), auditBefore)
  const proposal = await db.selectFrom('proposal').selectAll().executeTakeFirstOrThrow()
  t.match(proposal, { title: '…的方案', body: { options: [{ note: '联系 …' }] } })
  t.equal(proposal.digest, digestOf(JSON.parse(canonical(proposal.body))), 'the digest is of what is left')

  t.match((await person.inject({ url: '/api/account' })).json(), { account: null }, 'the session ended')
  const withKey = await test.app.inject({ url: '/api/teams', headers: { authorization: `Bearer ${key}` } })
  t.match(withKey.json(), { code: 'key_refused' })
  const again = await test.app.inject({
    method: 'POST',
    url: '/api/account/sign-in',
    payload: { email: person.email, password: testPassword },
  })
  t.match(again.json(), { code: 'sign_in_failed' })
  const people = (await admin.inject({ url: '/api/people' })).json().items
  t.match(
    people.find(({ id }: { id: string }) => id === person.id),
    { name: '—', isErased: true, isDisabled: true, teamId: null },
  )
  for (const [method, url, payload] of [
    ['GET', `/api/people/${person.id}/export`],
    ['POST', `/api/people/${person.id}/erase`],
    ['PATCH', `/api/people/${person.id}`, { isDisabled: false }],
  ] as const)
    t.match(
      (
        await admin.inject({ method, url, ...(payload ? { payload } : {}), headers: { 'if-match': '*' } })
      ).json(),
      { code: 'person_erased', status: 409 },
      url,
    )
  const invited = await admin.inject({
    method: 'POST',
    url: '/api/people/invitations',
    payload: { email: person.email, role: 'firm' },
  })
  t.equal(invited.statusCode, 201, 'who was forgotten may be invited anew')
})

t.test('an administrator forgets someone with their open invitations, but not the last one', async (t) => {
  const firm = await signIn(test, 'firm', { name: '司马三' })
  t.equal((await admin.inject({ method: 'POST', url: `/api/people/${firm.id}/erase` })).statusCode, 204)
  t.notMatch(await everything(), firm.email)
  const last = await admin.inject({ method: 'POST', url: `/api/people/${admin.id}/erase` })
  t.match(last.json(), { code: 'last_admin', status: 409 })
})

t.test('what is written once is still written once', async (t) => {
  for (const statement of [
    sql`update audit_event set after = null`,
    sql`update proposal set title = 'x'`,
    sql`delete from audit_event`,
  ])
    await t.rejects(statement.execute(db), /written once/)
})
