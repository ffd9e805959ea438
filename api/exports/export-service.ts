import { listSpaceOutlines, type SpaceOutline } from '../../sql/queries/space-outline.ts'
import type { ExportFormat, Space, SpaceExportQuery } from '../contract.ts'
import { conditionsOf } from '../inventory/list/conditions.ts'
import { judge, notFailing, openAttributes } from '../inventory/list/judged.ts'
import { allRows, sortValues } from '../inventory/list/order.ts'
import { pictureOf } from '../inventory/list/picture.ts'
import { pictureOfNow } from '../inventory/picture-of-now.ts'
import { presentSpace } from '../inventory/present-space.ts'
import { readConditions, readPage } from '../inventory/space-request.ts'
import { type Context, momentOf } from '../routes.ts'

export interface ExportedSpace {
  space: Space
  place: SpaceOutline
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
 * Exactly what a list with the same filter shows, in its order, at one moment. Which spaces these are is settled at once;
 * of the rows themselves no more than a few hundred are made at a time, however slowly they are taken.
 */
export async function exportSpaces(
  context: Context,
  format: ExportFormat,
  { language: _, sort, ...filter }: SpaceExportQuery,
): Promise<SpaceExport> {
  const { db } = context
  const moment = momentOf(context, filter.illustrative)
  const snapshot = await pictureOfNow(context)
  const judged = judge(
    snapshot,
    await conditionsOf(db, snapshot, moment, readConditions(filter)),
    moment.illustrative,
  )
  const page = readPage(sort === undefined ? {} : { sort })
  const values = sortValues(snapshot, moment, page.sort)
  const order = { values, isFalling: page.isFalling }
  const all = allRows(notFailing(judged), judged, filter.certainty ?? 'match', order)
  async function* rows(): AsyncGenerator<ExportedSpace> {
    for (let at = 0; at < all.length; at += rowsAtOnce) {
      const some = all.slice(at, at + rowsAtOnce)
      const ids = Array.from(some, (row) => snapshot.space(row).id)
      const outlines = await listSpaceOutlines(db, ids, format === 'geojson')
      const byId = new Map(outlines.map((outline) => [outline.id, outline]))
      for (const row of some) {
        const space = snapshot.space(row)
        const place = byId.get(space.id)
        const unknown = openAttributes(judged, judged.open[row] as number)
        // A space is never deleted; what was put in its place leaves its row.
        if (place)
          yield {
            space: presentSpace(pictureOf(space, moment), unknown, snapshot.sources, moment.asOf),
            place,
          }
      }
    }
  }
  return { rows: rows(), total: all.length, asOf: moment.asOf, inventoryVersion: snapshot.version }
}
