import { readFile } from 'node:fs/promises'
import t from 'tap'
import type { MatchResult, Problem } from '../../api/contract.ts'
import { testApp } from '../support/test-app.ts'

const activity = { use: 'production' }
const asked = (changes: object) => ({ activities: [activity], ...changes })
const activityOf = (changes: object) => ({ activities: [{ ...activity, ...changes }] })

/** What is asked, the status, where the fault is, the value and its limit, and the way out. */
const refused: [what: string, body: unknown, status: number, pointer: string, says: RegExp][] = [
  ['no activity', asked({ activities: [] }), 400, '/activities', /at least 1/],
  ['51 activities', { activities: Array(51).fill(activity) }, 400, '/activities', /at most 10/],
  [
    'cleanroom ISO 12',
    activityOf({ must: { cleanroomIso: 12 } }),
    400,
    '/activities/0/must/cleanroomIso',
    /12.*9/,
  ],
  [
    'cleanroom ISO 4',
    activityOf({ must: { cleanroomIso: 4 } }),
    400,
    '/activities/0/must/cleanroomIso',
    /4.*5/,
  ],
  [
    'half a class',
    activityOf({ must: { cleanroomIso: 7.5 } }),
    400,
    '/activities/0/must/cleanroomIso',
    /7\.5.*integer/,
  ],
  ['a past day', asked({ neededBy: '2026-11-21' }), 422, '/neededBy', /2026-11-21.*2026-11-22.*Leave it out/],
  [
    'a past day of one activity',
    activityOf({ neededBy: '2020-02-29' }),
    422,
    '/activities/0/neededBy',
    /past/,
  ],
  ['a day that there is not', asked({ neededBy: '2027-02-30' }), 400, '/neededBy', /2027-02-30.*2027-03-31/],
  [
    'minimum above maximum',
    activityOf({ minAreaM2: 9, maxAreaM2: 5 }),
    422,
    '/activities/0/minAreaM2',
    /9 m².*5 m².*swap/,
  ],
  ['no area', activityOf({ minAreaM2: 0 }), 400, '/activities/0/minAreaM2', /0.*more than 0/],
  [
    'more than a district',
    activityOf({ minAreaM2: 1e9 }),
    400,
    '/activities/0/minAreaM2',
    /1000000000.*10000000/,
  ],
  ['an area in words', activityOf({ minAreaM2: '五千' }), 400, '/activities/0/minAreaM2', /五千.*number/],
  ['no number', activityOf({ minAreaM2: null }), 400, '/activities/0/minAreaM2', /null.*number/],
  [
    'all weights zero',
    asked({ weights: { area: 0, cost: 0, timing: 0, headroom: 0, policy: 0, proximity: 0, certainty: 0 } }),
    422,
    '/weights',
    /at least one/,
  ],
  ['a negative weight', asked({ weights: { cost: -1 } }), 400, '/weights/cost', /-1.*0/],
  ['an unknown weight', asked({ weights: { luck: 1 } }), 400, '/weights/luck', /known are.*cost/],
  ['an unknown product line', asked({ productLine: 'dental' }), 400, '/productLine', /dental.*ivd/],
  ['NUL in a word', asked({ productLine: 'ivd\u0000' }), 400, '/productLine', /one of/],
  ['NUL in a key', asked({ 'cost\u0000': 1 }), 400, '/cost\u0000', /known are/],
  ['a word for a list', asked({ clusters: 'pujiang' }), 400, '/clusters', /array/],
  ['the same cluster twice', asked({ clusters: ['pujiang', 'pujiang'] }), 400, '/clusters', /repeat/],
  ['no cluster at all', asked({ clusters: [] }), 400, '/clusters', /at least 1/],
  [
    'a process twice',
    asked({ processes: ['cnc_machining', 'cnc_machining'] }),
    422,
    '/processes/1',
    /item 1.*once/,
  ],
  ['an unknown process', asked({ processes: ['alchemy'] }), 400, '/processes/0', /alchemy/],
  [
    'a quantity that a process has not',
    asked({ processes: [{ id: 'cnc_machining', tonnesPerYear: 1 }] }),
    422,
    '/processes/0/tonnesPerYear',
    /no quantity.*leave out/,
  ],
  [
    'beds of a coating',
    asked({ processes: [{ id: 'solvent_coating', beds: 3 }] }),
    422,
    '/processes/0/beds',
    /tonnesPerYear/,
  ],
  [
    'a grid the wrong way round',
    activityOf({ must: { columnGridM: [12, 8] } }),
    422,
    '/activities/0/must/columnGridM',
    /12 × 8.*short/,
  ],
  [
    'a grid of one span',
    activityOf({ must: { columnGridM: [8] } }),
    400,
    '/activities/0/must/columnGridM',
    /2/,
  ],
  [
    'a flag in words',
    activityOf({ must: { dualPower: 'yes' } }),
    400,
    '/activities/0/must/dualPower',
    /yes.*boolean/,
  ],
  [
    'an unknown field',
    activityOf({ must: { height: 6 } }),
    400,
    '/activities/0/must/height',
    /known are.*clearHeightM/,
  ],
  ['0 answers', asked({ limit: 0 }), 400, '/limit', /0.*1/],
  ['101 answers', asked({ limit: 101 }), 400, '/limit', /101.*100/],
  [
    'near to nothing known',
    asked({ near: [{ kind: 'cinema', maxKm: 1 }] }),
    400,
    '/near/0/kind',
    /cinema.*hospital/,
  ],
  [
    'expansion before the need',
    asked({ neededBy: '2028-01-01', expansion: { areaM2: 500, by: '2027-01-01' } }),
    422,
    '/expansion/by',
    /2027-01-01/,
  ],
]

