import type { FastifyRequest } from 'fastify'
import type { Author } from '../audit/author.ts'
import { authorOf } from './author.ts'

/** Where a request to sign in comes from. */
export interface From {
  author: Author
  address: string
  userAgent: string
}

export const fromOf = (request: FastifyRequest, at: Date): From => ({
  author: authorOf(request, at),
  address: request.ip,
  userAgent: request.headers['user-agent'] ?? '',
})
