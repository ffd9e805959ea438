import { Problem } from './problem.ts'

/** A page of rows told by rising numbers: the place after one is its number. */
export const writePlace = (id: number): string => Buffer.from(String(id)).toString('base64url')

/** @throws Problem invalid_cursor where the text is none that `writePlace` wrote */
export function readPlace(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  if (!/^[1-9]\d{0,14}$/.test(text))
    throw new Problem('invalid_cursor', {
      zh: `翻页位置 ${cursor.slice(0, 40)} 无效，请从第一页重新开始`,
      en: `The cursor ${cursor.slice(0, 40)} is none of ours. Start again from the first page`,
    })
  return Number(text)
}
