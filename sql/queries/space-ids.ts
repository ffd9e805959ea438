import type { Db } from '../database.ts'
import { stands } from './space-succession.ts'

/** Those of the ids that no space has that stands, in the order given. */
export async function findMissingSpaces(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('space')
    .select('id')
    .where('id', 'in', ids)
    .where(stands('space.id'))
    .execute()
  const found = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => !found.has(id))
}

/** Names by id; a space that is gone has none. */
export async function findSpaceNames(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { zh: string; en: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('space')
    .select(['id', 'name_zh as zh', 'name_en as en'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, ...name }) => [id, name]))
}
