import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Db } from '../../sql/database.ts'
import type { Clock } from '../clock.ts'
import { once } from '../idempotency.ts'
import { type Actor, actorOf } from './actor.ts'

/** A write with one effect per Idempotency-Key; `status` 200 where it makes nothing. */
export const leadWrite =
  (db: Db, now: Clock) =>
  async <T>(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (db: Db, actor: Actor) => Promise<T>,
    status: 200 | 201 = 201,
  ): Promise<T> => {
    const actor = actorOf(request, now())
    const { body } = await once(db, request, actor.author.at, async (db) => ({
      status,
      body: await work(db, actor),
    }))
    reply.code(status)
    return body
  }
