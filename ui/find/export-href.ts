import type { ExportFormat, SpaceExportQuery } from '../../api/contract.ts'
import { type Filters, queryOf } from './filters.ts'

type Asked = Pick<SpaceExportQuery, 'sort' | 'language' | 'illustrative' | 'certainty'>

/** Where the service writes the list as a file: a plain link, so that the browser shows and keeps it. */
export function exportHref(format: ExportFormat, filters: Filters, asked: Asked): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...asked, ...queryOf(filters) }))
    if (value !== undefined) params.set(name, String(value))
  return `/api/exports/spaces.${format}?${params}`
}
