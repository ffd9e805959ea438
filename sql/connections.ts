import type { ReservedSql, Sql } from 'postgres'
import { Pool, TimeoutError } from 'tarn'

type Rows = Awaited<ReturnType<ReservedSql['unsafe']>>
type Parameters = NonNullable<globalThis.Parameters<ReservedSql['unsafe']>[1]>

/** A connection that belongs to one caller until it is released. */
export interface Connection {
  /** Runs a statement; without parameters it may be several, which are one transaction. */
  unsafe(text: string, parameters?: Parameters): Promise<Rows>
  release(): void
}

/**
 * Connections to PostgreSQL, opened when they are needed. The driver's own pool takes one that broke within a
 * transaction back as a good one, and the next statement on it ends the process
 * (https://github.com/porsager/postgres/issues/1154); so each has a driver to itself.
 * @param connect makes a driver with at most one connection that calls back when it is lost
 * @param size the most connections at one time
 */
export function openConnections(connect: (onLost: () => void) => Sql, size: number) {
  const pool = new Pool<Line>({
    min: 0,
    max: size,
    propagateCreateError: true,
    create: async () => {
      const driver = connect(() => line?.lose())
      let line: Line | undefined
      // A driver that has had no statement yet waits for ever (https://github.com/porsager/postgres/issues/1219).
      await driver.unsafe('select')
      line = new Line(driver, await driver.reserve())
      return line
    },
    validate: (line) => !line.isLost,
    destroy: (line) => line.end(),
  })
  return {
    /** @throws NoConnection where none comes free within 30 s, or what the driver has for a database that is away */
    async reserve(): Promise<Connection> {
      const line = await pool.acquire().promise.catch((cause: unknown) => {
        throw cause instanceof TimeoutError ? new NoConnection('CONNECT_TIMEOUT', cause.message) : cause
      })
      return {
        unsafe: (text, parameters) => line.ask(text, parameters),
        release: () => {
          pool.release(line)
        },
      }
    },
    async end(): Promise<void> {
      await pool.destroy()
    },
  }
}

/** Distinct statements that a connection keeps prepared; each costs memory here and in the server. */
const PREPARED_LIMIT = 500

/** An instance of the driver with the one connection that it may have, for as long as that lives. */
class Line {
  isLost = false
  readonly #driver: Sql
  readonly #held: ReservedSql
  /** Those who wait for an answer: the driver forgets what it had not sent yet when the connection is lost. */
  readonly #waiting = new Set<(cause: Error) => void>()
  readonly #prepared = new Set<string>()

  constructor(driver: Sql, held: ReservedSql) {
    this.#driver = driver
    this.#held = held
  }

  ask(text: string, parameters: Parameters = []): Promise<Rows> {
    return new Promise((resolve, reject) => {
      if (this.isLost) return reject(lost())
      this.#waiting.add(reject)
      this.#held
        .unsafe(text, parameters, { prepare: parameters.length > 0 && this.#mayPrepare(text) })
        .then(resolve, reject)
        .finally(() => this.#waiting.delete(reject))
    })
  }

  /** What is prepared is sent in one turn, and not described anew each time. */
  #mayPrepare(text: string): boolean {
    if (this.#prepared.size < PREPARED_LIMIT) this.#prepared.add(text)
    return this.#prepared.has(text)
  }

  lose(): void {
    this.isLost = true
    for (const reject of this.#waiting) reject(lost())
  }

  end(): Promise<void> {
    return this.#driver.end({ timeout: 0 })
  }
}

const lost = () => new NoConnection('CONNECTION_CLOSED', 'it was lost')

/** With the code that the driver gives to the same. */
class NoConnection extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(`no connection to the database: ${message}`)
    this.code = code
  }
}
