import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Db } from '../../sql/database.ts'
import type { Clock } from '../clock.ts'
import { once } from '../idempotency.ts'
import { type Writer, writerOf } from './writer.ts'

/**
 * A write that is answered with what stands after it, once per Idempotency-Key.
 * `placeOf` says where what was made can be read; undefined where nothing was made
 */
export const ledgerWrite =
  (db: Db, now: Clock) =>
  async <T>(
    request: FastifyRequest,
    reply: FastifyReply,
    placeOf: ((made: T) => string) | undefined,
    work: (db: Db, writer: Writer) => Promise<T>,
  ): Promise<T> => {
    const writer = writerOf(request, now())
    const { status, body } = await once(db, request, writer.at, async (db) => ({
      status: placeOf ? 201 : 200,
      body: await work(db, writer),
    }))
    if (placeOf) reply.header('location', placeOf(body))
    reply.code(status)
    return body
  }
