import type { Compilable, Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>

/** A transaction that only reads. */
export interface Reading {
  db: Db
  /**
   * The rows of a query without parameters in COPY's binary format.
   * @param onPiece called with them piece by piece, as they come; what it throws ends the copy
   */
  copyOut(query: Compilable, onPiece: (piece: Uint8Array) => void): Promise<void>
}

/** One open database, whichever engine is beneath it. */
export interface Database {
  engine: 'postgres' | 'embedded'
  db: Db
  /** Runs a script of several statements in one transaction. */
  script(text: string): Promise<void>
  /** Runs reads that all see the database as of one moment. */
  atOneMoment<T>(read: (moment: Reading) => Promise<T>): Promise<T>
  /**
   * Calls back on every announcement of a channel until the returned function is called.
   * @param onListening called when listening begins, and begins again after the connection was lost: what was
   * announced in between was heard by nobody
   */
  listen(
    channel: string,
    onPayload: (payload: string) => void,
    onListening: () => void,
  ): Promise<() => Promise<void>>
  /** The whole data folder as a gzip archive; the embedded engine only. */
  pack(): Promise<Uint8Array>
  close(): Promise<void>
}
