import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Database, Db } from '../sql/database.ts'
import type { Moment } from '../sql/queries/space-picture.ts'
import type { FindAuth } from './accounts/auth.ts'
import type { Deliver } from './accounts/deliver.ts'
import type { IdentityProvider } from './accounts/identity-provider.ts'
import { type Clock, dayInShanghai } from './clock.ts'
import type { Basemap } from './contract.ts'
import type { LiveSnapshot } from './inventory/live-snapshot.ts'

/** How people sign in and are written to. */
export interface AccountsContext {
  findAuth: FindAuth
  deliver: Deliver
  /** Undefined: people sign in by password only. */
  provider: IdentityProvider | undefined
  /** Address of the service as readers know it, without a slash at its end. */
  baseUrl(): string
}

/** What every route module is given. */
export interface Context {
  database: Database
  db: Db
  live: LiveSnapshot
  now: Clock
  accounts: AccountsContext
  /** Setting: whether the illustrative breakdown is shown at all. */
  illustrative: boolean
  /** Undefined: the ground that is built in. */
  basemap: Basemap | undefined
}

export type Api = ReturnType<typeof withTypes>
export const withTypes = (app: FastifyInstance) => app.withTypeProvider<TypeBoxTypeProvider>()

/** Now, with or without the breakdown: without it where either the setting or the request says so. */
export function momentOf(
  context: Pick<Context, 'now' | 'illustrative'>,
  illustrative: boolean | undefined,
): Moment {
  const at = context.now()
  return { asOf: dayInShanghai(at), at, illustrative: context.illustrative && illustrative !== false }
}

/**
 * What an answer to everyone stands for: this inventory version on this day. The version is taken before anything is
 * read, so an answer can be newer than its tag, never older.
 */
export function pictureTag({ live, now, illustrative }: Context): string {
  const at = now()
  return `${live.version()}-${dayInShanghai(at)}-${live.expiredBy(at)}${illustrative ? 'i' : 'p'}`
}

/** Answers 304 where the reader has it already. */
export const sendIfKnown =
  (context: Context) =>
  (request: FastifyRequest, reply: FastifyReply): Promise<unknown> =>
    sendIfTagged(request, reply, `"${pictureTag(context)}"`)

/** @param tag with its quotes */
export async function sendIfTagged(
  request: FastifyRequest,
  reply: FastifyReply,
  tag: string,
): Promise<unknown> {
  reply.header('etag', tag).header('cache-control', 'no-cache')
  const known = request.headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, ''))
  return known?.includes(tag) ? reply.code(304).send() : undefined
}
