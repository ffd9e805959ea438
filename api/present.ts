import type { SourceTable } from '../sql/tables.ts'
import type { Bilingual, Source } from './contract.ts'

/** Sources by id, to put a full citation beside each row. */
export type Sources = ReadonlyMap<string, SourceTable>

export const bySourceId = (rows: readonly SourceTable[]): Sources => new Map(rows.map((row) => [row.id, row]))

/** @throws where a row cites a source that is not there; the foreign key rules it out */
export function cite(
  sources: Sources,
  { source_id, clause }: { source_id: string; clause: string | null },
): Source {
  const row = sources.get(source_id)
  if (row === undefined) throw new Error(`no source ${source_id}`)
  return {
    id: row.id,
    kind: row.kind,
    title: { zh: row.title_zh, en: row.title_en },
    documentNo: row.document_no,
    clause,
    date: row.issued_on,
    basis: row.basis,
  }
}

export const bilingual = (zh: string, en: string): Bilingual => ({ zh, en })

export const bilingualOrNull = (zh: string | null, en: string | null): Bilingual | null =>
  zh === null || en === null ? null : { zh, en }
