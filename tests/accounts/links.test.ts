import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import t from 'tap'
import { prepareAccounts } from '../../api/accounts/first-admin.ts'
import type { Invitation } from '../../api/contract.ts'
import { cookieOf, signIn, testOrigin, testPassword } from '../support/sign-in.ts'
import { type TestApp, type TestAppOptions, testApp } from '../support/test-app.ts'
import { testNoon } from '../support/test-state.ts'

const baseUrl = 'https://luodi.example'
const hours = (count: number): Date => new Date(testNoon.getTime() + count * 3_600_000)
const tokenIn = (text: string | null | undefined): string => /#([\w-]{43})/.exec(text ?? '')?.[1] ?? ''

const service = (t: Parameters<typeof testApp>[0], options: TestAppOptions = {}): Promise<TestApp> =>
  testApp(t, { ...options, config: { baseUrl, ...options.config } })

const post = ({ app }: TestApp, url: string, payload: object, headers = {}) =>
  app.inject({ method: 'POST', url, payload, headers })

const me = async ({ app }: TestApp, cookie: string) =>
  (await app.inject({ url: '/api/account', headers: { cookie, origin: testOrigin } })).json().account

let now = testNoon
/** One service for all but mail; a first start comes first, while there is no administrator. */
const test = await service(t, { now: () => now })
t.afterEach(() => {
  now = testNoon
})

t.test('the link of a first start expires', async (t) => {
  const lines: string[] = []
  await prepareAccounts(test.database.db, { baseUrl, now, print: (line) => lines.push(line) })
  now = hours(24)
  const wanted = { token: tokenIn(lines[0]), name: 'Li', password: testPassword, email: 'li@example.org' }
  t.match((await post(test, '/api/account/accept', wanted)).json(), { code: 'link_spent', status: 410 })
})

