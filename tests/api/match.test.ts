import { brotliDecompressSync } from 'node:zlib'
import fc from 'fast-check'
import t from 'tap'
import type { MatchResult, Problem } from '../../api/contract.ts'
import { testApp } from '../support/test-app.ts'
import { testNoon } from '../support/test-state.ts'

const ivd = {
  productLine: 'ivd',
  activities: [{ use: 'production', minAreaM2: 60_000 }],
  clusters: ['pujiang'],
}

t.test('matching over HTTP', async (t) => {
  const { app, post } = await testApp(t)
  const send = (payload: unknown, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: '/api/match',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    })

  t.test(
    'the published lots that are large enough are offered, the one that is not says by how much',
    async (t) => {
      const result = await post<MatchResult>('/api/match', { ...ivd, illustrative: false })
      t.equal(result.evaluated, 7)
      const offered = result.options.map(({ placements }) => placements[0]?.spaceId)
      t.ok(offered.includes('pj-now'))
      t.ok(offered.includes('pj-2026h1'))
      const miss = result.nearMisses.find(({ spaceId }) => spaceId === 'pj-2025q4')
      t.match(miss?.fails, [{ rule: 'floor_area', need: 60_000, have: 54_000, relaxTo: 54_000 }])
      t.match(miss?.fails[0]?.text, { zh: /差 6,000 m²/, en: /6,000 m² short/ })
      const promised = result.options.find(({ placements }) => placements[0]?.spaceId === 'pj-2026h1')
      t.ok(promised?.toConfirm.some(({ rule }) => rule === 'available_by'))
      t.match(promised?.toConfirm.find(({ rule }) => rule === 'available_by')?.text.zh, /已过 145 天/)
    },
  )

  t.test('the breakdown is looked at in place of its lots', async (t) => {
    const result = await post<MatchResult>('/api/match', { activities: [{ use: 'production' }], limit: 100 })
    t.ok(result.evaluated >= 150)
    const { fits, toConfirm, fails } = result.activities[0] ?? { fits: 0, toConfirm: 0, fails: 0 }
    t.equal(fits + toConfirm + fails, result.evaluated)
    const ids = result.options.flatMap(({ placements }) => placements.map(({ spaceId }) => spaceId))
    t.notOk(ids.includes('pj-now'))
    t.ok(result.options.every(({ placements }) => placements.every(({ verdicts }) => verdicts.length > 0)))
  })

  t.test('the same requirement gives the same bytes', async (t) => {
    const body = { activities: [{ use: 'rnd', minAreaM2: 2_800, maxAreaM2: 3_500 }, { use: 'production' }] }
    const [first, second] = await Promise.all([send(body), send(body)])
    t.equal(first?.body, second?.body)
    const [words, other] = [JSON.stringify(body), JSON.stringify(body, null, 1)]
    for (const asked of [words, words, other, other]) {
      const plain = await send(asked)
      t.equal(plain.body, first?.body, 'asked again, or in other words')
      t.equal(plain.headers['content-encoding'], undefined)
      const packed = await send(asked, { 'accept-encoding': 'br' })
      t.equal(packed.headers['content-encoding'], 'br')
      t.equal(brotliDecompressSync(packed.rawPayload).toString(), first?.body)
      for (const { headers } of [plain, packed])
        t.match(headers, { vary: 'accept-encoding', 'content-type': 'application/json; charset=utf-8' })
    }
  })

  t.test('two activities in two clusters make a dual-core option', async (t) => {
    const result = await post<MatchResult>('/api/match', {
      activities: [
        { use: 'rnd', minAreaM2: 2_800, maxAreaM2: 3_500, clusters: ['hongqiao'] },
        { use: 'production', minAreaM2: 5_000, maxAreaM2: 6_000, clusters: ['pujiang'] },
      ],
    })
    t.equal(result.options[0]?.kind, 'dual_core')
    t.same(result.options[0]?.clusters, ['hongqiao', 'pujiang'])
  })

  t.test('more like one space: its profile is asked, and it is not offered itself', async (t) => {
    const activities = [{ use: 'production' }]
    const { options } = await post<MatchResult>('/api/match', { activities })
    const spaceId = options[0]?.placements[0]?.spaceId
    const result = await post<MatchResult>('/api/match', { activities, like: spaceId })
    t.equal(result.profile?.spaceId, spaceId)
    t.ok(result.options.length > 0)
    t.notOk(result.options.some(({ placements }) => placements.some((each) => each.spaceId === spaceId)))
    t.ok(result.stability.length > 0)
  })

  t.test('bad requirements are told by field, value and way out', async (t) => {
    const activity = { use: 'production' }
    const bad: [body: unknown, status: number, pointer: string, says: RegExp][] = [
      [{}, 400, '/activities', /required/],
      [{ activities: [] }, 400, '/activities', /at least 1/],
      [{ activities: Array.from({ length: 51 }, () => activity) }, 400, '/activities', /at most 10/],
      [{ activities: [{ use: 'farming' }] }, 400, '/activities/0/use', /farming.*production/],
      [{ activities: [activity], colour: 'red' }, 400, '/colour', /known are/],
      [{ activities: [{ ...activity, minAreaM2: -1 }] }, 400, '/activities/0/minAreaM2', /-1.*more than 0/],
      [{ activities: [{ ...activity, minAreaM2: '60000' }] }, 400, '/activities/0/minAreaM2', /number/],
      [
        { activities: [{ ...activity, minAreaMu: 5 }] },
        400,
        '/activities/0/minAreaMu',
        /known are.*minAreaM2/,
      ],
      [
        { activities: [{ ...activity, must: { cleanroomIso: 12 } }] },
        400,
        '/activities/0/must/cleanroomIso',
        /12.*9/,
      ],
      [{ activities: [activity], neededBy: '31/03/2027' }, 400, '/neededBy', /2027-03-31/],
      [{ activities: [{ ...activity, minAreaM2: 9, maxAreaM2: 5 }] }, 422, '/activities/0/minAreaM2', /swap/],
      [{ activities: [activity], neededBy: '2020-01-01' }, 422, '/neededBy', /past.*2026-11-22/],
      [{ activities: [activity], like: 'nowhere' }, 422, '/like', /nowhere.*list of spaces/],
    ]
    for (const [body, status, pointer, says] of bad) {
      const response = await send(body)
      t.equal(response.statusCode, status, JSON.stringify(body).slice(0, 80))
      const problem = response.json<Problem>()
      t.equal(problem.errors?.[0]?.pointer, pointer)
      t.match(problem.errors?.[0]?.detail, says)
    }
  })

  t.test('bodies that cannot be read are problems', async (t) => {
    t.equal((await send('{"activities":')).statusCode, 400)
    t.equal((await send('null')).statusCode, 400)
    t.equal((await send('[]')).statusCode, 400)
    t.equal((await send('')).statusCode, 400)
    const large = await send(JSON.stringify({ padding: 'x'.repeat(10_000_000) }))
    t.equal(large.statusCode, 413)
    t.equal(large.json<Problem>().code, 'body_too_large')
    const xml = await send('<match/>', { 'content-type': 'application/xml' })
    t.equal(xml.statusCode, 415)
    const get = await app.inject('/api/match')
    t.equal(get.statusCode, 404)
  })

  t.test('a thousand malformed bodies break nothing', async (t) => {
    const broken = fc.oneof(
      fc.json(),
      fc.string(),
      fc.record(
        {
          activities: fc.oneof(fc.array(fc.anything()), fc.anything()),
          neededBy: fc.oneof(fc.string(), fc.date({ noInvalidDate: true }), fc.double()),
          weights: fc.dictionary(fc.string(), fc.double()),
          clusters: fc.array(fc.string()),
          limit: fc.double(),
        },
        { requiredKeys: [] },
      ),
    )
    const statuses = new Set<number>()
    await fc.assert(
      fc.asyncProperty(broken, async (body) => {
        const response = await send(typeof body === 'string' ? body : JSON.stringify(body, plainNumbers))
        statuses.add(response.statusCode)
        return response.statusCode < 500 && response.json<Problem>().status === response.statusCode
      }),
      { numRuns: 1000 },
    )
    t.ok(statuses.has(400), [...statuses].join(' '))
  })
})

