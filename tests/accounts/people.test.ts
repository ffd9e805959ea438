import t from 'tap'
import type { Person, Team } from '../../api/contract.ts'
import { signIn } from '../support/sign-in.ts'
import { testApp } from '../support/test-app.ts'

/** One service for all but the last administrator, who is alone in one. */
const shared = await testApp(t)

t.test('an administrator changes roles, teams and standing', async (t) => {
  const test = shared
  const admin = await signIn(test, 'admin')
  const firm = await signIn(test, 'firm', { teamId: 'north' })
  const change = (id: string, payload: object, match: string | null = '"1"') =>
    admin.inject({
      method: 'PATCH',
      url: `/api/people/${id}`,
      payload,
      headers: match === null ? {} : { 'if-match': match },
    })

  const changed = await change(firm.id, { role: 'promoter' })
  t.match(changed.json<Person>(), {
    id: firm.id,
    role: 'promoter',
    teamId: 'north',
    isDisabled: false,
    version: 2,
  })
  t.equal(changed.headers.etag, '"2"')
  t.match((await firm.inject({ url: '/api/account' })).json(), { account: { role: 'promoter' } }, 'at once')
  t.match((await change(firm.id, { role: 'firm' })).json(), { code: 'stale', status: 412 })
  t.match((await change(firm.id, { role: 'firm' }, null)).json(), {
    code: 'precondition_required',
    status: 428,
  })
  t.match((await change(firm.id, {}, '"2"')).json(), { code: 'invalid_request' })
  t.match((await change(firm.id, { teamId: 'nowhere' }, '"2"')).json(), { code: 'not_found' })
  t.match((await change('nobody', { role: 'firm' })).json(), { code: 'not_found' })

  const closed = await change(firm.id, { isDisabled: true, teamId: null }, '"2"')
  t.match(closed.json(), { isDisabled: true, teamId: null, version: 3 })
  t.match((await firm.inject({ url: '/api/account' })).json(), { account: null })
  await change(firm.id, { isDisabled: false }, '"3"')
  t.match(
    (await firm.inject({ url: '/api/account' })).json(),
    { account: null },
    'the sessions are gone for good',
  )

  const rows = await test.database.db
    .selectFrom('audit_event')
    .select(['actor_id', 'action', 'subject_id', 'before', 'after'])
    .where('action', '=', 'change')
    .orderBy('id')
    .execute()
  t.equal(rows.length, 3)
  t.match(rows[0], {
    actor_id: admin.id,
    subject_id: firm.id,
    before: { role: 'firm', teamId: 'north', isDisabled: false },
    after: { role: 'promoter', teamId: 'north', isDisabled: false },
  })
})

t.test('the last administrator stays one, however many ask at once', async (t) => {
  const test = await testApp(t)
  const admins = [await signIn(test, 'admin'), await signIn(test, 'admin')]
  const [one, two] = admins
  const answers = await Promise.all([
    one?.inject({
      method: 'PATCH',
      url: `/api/people/${two?.id}`,
      payload: { role: 'firm' },
      headers: { 'if-match': '*' },
    }),
    two?.inject({
      method: 'PATCH',
      url: `/api/people/${one?.id}`,
      payload: { isDisabled: true },
      headers: { 'if-match': '*' },
    }),
  ])
  const codes = answers.map((answer) => answer?.statusCode ?? 0).sort()
  t.equal(codes[0], 200)
  t.ok([403, 401, 409].includes(codes[1] ?? 0), String(codes))
  const left = await test.database.db
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .execute()
  t.equal(left.length, 1)
  const last = admins.find(({ id }) => id === left[0]?.id)
  for (const payload of [{ role: 'planner' }, { isDisabled: true }]) {
    const refused = await last?.inject({
      method: 'PATCH',
      url: `/api/people/${last.id}`,
      payload,
      headers: { 'if-match': '*' },
    })
    t.match(refused?.json(), { code: 'last_admin', status: 409 })
  }
})

t.test('an administrator signs someone out everywhere and lists people by name', async (t) => {
  const test = shared
  const admin = await signIn(test, 'admin', { name: 'B' })
  const planner = await signIn(test, 'planner', { name: 'A' })
  const list = await admin.inject({ url: '/api/people' })
  t.equal(list.headers['cache-control'], 'no-store')
  const ids = list.json<{ items: Person[] }>().items.map(({ id }) => id)
  t.ok(ids.indexOf(planner.id) < ids.indexOf(admin.id), 'A before B')
  t.equal(
    (await admin.inject({ method: 'DELETE', url: `/api/people/${planner.id}/sessions` })).statusCode,
    204,
  )
  t.match((await planner.inject({ url: '/api/account' })).json(), { account: null })
})

t.test('teams are added, renamed, and removed when empty', async (t) => {
  const test = shared
  const admin = await signIn(test, 'admin')
  const add = (name: string) => admin.inject({ method: 'POST', url: '/api/teams', payload: { name } })
  const team = (await add(' 浦江招商 ')).json<Team>()
  t.match(team, { name: '浦江招商', people: 0 })
  t.match((await add('浦江招商')).json(), { code: 'name_taken', status: 409 })
  t.match((await add('  ')).json(), { errors: [{ pointer: '/name' }] })
  const rename = (name: string, match: string) =>
    admin.inject({
      method: 'PATCH',
      url: `/api/teams/${team.id}`,
      payload: { name },
      headers: { 'if-match': match },
    })
  t.equal((await rename('North', `"${encodeURIComponent('浦江招商')}"`)).statusCode, 200)
  t.match((await rename('South', `"${encodeURIComponent('浦江招商')}"`)).json(), { code: 'stale' })
  await signIn(test, 'promoter', { teamId: team.id })
  t.match((await admin.inject({ url: '/api/teams' })).json(), {
    items: [{ id: team.id, name: 'North', people: 1 }, { id: 'north' }],
  })
  const remove = (id: string) => admin.inject({ method: 'DELETE', url: `/api/teams/${id}` })
  t.match((await remove(team.id)).json(), { code: 'team_not_empty' })
  const empty = (await add('Empty')).json<Team>()
  t.equal((await remove(empty.id)).statusCode, 204)
  t.match((await remove(empty.id)).json(), { code: 'not_found' })
})
