import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { authorOf } from '../accounts/author.ts'
import { isStaff } from '../accounts/reader.ts'
import { withAudit } from '../audit/with-audit.ts'
import {
  type ExportFormat,
  exportFormats,
  SpaceExportQuery,
  type SpaceExportQuery as SpaceExportQueryType,
} from '../contract.ts'
import { languageOf } from '../problem.ts'
import type { Api, Context } from '../routes.ts'
import { xlsxType } from '../workbook.ts'
import { exportSpaces } from './export-service.ts'
import { csvOf, geojsonOf, workbookOf } from './formats.ts'

const types = {
  xlsx: xlsxType,
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
} as const satisfies Record<ExportFormat, string>

const names = { xlsx: 'a workbook', csv: 'CSV', geojson: 'GeoJSON' } as const satisfies Record<
  ExportFormat,
  string
>

const description =
  'Rows are those that the reader may see in the list, in its order; illustrative, indicative and unverified are marked in every row. A workbook takes at most 20,000 rows, the others any number. That staff exported it, and what, is recorded first.'

export function exportRoutes(api: Api, context: Context): void {
  const { db, now } = context

  for (const format of exportFormats)
    api.get(
      `/api/exports/spaces.${format}`,
      {
        schema: {
          tags: ['inventory'],
          summary: `Exactly what a list with the same filter shows, as ${names[format]}`,
          description,
          querystring: SpaceExportQuery,
          response: { 200: { content: { [types[format]]: { schema: Type.Unknown() } } } },
        },
      },
      async (request, reply) => {
        const { query } = request
        const language = query.language ?? languageOf(request.headers['accept-language'])
        const exported = await exportSpaces(context, format, query)
        const file =
          format === 'xlsx'
            ? await workbookOf(exported, query, language)
            : Readable.from(format === 'csv' ? csvOf(exported, language) : geojsonOf(exported))
        if (isStaff(request.reader)) await recordExport(request, format, query, exported.total)
        return reply
          .type(types[format])
          .header('cache-control', 'no-store')
          .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
          .header('content-disposition', `attachment; filename="luodi-spaces-${exported.asOf}.${format}"`)
          .send(file)
      },
    )

  const recordExport = (
    request: Parameters<typeof authorOf>[0],
    format: ExportFormat,
    { language: _, ...filter }: SpaceExportQueryType,
    rows: number,
  ) =>
    withAudit(db, authorOf(request, now()), (_, record) =>
      record({ action: 'export', subject: { kind: 'space_list', id: format }, after: { filter, rows } }),
    )
}
