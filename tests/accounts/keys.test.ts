import t from 'tap'
import type { NewApiKey } from '../../api/contract.ts'
import { signIn } from '../support/sign-in.ts'
import { testApp } from '../support/test-app.ts'
import { testNoon } from '../support/test-state.ts'

let now = testNoon
const test = await testApp(t, { now: () => now })

t.test('a system reads with a key as its role does, until the key ends', async (t) => {
  const admin = await signIn(test, 'admin', { teamId: 'north' })
  const add = (payload: object) => admin.inject({ method: 'POST', url: '/api/keys', payload })
  const made = await add({
    name: 'CRM',
    role: 'promoter',
    teamId: 'north',
    expiresAt: '2026-11-23T04:00:00Z',
  })
  t.equal(made.headers['cache-control'], 'no-store')
  const { key, id } = made.json<NewApiKey>()
  t.match(key, /^luodi_[\w-]{43}$/)
  const withKey = (url: string, method: 'GET' | 'POST' | 'DELETE' = 'GET', bearer = key) =>
    test.app.inject({ method, url, headers: { authorization: `Bearer ${bearer}` } })

  t.equal((await withKey('/api/teams')).statusCode, 200)
  t.match((await withKey('/api/people')).json(), { code: 'not_allowed' })
  t.match((await withKey('/api/account/sessions')).json(), { code: 'not_allowed' }, 'nothing of its own')
  t.match((await withKey('/api/account/password', 'POST')).json(), { code: 'not_allowed' })
  t.match((await withKey('/api/clusters', 'GET', `${key}x`)).json(), { code: 'key_refused', status: 401 })
  t.match((await withKey('/api/clusters', 'GET', 'of another kind')).json(), { code: 'key_refused' })

  const rows = await test.database.db.selectFrom('api_key').selectAll().execute()
  t.notMatch(JSON.stringify(rows), key.slice(6), 'kept as a digest')
  t.notMatch((await admin.inject({ url: '/api/keys' })).body, key.slice(6), 'and shown once')

  now = new Date('2026-11-23T04:00:00Z')
  t.match((await withKey('/api/teams')).json(), { code: 'key_refused' }, 'it expires')
  now = testNoon
  t.equal((await admin.inject({ method: 'DELETE', url: `/api/keys/${id}` })).statusCode, 204)
  t.match((await withKey('/api/teams')).json(), { code: 'key_refused' }, 'it is revoked')
  t.equal((await admin.inject({ method: 'DELETE', url: `/api/keys/${id}` })).statusCode, 404)
  t.match((await admin.inject({ url: '/api/keys' })).json(), {
    items: [{ id, name: 'CRM', role: 'promoter', teamId: 'north', revokedAt: testNoon.toISOString() }],
  })
  t.match(
    await test.database.db
      .selectFrom('audit_event')
      .select(['action', 'subject_id', 'actor_id'])
      .where('subject_kind', '=', 'api_key')
      .orderBy('id')
      .execute(),
    [
      { action: 'add', subject_id: id, actor_id: admin.id },
      { action: 'revoke', subject_id: id, actor_id: admin.id },
    ],
  )
})

t.test('a key that cannot be is told why', async (t) => {
  const admin = await signIn(test, 'admin')
  const add = async (payload: object) =>
    (await admin.inject({ method: 'POST', url: '/api/keys', payload })).json()
  t.match(await add({ name: 'x', role: 'admin' }), { errors: [{ pointer: '/role' }] }, 'people administer')
  t.match(await add({ name: 'x', role: 'planner', teamId: 'none' }), { code: 'not_found' })
  t.match(await add({ name: 'x', role: 'planner', expiresAt: '2026-11-22T04:00:00Z' }), {
    errors: [{ pointer: '/expiresAt' }],
  })
})

t.test('a key needs no origin, and a cookie beside it does not count', async (t) => {
  const admin = await signIn(test, 'admin')
  const { key } = (
    await admin.inject({ method: 'POST', url: '/api/keys', payload: { name: 'x', role: 'steward' } })
  ).json()
  const headers = { authorization: `Bearer ${key}`, cookie: admin.headers.cookie }
  t.match((await test.app.inject({ url: '/api/people', headers })).json(), { code: 'not_allowed' })
  const write = await test.app.inject({ method: 'POST', url: '/api/teams', headers, payload: { name: 'x' } })
  t.match(write.json(), { code: 'not_allowed' }, 'not foreign_origin')
})
