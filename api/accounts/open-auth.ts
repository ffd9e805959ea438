import { createAuthEndpoint, isAPIError } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { betterAuth } from 'better-auth/minimal'
import { ensureInstanceSecret } from '../../sql/queries/sign-in.ts'
import type { Role } from '../../sql/vocabulary.ts'
import { type Auth, type AuthSettings, type Cookies, sessionSeconds } from './auth.ts'
import { authRows } from './auth-rows.ts'
import { passwordLength } from './password.ts'
import { newToken } from './token.ts'

/** better-auth over our tables. Its own routes are not served: ours call it, so that problems and audit are ours. */
export async function openAuth({ db, secret, isHttps }: AuthSettings): Promise<Auth> {
  const rows = authRows(db)
  const auth = betterAuth({
    database: rows.adapter,
    secret: secret ?? (await ensureInstanceSecret(db, 'cookies', newToken())),
    baseURL: 'http://localhost',
    logger: { disabled: true },
    telemetry: { enabled: false },
    plugins: [{ id: 'luodi', endpoints: { begin } }],
    advanced: {
      cookiePrefix: 'luodi',
      useSecureCookies: isHttps,
      ipAddress: { disableIpTracking: true },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      // Counted in UTF-16 units there, in characters by our contract.
      maxPasswordLength: 2 * passwordLength.max,
    },
    session: {
      modelName: 'session',
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      fields: {
        userId: 'person_id',
        ...instants,
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
    },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', ...instants },
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        teamId: { type: 'string', required: false, input: false, fieldName: 'team_id' },
        disabledAt: { type: 'date', required: false, input: false, fieldName: 'disabled_at' },
      },
    },
    account: {
      modelName: 'credential',
      fields: { userId: 'person_id', accountId: 'account_id', providerId: 'provider_id', ...instants },
    },
  })
  const { password } = await auth.$context
  return {
    async findSignedIn(cookies) {
      const found = await auth.api.getSession({ headers: new Headers({ cookie: cookies }) })
      if (!found) return undefined
      const { session, user } = found
      return {
        sessionId: session.id,
        expiresAt: session.expiresAt,
        personId: user.id,
        name: user.name,
        email: user.email,
        role: user.role as Role,
        teamId: user.teamId ?? null,
        isDisabled: user.disabledAt instanceof Date,
      }
    },

    signIn: (transaction, { email, password, userAgent }) =>
      rows.within(transaction, () =>
        unlessRefused(async () => {
          const { headers, response } = await auth.api.signInEmail({
            body: { email, password },
            headers: agentHeader(userAgent),
            returnHeaders: true,
          })
          return { personId: response.user.id, cookies: headers.getSetCookie() }
        }),
      ),

    begin: (transaction, personId, userAgent) =>
      rows.within(transaction, async () => {
        const { headers } = await auth.api.begin({
          query: { personId },
          headers: agentHeader(userAgent),
          returnHeaders: true,
        })
        return headers.getSetCookie()
      }),

    signOut: (transaction, cookies) =>
      rows.within(transaction, async () => {
        const { headers } = await auth.api.signOut({
          headers: new Headers({ cookie: cookies }),
          returnHeaders: true,
        })
        return headers.getSetCookie()
      }),

    changePassword: (transaction, cookies, { current, next }) =>
      rows.within(transaction, () =>
        unlessRefused(async (): Promise<Cookies> => {
          const { headers } = await auth.api.changePassword({
            body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
            headers: new Headers({ cookie: cookies }),
            returnHeaders: true,
          })
          return headers.getSetCookie()
        }),
      ),

    hashPassword: (text) => password.hash(text),
  }
}

/** What our own code gives is not checked; the form is that of Standard Schema. */
const asGiven = {
  '~standard': { version: 1, vendor: 'luodi', validate: (value: unknown) => ({ value }) },
} as const

/** A session as better-auth begins one, of a person whom it need not check. Called by us alone, as all its routes. */
const begin = createAuthEndpoint(
  '/begin',
  { method: 'GET', query: asGiven, metadata: { SERVER_ONLY: true } },
  async (context) => {
    const { internalAdapter } = context.context
    const { personId } = context.query as { personId: string }
    const user = await internalAdapter.findUserById(personId)
    if (!user) throw new Error('a session of nobody')
    await setSessionCookie(context, { session: await internalAdapter.createSession(user.id), user })
  },
)

const agentHeader = (userAgent: string) => new Headers({ 'user-agent': userAgent.slice(0, 200) })

const instants = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

/** What better-auth answers by INVALID_… is an expected no; anything else is a failure. */
async function unlessRefused<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (cause) {
    if (isAPIError(cause) && String(cause.body?.code).startsWith('INVALID_')) return undefined
    throw cause
  }
}