t.test(
  'a bad or contradictory requirement is a problem that names field, value, limit and way out',
  async (t) => {
    const { app } = await testApp(t)
    for (const [what, body, status, pointer, says] of refused)
      t.test(what, async (t) => {
        for (const language of ['en', 'zh']) {
          const response = await app.inject({
            method: 'POST',
            url: '/api/match',
            headers: { 'accept-language': language },
            payload: body as object,
          })
          t.equal(response.statusCode, status)
          t.match(response.headers['content-type'], /problem\+json/)
          const { errors, code, detail } = response.json<Problem>()
          t.equal(errors?.[0]?.pointer, pointer)
          t.equal(code, status === 400 ? 'invalid_request' : 'requirement_refused')
          if (language === 'en') t.match(errors?.[0]?.detail, says)
          else t.match(detail, /\p{Script=Han}/u)
        }
      })
  },
)

t.test('what nothing can meet is an empty answer that says why and what would do', async (t) => {
  const { post } = await testApp(t, { inventory: 'published' })
  const largest = await post<MatchResult>('/api/match', activityOf({ minAreaM2: 9_000_000 }))
  const offered = largest.options.flatMap(({ placements }) => placements.map(({ spaceId }) => spaceId))
  t.same(offered, ['pj-m1-reserve'], 'only the land of which nobody says what may be built')
  t.ok(largest.nearMisses.some(({ fails }) => fails[0]?.relaxTo === 155_000))
  t.ok(
    largest.relaxations.some(
      ({ rule, to, gains }) => rule === 'floor_area' && Number(to) < 9_000_000 && gains > 0,
    ),
  )
  t.ok(largest.exclusions.find(({ rule }) => rule === 'floor_area')?.alone)
  const contradictory = await post<MatchResult>('/api/match', {
    activities: [{ use: 'production', minAreaM2: 60_000, maxAreaM2: 60_000, clusters: ['hongqiao'] }],
    rentMaxYuanM2Day: 0.01,
  })
  t.equal(contradictory.activities[0]?.fits, 0)
  t.ok(contradictory.exclusions.length > 0)
  const empty = await post<MatchResult>('/api/match', { activities: [activity], weights: {}, processes: [] })
  t.ok(empty.options.length > 0, 'empty weights and processes are as if absent')
})

interface Schema {
  type?: string
  const?: unknown
  enum?: unknown[]
  properties?: Record<string, Schema>
  /** Of a list; false where it has no item but the first ones. */
  items?: Schema | false
  prefixItems?: Schema[]
  anyOf?: Schema[]
  [bound: string]: unknown
}

t.test(
  'the interface description gives the bounds of every number, list and word of a requirement',
  async (t) => {
    const description = JSON.parse(
      await readFile(new URL('../../docs/openapi.json', import.meta.url), 'utf8'),
    )
    const body: Schema = description.paths['/api/match'].post.requestBody.content['application/json'].schema
    let bounded = 0
    visit(body, '')
    t.ok(bounded > 60, `${bounded} values`)

    function visit(schema: Schema, at: string): void {
      const { type, properties = {}, items, prefixItems = [], anyOf = [] } = schema
      if (type === 'number' || type === 'integer') {
        bounded++
        t.ok('minimum' in schema || 'exclusiveMinimum' in schema, `${at} has a least value`)
        t.ok('maximum' in schema, `${at} has a largest value`)
      }
      if (type === 'array') {
        bounded++
        t.ok('maxItems' in schema, `${at} has a most of items`)
      }
      if (type === 'string' && schema.const === undefined) {
        bounded++
        t.ok(
          'enum' in schema || 'format' in schema || 'maxLength' in schema,
          `${at} has its words or its form`,
        )
      }
      if (type === 'object') t.equal(schema.additionalProperties, false, `${at} takes no other field`)
      for (const [key, each] of Object.entries(properties)) visit(each, `${at}/${key}`)
      for (const each of anyOf) visit(each, at)
      for (const [index, each] of prefixItems.entries()) visit(each, `${at}/${index}`)
      if (items) visit(items, `${at}/0`)
    }
  },
)
