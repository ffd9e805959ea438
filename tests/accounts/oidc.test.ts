import { generateKeyPairSync } from 'node:crypto'
import t from 'tap'
import type { Account } from '../../api/contract.ts'
import { type Claims, startProvider } from '../support/provider.ts'
import { cookieOf, signIn } from '../support/sign-in.ts'
import { type TestApp, testApp } from '../support/test-app.ts'
import { testNoon } from '../support/test-state.ts'

const baseUrl = 'https://luodi.example'

const test = await (async () => {
  const provider = await startProvider(t)
  const app = await testApp(t, { config: { baseUrl, isHttps: true, oidc: provider.settings } })
  return { ...app, provider }
})()
const admin = await signIn(test, 'admin', { teamId: 'north' })

const invite = async (email: string, role = 'promoter') => {
  const response = await admin.inject({
    method: 'POST',
    url: '/api/people/invitations',
    headers: { origin: baseUrl },
    payload: { email, role, teamId: 'north' },
  })
  if (response.statusCode !== 201) throw new Error(response.body)
}

/** Goes to the provider as a browser does; gives the address it is sent back to, and what it keeps meanwhile. */
async function begin({ app }: TestApp, next = '') {
  const start = await app.inject({ url: `/api/account/oidc?next=${encodeURIComponent(next)}` })
  const sent = await fetch(String(start.headers.location), { redirect: 'manual' })
  const back = new URL(sent.headers.get('location') ?? '')
  const [set = ''] = [start.headers['set-cookie']].flat()
  return { start, set, cookie: set.split(';')[0] ?? '', url: `${back.pathname}${back.search}` }
}

const end = ({ app }: TestApp, url: string, cookie: string) => app.inject({ url, headers: { cookie } })

/** One whole sign-in of someone of whom the provider says this. */
async function enter(claims: Claims, next?: string) {
  Object.assign(test.provider, { claims, userInfo: {}, forgedBy: undefined, isDown: false })
  const { url, cookie } = await begin(test, next)
  return end(test, url, cookie)
}

const me = async (cookie: string) =>
  (await test.app.inject({ url: '/api/account', headers: { cookie } })).json<Account>().account

const failedBy = (location: unknown): string | null =>
  new URL(String(location), baseUrl).searchParams.get('failed')

const count = async (table: 'person' | 'session' | 'credential'): Promise<number> =>
  (await test.database.db.selectFrom(table).select('id').execute()).length

t.test('someone who is invited signs in by the provider, and is known there from then on', async (t) => {
  await invite('wang@example.org')
  const claims = { sub: 'w-1', email: 'Wang@example.org', email_verified: true, name: ' 王敏 ' }
  const first = await enter(claims, '/leads?stage=talks')
  t.equal(first.statusCode, 302)
  t.equal(first.headers.location, '/leads?stage=talks', 'back to where one was')
  t.match(await me(cookieOf(first)), {
    name: '王敏',
    email: 'wang@example.org',
    role: 'promoter',
    team: { id: 'north' },
  })
  const session = first.cookies.find(({ name }) => name.endsWith('session_token'))
  t.match(session, { name: '__Secure-luodi.session_token', httpOnly: true, secure: true, sameSite: 'Lax' })
  const spent = await test.database.db
    .selectFrom('one_time_link')
    .select('used_at')
    .where('email', '=', 'wang@example.org')
    .execute()
  t.ok(
    spent.every(({ used_at }) => used_at !== null),
    'the invitation is spent',
  )

  const people = await count('person')
  const again = await enter({ ...claims, email: 'elsewhere@example.org', email_verified: false })
  t.match(await me(cookieOf(again)), { email: 'wang@example.org' }, 'by the subject, whatever the e-mail')
  t.equal(again.headers.location, '/match')
  t.equal(await count('person'), people)
  const rows = await test.database.db
    .selectFrom('audit_event')
    .select(['action', 'after'])
    .where('subject_id', '=', (await me(cookieOf(again)))?.id ?? '')
    .orderBy('id')
    .execute()
  t.match(rows, [
    { action: 'accept_invitation', after: { role: 'promoter', teamId: 'north' } },
    { action: 'sign_in', after: { by: test.provider.settings.issuer } },
    { action: 'sign_in' },
  ])
})

