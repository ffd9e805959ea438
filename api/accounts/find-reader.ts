import type { FastifyRequest } from 'fastify'
import { type FindAuth, sessionCookie } from './auth.ts'
import type { FindReader } from './guard.ts'
import { publicReader } from './reader.ts'

/** Whether a request brings a session cookie, good or not. */
export const hasSessionCookie = ({ headers }: FastifyRequest): boolean =>
  headers.cookie?.includes(`${sessionCookie}=`) ?? false

/** The reader by the session cookie. Whoever has none is a public one, and costs nothing. */
export const readerBySession =
  (findAuth: FindAuth): FindReader =>
  async (request) => {
    if (!hasSessionCookie(request)) return publicReader
    const signedIn = await (await findAuth()).findSignedIn(request.headers.cookie ?? '')
    if (signedIn === undefined || signedIn.isDisabled) return publicReader
    const { personId, name, role, teamId } = signedIn
    return { kind: 'account', id: personId, name, role, teamId }
  }
