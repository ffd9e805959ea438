import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Db } from '../sql/database.ts'
import { type KeyedWrite, keepAnswer, takeKey } from '../sql/queries/idempotency-key.ts'
import { canonical } from './canonical.ts'
import type { Bilingual } from './contract.ts'
import { mayRunAgain } from './database-error.ts'
import { type FieldProblem, Problem, type ProblemCode } from './problem.ts'

/** What a writing route answers. It is kept as it is under a key, so it never has a secret in it. */
export interface Answer<T> {
  status: 200 | 201
  body: T
}

type Kept<T> =
  | { answer: Answer<T> }
  | { refusal: { code: ProblemCode; detail: Bilingual; errors: FieldProblem[]; extra: object } }

/**
 * Runs a write once per Idempotency-Key: the same key with the same method, path and body gives the same answer,
 * refusals included, and the write has had one effect. The key, the write and its answer stand in one transaction.
 * Without a key the write runs on its own. Either way it is run again where another writer was in its way. `work` is given the database to write through.
 * @throws Problem idempotency_key_reused where the key came with another request before
 */
export async function once<T>(
  db: Db,
  request: FastifyRequest,
  at: Date,
  work: (db: Db) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const write = keyedWrite(request)
  if (write === undefined) return again(() => work(db))
  const kept = await again(() => keptWork(db, write, at, work))
  if ('answer' in kept) return kept.answer
  const { code, detail, errors, extra } = kept.refusal
  throw new Problem(code, detail, errors, extra)
}

const attempts = 4

/** Runs a whole write again where it lost to another writer: of what it did nothing stands. */
async function again<T>(write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write()
    } catch (cause) {
      if (attempt === attempts || !mayRunAgain(cause)) throw cause
    }
  }
}

const keptWork = <T>(
  db: Db,
  write: KeyedWrite,
  at: Date,
  work: (db: Db) => Promise<Answer<T>>,
): Promise<Kept<T>> =>
  db.transaction().execute(async (transaction) => {
    const earlier = await takeKey(transaction, write, at)
    if (earlier) {
      if (earlier.digest !== write.digest) throw reused(write.key)
      return earlier.answer as Kept<T>
    }
    await sql`savepoint work`.execute(transaction)
    const outcome = await work(transaction).then(
      (answer): Kept<T> => ({ answer }),
      async (cause: unknown): Promise<Kept<T>> => {
        if (!(cause instanceof Problem) || cause.status >= 500) throw cause
        await sql`rollback to savepoint work`.execute(transaction)
        const { code, detail, errors, extra } = cause
        return { refusal: { code, detail, errors, extra } }
      },
    )
    await keepAnswer(transaction, write, outcome)
    return outcome
  })

function keyedWrite({ headers, reader, method, url, body }: FastifyRequest): KeyedWrite | undefined {
  const key = headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key))
    throw new Problem('invalid_request', {
      zh: 'Idempotency-Key 应为 1–200 个可见的 ASCII 字符，例如一个 UUID',
      en: 'Idempotency-Key takes 1–200 visible ASCII characters, such as a UUID',
    })
  const digest = createHash('sha256')
    .update(canonical([method, url, body ?? null]))
    .digest('hex')
  return { actorId: reader.kind === 'public' ? '' : reader.id, key, digest }
}

const reused = (key: string): Problem =>
  new Problem('idempotency_key_reused', {
    zh: `Idempotency-Key ${key} 已用于另一个请求，请换一个`,
    en: `Idempotency-Key ${key} came with another request before; choose another`,
  })