t.test('someone who has an account by password gets in by the verified e-mail', async (t) => {
  const planner = await signIn(test, 'planner')
  const verified = await enter({ sub: 'p-1', email: planner.email, email_verified: true })
  t.match(await me(cookieOf(verified)), { id: planner.id, role: 'planner' })
  const other = await enter({ sub: 'p-2', email: planner.email, email_verified: true })
  t.equal(failedBy(other.headers.location), 'not_invited', 'an address given to another person is not theirs')
  const response = await test.app.inject({
    method: 'POST',
    url: '/api/account/sign-in',
    payload: { email: planner.email, password: 'correct horse battery' },
  })
  t.equal(response.statusCode, 204, 'the password still works')
})

t.test('an e-mail may be told by the userinfo endpoint, of the same person only', async (t) => {
  await invite('zhao@example.org', 'steward')
  const told = { sub: 'z-1', email: 'zhao@example.org', email_verified: true }
  const enterBy = async (userInfo: Claims) => {
    Object.assign(test.provider, { claims: { sub: 'z-1' }, userInfo })
    const { url, cookie } = await begin(test)
    return end(test, url, cookie)
  }
  t.equal(failedBy((await enterBy({ ...told, sub: 'z-2' })).headers.location), 'provider_failed')
  t.match(await me(cookieOf(await enterBy(told))), { role: 'steward', name: 'zhao' })
})

t.test('nobody gets in by an account at the provider alone', async (t) => {
  const disabled = await signIn(test, 'firm')
  await test.database.db
    .updateTable('person')
    .set({ disabled_at: testNoon.toISOString() })
    .where('id', '=', disabled.id)
    .execute()
  await invite('late@example.org')
  await test.database.db
    .updateTable('one_time_link')
    .set({ expires_at: testNoon.toISOString() })
    .where('email', '=', 'late@example.org')
    .execute()
  await invite('unverified@example.org')
  const before = [await count('person'), await count('session'), await count('credential')]
  const cases: [string, Claims, string][] = [
    ['nobody invited', { email: 'x@example.org', email_verified: true }, 'not_invited'],
    ['invited too long ago', { email: 'late@example.org', email_verified: true }, 'not_invited'],
    ['closed', { email: disabled.email, email_verified: true }, 'not_invited'],
    ['not verified', { email: 'unverified@example.org', email_verified: false }, 'email_unverified'],
    ['not said to be verified', { email: 'unverified@example.org' }, 'email_unverified'],
    ['verified in words', { email: 'unverified@example.org', email_verified: 'true' }, 'email_unverified'],
    ['an administrator by e-mail alone', { email: admin.email }, 'email_unverified'],
  ]
  for (const [name, claims, code] of cases) {
    const response = await enter({ sub: `s-${name}`, ...claims })
    t.equal(response.statusCode, 302, name)
    t.equal(failedBy(response.headers.location), code, name)
    t.notOk(
      response.cookies.some(({ name }) => name.includes('session')),
      name,
    )
  }
  t.same([await count('person'), await count('session'), await count('credential')], before)
})

t.test('an answer counts in the browser that asked, once, and for this sign-in only', async (t) => {
  await invite('qian@example.org')
  test.provider.claims = { sub: 'q-1', email: 'qian@example.org', email_verified: true }
  const { set, url, cookie, start } = await begin(test)
  t.match(set, /; Path=\/api\/account\/oidc; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/)
  t.equal(start.headers['cache-control'], 'no-store')
  const sent = new URL(String(start.headers.location)).searchParams
  t.match(Object.fromEntries(sent), {
    response_type: 'code',
    scope: 'openid email profile',
    redirect_uri: `${baseUrl}/api/account/oidc/callback`,
    code_challenge_method: 'S256',
  })
  const kept = cookie.slice(cookie.indexOf('=') + 1, cookie.indexOf('.', 20))
  for (const name of ['state', 'nonce', 'code_challenge']) t.not(sent.get(name), kept)

  test.provider.asked.length = 0
  const other = await begin(test)
  const reasons: [string, Parameters<typeof end>[1], string][] = [
    ['no cookie', url, ''],
    ['the cookie of another browser', url, other.cookie],
    ['another state', url.replace(/state=./, 'state=_'), cookie],
    ['no state', url.replace(/&state=[^&]*/, ''), cookie],
  ]
  test.provider.asked.length = 0
  for (const [name, address, kept] of reasons)
    t.equal(failedBy((await end(test, address, kept)).headers.location), 'sign_in_expired', name)
  const cancelled = await end(test, url.replace(/code=[^&]*/, 'error=access_denied'), cookie)
  t.equal(failedBy(cancelled.headers.location), 'sign_in_cancelled')
  t.same(test.provider.asked, [], 'and the provider is asked nothing')

  const good = await end(test, url, cookie)
  t.match(await me(cookieOf(good)), { email: 'qian@example.org' })
  t.ok(
    good.cookies.some(({ name, maxAge }) => name === 'luodi.oidc' && maxAge === 0),
    'the cookie goes',
  )
  t.equal(failedBy((await end(test, url, cookie)).headers.location), 'provider_failed', 'a code works once')
})

