import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Db } from '../../sql/database.ts'
import type { Clock } from '../clock.ts'
import { once } from '../idempotency.ts'
import { type Actor, actorOf } from './actor.ts'

/** A write that makes something, with one effect per Idempotency-Key. */
export const leadWrite =
  (db: Db, now: Clock) =>
  async <T>(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (db: Db, actor: Actor) => Promise<T>,
  ): Promise<T> => {
    const actor = actorOf(request, now())
    const { status, body } = await once(db, request, actor.author.at, async (db) => ({
      status: 201,
      body: await work(db, actor),
    }))
    reply.code(status)
    return body
  }
