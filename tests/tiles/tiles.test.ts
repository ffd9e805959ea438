import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import t from 'tap'
import type { Parcels, Problem, TileJson } from '../../api/contract.ts'
import { writeTile } from '../../api/tiles/write-tile.ts'
import { toGcj02 } from '../../geo/gcj02.ts'
import {
  encodeParcelTile,
  listTileParcels,
  type TileAddress,
  tileExtent,
} from '../../sql/queries/parcel-tile.ts'
import { testApp } from '../support/test-app.ts'

type Point = ReturnType<VectorTileFeature['loadGeometry']>[number][number]

const { app, get, database } = await testApp(t)

const parcelsOf = (tile: Uint8Array): VectorTileFeature[] => {
  const layer = new VectorTile(new PbfReader(tile)).layers.parcels
  return Array.from({ length: layer?.length ?? 0 }, (_, index) => layer?.feature(index) as VectorTileFeature)
}
const ask = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })

/** The tile in which a place is. */
function tileAt(lon: number, lat: number, z: number): TileAddress {
  const side = 2 ** z
  const rad = (lat * Math.PI) / 180
  return {
    z,
    x: Math.floor(((lon + 180) / 360) * side),
    y: Math.floor(((1 - Math.asinh(Math.tan(rad)) / Math.PI) / 2) * side),
  }
}

t.test('what it says of itself holds', async (t) => {
  const said = await get<TileJson>('/tiles/parcels.json')
  t.equal(said.tilejson, '3.0.0')
  const [west = 0, south = 0, east = 0, north = 0] = said.bounds ?? []
  const { features } = await get<Parcels>('/api/parcels')
  for (const { geometry } of features)
    for (const [lon = 0, lat = 0] of (geometry as GeoJSON.Polygon).coordinates.flat()) {
      if (lon < west - 1e-6 || lon > east + 1e-6 || lat < south - 1e-6 || lat > north + 1e-6)
        t.fail(`${lon} ${lat} is beyond the bounds`)
    }
  const { x, y, z } = tileAt((west + east) / 2, (south + north) / 2, 9)
  const address = new URL(
    said.tiles[0]?.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y)) ?? '',
  )
  const answer = await ask(address.pathname)
  t.equal(answer.statusCode, 200, answer.body)
  t.equal(answer.headers['content-type'], 'application/vnd.mapbox-vector-tile')
  const known = Object.keys(said.vector_layers[0]?.fields ?? {})
  for (const { properties } of parcelsOf(answer.rawPayload))
    t.same(
      Object.keys(properties).filter((key) => !known.includes(key)),
      [],
    )
})

t.test('a tile shows the parcels that are there, where they are', async (t) => {
  const { features } = await get<Parcels>('/api/parcels?cluster=pujiang')
  t.ok(features.length > 5)
  for (const { geometry, properties } of features.slice(0, 6)) {
    const ring = (geometry as GeoJSON.Polygon).coordinates[0] ?? []
    const [lon = 0, lat = 0] = ring[0] ?? []
    const { z, x, y } = tileAt(lon, lat, 15)
    const answer = await ask(`/tiles/parcels/${z}/${x}/${y}.mvt`)
    const found = parcelsOf(answer.rawPayload).find((each) => each.properties.id === properties.id)
    t.equal(found?.properties.zoning, properties.zoning ?? undefined)
    t.equal(found?.properties.isReserve, properties.isReserve)
    const drawn = found?.toGeoJSON(x, y, z).geometry as GeoJSON.Polygon
    // Half a unit of a tile at zoom 15, and the six decimals of the other.
    const near = 1.5e-6 + 360 / 2 ** 15 / tileExtent / 2
    t.ok(
      drawn.coordinates.flat().some(([x = 0, y = 0]) => Math.abs(x - lon) < near && Math.abs(y - lat) < near),
      `${properties.id} has its first corner`,
    )
  }
})

t.test('both writers write the same', { skip: database.engine === 'embedded' && 'it has one' }, async (t) => {
  const { features } = await get<Parcels>('/api/parcels')
  const corners = features.flatMap(({ geometry }) => (geometry as GeoJSON.Polygon).coordinates.flat())
  let compared = 0
  for (const z of [0, 9, 12, 14, 16]) {
    const tiles = new Map(
      corners.map(([lon = 0, lat = 0]) => {
        const tile = tileAt(lon, lat, z)
        return [`${tile.x} ${tile.y}`, tile]
      }),
    )
    for (const tile of tiles.values()) {
      const theirs = parcelsOf(await encodeParcelTile(database.db, tile, true))
      const parcels = await listTileParcels(database.db, tile, true)
      const ours = parcelsOf(
        writeTile(
          'parcels',
          tileExtent,
          parcels.map(({ shape, ...properties }) => ({ shape, properties })),
        ),
      )
      t.same(ours.map(propertiesOf), theirs.map(propertiesOf), `${z} ${tile.x} ${tile.y}`)
      for (const [index, feature] of ours.entries()) {
        const [rings, known] = [feature.loadGeometry(), theirs[index]?.loadGeometry() ?? []]
        if (rings.length !== known.length || !rings.every((ring, at) => isSameRing(ring, known[at] ?? [])))
          t.same(rings, known, `${z} ${tile.x} ${tile.y} ${feature.properties.id}`)
      }
      compared += theirs.length
    }
  }
  t.ok(compared > 2 * features.length, `${compared} parcels compared`)
})

