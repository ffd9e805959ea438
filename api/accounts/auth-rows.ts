import { AsyncLocalStorage } from 'node:async_hooks'
import { kyselyAdapter } from '@better-auth/kysely-adapter'
import type { BetterAuthOptions, DBAdapter } from 'better-auth'
import type { KyselyPlugin } from 'kysely'
import type { Db } from '../../sql/database.ts'
import { digestOfToken } from './token.ts'

type Adapter = DBAdapter<BetterAuthOptions>
type Asked = { model: string; where?: { field: string; value: unknown }[] | undefined }

export interface AuthRows {
  adapter(options: BetterAuthOptions): Adapter
  /** Has all that better-auth reads and writes during `work` happen in this transaction. */
  within<T>(transaction: Db, work: () => Promise<T>): Promise<T>
}

/**
 * Lets better-auth read and write our tables. The token of a session is kept as its digest, so that nobody signs in by
 * what stands in the database or a copy of it.
 */
export function authRows(db: Db): AuthRows {
  const transactions = new AsyncLocalStorage<Db>()
  return {
    within: (transaction, work) => transactions.run(transaction, work),
    adapter(options) {
      const made = new WeakMap<Db, Adapter>()
      const current = (): Adapter => {
        const of = transactions.getStore() ?? db
        const known =
          made.get(of) ?? kyselyAdapter(of.withPlugin(instantsAsDates), { type: 'postgres' })(options)
        made.set(of, known)
        return known
      }
      const adapter: Adapter = {
        id: 'luodi',
        create: async (input) => {
          const { token } = input.data as { token?: string }
          if (input.model !== 'session' || token === undefined) return current().create(input)
          const data = { ...(input.data as object), token: digestOfToken(token) }
          const row: object = await current().create({ ...input, data })
          return { ...row, token } as never
        },
        findOne: async (input) => {
          const row = await current().findOne<object>(byDigest(input))
          const token = tokenIn(input)
          return (row && token !== undefined ? { ...row, token } : row) as never
        },
        findMany: (input) => current().findMany(byDigest(input)),
        count: (input) => current().count(byDigest(input)),
        update: (input) => current().update(byDigest(input)),
        updateMany: (input) => current().updateMany(byDigest(input)),
        delete: (input) => current().delete(byDigest(input)),
        deleteMany: (input) => current().deleteMany(byDigest(input)),
        consumeOne: (input) => current().consumeOne(byDigest(input)),
        incrementOne: (input) => current().incrementOne(byDigest(input)),
        // The transaction is the caller's, who writes the audit row in it.
        transaction: (work) => work(adapter),
      }
      return adapter
    },
  }
}

const tokenIn = ({ model, where = [] }: Asked): string | undefined => {
  const value = model === 'session' ? where.find(({ field }) => field === 'token')?.value : undefined
  return typeof value === 'string' ? value : undefined
}

function byDigest<T extends Asked>(input: T): T {
  if (tokenIn(input) === undefined) return input
  const where = input.where?.map((each) =>
    each.field === 'token' && typeof each.value === 'string'
      ? { ...each, value: digestOfToken(each.value) }
      : each,
  )
  return { ...input, where }
}

/** Our drivers give instants as text; better-auth compares them as dates. */
const instantsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          name.endsWith('_at') && typeof value === 'string' ? new Date(value) : value,
        ]),
      ),
    ),
  }),
}
