import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** A tile of the usual pyramid in Web Mercator: column from the west, row from the north. */
export interface TileAddress {
  z: number
  x: number
  y: number
  /** How far east and north, in metres of Web Mercator, what it shows is drawn from where it is; absent: not at all. */
  shiftM?: readonly [eastM: number, northM: number]
}

/** Units along a tile's side. */
export const tileExtent = 4096
/** Units round it in which shapes go on, so that no outline follows its edge. */
const margin = 64

/** What a tile tells of a parcel: what the map draws it by. */
interface TileParcel {
  id: string
  zoning: string | null
  isReserve: boolean
  /** In units from the tile's upper left corner, x to the east and y to the south. */
  shape: GeoJSON.Polygon | GeoJSON.MultiPolygon
}

/** The tile as the database encodes it, which leaves out what has no shape there; PostgreSQL only. */
export async function encodeParcelTile(db: Db, tile: TileAddress, illustrative: boolean): Promise<Buffer> {
  const { rows } = await sql<{ tile: Buffer }>`
    select ST_AsMVT(t, 'parcels', ${sql.lit(tileExtent)}, 'shape') as tile from (
      select id, zoning, "isReserve",
        ST_AsMVTGeom(shape, ${envelopeOf(tile)}, ${sql.lit(tileExtent)}, ${sql.lit(margin)}, true) as shape
      from (${parcelsIn(tile, illustrative)}) p order by id) t`.execute(db)
  return rows[0]?.tile ?? Buffer.alloc(0)
}

/** The same parcels for a writer of ours, by the same steps: to whole units, then cut. */
export async function listTileParcels(
  db: Db,
  tile: TileAddress,
  illustrative: boolean,
): Promise<TileParcel[]> {
  const { rows } = await sql<TileParcel>`
    with units as (
      select id, zoning, "isReserve", ST_SnapToGrid(ST_Affine(shape,
          ${sql.lit(tileExtent)} / (ST_XMax(e) - ST_XMin(e)), 0, 0, ${sql.lit(-tileExtent)} / (ST_YMax(e) - ST_YMin(e)),
          ${sql.lit(-tileExtent)} * ST_XMin(e) / (ST_XMax(e) - ST_XMin(e)),
          ${sql.lit(tileExtent)} * ST_YMax(e) / (ST_YMax(e) - ST_YMin(e))), 1) as shape
      from (${parcelsIn(tile, illustrative)}) p, ${envelopeOf(tile)} e),
    cut as materialized (
      select id, zoning, "isReserve", ST_SnapToGrid(ST_ClipByBox2D(shape,
        ST_MakeBox2D(ST_Point(${sql.lit(-margin)}, ${sql.lit(-margin)}),
          ST_Point(${sql.lit(tileExtent + margin)}, ${sql.lit(tileExtent + margin)}))), 1) as shape
      from units)
    select id, zoning, "isReserve", ST_AsGeoJSON(shape)::json as shape
    from cut where GeometryType(shape) in ('POLYGON', 'MULTIPOLYGON') and not ST_IsEmpty(shape)
    order by id`.execute(db)
  return rows
}

/** [west, south, east, north] of all parcels; null where there are none. */
export async function boundsOfParcels(
  db: Db,
  illustrative: boolean,
): Promise<[west: number, south: number, east: number, north: number] | null> {
  const { rows } = await sql<{ west: number | null; south: number; east: number; north: number }>`
    select ST_XMin(e) as west, ST_YMin(e) as south, ST_XMax(e) as east, ST_YMax(e) as north
    from (select ST_Extent(geometry) as e from parcel where ${illustrative} or not is_illustrative) p`.execute(
    db,
  )
  const [box] = rows
  return box === undefined || box.west === null ? null : [box.west, box.south, box.east, box.north]
}

const envelopeOf = ({ z, x, y, shiftM: [eastM, northM] = [0, 0] }: TileAddress) =>
  sql`ST_Translate(ST_TileEnvelope(cast(${z} as integer), cast(${x} as integer), cast(${y} as integer)),
    cast(${-eastM} as double precision), cast(${-northM} as double precision))`

const parcelsIn = (tile: TileAddress, illustrative: boolean) => sql`
  select p.id, p.plate as zoning, ST_Transform(p.geometry, 3857) as shape,
    p.id in (select parcel_id from space where kind = 'land' and parcel_id is not null) as "isReserve"
  from parcel p, ${envelopeOf(tile)} e
  where p.geometry && ST_Transform(ST_Expand(e, (ST_XMax(e) - ST_XMin(e)) * ${sql.lit(margin / tileExtent)}), 4326)
    and (${illustrative} or not p.is_illustrative)`
