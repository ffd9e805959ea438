import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import type { LightMyRequestResponse } from 'fastify'
import t from 'tap'
import { limits } from '../../api/accounts/attempts.ts'
import { digestOfToken } from '../../api/accounts/token.ts'
import type { Account } from '../../api/contract.ts'
import { cookieOf, signIn, testOrigin, testPassword } from '../support/sign-in.ts'
import { type TestApp, testApp } from '../support/test-app.ts'
import { testNoon } from '../support/test-state.ts'

const tryTo = ({ app }: TestApp, email: string, password: string): Promise<LightMyRequestResponse> =>
  app.inject({ method: 'POST', url: '/api/account/sign-in', payload: { email, password } })

/** One service for all that leaves the others alone; limits and https have their own. */
const test = await testApp(t)

t.test('someone signs in, is known, and signs out', async (t) => {
  const promoter = await signIn(test, 'promoter', { teamId: 'north' })
  const me = await promoter.inject({ url: '/api/account' })
  t.match(me.json<Account>(), {
    account: {
      id: promoter.id,
      role: 'promoter',
      email: promoter.email,
      team: { id: 'north', name: 'north' },
    },
  })
  t.equal(me.headers['cache-control'], 'no-store')
  const out = await promoter.inject({ method: 'POST', url: '/api/account/sign-out' })
  t.equal(out.statusCode, 204)
  t.equal(out.body, '')
  t.match(out.headers['set-cookie'], /luodi\.session_token=;/)
  t.match(
    (await promoter.inject({ url: '/api/account' })).json(),
    { account: null },
    'a stolen cookie died with it',
  )
  t.match((await promoter.inject({ url: '/api/account/sessions' })).json(), { code: 'sign_in_required' })
  const again = await promoter.inject({ method: 'POST', url: '/api/account/sign-out' })
  t.equal(again.statusCode, 204, 'signing out twice is no fault')
  const rows = await test.database.db
    .selectFrom('audit_event')
    .select(['actor_id', 'action'])
    .where('subject_id', '=', promoter.id)
    .orderBy('id')
    .execute()
  t.same(rows, [
    { actor_id: null, action: 'sign_in' },
    { actor_id: promoter.id, action: 'sign_out' },
  ])
})

t.test(
  'the cookie is out of reach of scripts and of other sites, and the database has no token',
  async (t) => {
    const planner = await signIn(test, 'planner')
    const response = await tryTo(test, planner.email.toUpperCase(), testPassword)
    const [cookie] = response.cookies
    t.match(cookie, {
      name: 'luodi.session_token',
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      maxAge: 604800,
    })
    t.notOk(cookie?.secure, 'over http')
    const [token = ''] = cookie?.value.split('.') ?? []
    const rows = await test.database.db.selectFrom('session').select('token').execute()
    t.ok(rows.some((row) => row.token === digestOfToken(token)))
    t.notOk(rows.some((row) => row.token === token))

    const https = await testApp(t, { config: { isHttps: true, baseUrl: 'https://luodi.example' } })
    const known = await signIn(https, 'planner')
    t.match(known.headers.cookie, /^__Secure-luodi\.session_token=/)
    t.match((await known.inject({ url: '/api/account' })).json(), { account: { id: known.id } })
    t.equal((await tryTo(https, known.email, testPassword)).cookies[0]?.secure, true)
  },
)

t.test('nothing tells which e-mail has an account', async (t) => {
  const known = await signIn(test, 'firm')
  const closed = await signIn(test, 'firm')
  await test.database.db
    .updateTable('person')
    .set({ disabled_at: testNoon.toISOString() })
    .where('id', '=', closed.id)
    .execute()
  const hashes = countHashes(t)
  const answers = []
  for (const [email, password] of [
    [known.email, 'wrong password!'],
    ['nobody@example.org', 'wrong password!'],
    [closed.email, testPassword],
    [known.email, 'short'],
  ] as const) {
    const before = hashes()
    const response = await tryTo(test, email, password)
    const { requestId, ...problem } = response.json()
    answers.push({ problem, headers: Object.keys(response.headers).sort(), hashes: hashes() - before })
  }
  t.match(answers[0], { problem: { code: 'sign_in_failed', status: 401 }, hashes: 1 })
  for (const answer of answers) t.same(answer, answers[0])

  const asked = []
  for (const email of [known.email, 'nobody@example.org']) {
    const response = await test.app.inject({
      method: 'POST',
      url: '/api/account/reset-request',
      payload: { email },
    })
    asked.push({
      status: response.statusCode,
      body: response.body,
      headers: Object.keys(response.headers).sort(),
    })
  }
  t.match(asked[0], { status: 204, body: '' })
  t.same(asked[1], asked[0])
})

t.test('repeated failures lock an e-mail, known or not, for everyone alike', async (t) => {
  let now = testNoon
  const test = await testApp(t, { now: () => now })
  const { most, seconds } = limits.sign_in_person
  const known = await signIn(test, 'firm')
  for (const email of [known.email, 'nobody@example.org']) {
    for (let count = 0; count < most; count += 1)
      t.equal((await tryTo(test, email, 'wrong password!')).statusCode, 401)
    const locked = await tryTo(test, email, testPassword)
    t.match(locked.json(), { code: 'too_many_attempts', status: 429, retryAfterSeconds: seconds })
    t.equal(locked.headers['retry-after'], String(seconds))
  }
  t.match((await tryTo(test, known.email.toUpperCase(), testPassword)).json(), { code: 'too_many_attempts' })
  now = new Date(testNoon.getTime() + seconds * 1000)
  t.equal((await tryTo(test, known.email, testPassword)).statusCode, 204, 'until the time is over')
  for (let count = 0; count < most; count += 1) await tryTo(test, known.email, 'wrong password!')
  t.equal((await tryTo(test, known.email, testPassword)).statusCode, 429)

  const many = await Promise.all(
    Array.from({ length: 12 }, () => tryTo(test, 'many@example.org', 'wrong password!')),
  )
  t.equal(many.filter(({ statusCode }) => statusCode === 401).length, most, 'many at once are no way around')
})

