import { finished } from 'node:stream/promises'
import { type Compilable, Kysely, sql } from 'kysely'
import { PostgresJSDialect } from 'kysely-postgres-js'
import postgres from 'postgres'
import { parse as parseArray } from 'postgres-array'
import { openConnections } from './connections.ts'
import type { Database, Db } from './database.ts'
import type { Tables } from './tables.ts'

const asText = (value: string) => value

/** As PostgreSQL reads an array of texts or numbers: each quoted, so that a word NULL is a text. */
const arrayText = (values: readonly (string | number | null)[]) =>
  `{${values.map((value) => (value === null ? 'null' : `"${String(value).replace(/["\\]/g, '\\$&')}"`)).join()}}`

/** Opens PostgreSQL. Numbers come as numbers, days as YYYY-MM-DD, instants as ISO 8601. */
export function openPostgres(url: string, poolSize = 16): Database {
  const connect = (onLost?: () => void) =>
    postgres(url, {
      max: 1,
      max_lifetime: null,
      ...(onLost ? { onclose: onLost } : {}),
      onnotice: () => undefined,
      // Compiling a plan took longer than any of ours saved by it: 0.3 s of 0.4 for the quotas of 100,000 parcels.
      connection: { application_name: 'luodi', TimeZone: 'Asia/Shanghai', jit: 'off' },
      // Asked of each new connection, they would end the process where one is lost meanwhile
      // (https://github.com/porsager/postgres/issues/1192): the arrays in use are named below.
      fetch_types: false,
      types: {
        texts: { to: 1009, from: [1009], serialize: arrayText, parse: (value: string) => parseArray(value) },
        integers: {
          to: 1007,
          from: [1007],
          serialize: arrayText,
          parse: (value: string) => parseArray(value, Number),
        },
        day: { to: 1082, from: [1082], serialize: asText, parse: asText },
        bigint: { to: 20, from: [20], serialize: String, parse: Number },
        instant: {
          to: 1184,
          from: [1184],
          serialize: (value: string | Date) => (value instanceof Date ? value.toISOString() : value),
          parse: (value: string) => new Date(value).toISOString(),
        },
      },
    })
  const connections = openConnections(connect, poolSize)
  const listener = connect()
  const db = new Kysely<Tables>({ dialect: new PostgresJSDialect({ postgres: () => connections }) })
  return {
    engine: 'postgres',
    db,
    async script(text) {
      const connection = await connections.reserve()
      await connection.unsafe(text).finally(() => connection.release())
    },
    atOneMoment: (read) =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((transaction) =>
          read({
            db: transaction,
            copyOut: (query, onPiece) => copyAlone(connect, transaction, query, onPiece),
          }),
        ),
    async listen(channel, onPayload, onListening) {
      const { unlisten } = await listener.listen(channel, onPayload, onListening)
      return unlisten
    },
    pack: () => Promise.reject(new Error('only the embedded database can be packed')),
    async close() {
      await listener.end({ timeout: 0 })
      await db.destroy()
      await connections.end()
    },
  }
}

/** On a connection of its own: the driver can leave one paused for good once a copy of some KB has ended. */
async function copyAlone(
  connect: () => postgres.Sql,
  transaction: Db,
  query: Compilable,
  onPiece: (piece: Uint8Array) => void,
): Promise<void> {
  const { rows } = await sql<{ moment: string }>`select pg_export_snapshot() as moment`.execute(transaction)
  const alone = connect()
  try {
    await alone.unsafe('begin isolation level repeatable read read only')
    // The name is the server's own: digits, letters and dashes.
    await alone.unsafe(`set transaction snapshot '${rows[0]?.moment}'`)
    const stream = await alone.unsafe(`copy (${query.compile().sql}) to stdout (format binary)`).readable()
    // One piece for each row: to wait for each of a million would take longer than to read it.
    stream.on('data', (piece: Uint8Array) => {
      try {
        onPiece(piece)
      } catch (cause) {
        stream.destroy(cause as Error)
      }
    })
    await finished(stream)
  } finally {
    await alone.end({ timeout: 0 })
  }
}
