import type { FastifyRequest } from 'fastify'
import type { Db } from '../../sql/database.ts'
import type { Clock } from '../clock.ts'
import { type FindAuth, sessionCookie } from './auth.ts'
import type { FindReader } from './guard.ts'
import { readerOfKey } from './key-service.ts'
import { publicReader } from './reader.ts'

const keyIn = ({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined =>
  /^Bearer (.*)$/i.exec(headers.authorization ?? '')?.[1]

/** Whether a request is told by a session cookie, good or not; one that brings a key is not. */
export const hasSessionCookie = ({ headers }: FastifyRequest): boolean =>
  keyIn({ headers }) === undefined && (headers.cookie?.includes(`${sessionCookie}=`) ?? false)

/** The reader by a key or by the session cookie. Whoever has neither is a public one, and costs nothing. */
export const readerOf =
  ({ db, findAuth, now }: { db: Db; findAuth: FindAuth; now: Clock }): FindReader =>
  async (request) => {
    const key = keyIn(request)
    if (key !== undefined) return readerOfKey(db, key, now())
    if (!hasSessionCookie(request)) return publicReader
    const signedIn = await (await findAuth()).findSignedIn(request.headers.cookie ?? '')
    if (signedIn === undefined || signedIn.isDisabled) return publicReader
    const { personId, name, role, teamId } = signedIn
    return { kind: 'account', id: personId, name, role, teamId }
  }
