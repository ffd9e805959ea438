import t from 'tap'
import { type Permission, permissions } from '../../api/accounts/permissions.ts'
import { roles } from '../../sql/vocabulary.ts'
import { signIn, testOrigin } from '../support/sign-in.ts'
import { testApp } from '../support/test-app.ts'

/** Entries in the order of the table, but for what ends a session or is limited, which come last. */
const entries = Object.entries(permissions).sort(
  ([a], [b]) => Number(a.includes('sign-out')) - Number(b.includes('sign-out')),
)

/** Those who have no account: without a cookie, and with one that is of no use. */
const strangers = ['none', 'expired', 'signed out', 'disabled', 'forged', 'not a token'] as const

t.test('every route lets in whom the table lets in, and nobody else', async (t) => {
  const test = await testApp(t)
  const { app } = test
  const { db } = test.database
  const accounts = new Map<string, { cookie: string; origin: string }>()
  for (const role of roles) accounts.set(role, (await signIn(test, role, { teamId: 'north' })).headers)
  // Nobody else's admin rights hide a refusal: the strangers' cookies were all an administrator's.
  const cookies = new Map<string, { cookie?: string; origin: string }>()
  cookies.set('none', { origin: testOrigin })
  cookies.set('not a token', { cookie: 'luodi.session_token=nothing', origin: testOrigin })
  const expired = await signIn(test, 'admin')
  await db
    .updateTable('session')
    .set({ expires_at: new Date(Date.now() - 1000).toISOString() })
    .where('person_id', '=', expired.id)
    .execute()
  cookies.set('expired', expired.headers)
  const gone = await signIn(test, 'admin')
  await gone.inject({ method: 'POST', url: '/api/account/sign-out' })
  cookies.set('signed out', gone.headers)
  const disabled = await signIn(test, 'admin')
  await db
    .updateTable('person')
    .set({ disabled_at: new Date().toISOString() })
    .where('id', '=', disabled.id)
    .execute()
  cookies.set('disabled', disabled.headers)
  const { headers } = await signIn(test, 'admin')
  const [name, token = ''] = headers.cookie.split('=')
  cookies.set('forged', {
    cookie: `${name}=${token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}`,
    origin: testOrigin,
  })

  const ask = async (entry: string, who: string) => {
    const [method = '', path = ''] = entry.split(' ')
    const sent = accounts.get(who) ?? cookies.get(who)
    const response = await app.inject({
      method: method as 'GET',
      url: path.replace(':id', '0').replace('*', '0'),
      headers: { ...sent, 'accept-language': 'en' },
      ...(method === 'GET' || method === 'DELETE' ? {} : { payload: {} }),
    })
    return { status: response.statusCode, code: codeOf(response.body) }
  }

  for (const [entry, permission] of entries) {
    for (const role of roles) {
      const { status, code } = await ask(entry, role)
      if (permission[role] === undefined)
        t.same({ status, code }, { status: 403, code: 'not_allowed' }, `${role} ${entry}`)
      else t.not(code, 'not_allowed', `${role} ${entry}`)
      t.ok(status < 500, `${status} ${role} ${entry}`)
    }
    for (const who of strangers) {
      const { status, code } = await ask(entry, who)
      if (isPublic(permission)) t.not(code, 'sign_in_required', `${who} ${entry}`)
      else t.same({ status, code }, { status: 401, code: 'sign_in_required' }, `${who} ${entry}`)
    }
  }
})

const isPublic = (permission: Permission): boolean => permission.public !== undefined

const codeOf = (body: string): string | undefined =>
  body.startsWith('{') ? (JSON.parse(body) as { code?: string }).code : undefined
