import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { authorOf } from '../accounts/author.ts'
import { isStaff } from '../accounts/reader.ts'
import { withAudit } from '../audit/with-audit.ts'
import { SpaceExportQuery, type SpaceExportQuery as SpaceExportQueryType } from '../contract.ts'
import { languageOf } from '../problem.ts'
import type { Api, Context } from '../routes.ts'
import { xlsxType } from '../workbook.ts'
import { exportSpaces } from './export-service.ts'
import { csvOf, geojsonOf, workbookOf } from './formats.ts'

const types = {
  xlsx: xlsxType,
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
} as const

export function exportRoutes(api: Api, context: Context): void {
  const { db, now } = context

  api.get(
    '/api/exports/spaces',
    {
      schema: {
        tags: ['inventory'],
        summary: 'Exactly what a list with the same filter shows, as a file',
        description:
          'Rows are those that the reader may see in the list, in its order; illustrative, indicative and unverified are marked in every row. A workbook takes at most 20,000 rows, the others any number. That staff exported it, and what, is recorded first.',
        querystring: SpaceExportQuery,
        response: {
          200: {
            content: {
              [xlsxType]: { schema: Type.Unknown() },
              'text/csv': { schema: Type.Unknown() },
              'application/geo+json': { schema: Type.Unknown() },
            },
          },
        },
      },
    },
    async (request, reply) => {
      const { query } = request
      const language = query.language ?? languageOf(request.headers['accept-language'])
      const exported = await exportSpaces(context, query)
      const file =
        query.format === 'xlsx'
          ? await workbookOf(exported, query, language)
          : Readable.from(query.format === 'csv' ? csvOf(exported, language) : geojsonOf(exported))
      if (isStaff(request.reader)) await recordExport(request, query, exported.total)
      return reply
        .type(types[query.format])
        .header('cache-control', 'no-store')
        .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
        .header('content-disposition', `attachment; filename="luodi-spaces-${exported.asOf}.${query.format}"`)
        .send(file)
    },
  )

  const recordExport = (
    request: Parameters<typeof authorOf>[0],
    { format, language: _, ...filter }: SpaceExportQueryType,
    rows: number,
  ) =>
    withAudit(db, authorOf(request, now()), (_, record) =>
      record({ action: 'export', subject: { kind: 'space_list', id: format }, after: { filter, rows } }),
    )
}