/** JSON has no bigint. */
const plainNumbers = (_key: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)

t.test('the same question again is answered from memory until something changes', async (t) => {
  let now = testNoon
  const { database, app, post } = await testApp(t, { inventory: 'published', now: () => now })
  const ask = { activities: [{ use: 'production', minAreaM2: 60_000 }], clusters: ['pujiang'] }
  const turned = { clusters: ['pujiang'], activities: [{ minAreaM2: 60_000, use: 'production' }] }
  const rulesOf = (result: MatchResult) =>
    result.options
      .find(({ placements }) => placements[0]?.spaceId === 'pj-now')
      ?.toConfirm.map(({ rule }) => rule)
  const before = await post<MatchResult>('/api/match', ask)
  t.notOk(rulesOf(before)?.includes('available_by'))
  t.same(await post('/api/match', turned), before)

  await database.db
    .insertInto('commitment')
    .values({
      space_id: 'pj-now',
      kind: 'hold',
      activity: 'production',
      area_m2: 82_000,
      from_on: '2026-11-22',
      to_on: null,
      placed_at: testNoon.toISOString(),
      expires_at: new Date(testNoon.getTime() + 60_000).toISOString(),
      released_at: null,
      holder: 'test',
      is_illustrative: false,
    })
    .execute()
  let held = before
  while (held.inventoryVersion === before.inventoryVersion) held = await post<MatchResult>('/api/match', ask)
  t.ok(rulesOf(held)?.includes('available_by'), 'a hold is a question')

  now = new Date(testNoon.getTime() + 120_000)
  const lapsed = await post<MatchResult>('/api/match', ask)
  t.equal(lapsed.inventoryVersion, held.inventoryVersion)
  t.same(rulesOf(lapsed), rulesOf(before), 'a hold that has run out takes nothing')
  const headers = { 'content-type': 'application/json' }
  const response = await app.inject({
    method: 'POST',
    url: '/api/match',
    headers,
    payload: JSON.stringify(ask),
  })
  t.equal(response.headers['content-type'], 'application/json; charset=utf-8')
})
