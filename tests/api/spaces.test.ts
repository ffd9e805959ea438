import t from 'tap'
import type { Problem, Space, SpaceDetail, SpaceFacets, SpacePage } from '../../api/contract.ts'
import { testApp } from '../support/test-app.ts'

t.test('spaces with the illustrative breakdown', async (t) => {
  const { app, get } = await testApp(t)
  const all = await get<SpacePage>('/api/spaces?limit=500')

  t.test('lists show the breakdown in place of its lots, and land always', async (t) => {
    t.ok(all.total >= 150)
    t.equal(all.items.length, all.total)
    t.equal(all.items.filter(({ kind }) => kind === 'lot').length, 0)
    t.same(
      all.items.filter(({ kind }) => kind === 'land').map(({ id }) => id),
      ['pj-m1-reserve'],
    )
    t.equal(all.areaM2, 82_000 + 54_000 + 155_000 + 246_500)
    t.ok(
      all.items.every(({ isIllustrative, kind }) => isIllustrative === (kind !== 'land')),
      'every unit says that it is illustrative',
    )
  })

  t.test('illustrative=false shows the seven lots, none of their units', async (t) => {
    const page = await get<SpacePage>('/api/spaces?illustrative=false&sort=floorAreaM2')
    t.same(page.items.map(({ id }) => id).sort(), [
      'hq-industrial',
      'hq-office',
      'hq-rnd',
      'pj-2025q4',
      'pj-2026h1',
      'pj-m1-reserve',
      'pj-now',
    ])
    t.equal(page.areaM2, all.areaM2, 'and adds up to the same')
  })

  t.test('a promise that is past stays promised and says by how many days', async (t) => {
    for (const [id, daysPast] of [
      ['pj-2025q4', 326],
      ['pj-2026h1', 145],
    ] as const) {
      const lot = await get<SpaceDetail>(`/api/spaces/${id}`)
      t.equal(lot.status, 'promised')
      t.equal(lot.delivery.confirmed, null)
      t.equal(lot.delivery.daysPast, daysPast)
      t.equal(lot.availableFrom, null)
    }
    const page = await get<SpacePage>('/api/spaces?availableBy=2027-06-30&certainty=match&limit=500')
    t.ok(
      page.items.every(({ status }) => status !== 'promised'),
      'nothing promised counts as available',
    )
    t.ok((page.toConfirm.missing.availableBy ?? 0) > 0, 'it is to be confirmed')
  })

  t.test('every status shows in the shipped inventory', async (t) => {
    const found = new Set(all.items.map(({ status }) => status))
    t.same([...found].sort(), ['available', 'committed', 'held', 'land_reserve', 'promised', 'to_confirm'])
  })

  t.test(
    'a filter on a missing attribute leaves a space to confirm, never passes and never drops it',
    async (t) => {
      const filters = {
        minClearHeightM: [5, 'clearHeightM'],
        minFloorLoadKnM2: [8, 'floorLoadKnM2'],
        minPowerKva: [800, 'powerKva'],
        maxRentYuanM2Day: [2, 'rentYuanM2Day'],
      } as const
      for (const [name, [value, attribute]] of Object.entries(filters)) {
        const pages = await Promise.all(
          (['match', 'to_confirm', 'all'] as const).map((certainty) =>
            get<SpacePage>(`/api/spaces?${name}=${value}&certainty=${certainty}&limit=500`),
          ),
        )
        const [match, toConfirm, both] = pages
        const holds = (space: Space) => {
          const have = space[attribute]
          return have === null ? null : name.startsWith('min') ? have >= value : have <= value
        }
        const expected = (verdict: boolean | null) =>
          all.items.filter((space) => holds(space) === verdict).length
        t.equal(match?.total, expected(true), `${name} matches`)
        t.equal(match?.items.length, expected(true))
        t.equal(toConfirm?.items.length, expected(null), `${name} to confirm`)
        t.equal(match?.toConfirm.total, expected(null))
        t.equal(match?.toConfirm.missing[attribute] ?? 0, expected(null))
        t.equal(both?.items.length, expected(true) + expected(null))
        t.ok(
          toConfirm?.items.every(({ unknown }) => unknown.includes(attribute)),
          'and each says what is missing',
        )
      }
    },
  )

  t.test('area bounds take a part of a divisible space', async (t) => {
    const lots = await get<SpacePage>('/api/spaces?illustrative=false&maxAreaM2=5000')
    t.ok(
      lots.items.some(({ id }) => id === 'pj-now'),
      'a lot passes up to its total',
    )
    const whole = await get<SpacePage>('/api/spaces?maxAreaM2=2000&certainty=all&limit=500')
    t.ok(
      whole.items.every(
        ({ floorAreaM2, divisible }) => floorAreaM2 === null || floorAreaM2 <= 2000 || divisible,
      ),
    )
  })

  t.test('pages follow each other without gap or repetition in every order', async (t) => {
    for (const field of [
      'floorAreaM2',
      'clearHeightM',
      'floorLoadKnM2',
      'powerKva',
      'rentYuanM2Day',
      'availableFrom',
    ]) {
      for (const sort of [field, `-${field}`]) {
        const ids: string[] = []
        let cursor: string | null = null
        do {
          const page: SpacePage = await get<SpacePage>(
            `/api/spaces?sort=${sort}&limit=37${cursor === null ? '' : `&cursor=${cursor}`}`,
          )
          ids.push(...page.items.map(({ id }) => id))
          cursor = page.nextCursor
        } while (cursor !== null)
        t.equal(ids.length, all.total, sort)
        t.equal(new Set(ids).size, all.total, `${sort} repeats nothing`)
      }
    }
  })

  t.test('facets ignore their own choice and agree with the list', async (t) => {
    const asked = 'use=industrial&minAreaM2=2000&maxAreaM2=6500&minFloorLoadKnM2=10'
    const facets = await get<SpaceFacets>(`/api/spaces/facets?${asked}&status=available`)
    for (const { value, count } of facets.status) {
      const page = await get<SpacePage>(`/api/spaces?${asked}&status=${value}&certainty=all&limit=500`)
      t.equal(count, page.items.length, `status ${value}`)
    }
    for (const { value, count } of facets.activity.slice(0, 3)) {
      const page = await get<SpacePage>(
        `/api/spaces?${asked}&status=available&activity=${value}&certainty=all&limit=500`,
      )
      t.equal(count, page.items.length, `activity ${value}`)
    }
    const { pass, unknown } = facets.thresholds.floorLoadKnM2
    const page = await get<SpacePage>(`/api/spaces?${asked}&status=available`)
    t.equal(pass, page.total)
    t.equal(unknown, page.toConfirm.missing.floorLoadKnM2 ?? 0)
    const looser = facets.without.find(({ filter }) => filter === 'floorLoadKnM2')
    const loosened = await get<SpacePage>(
      '/api/spaces?use=industrial&minAreaM2=2000&maxAreaM2=6500&status=available',
    )
    t.equal(looser?.total, loosened.total)
  })

  t.test('lists take commas, repetition and words', async (t) => {
    const comma = await get<SpacePage>('/api/spaces?cluster=pujiang,hongqiao&zoning=C65/C8&limit=500')
    const twice = await get<SpacePage>('/api/spaces?cluster=pujiang&cluster=hongqiao&zoning=C65/C8&limit=500')
    t.same(comma, twice)
    t.ok(comma.total > 0)
    t.ok(comma.items.every(({ zoning }) => zoning === 'C65/C8'))
    const words = await get<SpacePage>(`/api/spaces?q=${encodeURIComponent('P1·2')}&limit=500`)
    t.ok(words.total > 0)
    t.equal((await get<SpacePage>('/api/spaces?q=%25')).total, 0, 'a percent sign is a letter like any other')
    const box = await get<SpacePage>('/api/spaces?bbox=121.27,31.2,121.31,31.24&limit=500')
    t.ok(box.total > 0)
    t.ok(box.items.every(({ cluster }) => cluster === 'hongqiao'))
  })

  t.test('an answer that has not changed is not sent again', async (t) => {
    const first = await app.inject('/api/spaces')
    const tag = first.headers.etag as string
    t.ok(tag)
    const again = await app.inject({ url: '/api/spaces', headers: { 'if-none-match': tag } })
    t.equal(again.statusCode, 304)
    t.equal(again.body, '')
  })

  t.test('bad input is told by field, value, limit and way out, in the language of the reader', async (t) => {
    const bad: [query: string, pointer: string, says: RegExp][] = [
      ['colour=red', '?colour', /known are .*cluster/],
      ['minAreaM2=-5', '?minAreaM2', /-5.*minimum of 0/],
      ['minAreaM2=ten', '?minAreaM2', /ten.*number/],
      ['minAreaM2=900&maxAreaM2=100', '?minAreaM2', /900.*100.*swap/],
      ['zoning=residential', '?zoning.0', /residential/],
      ['cluster=pudong', '?cluster.0', /pudong.*pujiang/],
      ['status=free', '?status.0', /free.*available/],
      ['bbox=1,2,3', '?bbox', /4 items/],
      ['bbox=31,121,32,122,5', '?bbox', /4 items/],
      ['bbox=121,32,122,31', '?bbox', /south is above north/],
      ['bbox=121,31,a,32', '?bbox.2', /a.*number/],
      ['limit=0', '?limit', /0.*minimum of 1/],
      ['limit=5000', '?limit', /5000.*maximum of 500/],
      ['sort=colour', '?sort', /colour.*floorAreaM2/],
      ['availableBy=2027-02-30', '?availableBy', /2027-02-30.*date/],
      ['maxCleanroomIso=12', '?maxCleanroomIso', /12.*maximum of 9/],
    ]
    for (const [query, pointer, says] of bad) {
      const response = await app.inject({ url: `/api/spaces?${query}`, headers: { 'accept-language': 'en' } })
      t.equal(response.statusCode, 400, query)
      t.match(response.headers['content-type'], 'application/problem+json')
      const problem = response.json<Problem>()
      t.equal(problem.code, 'invalid_request')
      t.equal(problem.errors?.[0]?.pointer, pointer, query)
      t.match(problem.errors?.[0]?.detail, says, query)
    }
    const cursor = await app.inject('/api/spaces?cursor=bm9uc2Vuc2U')
    t.equal(cursor.statusCode, 400)
    t.equal(cursor.json<Problem>().code, 'invalid_cursor')
    const chinese = await app.inject('/api/spaces?minAreaM2=-5')
    t.match(chinese.json<Problem>().errors?.[0]?.detail, '不能小于 0')
  })

  t.test('a space that is not there is a problem, and so is any unknown path', async (t) => {
    for (const url of [
      '/api/spaces/nowhere',
      '/api/clusters/pudong',
      '/api/nothing',
      '/api/spaces/%00',
      '/api/%ff',
      '/api/%',
    ]) {
      const response = await app.inject(url)
      t.ok([400, 404].includes(response.statusCode), `${url} ${response.statusCode}`)
      t.match(response.headers['content-type'], 'application/problem+json', url)
    }
  })
})

t.test('without the illustrative breakdown', async (t) => {
  const { app, get } = await testApp(t, { inventory: 'published' })
  const page = await get<SpacePage>('/api/spaces')
  t.equal(page.total, 7)
  t.ok(page.items.every(({ isIllustrative }) => !isIllustrative))
  t.equal((await app.inject('/api/spaces/pj-p1-2-1f')).statusCode, 404)
})
