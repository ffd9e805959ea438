import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import { useGuard } from '../../api/accounts/guard.ts'
import { type Permission, permissionOf, permissions, rolesOf } from '../../api/accounts/permissions.ts'
import { publicReader, type Reader, scopeOf } from '../../api/accounts/reader.ts'
import { useProblems } from '../../api/problem-handler.ts'
import { type Role, roles } from '../../sql/vocabulary.ts'
import { testApp } from '../support/test-app.ts'

t.test('a route without an entry stops the start', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  useGuard(app, { findReader: async () => publicReader })
  app.get('/healthz', async () => ({}))
  t.throws(() => app.get('/api/secrets', async () => ({})), /GET \/api\/secrets has no entry/)
  t.throws(() => app.delete('/api/spaces', async () => ({})), /DELETE \/api\/spaces has no entry/)
  app.register(async (scope) => {
    scope.post('/api/hidden', async () => ({}))
  })
  await t.rejects(Promise.resolve(app.ready()), /POST \/api\/hidden has no entry/)
})

t.test('every entry is a route of the service', async (t) => {
  const { app } = await testApp(t)
  const pages = /^GET \/(?!api\/|docs|healthz|readyz)/
  for (const entry of Object.keys(permissions).filter((entry) => !pages.test(entry))) {
    const [method = '', url = ''] = entry.split(' ')
    t.ok(app.hasRoute({ method, url }), entry)
  }
})

t.test('an entry is found by method and path', (t) => {
  t.ok(permissionOf('GET', '/api/spaces'))
  t.equal(permissionOf('HEAD', '/api/spaces'), permissionOf('GET', '/api/spaces'))
  t.ok(permissionOf('GET', '/docs/'))
  t.ok(permissionOf('GET', '/'))
  t.equal(permissionOf('DELETE', '/api/spaces'), undefined)
  t.equal(permissionOf('toString', ''), undefined)
  t.end()
})

t.test('a reader reaches as far as the role does', (t) => {
  const permission: Permission = { promoter: 'team', admin: 'all' }
  const scopes = roles.map((role) => scopeOf(permission, account(role)))
  t.same(scopes, [undefined, 'team', undefined, undefined, 'all'])
  t.equal(scopeOf(permission, publicReader), undefined)
  t.equal(scopeOf({ public: 'all' }, publicReader), 'all')
  t.same(rolesOf(permission), ['promoter', 'admin'])
  t.end()
})

t.test('who may not is refused before the body is read', async (t) => {
  const app = await guarded(t, { promoter: 'team', admin: 'all' })
  const post = (role: string, language = 'en') =>
    app.inject({
      method: 'POST',
      url: '/probe',
      headers: { role, 'accept-language': language, 'content-type': 'application/json' },
      payload: '{ not json',
    })
  const none = await post('public')
  t.match(none.json(), { code: 'sign_in_required', status: 401 })
  t.equal(none.headers['cache-control'], 'no-store')
  const firm = await post('firm')
  t.match(firm.json(), { code: 'not_allowed', status: 403, detail: /promoter, administrator/ })
  t.match((await post('firm', 'zh')).json(), { detail: /您的角色是企业，这项操作限招商专员、系统管理员/ })
  t.equal((await post('promoter')).statusCode, 400, 'the body of who may is read')
})

t.test('a route learns who asks and how far', async (t) => {
  const app = await guarded(t, { promoter: 'team', admin: 'all' })
  const ask = (role: string) => app.inject({ method: 'POST', url: '/probe', headers: { role } })
  t.match((await ask('promoter')).json(), { reader: { role: 'promoter', teamId: 't1' }, scope: 'team' })
  t.match((await ask('admin')).json(), { reader: { role: 'admin' }, scope: 'all' })
})

const account = (role: Role): Reader => ({
  kind: 'account',
  id: 'a1',
  name: 'A',
  role,
  teamId: 't1',
})

/** A service of one route, `/probe`, which answers what it knows of the reader that the header names. */
async function guarded(t: Test, probe: Permission): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  useProblems(app)
  useGuard(app, {
    findReader: async ({ headers }) =>
      headers.role === 'public' ? publicReader : account(headers.role as Role),
    lookUp: (method) => (method === 'POST' ? probe : undefined),
  })
  app.post('/probe', async ({ reader, scope }) => ({ reader, scope }))
  return app
}
