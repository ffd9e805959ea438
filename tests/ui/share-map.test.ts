import t from 'tap'
import type { Option, ProposalBody } from '../../api/contract.ts'
import { mapPictures, statusesIn } from '../../ui/share/map-picture.ts'

/** A square of a tenth of a degree of latitude, from a corner. */
const square = (lon: number, lat: number, size: number): GeoJSON.Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [lon, lat],
      [lon + size, lat],
      [lon + size, lat + size],
      [lon, lat + size],
      [lon, lat],
    ],
  ],
})
const name = (id: string) => ({ zh: id, en: id })
const outline = (id: string, kind: 'parcel' | 'building', parcelId: string, geometry: GeoJSON.Polygon) => ({
  id,
  kind,
  cluster: 'pujiang' as const,
  parcelId,
  name: name(id),
  isIllustrative: true,
  geometry,
})
const map: NonNullable<ProposalBody['map']> = {
  clusters: [
    { id: 'pujiang', name: name('P'), boundary: square(121.5, 31, 0.02), errorM: 600 },
    { id: 'hongqiao', name: name('H'), boundary: square(121.3, 31, 0.02), errorM: 600 },
  ],
  outlines: [
    outline('b1', 'building', 'p1', square(121.501, 31.001, 0.001)),
    outline('b2', 'building', 'p1', square(121.503, 31.001, 0.001)),
    outline('p1', 'parcel', 'p1', square(121.5, 31, 0.005)),
    outline('p2', 'parcel', 'p2', square(121.51, 31.01, 0.005)),
  ],
}
const space = (id: string, parcelId: string | null, buildingId?: string) => ({ id, parcelId, buildingId })
const spaces = [
  space('s1', 'p1', 'b1'),
  space('s2', 'p2'),
  space('s3', 'p1', 'b1'),
  space('lot', null),
] as unknown as ProposalBody['spaces']
const option = (...places: [id: string, cluster?: string][]) =>
  ({
    placements: places.map(([spaceId, cluster = 'pujiang']) => ({ spaceId, cluster, name: name(spaceId) })),
  }) as unknown as Option
const size = { width: 400, height: 260 }
const picture = (...options: Option[]) => mapPictures({ map, spaces, options }, size)

t.test('a space is shown in its building, else on its parcel, by its number', async (t) => {
  const [first, ...others] = picture(option(['s1'], ['s2'], ['s1']), option(['s2']))
  t.same(others, [], 'one picture for one cluster, of all options')
  t.same(
    first?.shapes.map(({ id, isChosen }) => [id, isChosen]),
    [
      ['p1', false],
      ['p2', true],
      ['b1', true],
      ['b2', false],
    ],
    'buildings are drawn over parcels',
  )
  t.same(
    first?.placed.map(({ options }) => options),
    [[0], [0, 1]],
    'with the options that take it',
  )
  t.same(
    first?.placed.map(({ number }) => number),
    [1, 2],
  )
})

t.test('spaces of one building have their numbers beside each other', async (t) => {
  const [first] = picture(option(['s1'], ['s3']))
  const [one, two] = first?.marks ?? []
  t.equal(one?.y, two?.y)
  t.ok(Math.abs((two?.x ?? 0) - (one?.x ?? 0) - 18) < 1e-9)
})

t.test('numbers of buildings close to each other do not cover each other', async (t) => {
  const near = [...spaces, space('s4', 'p1', 'b2')] as typeof spaces
  const [first] = mapPictures({ map, spaces: near, options: [option(['s4'], ['s1'], ['s3'])] }, size)
  const marks = first?.marks ?? []
  t.equal(marks.length, 3)
  for (const [at, one] of marks.entries())
    for (const other of marks.slice(at + 1))
      t.ok(Math.hypot(one.x - other.x, one.y - other.y) > 18 - 1e-9, `${one.number} and ${other.number}`)
})

t.test('everything lies within the picture, north above, at one scale', async (t) => {
  const [first] = picture(option(['s1'], ['s2']))
  const numbers = (path = '') => [...path.matchAll(/-?[\d.]+/g)].map(([value]) => Number(value))
  const xs = numbers(first?.boundary).filter((_, at) => at % 2 === 0)
  const ys = numbers(first?.boundary).filter((_, at) => at % 2 === 1)
  t.ok(Math.min(...xs) >= 0 && Math.max(...xs) <= size.width)
  t.equal(Math.min(...ys), 8, 'the height fills it')
  t.equal(Math.max(...ys), size.height - 22, 'but for the scale bar')
  const heightM = 0.02 * 110_900
  const pxPerM = (Math.max(...ys) - Math.min(...ys)) / heightM
  t.ok(Math.abs((first?.scale.px ?? 0) / (first?.scale.m ?? 1) / pxPerM - 1) < 0.01, 'the bar is to scale')
  const [south, north] = ['s1', 's2'].map((id) => picture(option([id]))[0]?.marks[0])
  t.ok((north?.y ?? 0) < (south?.y ?? 0) && (north?.x ?? 0) > (south?.x ?? 0))
})

t.test('what has no parcel is named and not drawn; a second cluster is a second picture', async (t) => {
  const pictures = picture(option(['s1'], ['lot', 'hongqiao']))
  t.match(pictures, [
    { cluster: 'pujiang', unplaced: [] },
    { cluster: 'hongqiao', marks: [], unplaced: [{ number: 2 }] },
  ])
})

t.test('a proposal from before there were maps has none', async (t) => {
  t.same(mapPictures({ spaces, options: [option(['s1'])] }, size), [])
})

t.test('a building is filled by what of it is taken, and the legend names what is drawn', async (t) => {
  const free = { available: 0, to_confirm: 0, held: 0, committed: 0, promised: 0 }
  const filled = {
    ...map,
    outlines: map.outlines.map((each) => {
      if (each.id === 'b1') return { ...each, statusAreas: { ...free, available: 300, committed: 100 } }
      return each.id === 'p2' ? { ...each, isReserve: true } : each
    }),
  }
  const pictures = mapPictures({ map: filled, spaces, options: [option(['s1'])] }, size)
  const fills = (id: string) => pictures[0]?.shapes.find((shape) => shape.id === id)?.fills ?? []
  t.same(
    fills('b1').map(({ status }) => status),
    ['committed', 'available'],
  )
  const widths = fills('b1').map(({ path }) => {
    const xs = [...path.matchAll(/(-?[\d.]+) -?[\d.]+/g)].map(([, x]) => Number(x))
    return Math.max(...xs) - Math.min(...xs)
  })
  t.ok(Math.abs((widths[1] ?? 0) / (widths[0] ?? 1) - 3) < 0.2, 'in the ratio of the areas')
  t.same(fills('b2'), [], 'nothing is known of it')
  t.same(statusesIn(pictures), ['available', 'committed', 'reserve'])
  t.same(statusesIn(picture(option(['s1']))), [], 'as of a proposal from before there were any')
})
