import { Problem } from './problem.ts'

/** The place after a row, as it stands in an address: what the rows are in order of, and last what tells them apart. */
export const writeCursor = (parts: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url')

/**
 * The parts that `writeCursor` wrote; undefined without a cursor.
 * @param isOne whether the parts are of this list and its order
 * @throws Problem invalid_cursor
 */
export function readCursor<T extends unknown[]>(
  cursor: string | undefined,
  isOne: (parts: unknown[]) => parts is T,
): T | undefined {
  if (cursor === undefined) return undefined
  const parts = partsOf(cursor)
  if (parts === undefined || !isOne(parts))
    throw new Problem('invalid_cursor', {
      zh: `翻页位置 ${cursor.slice(0, 40)} 无效\uff0c或不属于这个排序。请从第一页重新开始`,
      en: `The cursor ${cursor.slice(0, 40)} is not one of this order. Start again from the first page`,
    })
  return parts
}

function partsOf(cursor: string): unknown[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(parts) ? parts : undefined
  } catch {
    return undefined
  }
}

/** The number of a row, in a list told by falling numbers. */
export const readRowId = (cursor: string | undefined): number | undefined =>
  readCursor(cursor, (parts): parts is [number] => parts.length === 1 && isRowId(parts[0]))?.[0]

const isRowId = (part: unknown): part is number =>
  typeof part === 'number' && Number.isSafeInteger(part) && part > 0
