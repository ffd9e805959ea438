import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../problem.ts'
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

/** Tells who a request is from, without deciding what they may. */
export type FindReader = (request: FastifyRequest) => Promise<Reader>

/**
 * Lets through what the table of permissions lets through, before a body is read. A route without an entry is refused
 * as it is registered, so that the service does not start with it.
 */
export function useGuard(app: FastifyInstance, findReader: FindReader, lookUp = permissionOf): void {
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
    request.reader = await findReader(request)
    const scope = scopeOf(permission, request.reader)
    if (scope === undefined) {
      reply.header('cache-control', 'no-store')
      throw refusal(permission, request.reader)
    }
    request.scope = scope
  })
}

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
