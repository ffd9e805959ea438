import { readFile } from 'node:fs/promises'
import { PGlite, types } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { postgis } from '@electric-sql/pglite-postgis'
import { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { pgliteDialect } from './pglite-dialect.ts'
import type { Tables } from './tables.ts'

export interface EmbeddedOptions {
  /** Folder of the data; absent: in memory. */
  folder?: string | undefined
  /** A packed data folder to begin from where `folder` is new. */
  packed?: string | undefined
}

/** Opens PGlite with PostGIS in this process. Reads as `openPostgres` does. */
export async function openEmbedded({ folder, packed }: EmbeddedOptions): Promise<Database> {
  const client = await PGlite.create({
    dataDir: folder ?? 'memory://',
    extensions: { postgis, btree_gist },
    ...(packed ? { loadDataDir: new Blob([new Uint8Array(await readFile(packed))]) } : {}),
    parsers: {
      [types.DATE]: (value) => value,
      [types.INT8]: Number,
      [types.TIMESTAMPTZ]: (value) => new Date(value).toISOString(),
    },
  })
  await client.exec(`set timezone = 'Asia/Shanghai'`)
  const db = new Kysely<Tables>({ dialect: pgliteDialect(client) })
  return {
    engine: 'embedded',
    db,
    async script(text) {
      await client.transaction((transaction) => transaction.exec(text))
    },
    // The transaction has the one connection, so nobody writes meanwhile.
    atOneMoment: (read) =>
      db.transaction().execute((transaction) =>
        read({
          db: transaction,
          async copyOut(query, onPiece) {
            const { blob } = await client.query(
              `copy (${query.compile().sql}) to '/dev/blob' (format binary)`,
            )
            if (blob) onPiece(new Uint8Array(await blob.arrayBuffer()))
          },
        }),
      ),
    async listen(channel, onPayload, onListening) {
      const unlisten = await client.listen(channel, onPayload)
      onListening()
      return unlisten
    },
    async pack() {
      return new Uint8Array(await (await client.dumpDataDir('gzip')).arrayBuffer())
    },
    async close() {
      await db.destroy()
      await client.close()
    },
  }
}