t.test('a token that is not for this sign-in is none', async (t) => {
  const seconds = Math.floor(Date.now() / 1000)
  const good = { sub: 'admin', email: admin.email, email_verified: true }
  const cases: [string, Claims][] = [
    ['of another issuer', { iss: 'https://evil.example' }],
    ['for another client', { aud: 'someone else' }],
    ['handed on by another client', { aud: ['luodi', 'other'], azp: 'other' }],
    ['of another sign-in', { nonce: 'another' }],
    ['without a nonce', { nonce: undefined }],
    ['expired', { exp: seconds - 300 }],
    ['without an end', { exp: undefined }],
    ['of nobody', { sub: undefined }],
  ]
  for (const [name, claims] of cases)
    t.equal(failedBy((await enter({ ...good, ...claims })).headers.location), 'provider_failed', name)

  test.provider.claims = good
  test.provider.forgedBy = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const forged = await begin(test)
  t.equal(
    failedBy((await end(test, forged.url, forged.cookie)).headers.location),
    'provider_failed',
    'forged',
  )
  test.provider.forgedBy = undefined
})

t.test('nobody is led to another site', async (t) => {
  const claims = { sub: 'w-1', email: 'wang@example.org' }
  for (const next of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '',
  ])
    t.equal((await enter(claims, next)).headers.location, '/match', next)
})

t.test('a provider that does not answer is said so, with nothing of it told or logged', async (t) => {
  const { url, cookie } = await begin(test, '/leads')
  test.provider.isDown = true
  const back = await end(test, url, cookie)
  t.equal(back.headers.location, '/sign-in?failed=provider_failed&next=%2Fleads')
  const fresh = await testApp(t, { config: { baseUrl, oidc: test.provider.settings } })
  const start = await fresh.app.inject({ url: '/api/account/oidc' })
  t.match(start.json(), { code: 'provider_failed', status: 502 })
  test.provider.isDown = false
  t.equal((await fresh.app.inject({ url: '/api/account/oidc' })).statusCode, 302, 'asked again by the next')
  for (const secret of ['secret of the provider', 'client secret', 'access-of-the-test', 'short.'])
    t.notMatch(test.log.text() + fresh.log.text(), secret)
  t.match(test.log.text(), /callback\?code=…&state=…/)
})

t.test('without the setting there is no such way in, and no request goes out', async (t) => {
  const asked: unknown[] = []
  const real = globalThis.fetch
  globalThis.fetch = async (input) => {
    asked.push(input)
    throw new Error('no request goes out')
  }
  t.teardown(() => {
    globalThis.fetch = real
  })
  const plain = await testApp(t)
  for (const url of ['/api/account/oidc', '/api/account/oidc/callback?code=x&state=y'])
    t.match((await plain.app.inject({ url })).json(), { code: 'not_found', status: 404 })
  t.same((await plain.get<Account>('/api/account')).provider, null)
  const set = await testApp(t, { config: { baseUrl, oidc: test.provider.settings } })
  t.same((await set.get<Account>('/api/account')).provider, { name: '测试 SSO' })
  t.same(asked, [], 'nor with it, before someone signs in')
})
