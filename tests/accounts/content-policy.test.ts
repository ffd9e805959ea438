import { readFile } from 'node:fs/promises'
import t from 'tap'
import { permissions } from '../../api/accounts/permissions.ts'
import type { Config } from '../../api/config.ts'
import { basemapOf } from '../../api/map/basemap.ts'
import { testApp } from '../support/test-app.ts'

/** Everything that a browser shows as a page of its own. */
const pages = Object.keys(permissions).flatMap((entry) => {
  const path = entry.replace('GET ', '').replace(/:id|:token/, 'x')
  return /^GET \/(?!api\/|tiles\/|healthz|readyz|.*\*|docs\/(json|yaml))/.test(entry) ? [path] : []
})

/** Sources by directive. */
const policyOf = (header: unknown): Map<string, string[]> =>
  new Map(
    String(header)
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  )

t.test('no page runs a script that stands in it, or one of another site', async (t) => {
  const page = await readFile(new URL('../../ui/index.html', import.meta.url), 'utf8')
  const { app } = await testApp(t, { pages: t.testdir({ 'index.html': page, assets: {} }) })
  t.ok(pages.includes('/share/x') && pages.includes('/docs') && pages.includes('/sign-in'))
  for (const path of [...pages, '/api/account', '/no-such-page']) {
    const { headers, body, statusCode } = await app.inject({ url: path, headers: { accept: 'text/html' } })
    t.ok([200, 302].includes(statusCode) || path === '/no-such-page', `${statusCode} ${path}`)
    const policy = policyOf(headers['content-security-policy'])
    const scripts = policy.get('script-src') ?? policy.get('default-src') ?? ['nothing is said']
    t.same(
      scripts.filter((source) => source !== `'self'`),
      [],
      `scripts of ${path} are files of this site`,
    )
    for (const directive of ['object-src', 'base-uri', 'frame-ancestors'])
      t.same(policy.get(directive), [`'none'`], `${directive} of ${path}`)
    t.same(policy.get('form-action'), [`'self'`], path)
    t.equal(headers['x-content-type-options'], 'nosniff', path)
    if (!String(headers['content-type']).startsWith('text/html')) continue
    t.notMatch(body, /<script(?![^>]*\ssrc=)[^>]*>/i, `no inline script in ${path}`)
    t.notMatch(body, /\son[a-z]+\s*=|javascript:/i, `no handler in the markup of ${path}`)
  }
})

t.test('a browser asks nobody else, but the hosts of an outside basemap for the map', async (t) => {
  const askedOf = async (config: Partial<Config>) => {
    const { app } = await testApp(t, { config })
    const { headers } = await app.inject('/api/map')
    const policy = policyOf(headers['content-security-policy'])
    return ['default-src', 'script-src', 'connect-src', 'img-src', 'style-src', 'worker-src'].flatMap(
      (name) =>
        (policy.get(name) ?? [])
          .filter((source) => source.includes('/') || source === '*')
          .map((source) => [name, source]),
    )
  }
  t.same(await askedOf({}), [], 'nobody, without one')
  const map = basemapOf({
    of: 'https://maps.example/style.json',
    key: undefined,
    review: undefined,
    attribution: undefined,
    hosts: ['https://tiles.example'],
  })
  t.same(await askedOf({ map }), [
    ['connect-src', 'https://maps.example'],
    ['connect-src', 'https://tiles.example'],
    ['img-src', 'https://maps.example'],
    ['img-src', 'https://tiles.example'],
  ])
})
