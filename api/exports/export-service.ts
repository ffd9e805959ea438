import { findExportedSpaces, listSpaceIds } from '../../sql/queries/space-export.ts'
import { conditionsOf } from '../../sql/queries/space-filter.ts'
import type { GeometryAccuracy } from '../../sql/vocabulary.ts'
import type { ExportFormat, Space, SpaceExportQuery } from '../contract.ts'
import { presentSpace } from '../inventory/present-space.ts'
import { readConditions, readPage } from '../inventory/space-request.ts'
import { type Context, momentOf } from '../routes.ts'

export interface ExportedSpace {
  space: Space
  place: {
    of: 'building' | 'parcel' | 'cluster'
    accuracy: GeometryAccuracy
    geometry: GeoJSON.Geometry | null
  }
}

/** What is exported, all told before the first row is read. */
export interface SpaceExport {
  rows: AsyncIterable<ExportedSpace>
  total: number
  /** YYYY-MM-DD */
  asOf: string
  inventoryVersion: number
}

const rowsAtOnce = 500

/**
 * Exactly what a list with the same filter shows, in its order, at one moment. Which spaces these are is asked once;
 * of the rows themselves no more than a few hundred are in memory at a time, however slowly they are taken.
 */
export async function exportSpaces(
  context: Context,
  format: ExportFormat,
  { language: _, sort, ...filter }: SpaceExportQuery,
): Promise<SpaceExport> {
  const { db, live } = context
  const moment = momentOf(context, filter.illustrative)
  const inventoryVersion = live.version()
  const conditions = conditionsOf(readConditions(filter, moment.at))
  const page = readPage(sort === undefined ? {} : { sort })
  const ids = await listSpaceIds(db, moment, {
    conditions,
    certainty: filter.certainty ?? 'match',
    sort: page.sort,
    descending: page.descending,
  })
  async function* rows(): AsyncGenerator<ExportedSpace> {
    for (let at = 0; at < ids.length; at += rowsAtOnce) {
      const some = ids.slice(at, at + rowsAtOnce)
      for (const row of await findExportedSpaces(db, moment, conditions, some, format === 'geojson'))
        yield {
          space: presentSpace(row, row.unknown, live.sources(), moment.asOf),
          place: { of: row.outline_of, accuracy: row.geometry_accuracy, geometry: row.geometry },
        }
    }
  }
  return { rows: rows(), total: ids.length, asOf: moment.asOf, inventoryVersion }
}