t.test('a first start prints a link that makes the first administrator, once', async (t) => {
  const { db } = test.database
  const lines: string[] = []
  const startAt = (now: Date) => prepareAccounts(db, { baseUrl, now, print: (line) => lines.push(line) })
  await startAt(testNoon)
  await startAt(testNoon)
  t.equal(lines.length, 2, 'again at each start until there is one')
  for (const line of lines) t.match(line, /https:\/\/luodi\.example\/account\/accept#[\w-]{43}$/)
  const kept = JSON.stringify(await db.selectFrom('one_time_link').selectAll().execute())
  t.notMatch(kept, tokenIn(lines[0]), 'kept as a digest')

  const wanted = { token: tokenIn(lines[0]), name: 'Li', password: testPassword, email: 'Li@example.org' }
  const { email, ...unnamed } = wanted
  t.match((await post(test, '/api/account/accept', unnamed)).json(), {
    status: 400,
    errors: [{ pointer: '/email' }],
  })
  t.match((await post(test, '/api/account/accept', { ...wanted, token: 'x'.repeat(43) })).json(), {
    code: 'link_spent',
  })
  const both = await Promise.all(
    lines.map((line, index) =>
      post(test, '/api/account/accept', { ...wanted, token: tokenIn(line), email: `${index}${email}` }),
    ),
  )
  t.same(both.map(({ statusCode }) => statusCode).sort(), [204, 410], 'two links at once make one')
  t.match(
    await me(
      test,
      both
        .filter(({ statusCode }) => statusCode === 204)
        .map(cookieOf)
        .join(),
    ),
    { role: 'admin', name: 'Li' },
    'who is signed in by it',
  )
  await startAt(testNoon)
  t.equal(lines.length, 2, 'then no more')
})

t.test('an administrator invites, and only the invited can accept', async (t) => {
  const admin = await signIn(test, 'admin', { teamId: 'north' })
  const { earlier } = await test.database.db
    .selectFrom('audit_event')
    .select(({ fn }) => fn.max('id').as('earlier'))
    .executeTakeFirstOrThrow()
  const invite = (payload: object) =>
    admin.inject({ method: 'POST', url: '/api/people/invitations', payload })
  const response = await invite({ email: 'Wang@example.org', role: 'promoter', teamId: 'north' })
  const invitation = response.json<Invitation>()
  t.match(invitation, { email: 'wang@example.org', role: 'promoter', teamId: 'north', isMailed: false })
  t.match(invitation.link, `${baseUrl}/account/accept#`)
  t.equal(response.headers['cache-control'], 'no-store')
  t.match((await invite({ email: admin.email, role: 'firm' })).json(), { code: 'email_taken', status: 409 })
  t.match((await invite({ email: 'w@example.org', role: 'firm', teamId: 'none' })).json(), {
    code: 'not_found',
  })
  t.match((await invite({ email: 'w@example.org', role: 'king' })).json(), { errors: [{ pointer: '/role' }] })

  const acceptance = { token: tokenIn(invitation.link), name: ' Wang ', password: testPassword }
  const otherwise = await post(test, '/api/account/accept', { ...acceptance, email: 'else@example.org' })
  t.match(otherwise.json(), { status: 400, errors: [{ pointer: '/email' }] })
  const accepted = await post(test, '/api/account/accept', acceptance)
  t.equal(accepted.statusCode, 204)
  t.match(await me(test, cookieOf(accepted)), {
    role: 'promoter',
    email: 'wang@example.org',
    name: 'Wang',
    team: { id: 'north' },
  })
  t.match((await post(test, '/api/account/accept', acceptance)).json(), { code: 'link_spent' }, 'once')

  const late = (await invite({ email: 'late@example.org', role: 'firm' })).json<Invitation>()
  now = hours(7 * 24)
  t.match((await post(test, '/api/account/accept', { ...acceptance, token: tokenIn(late.link) })).json(), {
    code: 'link_spent',
  })
  const actions = await test.database.db
    .selectFrom('audit_event')
    .select(['action', 'after'])
    .where('id', '>', earlier)
    .orderBy('id')
    .execute()
  t.match(
    actions.filter(({ action }) => action !== 'sign_in'),
    [
      { action: 'invite', after: { role: 'promoter', teamId: 'north' } },
      { action: 'accept_invitation', after: { role: 'promoter', teamId: 'north' } },
      { action: 'invite' },
    ],
  )
  t.notMatch(JSON.stringify(actions), /example\.org/, 'the audit has no e-mail')
})

t.test('a forgotten password is reset by a link, which ends every session and a lock-out', async (t) => {
  const firm = await signIn(test, 'firm', { name: '江川' })
  const ask = async (email: string) => {
    const { statusCode } = await post(test, '/api/account/reset-request', { email })
    t.equal(statusCode, 204)
  }
  await ask('nobody@example.org')
  await ask(firm.email)
  while (test.printed.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  t.equal(test.printed.length, 1, 'nothing for who has no account')
  t.match(test.printed[0], /江川.*https:\/\/luodi\.example\/account\/reset#[\w-]{43}$/)
  for (let count = 0; count < 6; count += 1)
    await post(test, '/api/account/sign-in', { email: firm.email, password: 'wrong password!' })

  const password = 'a new horse battery'
  const token = tokenIn(test.printed[0])
  const reset = (payload: object) => post(test, '/api/account/reset', payload)
  t.match((await reset({ token, password: 'short' })).json(), { errors: [{ pointer: '/password' }] })
  t.equal((await reset({ token, password })).statusCode, 204)
  t.match((await reset({ token, password })).json(), { code: 'link_spent' }, 'once')
  t.equal(await me(test, firm.headers.cookie), null, 'a stolen cookie died')
  t.equal(
    (await post(test, '/api/account/sign-in', { email: firm.email, password: testPassword })).statusCode,
    401,
  )
  t.equal((await post(test, '/api/account/sign-in', { email: firm.email, password })).statusCode, 204)

  await ask(firm.email)
  while (test.printed.length === 1) await new Promise((resolve) => setTimeout(resolve, 5))
  t.match(
    (
      await post(test, '/api/account/accept', { token: tokenIn(test.printed[1]), name: 'x', password })
    ).json(),
    { code: 'link_spent' },
    'a link is good for one thing',
  )
  now = hours(1)
  t.match(
    (await reset({ token: tokenIn(test.printed[1]), password })).json(),
    { code: 'link_spent' },
    'within an hour',
  )
})

t.test('guessing links is limited', async (t) => {
  now = hours(1000)
  const guess = () => post(test, '/api/account/reset', { token: 'x'.repeat(43), password: testPassword })
  const codes = []
  for (let count = 0; count < 21; count += 1) codes.push((await guess()).statusCode)
  t.same([...new Set(codes.slice(0, 20)), codes[20]], [410, 429])
})

t.test('asking for a reset is answered before anything is mailed, so that time tells nothing', async (t) => {
  const silent = createServer()
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const open = new Set<Socket>()
  silent.on('connection', (socket) => open.add(socket))
  const { port } = silent.address() as AddressInfo
  const test = await service(t, {
    config: { baseUrl, mail: { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'luodi@example.org' } },
  })
  const firm = await signIn(test, 'firm')
  for (const email of ['nobody@example.org', firm.email])
    t.equal((await post(test, '/api/account/reset-request', { email })).statusCode, 204)
  while (open.size === 0) await once(silent, 'connection')
  for (const socket of open) socket.destroy()
  silent.close()
})

t.test('with a mail server links are mailed and not shown', async (t) => {
  const mail = await mailServer(t)
  const test = await service(t, {
    config: { baseUrl, mail: { smtpUrl: mail.url, from: 'luodi@example.org' } },
  })
  const admin = await signIn(test, 'admin')
  const response = await admin.inject({
    method: 'POST',
    url: '/api/people/invitations',
    payload: { email: 'zhou@example.org', role: 'firm' },
  })
  t.match(response.json(), { isMailed: true, link: null })
  const [message = ''] = mail.messages
  t.match(message, /To: zhou@example\.org/)
  t.match(message, /From: luodi@example\.org/)
  t.match(Buffer.from(message).toString(), /#/)
  t.same(test.printed, [])
})

/** As much of a mail server as takes a message in. */
async function mailServer(t: { teardown(work: () => void): void }) {
  const messages: string[] = []
  const server = createServer((socket) => {
    let isData = false
    let text = ''
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      text += chunk
      for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
        if (isData) {
          const close = text.indexOf('\r\n.\r\n')
          if (close < 0) return
          messages.push(text.slice(0, close))
          text = text.slice(close + 5)
          isData = false
          socket.write('250 taken\r\n')
          continue
        }
        const line = text.slice(0, end)
        text = text.slice(end + 2)
        isData = line === 'DATA'
        if (line === 'QUIT') socket.end('221 bye\r\n')
        else socket.write(isData ? '354 go on\r\n' : '250 ok\r\n')
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  const address = server.address()
  return { messages, url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` }
}
