import type { Compilable, Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>

/** One open database, whichever engine is beneath it. */
export interface Database {
  engine: 'postgres' | 'embedded'
  db: Db
  /** Runs a script of several statements in one transaction. */
  script(text: string): Promise<void>
  /** The rows of a query without parameters in COPY's binary format, in pieces. */
  copyOut(query: Compilable): AsyncIterable<Uint8Array>
  /** Calls back on every announcement of a channel until the returned function is called. */
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>
  /** The whole data folder as a gzip archive; the embedded engine only. */
  pack(): Promise<Uint8Array>
  close(): Promise<void>
}
