import { booleanDisjoint, booleanWithin, distance, pointToPolygonDistance } from '@turf/turf'
import type { MultiPolygon, Polygon } from 'geojson'
import t from 'tap'
import type {
  Buildings,
  ClusterList,
  Parcels,
  Problem,
  Space,
  SpaceFacets,
  SpacePage,
} from '../../api/contract.ts'
import { testApp } from '../support/test-app.ts'

type Area = Polygon | MultiPolygon
type Verdict = boolean | null

/** Numbers from 0 to 1, the same in every run. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

const isComplete = (seen: ReadonlySet<unknown>) => [true, false, null].every((verdict) => seen.has(verdict))

/** A star of straight sides round a point, from 100 m to some km across. */
function star([lon, lat]: readonly [number, number], next: () => number): Polygon {
  const corners = 3 + Math.floor(next() * 12)
  const size = 10 ** (-3 + 2 * next())
  const ring = Array.from({ length: corners }, (_, index) => {
    const angle = (2 * Math.PI * (index + 0.8 * next())) / corners
    const reach = size * (0.3 + next())
    return [lon + reach * Math.cos(angle), lat + reach * Math.sin(angle)]
  })
  return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? []]] }
}

t.test('spaces by where they are', async (t) => {
  const { app, get } = await testApp(t)
  const clusters = await get<ClusterList>('/api/clusters')
  const parcels = await get<Parcels>('/api/parcels')
  const buildings = await get<Buildings>('/api/buildings')
  const outlines = new Map<string, Area>([
    ...clusters.items.map(({ id, boundary }) => [id, boundary as Area] as const),
    ...[...parcels.features, ...buildings.features].map(
      ({ id, geometry }) => [id, geometry as Area] as const,
    ),
  ])
  const outlineOf = ({ buildingId, parcelId, cluster }: Space): Area => {
    const found = outlines.get(buildingId ?? parcelId ?? cluster)
    if (found === undefined) throw new Error('a space is nowhere')
    return found
  }
  const errorKm = ({ cluster }: Space) =>
    (clusters.items.find(({ id }) => id === cluster)?.boundaryErrorM ?? Number.NaN) / 1000
  const everything = {
    units: (await get<SpacePage>('/api/spaces?limit=500')).items,
    lots: (await get<SpacePage>('/api/spaces?illustrative=false&limit=500')).items,
  }

  const seen = new Set<Verdict | 'close'>()

  /** Holds lists, totals, facets and pages against what each space is found to be by itself. */
  async function agrees(query: string, facet: string, verdictAt: (space: Space) => Verdict | 'close') {
    // Spaces of one building share its outline, and an outline is dear to look at.
    const known = new Map<Area, Verdict | 'close'>()
    const verdictOf = (space: Space) => {
      const outline = outlineOf(space)
      const verdict = known.get(outline)
      if (verdict !== undefined) return verdict
      const found = verdictAt(space)
      known.set(outline, found)
      seen.add(found)
      return found
    }
    for (const [kind, spaces] of Object.entries(everything)) {
      const asked = `${query}${kind === 'lots' ? '&illustrative=false' : ''}`
      const close = new Set(spaces.filter((space) => verdictOf(space) === 'close').map(({ id }) => id))
      const expected = (verdict: Verdict) =>
        spaces
          .filter((space) => verdictOf(space) === verdict)
          .map(({ id }) => id)
          .sort()
      const page = await get<SpacePage>(`/api/spaces?${asked}&limit=500`)
      const toConfirm = await get<SpacePage>(`/api/spaces?${asked}&certainty=to_confirm&limit=500`)
      const ids = (page: SpacePage) =>
        page.items
          .map(({ id }) => id)
          .filter((id) => !close.has(id))
          .sort()
      t.same(ids(page), expected(true), `${kind} that match ${asked}`)
      t.same(ids(toConfirm), expected(null), `${kind} to confirm ${asked}`)
      t.equal(page.total, page.items.length)
      t.equal(page.toConfirm.total, toConfirm.items.length)
      t.ok(toConfirm.items.every(({ unknown }) => unknown.includes(facet)))
      t.equal(page.toConfirm.missing[facet] ?? 0, toConfirm.items.length)
      const facets = await get<SpaceFacets>(`/api/spaces/facets?${asked}`)
      const counted = facets.cluster.reduce((sum, { count }) => sum + count, 0)
      t.equal(counted, page.total + page.toConfirm.total, 'facets count the same')
      t.equal(facets.without.find(({ filter }) => filter === facet)?.total, spaces.length)
      const paged: string[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const part: SpacePage = await get<SpacePage>(
          `/api/spaces?${asked}&certainty=all&limit=50${cursor && `&cursor=${cursor}`}`,
        )
        paged.push(...part.items.map(({ id }) => id))
        cursor = part.nextCursor
      }
      t.equal(new Set(paged).size, page.total + page.toConfirm.total, 'pages hold each once')
      t.equal(paged.length, new Set(paged).size)
    }
  }

  const middles = buildings.features.map(({ geometry }) => (geometry as Polygon).coordinates[0]?.[0] ?? [])

  await t.test('in an area: wholly, across its edge, or not', async () => {
    const next = chance(7)
    seen.clear()
    for (let round = 0; round < 8; round += 1) {
      const [lon = 0, lat = 0] = middles[Math.floor(next() * middles.length)] ?? []
      const area = star([lon, lat], next)
      const verdictOf = (space: Space): Verdict => {
        const outline = outlineOf(space)
        if (booleanDisjoint(outline, area)) return false
        const parts = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates
        const isIn = parts.every((coordinates) => booleanWithin({ type: 'Polygon', coordinates }, area))
        return isIn ? true : null
      }
      await agrees(`within=${encodeURIComponent(JSON.stringify(area))}`, 'within', verdictOf)
    }
    t.ok(isComplete(seen), 'all three were seen')
  })

  await t.test('near a point: beyond doubt, within the error of the outline, or not', async () => {
    const next = chance(11)
    seen.clear()
    for (const km of [0.2, 0.7, 1, 1.5, 2.5, 4, 30]) {
      const [lon = 0, lat = 0] = middles[Math.floor(next() * middles.length)] ?? []
      const point: [number, number] = [lon + 0.01 * next(), lat + 0.01 * next()]
      const verdictOf = (space: Space): Verdict | 'close' => {
        const outline = outlineOf(space)
        const parts = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates
        const nearest = Math.max(0, pointToPolygonDistance(point, outline, { units: 'kilometers' }))
        const farthest = Math.max(...parts.flat(2).map((corner) => distance(point, corner)))
        // The sphere of the oracle and the ellipsoid of the service differ by 0.3 %.
        const isClose = (value: number) => Math.abs(value - km) < 0.006 * Math.max(value, km)
        if (isClose(farthest + errorKm(space)) || isClose(nearest - errorKm(space))) return 'close'
        if (farthest + errorKm(space) <= km) return true
        return nearest - errorKm(space) <= km ? null : false
      }
      await agrees(`near=${point.join(',')},${km}`, 'near', verdictOf)
    }
    t.ok(
      [true, false, null].every((verdict) => seen.has(verdict)),
      'all three were seen',
    )
  })

  await t.test('parcels and buildings that an area touches, or that are near', async (t) => {
    const next = chance(3)
    const [lon = 0, lat = 0] = middles[0] ?? []
    const area = star([lon, lat], next)
    const asked = encodeURIComponent(JSON.stringify(area))
    for (const [noun, all] of [
      ['parcels', parcels],
      ['buildings', buildings],
    ] as const) {
      const found = await get<Parcels | Buildings>(`/api/${noun}?within=${asked}`)
      t.same(
        found.features.map(({ id }) => id),
        all.features.filter(({ geometry }) => !booleanDisjoint(geometry as Area, area)).map(({ id }) => id),
      )
      const near = await get<Parcels | Buildings>(`/api/${noun}?near=${lon},${lat},0.01`)
      t.ok(near.features.length > 0 && near.features.length < all.features.length)
    }
  })

  await t.test('an answer is kept by its area', async (t) => {
    const [lon = 0, lat = 0] = middles[0] ?? []
    const box = (size: number) =>
      encodeURIComponent(
        JSON.stringify({
          type: 'Polygon',
          coordinates: [
            [
              [lon - size, lat - size],
              [lon + size, lat - size],
              [lon + size, lat + size],
              [lon - size, lat + size],
              [lon - size, lat - size],
            ],
          ],
        }),
      )
    const totals = []
    for (const size of [0.0001, 0.05, 0.0001, 0.05])
      totals.push((await get<SpacePage>(`/api/spaces?within=${box(size)}`)).total)
    t.same(totals.slice(0, 2), totals.slice(2))
    t.not(totals[0], totals[1])
  })

  await t.test('what is no area or no point is told with its way out, never an error of ours', async (t) => {
    const ring = (...corners: number[][]) => JSON.stringify({ type: 'Polygon', coordinates: [corners] })
    const [a, b, c, d] = [
      [121.5, 31.1],
      [121.6, 31.1],
      [121.6, 31.2],
      [121.5, 31.2],
    ] as [number[], number[], number[], number[]]
    const many = Array.from({ length: 101 }, (_, i) => [
      121.5 + 0.01 * Math.cos((2 * Math.PI * i) / 100),
      31.1 + 0.01 * Math.sin((2 * Math.PI * i) / 100),
    ])
    const bad: [query: string, pointer: string, says: RegExp][] = [
      [`within=${ring(a, c, b, d, a)}`, '?within', /crosses itself.*move a corner/],
      ['within={"type":"Polygon","coordinates":[[[NaN,31],[1,1],[2,2],[NaN,31]]]}', '?within', /no NaN/],
      ['within={"type":"Polygon","coordinates":[[[1e999,31],[1,1],[2,2],[1e999,31]]]}', '?within', /finite/],
      [`within=${ring([200, 31], b, c, [200, 31])}`, '?within', /200.*±180/],
      [`within=${ring(a, b, c)}`, '?within', /not closed; repeat/],
      [`within=${ring(a, b, a)}`, '?within', /four positions/],
      [`within=${ring(a, a, a, a)}`, '?within', /./],
      [`within=${ring(...many, [121.51, 31.1])}`, '?within', /102 > 100.*simplify/],
      ['within=somewhere', '?within', /no JSON; write/],
      ['within={"type":"Point","coordinates":[121,31]}', '?within', /Polygon or MultiPolygon/],
      ['within=null', '?within', /Polygon or MultiPolygon/],
      [`within=${'x'.repeat(6001)}`, '?within', /6000/],
      ['near=121.5,31.1', '?near', /at least 3/],
      ['near=31.1,121.5,3', '?near', /longitude first/],
      ['near=121.5,31.1,0', '?near', /more than 0/],
      ['near=121.5,31.1,500', '?near', /at most 100/],
      ['near=121.5,x,3', '?near.1', /x.*number/],
      ['near=NaN,31.1,3', '?near.0', /number/],
      ['near=121.5,31.1,Infinity', '?near', /km/],
    ]
    for (const path of ['/api/spaces', '/api/spaces/facets', '/api/parcels', '/api/buildings'])
      for (const [query, pointer, says] of bad) {
        const [name = '', value = ''] = query.split(/=(.*)/s)
        const response = await app.inject({
          url: `${path}?${name}=${encodeURIComponent(value)}`,
          headers: { 'accept-language': 'en' },
        })
        const told = `${path} ${query.slice(0, 60)}`
        t.equal(response.statusCode, 400, told)
        const problem = response.json<Problem>()
        t.equal(problem.errors?.[0]?.pointer, pointer, told)
        t.match(problem.errors?.[0]?.detail, says, told)
      }
    // What only the database could stumble over is answered as any other area.
    for (const odd of [
      '{"type":"Polygon","coordinates":[[[121.5,31.1,1e999],[121.6,31.1],[121.6,31.2],[121.5,31.1]]]}',
      ring(a, b, c, [121.6, 31.3], c, d, a),
      JSON.stringify({ type: 'MultiPolygon', coordinates: [[[a, b, c, a]], [[a, b, c, a]]] }),
      ring([-180, -90], [180, -90], [180, 90], [-180, 90], [-180, -90]),
    ]) {
      const response = await app.inject(`/api/spaces?within=${encodeURIComponent(odd)}`)
      t.ok(response.statusCode < 500, `${response.statusCode} ${odd}`)
    }
    for (const odd of ['0,90,1', '180,0,100', '-180,-90,100'])
      t.equal((await app.inject(`/api/spaces?near=${odd}`)).statusCode, 200, odd)
  })
})
