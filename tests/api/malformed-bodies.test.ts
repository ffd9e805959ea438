import fc from 'fast-check'
import t from 'tap'
import { permissions } from '../../api/accounts/permissions.ts'
import type { Problem } from '../../api/contract.ts'
import { describeApi } from '../../api/describe-api.ts'
import { as, findTestReader } from '../support/readers.ts'
import { testApp } from '../support/test-app.ts'

interface Schema {
  properties?: Record<string, Schema>
  [key: string]: unknown
}

const bodiesPerRoute = 1000

const writes = Object.keys(permissions).filter((entry) => /^(POST|PATCH|PUT) /.test(entry))

/** Ids of both kinds that are in use, so that a body is read by the routes of single things too. */
const address = (path: string): string =>
  path.replace(/:\w+/g, () =>
    /leads|visits|contacts|proposals|shares|questions/.test(path)
      ? '00000000-0000-4000-8000-000000000000'
      : '1',
  )

/** Nothing in particular; or an object that has the right names, with anything in them. */
const bodyFor = (names: readonly string[]) =>
  fc.oneof(
    fc.string(),
    fc.json(),
    fc.record(
      Object.fromEntries(
        names.map((name) => [
          name,
          fc.oneof(fc.jsonValue(), fc.string(), fc.double(), fc.array(fc.jsonValue())),
        ]),
      ),
      { requiredKeys: [] },
    ),
  )

t.test('a thousand malformed bodies against each route that takes one break nothing', async (t) => {
  const { app } = await testApp(t, { findReader: findTestReader })
  const { paths } = JSON.parse(await describeApi()) as { paths: Record<string, Record<string, Schema>> }
  const readers = [as('admin', 'ada'), as('steward', 'sue'), as('promoter', 'ann', 'north'), {}]
  for (const entry of writes) {
    const [method = '', path = ''] = entry.split(' ')
    const described = paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
    const content = (described?.requestBody as { content?: Record<string, { schema: Schema }> })?.content
    const names = Object.keys(content?.['application/json']?.schema.properties ?? {})
    // Whoever may, so that the body is read.
    const headers =
      readers[
        ['admin', 'steward', 'promoter'].findIndex((role) => Object.hasOwn(permissions[entry] ?? {}, role))
      ]
    const statuses = new Set<number>()
    await fc.assert(
      fc.asyncProperty(bodyFor(names), async (body) => {
        const response = await app.inject({
          method: method as 'POST',
          url: address(path),
          headers: { ...headers, 'content-type': 'application/json', 'if-match': '*' },
          payload: typeof body === 'string' ? body : JSON.stringify(body),
        })
        const { statusCode } = response
        statuses.add(statusCode)
        if (statusCode < 400) return true
        return statusCode < 500 && response.json<Problem>().status === statusCode
      }),
      { numRuns: bodiesPerRoute },
    )
    t.ok(statuses.size > 0, `${entry}: ${[...statuses].sort().join(' ')}`)
  }
})