t.test('an address is limited over all e-mails, and does not pay for who was right', async (t) => {
  const test = await testApp(t)
  const { most } = limits.sign_in_address
  const known = await signIn(test, 'firm')
  for (let count = 0; count < 3; count += 1)
    t.equal((await tryTo(test, known.email, testPassword)).statusCode, 204)
  const { db } = test.database
  t.match(await db.selectFrom('attempt').selectAll().execute(), [{ bucket: 'sign_in_address', count: 0 }])
  await db.updateTable('attempt').set({ count: most }).execute()
  t.match((await tryTo(test, known.email, testPassword)).json(), { code: 'too_many_attempts' })
  const elsewhere = await test.app.inject({
    method: 'POST',
    url: '/api/account/sign-in',
    remoteAddress: '10.1.1.1',
    headers: { 'x-forwarded-for': '127.0.0.1' },
    payload: { email: known.email, password: testPassword },
  })
  t.equal(elsewhere.statusCode, 204, 'by the address of the connection, whatever is claimed')
})

t.test('a new password ends every session but the one it begins', async (t) => {
  const steward = await signIn(test, 'steward')
  const stolen = { cookie: cookieOf(await tryTo(test, steward.email, testPassword)), origin: testOrigin }
  const next = 'another correct horse'
  const change = (current: string, to: string) =>
    steward.inject({ method: 'POST', url: '/api/account/password', payload: { current, next: to } })
  t.match((await change('wrong password!', next)).json(), { code: 'sign_in_failed' })
  t.match((await change(testPassword, 'too short')).json(), {
    code: 'invalid_request',
    errors: [{ pointer: '/next' }],
  })
  const sessions = (await steward.inject({ url: '/api/account/sessions' })).json()
  t.equal(sessions.items.length, 2, 'what was refused ended nothing')
  const changed = await change(testPassword, next)
  t.equal(changed.statusCode, 204)
  for (const headers of [stolen, steward.headers])
    t.match((await test.app.inject({ url: '/api/account', headers })).json(), { account: null })
  const fresh = { cookie: cookieOf(changed), origin: testOrigin }
  t.match((await test.app.inject({ url: '/api/account', headers: fresh })).json(), {
    account: { id: steward.id },
  })
  t.equal((await tryTo(test, steward.email, testPassword)).statusCode, 401)
  t.equal((await tryTo(test, steward.email, next)).statusCode, 204)
})

t.test('one may end the own sessions, and nobody else’s', async (t) => {
  const [one, other] = [await signIn(test, 'firm'), await signIn(test, 'firm')]
  await tryTo(test, one.email, testPassword)
  const list = async () => (await one.inject({ url: '/api/account/sessions' })).json().items
  const before = await list()
  t.same(before.map(({ isThis }: { isThis: boolean }) => isThis).sort(), [false, true])
  const { id } = before.find(({ isThis }: { isThis: boolean }) => !isThis)
  const end = (by: typeof one) => by.inject({ method: 'DELETE', url: `/api/account/sessions/${id}` })
  t.equal((await end(other)).statusCode, 404)
  t.equal((await list()).length, 2)
  t.equal((await end(one)).statusCode, 204)
  t.equal((await list()).length, 1)
})

t.test('another site writes nothing in the name of someone who is signed in', async (t) => {
  const admin = await signIn(test, 'admin')
  const add = (headers: object) =>
    test.app.inject({
      method: 'POST',
      url: '/api/teams',
      payload: { name: 'North' },
      headers: { cookie: admin.headers.cookie, ...headers },
    })
  for (const origin of [
    undefined,
    'https://evil.example',
    'null',
    'http://localhost.evil.example',
    'http://localhost:81',
  ])
    t.match(
      (await add(origin === undefined ? {} : { origin })).json(),
      { code: 'foreign_origin', status: 403 },
      String(origin),
    )
  t.equal((await add({ origin: testOrigin })).statusCode, 201)
  t.equal(
    (await test.app.inject({ url: '/api/teams', headers: { cookie: admin.headers.cookie } })).statusCode,
    200,
    'reading needs none',
  )
  const login = await test.app.inject({
    method: 'POST',
    url: '/api/account/sign-in',
    headers: { origin: 'https://evil.example' },
    payload: { email: admin.email, password: testPassword },
  })
  t.match(login.json(), { code: 'foreign_origin' }, 'nor signs anyone in')
})

/** Counts password hashes from here on: the work by which time could tell one answer from another. */
function countHashes(t: { teardown(work: () => void): void }): () => number {
  let count = 0
  const real = crypto.scrypt
  const counting = (...parameters: unknown[]) => {
    count += 1
    return Reflect.apply(real, crypto, parameters)
  }
  Object.assign(crypto, { scrypt: counting })
  syncBuiltinESMExports()
  t.teardown(() => {
    Object.assign(crypto, { scrypt: real })
    syncBuiltinESMExports()
  })
  return () => count
}
