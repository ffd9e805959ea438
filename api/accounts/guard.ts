import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../problem.ts'
import { hasSessionCookie } from './find-reader.ts'
import { type Asked, isForeignWrite } from './origin.ts'
import { type Permission, permissionOf, rolesOf, type Scope } from './permissions.ts'
import { publicReader, type Reader, scopeOf } from './reader.ts'
import { roleNames } from './role-names.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. */
    reader: Reader
    /** Whose rows this route reaches for that reader. */
    scope: Scope
  }
  interface FastifyContextConfig {
    permission?: Permission
  }
}

export interface GuardOptions {
  findReader: FindReader
  baseUrl?: string | undefined
  lookUp?: typeof permissionOf
}

/** Tells who a request is from, without deciding what they may. */
export type FindReader = (request: FastifyRequest) => Promise<Reader>

/**
 * Lets through what the table of permissions lets through, before a body is read. A route without an entry is refused
 * as it is registered, so that the service does not start with it.
 */
export function useGuard(
  app: FastifyInstance,
  { findReader, baseUrl, lookUp = permissionOf }: GuardOptions,
): void {
  app.decorateRequest('reader')
  app.decorateRequest('scope', 'own')
  app.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) {
      const permission = lookUp(method, route.url)
      if (permission === undefined)
        throw new Error(`${method} ${route.url} has no entry in api/accounts/permissions.ts`)
      route.config = { ...route.config, permission }
    }
  })
  app.addHook('onRequest', async (request, reply) => {
    request.reader = publicReader
    const { permission } = request.routeOptions.config
    // An address that is no route of ours is answered as such, whoever asks.
    if (permission === undefined) return
    if (isForeignWrite(askedBy(request), baseUrl)) throw foreign(request)
    request.reader = await findReader(request)
    const scope = scopeOf(permission, request.reader)
    // What is not for everyone alike is kept by no cache on the way.
    if (permission.public !== 'all') reply.header('cache-control', 'no-store')
    if (scope === undefined) throw refusal(permission, request.reader)
    request.scope = scope
  })
}

const askedBy = (request: FastifyRequest): Asked => ({
  method: request.method,
  path: request.url,
  origin: request.headers.origin,
  host: request.host,
  hasCookie: hasSessionCookie(request),
})

const foreign = ({ headers, host }: FastifyRequest): Problem =>
  new Problem('foreign_origin', {
    zh: `请求的 Origin 是 ${headers.origin ?? '空'}，本站是 ${host}；请在本站页面操作，程序请带上 Origin 或改用接口密钥`,
    en: `The Origin is ${headers.origin ?? 'missing'} and this is ${host}. Use the pages of this site; a program gives its Origin, or a key instead of a cookie`,
  })

function refusal(permission: Permission, reader: Reader): Problem {
  if (reader.kind === 'public')
    return new Problem('sign_in_required', {
      zh: '请先登录；登录可能已过期',
      en: 'Sign in first; an earlier sign-in may have expired',
    })
  const may = rolesOf(permission).map((role) => roleNames[role])
  return new Problem('not_allowed', {
    zh: `您的角色是${roleNames[reader.role].zh}，这项操作限${may.map(({ zh }) => zh).join('、')}；如有需要请联系管理员`,
    en: `Your role is ${roleNames[reader.role].en}; this is for ${may.map(({ en }) => en).join(', ')}. Ask an admin if you need it`,
  })
}
