import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type { Role } from '../../sql/vocabulary.ts'
import type { TestApp } from './test-app.ts'
import { testNoon } from './test-state.ts'

export const testPassword = 'correct horse battery'

let hashing: Promise<string> | undefined

/** Strong on purpose, so slow: once for all accounts of a test file. */
const testPasswordHash = (): Promise<string> => {
  hashing ??= hashPassword(testPassword)
  return hashing
}

/** Someone with an account, signed in through the service's own sign-in. */
export interface SignedIn {
  id: string
  email: string
  role: Role
  teamId: string | null
  /** The session cookie and the origin, as a browser sends them. */
  headers: { cookie: string; origin: string }
  /** A request of theirs. */
  inject(options: InjectOptions): Promise<LightMyRequestResponse>
}

/** Origin of the pages, as `app.inject` names the host. */
export const testOrigin = 'http://localhost'

/**
 * Makes an account with that role and signs it in.
 * @param teamId a team, which is made where there is none of that id
 */
export async function signIn(
  { app, database: { db } }: Pick<TestApp, 'app' | 'database'>,
  role: Role,
  { teamId = null, name = `A ${role}` }: { teamId?: string | null; name?: string } = {},
): Promise<SignedIn> {
  const id = randomUUID()
  const email = `${role}-${id.slice(0, 8)}@example.org`
  const at = testNoon.toISOString()
  if (teamId !== null)
    await db
      .insertInto('team')
      .values({ id: teamId, name: teamId })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  await db
    .insertInto('person')
    .values({
      id,
      name,
      email,
      email_verified: true,
      role,
      team_id: teamId,
      disabled_at: null,
      created_at: at,
      updated_at: at,
    })
    .execute()
  await db
    .insertInto('credential')
    .values({
      id,
      person_id: id,
      provider_id: 'credential',
      account_id: id,
      password: await testPasswordHash(),
      scope: null,
      created_at: at,
      updated_at: at,
    })
    .execute()
  const response = await app.inject({
    method: 'POST',
    url: '/api/account/sign-in',
    payload: { email, password: testPassword },
  })
  const headers = { cookie: cookieOf(response), origin: testOrigin }
  return {
    id,
    email,
    role,
    teamId,
    headers,
    inject: (options) => app.inject({ ...options, headers: { ...headers, ...options.headers } }),
  }
}

/** The session cookie that an answer sets, as a browser would send it back. */
export function cookieOf(response: LightMyRequestResponse): string {
  const cookie = response.cookies.find(({ name }) => name.endsWith('session_token'))
  if (cookie === undefined) throw new Error(`${response.statusCode} sets no session: ${response.body}`)
  return `${cookie.name}=${encodeURIComponent(cookie.value)}`
}
