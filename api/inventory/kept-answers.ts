import type { FastifyReply, FastifyRequest } from 'fastify'
import { findInventoryVersion } from '../../sql/queries/source.ts'
import { answerCache } from '../answer-cache.ts'
import { encodingFor } from '../content-encoding.ts'
import { type Context, pictureTag } from '../routes.ts'

const mostBytes = 16 * 1024 * 1024

/**
 * Answers that follow from the address and the picture of the inventory alone: read once and kept as bytes, compressed once
 * for all. The database is asked for its version first and the picture in memory is waited for, so that whoever has written
 * reads it; where the picture cannot follow, nothing is kept.
 * @param type of what is read; what is not bytes already is written as the schema of its route says
 */
export function keptAnswers(
  context: Context,
  type = 'application/json; charset=utf-8',
): <Answer>(request: FastifyRequest, reply: FastifyReply, read: () => Promise<Answer>) => Promise<Answer> {
  const answers = answerCache(mostBytes)
  return async <Answer>(request: FastifyRequest, reply: FastifyReply, read: () => Promise<Answer>) => {
    const version = await findInventoryVersion(context.db)
    await context.live.reach(version)
    if (context.live.version() < version) {
      reply.type(type)
      return read()
    }
    const words = `${pictureTag(context)} ${request.url}`
    const encoding = encodingFor(request.headers['accept-encoding'])
    const known = answers.again(words, encoding)
    const bytes = known ?? take(words, encoding, bytesOf(reply, await read()))
    if (encoding) reply.header('content-encoding', encoding)
    reply.header('vary', 'accept-encoding').type(type)
    // The bytes are those of an answer, which the type of a route cannot know.
    return bytes as unknown as Answer
  }

  function take(words: string, encoding: ReturnType<typeof encodingFor>, bytes: Buffer) {
    return answers.take(words, words, encoding, () => bytes)
  }
}

const bytesOf = (reply: FastifyReply, answer: unknown): Buffer =>
  Buffer.isBuffer(answer) ? answer : Buffer.from(String(reply.serialize(answer)))
