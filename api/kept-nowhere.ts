import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * For answers that no cache may keep although anyone may ask: those about the reader, and those whose address is a
 * secret. What is not for everyone is kept nowhere without it (`accounts/guard.ts`).
 */
export const keptNowhere = async (_request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  reply.header('cache-control', 'no-store')
}
