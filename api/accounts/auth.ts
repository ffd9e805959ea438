import type { Transaction } from 'kysely'
import type { Db } from '../../sql/database.ts'
import type { Tables } from '../../sql/tables.ts'
import type { Role } from '../../sql/vocabulary.ts'

/** Seven days; nobody stays signed in longer without proving again who they are. */
export const sessionSeconds = 7 * 24 * 3600

/** As it is named over http; over https the prefix `__Secure-` stands before it. */
export const sessionCookie = 'luodi.session_token'

export interface AuthSettings {
  db: Db
  /** Signs cookies; undefined: a secret of this database's own, made at first use. */
  secret: string | undefined
  isHttps: boolean
}

/** Someone who is signed in. */
export interface SignedIn {
  sessionId: string
  expiresAt: Date
  personId: string
  name: string
  email: string
  role: Role
  teamId: string | null
  isDisabled: boolean
}

/** Whole `set-cookie` values, to hand on as they are. */
export type Cookies = string[]

/** What we ask of better-auth. What writes does so in the transaction given, with the audit row of the caller. */
export interface Auth {
  /** Whose cookies these are; undefined where they are forged, signed out or expired. */
  findSignedIn(cookies: string): Promise<SignedIn | undefined>
  /** Begins a session; undefined where e-mail or password is wrong, at the same cost for either. */
  signIn(
    transaction: Transaction<Tables>,
    who: { email: string; password: string; userAgent: string },
  ): Promise<{ personId: string; cookies: Cookies } | undefined>
  /** Begins a session of someone who has proved otherwise who they are. */
  begin(transaction: Transaction<Tables>, personId: string, userAgent: string): Promise<Cookies>
  signOut(transaction: Transaction<Tables>, cookies: string): Promise<Cookies>
  /** Ends every session of the person and begins one anew; undefined where the current password is wrong. */
  changePassword(
    transaction: Transaction<Tables>,
    cookies: string,
    passwords: { current: string; next: string },
  ): Promise<Cookies | undefined>
  /** scrypt with N = 16384, r = 16, p = 1 (32 MB), 16 bytes of salt, 64 bytes of key. */
  hashPassword(password: string): Promise<string>
}

export type FindAuth = () => Promise<Auth>

/** better-auth takes 0.6 s to read, so it is read when someone first signs in or comes with a cookie. */
export function authAtFirstUse(settings: AuthSettings): FindAuth {
  let opening: Promise<Auth> | undefined
  return () => {
    opening ??= import('./open-auth.ts').then(({ openAuth }) => openAuth(settings))
    // A failure, as of a database that is away, is tried again by the next who asks.
    opening.catch(() => {
      opening = undefined
    })
    return opening
  }
}
