import { VectorTile } from '@mapbox/vector-tile'
import fc from 'fast-check'
import { PbfReader } from 'pbf'
import t from 'tap'
import { type TileFeature, writeTile } from '../../api/tiles/write-tile.ts'

const read = (tile: Uint8Array) => new VectorTile(new PbfReader(tile)).layers

t.test('nothing to show is no byte', async (t) => {
  t.equal(writeTile('parcels', 4096, []).length, 0)
})

t.test(
  'a square with a hole: the outer ring runs clockwise as it is seen, the hole the other way',
  async (t) => {
    const outer = [
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 0],
      [0, 0],
    ]
    const hole = [
      [2, 2],
      [2, 4],
      [4, 4],
      [4, 2],
      [2, 2],
    ]
    const tile = writeTile('parcels', 512, [
      {
        properties: { id: 'a', zoning: null, isReserve: false },
        shape: { type: 'Polygon', coordinates: [outer, hole] },
      },
    ])
    const layer = read(tile).parcels
    t.equal(layer?.extent, 512)
    t.equal(layer?.version, 2)
    const feature = layer?.feature(0)
    t.same(feature?.properties, { id: 'a', isReserve: false }, 'tiles have no null')
    t.same(
      feature?.loadGeometry().map((ring) => ring.map(({ x, y }) => [x, y])),
      [
        [
          [10, 0],
          [10, 10],
          [0, 10],
          [0, 0],
          [10, 0],
        ],
        hole,
      ],
    )
  },
)

t.test('what is written is what is read, whatever the numbers and words', async () => {
  const point = fc.tuple(fc.integer({ min: -64, max: 4160 }), fc.integer({ min: -64, max: 4160 }))
  const feature: fc.Arbitrary<TileFeature> = fc.record({
    properties: fc.dictionary(
      fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
      fc.oneof(fc.string(), fc.boolean()),
    ),
    shape: fc
      .tuple(point, fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
      .map(([[x, y], width, height]) => ({
        type: 'MultiPolygon' as const,
        coordinates: [
          [
            [
              [x, y],
              [x + width, y],
              [x + width, y + height],
              [x, y],
            ],
          ],
        ],
      })),
  })
  fc.assert(
    fc.property(fc.array(feature, { minLength: 1, maxLength: 20 }), (features) => {
      const layer = read(writeTile('any', 4096, features)).any
      return (
        layer?.length === features.length &&
        features.every(({ properties, shape }, index) => {
          const known = layer.feature(index)
          const rings = known.loadGeometry().map((ring) => ring.map(({ x, y }) => [x, y]))
          return (
            same(Object.entries(known.properties), Object.entries(properties)) &&
            same(rings, (shape as GeoJSON.MultiPolygon).coordinates.flat())
          )
        })
      )
    }),
  )
})

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
