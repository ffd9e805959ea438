import type { LeadPlace } from '../../sql/queries/lead.ts'
import { Problem } from '../problem.ts'

/** A place in a list sorted by a text and then by id. */
export const writePlace = ({ value, id }: LeadPlace): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url')

/** @throws Problem invalid_cursor where the text is none that `writePlace` wrote */
export function readPlace(cursor: string | undefined): LeadPlace | undefined {
  if (cursor === undefined) return undefined
  const found = /^\["((?:[^"\\]|\\.)*)","([0-9a-f-]{36})"\]$/.exec(
    Buffer.from(cursor, 'base64url').toString('utf8'),
  )
  if (found === null)
    throw new Problem('invalid_cursor', {
      zh: `翻页位置 ${cursor.slice(0, 40)} 无效，请从第一页重新开始`,
      en: `The cursor ${cursor.slice(0, 40)} is none of ours. Start again from the first page`,
    })
  return { value: JSON.parse(`"${found[1]}"`) as string, id: found[2] ?? '' }
}