const propertiesOf = ({ properties }: VectorTileFeature) => properties

/** Wherever it begins. Where a tile cuts a side, rounding may differ by a unit. */
function isSameRing(ring: Point[], other: Point[]): boolean {
  const [points, others] = [ring.slice(0, -1), other.slice(0, -1)]
  return (
    points.length === others.length &&
    others.some((_, shift) =>
      points.every((point, index) => {
        const known = others[(index + shift) % others.length] as Point
        const off = Math.max(Math.abs(point.x - known.x), Math.abs(point.y - known.y))
        return off <= (isOnEdge(known) ? 1 : 0)
      }),
    )
  )
}

const isOnEdge = ({ x, y }: Point): boolean => [x, y].some((each) => each === -64 || each === tileExtent + 64)

t.test('where there is nothing, no byte', async (t) => {
  const answer = await ask('/tiles/parcels/15/0/0.mvt')
  t.equal(answer.statusCode, 200)
  t.equal(answer.rawPayload.length, 0)
})

t.test('who has it already is told so', async (t) => {
  const [west = 0, south = 0] = (await get<TileJson>('/tiles/parcels.json')).bounds ?? []
  const { z, x, y } = tileAt(west, south, 12)
  const url = `/tiles/parcels/${z}/${x}/${y}.mvt`
  const first = await ask(url)
  t.equal((await ask(url, { 'if-none-match': String(first.headers.etag) })).statusCode, 304)
  t.same((await ask(url)).rawPayload, first.rawPayload)
  const packed = await ask(url, { 'accept-encoding': 'gzip' })
  t.equal(packed.headers['content-encoding'], 'gzip')
})

t.test('without the breakdown its parcels are in no tile', async (t) => {
  const { features } = await get<Parcels>('/api/parcels?illustrative=false')
  const [west = 0, south = 0, east = 0, north = 0] = (await get<TileJson>('/tiles/parcels.json')).bounds ?? []
  const { z, x, y } = tileAt((west + east) / 2, (south + north) / 2, 9)
  const shown = parcelsOf((await ask(`/tiles/parcels/${z}/${x}/${y}.mvt?illustrative=false`)).rawPayload)
  t.same(
    shown
      .map(({ properties }) => properties.id)
      .filter((id) => !features.some((each) => each.properties.id === id)),
    [],
  )
})

t.test('an address that is none says why', async (t) => {
  for (const [address, pointer] of [
    ['23/0/0', '/z'],
    ['3/8/0', '/x'],
    ['3/0/8', '/y'],
    ['a/0/0', '/z'],
    ['1/-1/0', '/x'],
    ['1/0/1e9', '/y'],
  ] as const) {
    const answer = await ask(`/tiles/parcels/${address}.mvt`, { 'accept-language': 'en' })
    t.equal(answer.statusCode, 400, address)
    const problem = answer.json<Problem>()
    t.equal(problem.errors?.[0]?.pointer, pointer, address)
    t.ok(problem.errors?.[0]?.detail)
  }
  t.equal((await ask('/tiles/parcels/1/0/0')).statusCode, 404)
})

t.test('in GCJ-02 a tile shows the parcels where a map in GCJ-02 has their land', async (t) => {
  const { features } = await get<Parcels>('/api/parcels')
  const [feature] = features
  if (feature?.geometry.type !== 'Polygon') throw new Error('the first parcel is a polygon')
  const [corner = [0, 0]] = feature.geometry.coordinates[0] ?? []
  const shown = toGcj02(corner)
  const { z, x, y } = tileAt(shown[0], shown[1], 16)
  const { rawPayload } = await ask(`/tiles/parcels/${z}/${x}/${y}.mvt?datum=gcj02`)
  const found = parcelsOf(rawPayload).find(({ properties }) => properties.id === feature.id)
  const corners = (found?.loadGeometry() ?? []).flat()
  const [wantedX, wantedY] = inTile(shown, { z, x, y })
  const away = Math.min(...corners.map((at) => Math.hypot(at.x - wantedX, at.y - wantedY)))
  t.ok(away < 16, `${away} units of 13 cm away from where it should be`)
  t.equal((await ask('/tiles/parcels/1/0/0.mvt?datum=bd09')).statusCode, 400)
})

/** In units of the tile. */
function inTile([lon, lat]: [lon: number, lat: number], { z, x, y }: TileAddress): [number, number] {
  const side = 2 ** z
  const rad = (lat * Math.PI) / 180
  return [
    (((lon + 180) / 360) * side - x) * tileExtent,
    (((1 - Math.asinh(Math.tan(rad)) / Math.PI) / 2) * side - y) * tileExtent,
  ]
}
