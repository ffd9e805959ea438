import { createHash } from 'node:crypto'
import type { Db } from '../../sql/database.ts'
import { findSource, putSource } from '../../sql/queries/space-fact.ts'
import type { SourceTable } from '../../sql/tables.ts'
import { canonical } from '../canonical.ts'
import type { SpacePatch, StatedSource } from '../contract.ts'
import { factRefused } from './refusals.ts'

/**
 * The id of the source that a statement rests on. The same words are the same source, however often they are given.
 * @throws Problem fact_refused where there is no source of that id
 */
export async function sourceOf(db: Db, source: SpacePatch['source']): Promise<string> {
  if (typeof source === 'string') {
    if (await findSource(db, source)) return source
    throw factRefused([
      {
        pointer: '/source',
        detail: {
          zh: `没有编号为 ${source} 的来源，请用空间页面上列出的来源编号，或写明 title`,
          en: `There is no source ${source}; give the id of one that a space cites, or an object with its title`,
        },
      },
    ])
  }
  const row = rowOf(source)
  await putSource(db, row)
  return row.id
}

function rowOf({ title, documentNo, issuedOn, basis = 'unverified' }: StatedSource): SourceTable {
  const words = {
    kind: 'statement',
    title_zh: title.zh.trim(),
    title_en: title.en.trim(),
    document_no: documentNo ?? null,
    issued_on: issuedOn ?? null,
    basis,
  } as const
  const digest = createHash('sha256').update(canonical(words)).digest('hex')
  return { id: `statement-${digest.slice(0, 20)}`, ...words }
}
