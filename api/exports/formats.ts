import type { Bilingual, SpaceExportQuery } from '../contract.ts'
import { byteOrderMark, csvLine } from '../csv-line.ts'
import { say } from '../matching/words.ts'
import { Problem } from '../problem.ts'
import { writeWorkbook } from '../workbook.ts'
import { columns, rowOf } from './columns.ts'
import type { SpaceExport } from './export-service.ts'
import { notes } from './export-words.ts'

type Language = keyof Bilingual

/** Each row tells the day its data is of: a file is cut, sorted and mailed on. */
const asOfHead = say('数据截至', 'Data as of')

/** CSV for spreadsheets, with a mark that says it is UTF-8. */
export async function* csvOf({ rows, asOf }: SpaceExport, language: Language): AsyncGenerator<string> {
  yield byteOrderMark + csvLine([...columns.map(({ head }) => head[language]), asOfHead[language]])
  for await (const row of rows) yield csvLine([...rowOf(row, language), asOf])
}

/** A FeatureCollection (RFC 7946): each space by the outline of its building, parcel or cluster. */
export async function* geojsonOf({ rows, asOf, inventoryVersion }: SpaceExport): AsyncGenerator<string> {
  const about = { asOf, inventoryVersion, note: notes.indicative }
  yield `{"type":"FeatureCollection",${JSON.stringify(about).slice(1, -1)},"features":[`
  let before = '\n'
  for await (const { space, place } of rows) {
    const { of: geometryOf, accuracy: geometryAccuracy, geometry } = place
    const properties = { ...space, geometryOf, geometryAccuracy, asOf }
    yield before + JSON.stringify({ type: 'Feature', id: space.id, geometry, properties })
    before = ',\n'
  }
  yield '\n]}\n'
}

/** A workbook is packed as a whole, so that its rows are held in memory: about 100 MB. */
export const mostWorkbookRows = 20_000

/** @throws Problem export_too_large */
export async function workbookOf(
  exported: SpaceExport,
  { language: _, ...filter }: SpaceExportQuery,
  language: Language,
): Promise<Buffer> {
  const { rows, total, asOf, inventoryVersion } = exported
  if (total > mostWorkbookRows)
    throw new Problem(
      'export_too_large',
      say(
        `共 ${total} 行，Excel 工作簿最多 ${mostWorkbookRows} 行；请缩小筛选，或下载 CSV（不限行数）`,
        `${total} rows; a workbook takes at most ${mostWorkbookRows}: narrow the filter, or take CSV, which has no limit`,
      ),
    )
  const lines = []
  for await (const row of rows) lines.push([...rowOf(row, language), asOf])
  const head = [...columns.map((column) => column.head[language]), asOfHead[language]]
  const asked = Object.entries(filter).map(([name, value]) => `${name}=${String(value)}`)
  const about = [
    notes.title,
    notes.asOf(asOf, inventoryVersion),
    notes.total(lines.length),
    notes.filter(asked.length > 0 ? asked.join(' ') : notes.all[language]),
    notes.indicative,
    notes.blank,
  ]
  return writeWorkbook([
    { name: notes.spaces[language], rows: [head, ...lines], heads: [0] },
    { name: notes.sheet[language], rows: about.map((each) => [each[language]]), heads: [0] },
  ])
}
