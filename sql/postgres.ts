import { Kysely } from 'kysely'
import { PostgresJSDialect } from 'kysely-postgres-js'
import postgres from 'postgres'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

const asText = (value: string) => value

/** Opens PostgreSQL. Numbers come as numbers, days as YYYY-MM-DD, instants as ISO 8601. */
export function openPostgres(url: string, poolSize = 16): Database {
  const connect = (max: number) =>
    postgres(url, {
      max,
      onnotice: () => undefined,
      connection: { application_name: 'luodi', TimeZone: 'Asia/Shanghai' },
      types: {
        day: { to: 1082, from: [1082], serialize: asText, parse: asText },
        bigint: { to: 20, from: [20], serialize: String, parse: Number },
        instant: {
          to: 1184,
          from: [1184],
          serialize: asText,
          parse: (value: string) => new Date(value).toISOString(),
        },
      },
    })
  const sql = connect(poolSize)
  const db = new Kysely<Tables>({ dialect: new PostgresJSDialect({ postgres: sql }) })
  return {
    engine: 'postgres',
    db,
    async script(text) {
      await sql.begin((transaction) => transaction.unsafe(text).simple())
    },
    async *copyOut(query) {
      // A connection of its own: the driver can leave one paused for good once a copy of some KB has ended.
      const alone = connect(1)
      try {
        yield* await alone.unsafe(`copy (${query.compile().sql}) to stdout (format binary)`).readable()
      } finally {
        await alone.end({ timeout: 0 })
      }
    },
    async listen(channel, onPayload) {
      const { unlisten } = await sql.listen(channel, onPayload)
      return unlisten
    },
    pack: () => Promise.reject(new Error('only the embedded database can be packed')),
    close: () => db.destroy(),
  }
}
