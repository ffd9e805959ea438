import { sql, type Transaction } from 'kysely'
import type { Db } from '../database.ts'
import type { SourceTable, SpaceFactTable, SpaceTable, Tables } from '../tables.ts'

/** A space with what is recorded of it, locked so that two who change it follow one another. */
export const lockSpace = (db: Transaction<Tables>, id: string): Promise<SpaceTable | undefined> =>
  db.selectFrom('space').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/**
 * What tells one record of a space from another: its row and its facts, without the names of those who stated them.
 * Undefined where there is no such space.
 */
export async function findSpaceVersion(db: Db, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ version: string }>`
    select md5(to_jsonb(s)::text || coalesce((
      select string_agg((to_jsonb(f) - 'stated_by')::text, ',' order by f.attribute) from space_fact f
      where f.space_id = s.id), '')) as version
    from space s where s.id = ${id}`.execute(db)
  return rows[0]?.version
}

export async function updateSpace(
  db: Transaction<Tables>,
  id: string,
  changes: Partial<SpaceTable>,
): Promise<SpaceTable> {
  return db.updateTable('space').set(changes).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
}

/** The facts as they stand from now on, in place of what was recorded under the same names. */
export async function putSpaceFacts(db: Db, rows: readonly SpaceFactTable[]): Promise<void> {
  await db
    .insertInto('space_fact')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['space_id', 'attribute']).doUpdateSet((row) => ({
        value: row.ref('excluded.value'),
        as_of: row.ref('excluded.as_of'),
        stated_by: row.ref('excluded.stated_by'),
        source_id: row.ref('excluded.source_id'),
        clause: row.ref('excluded.clause'),
      })),
    )
    .execute()
}

export const findSource = (db: Db, id: string): Promise<SourceTable | undefined> =>
  db.selectFrom('source').selectAll().where('id', '=', id).executeTakeFirst()

/** A source that stands already under its id stays as it is. */
export async function putSource(db: Db, row: SourceTable): Promise<void> {
  await db
    .insertInto('source')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}
