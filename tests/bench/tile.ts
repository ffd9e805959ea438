import { sql } from 'kysely'
import { buildApp } from '../../api/app.ts'
import { writeTile } from '../../api/tiles/write-tile.ts'
import type { Db } from '../../sql/database.ts'
import { migrate } from '../../sql/migrate.ts'
import { openPostgres } from '../../sql/postgres.ts'
import { encodeParcelTile, listTileParcels, tileExtent } from '../../sql/queries/parcel-tile.ts'
import { seed } from '../../sql/seed/seed.ts'
import {
  findPostgresBinaries,
  startThrowawayPostgres,
  stopThrowawayPostgres,
} from '../support/throwaway-postgres.ts'
import { interleave } from './interleave.ts'
import { report } from './report.ts'

const parcels = 10_700
const rounds = 9
/** Over Pujiang. */
const tile = { z: 13, x: 6861, y: 3350 }
const address = `/tiles/parcels/${tile.z}/${tile.x}/${tile.y}.mvt`

/** A tile full of parcels, beside the same shapes from one bare statement. */
export async function benchTile(): Promise<void> {
  const binaries = findPostgresBinaries()
  if (binaries === undefined) {
    console.log('tile: skipped, no PostgreSQL server binaries with PostGIS were found')
    return
  }
  const server = await startThrowawayPostgres(binaries)
  const database = openPostgres(server.url)
  try {
    await migrate(database)
    await seed(database, null)
    await fillTile(database.db)
    const app = await buildApp({
      database,
      now: () => new Date(),
      config: { illustrative: true, isHttps: false, logLevel: 'silent' },
    })
    const { headers } = await app.inject(address)
    console.log(`tile: ${parcels} parcels; wanted of ST_AsMVT: × 1.1, and again in 2 ms`)
    report(
      await interleave(
        [
          { name: 'ST_AsMVT, the same attributes', run: () => bareTile(database.db) },
          { name: 'the tile, never asked', run: () => encodeParcelTile(database.db, tile, true) },
          {
            name: 'the tile by our writer',
            run: async () => {
              const found = await listTileParcels(database.db, tile, true)
              writeTile(
                'parcels',
                tileExtent,
                found.map(({ shape, ...properties }) => ({ shape, properties })),
              )
            },
          },
          { name: 'GET again', run: () => app.inject(address) },
          {
            name: 'GET again, known',
            run: () => app.inject({ url: address, headers: { 'if-none-match': String(headers.etag) } }),
          },
        ],
        rounds,
      ),
    )
    await app.close()
  } finally {
    await database.close()
    await stopThrowawayPostgres(server)
  }
}

/** Six-cornered shapes, a hundred and some in a row. */
async function fillTile(db: Db): Promise<void> {
  const side = Math.ceil(Math.sqrt(parcels))
  await sql`
    insert into parcel (id, cluster_id, name_zh, name_en, zoning, land_area_m2, geometry, geometry_accuracy, is_illustrative, source_id)
    select 'bench-' || n, 'pujiang', 'b', 'b', '[{"code":"M1","sharePct":100}]', 1000,
      ST_Transform(ST_SetSRID(ST_Buffer(ST_MakePoint(
        ST_XMin(e) + (ST_XMax(e) - ST_XMin(e)) * (n % ${side} + 0.5) / ${side},
        ST_YMin(e) + (ST_YMax(e) - ST_YMin(e)) * (n / ${side} + 0.5) / ${side}),
        (ST_XMax(e) - ST_XMin(e)) / ${side} * 0.4, 'quad_segs=2'), 3857), 4326), 'indicative', true, (select min(id) from source)
    from generate_series(0, ${parcels - 1}::integer) n, ST_TileEnvelope(${tile.z}::integer, ${tile.x}::integer, ${tile.y}::integer) e`.execute(
    db,
  )
  await sql`vacuum analyze`.execute(db)
}

const bareTile = (db: Db) =>
  sql`
    select ST_AsMVT(t, 'parcels', 4096, 'shape') from (
      select id, plate as zoning, false as "isReserve",
        ST_AsMVTGeom(ST_Transform(geometry, 3857), ST_TileEnvelope(${tile.z}::integer, ${tile.x}::integer, ${tile.y}::integer), 4096, 64, true) as shape
      from parcel) t`.execute(db)
