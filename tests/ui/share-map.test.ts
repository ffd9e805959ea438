import t from 'tap'
import type { Option, ProposalBody } from '../../api/contract.ts'
import { mapPictures } from '../../ui/share/map-picture.ts'

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
const picture = (of: Option) => mapPictures({ map, spaces }, of, size)

t.test('a space is shown in its building, else on its parcel, by its number', async (t) => {
  const [first, ...others] = picture(option(['s1'], ['s2'], ['s1']))
  t.same(others, [], 'one picture for one cluster')
  t.match(first?.shapes.map(({ id, number }) => [id, number]).sort(), [
    ['b1', 1],
    ['b2', null],
    ['p1', null],
    ['p2', 2],
  ])
  t.same(
    first?.shapes.map(({ id }) => id),
    ['p1', 'b2', 'p2', 'b1'],
    'what is meant is drawn over what is not',
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

t.test('everything lies within the picture, north above, at one scale', async (t) => {
  const [first] = picture(option(['s1'], ['s2']))
  const numbers = (path = '') => [...path.matchAll(/-?[\d.]+/g)].map(([value]) => Number(value))
  const xs = numbers(first?.boundary).filter((_, at) => at % 2 === 0)
  const ys = numbers(first?.boundary).filter((_, at) => at % 2 === 1)
  t.ok(Math.min(...xs) >= 0 && Math.max(...xs) <= size.width)
  t.equal(Math.min(...ys), 12, 'the height fills it')
  t.equal(Math.max(...ys), size.height - 26, 'but for the scale bar')
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
  t.same(mapPictures({ spaces }, option(['s1']), size), [])
})
