import type { Position } from 'geojson'
import { PbfWriter } from 'pbf'

/** A shape with flat properties; those that are null are left out, since tiles have none. */
export interface TileFeature {
  properties: Readonly<Record<string, string | boolean | null>>
  /** In units of the tile, x to the east and y to the south. */
  shape: GeoJSON.Polygon | GeoJSON.MultiPolygon
}

/**
 * A vector tile of one layer of polygons, as `ST_AsMVT` writes it. Empty where there is nothing to show.
 * https://github.com/mapbox/vector-tile-spec/tree/master/2.1
 */
export function writeTile(layer: string, extent: number, features: readonly TileFeature[]): Buffer {
  if (features.length === 0) return Buffer.alloc(0)
  const tile = new PbfWriter()
  tile.writeMessage(3, writeLayer, { name: layer, extent, features })
  return Buffer.from(tile.finish())
}

interface Layer {
  name: string
  extent: number
  features: readonly TileFeature[]
}

function writeLayer({ name, extent, features }: Layer, pbf: PbfWriter): void {
  const keys = new Numbered<string>()
  const values = new Numbered<string | boolean>()
  pbf.writeVarintField(15, 2)
  pbf.writeStringField(1, name)
  for (const { properties, shape } of features) {
    const tags = Object.entries(properties).flatMap(([key, value]) =>
      value === null ? [] : [keys.of(key), values.of(value)],
    )
    pbf.writeMessage(2, writeFeature, { tags, commands: commandsOf(shape) })
  }
  for (const key of keys.all()) pbf.writeStringField(3, key)
  for (const value of values.all()) pbf.writeMessage(4, writeValue, value)
  pbf.writeVarintField(5, extent)
}

const polygon = 3

function writeFeature({ tags, commands }: { tags: number[]; commands: number[] }, pbf: PbfWriter): void {
  pbf.writePackedVarint(2, tags)
  pbf.writeVarintField(3, polygon)
  pbf.writePackedVarint(4, commands)
}

function writeValue(value: string | boolean, pbf: PbfWriter): void {
  if (typeof value === 'string') pbf.writeStringField(1, value)
  else pbf.writeBooleanField(7, value)
}

const moveTo = (1 << 3) | 1
const lineTo = (count: number) => (count << 3) | 2
const closePath = (1 << 3) | 7

/** Every point as its distance from the one before; outer rings clockwise as they are seen, holes the other way. */
function commandsOf(shape: GeoJSON.Polygon | GeoJSON.MultiPolygon): number[] {
  const commands: number[] = []
  let [x, y] = [0, 0]
  const step = ([toX = 0, toY = 0]: Position) => {
    commands.push(zigzag(toX - x), zigzag(toY - y))
    ;[x, y] = [toX, toY]
  }
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
  for (const rings of polygons)
    for (const [index, ring] of rings.entries()) {
      // The last point of a ring is its first; the path closes by itself.
      const [first = [], ...others] = directed(ring.slice(0, -1), index === 0)
      commands.push(moveTo)
      step(first)
      commands.push(lineTo(others.length))
      for (const point of others) step(point)
      commands.push(closePath)
    }
  return commands
}

const zigzag = (value: number) => (value << 1) ^ (value >> 31)

/** With y to the south, what runs clockwise as it is seen has a positive area. */
function directed(ring: Position[], isOuter: boolean): Position[] {
  const area = ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? []
    return sum + x * nextY - nextX * y
  }, 0)
  return area > 0 === isOuter ? ring : ring.toReversed()
}

/** Things by the order in which they were first met. */
class Numbered<T> {
  readonly #numbers = new Map<T, number>()

  of(thing: T): number {
    const known = this.#numbers.get(thing)
    if (known !== undefined) return known
    this.#numbers.set(thing, this.#numbers.size)
    return this.#numbers.size - 1
  }

  all(): Iterable<T> {
    return this.#numbers.keys()
  }
}
