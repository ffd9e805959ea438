import type { Transaction } from 'kysely'
import type { ApiKeyTable } from '../account-tables.ts'
import type { Db } from '../database.ts'
import type { Tables } from '../tables.ts'

const columns = ['id', 'name', 'role', 'team_id', 'created_at', 'expires_at', 'revoked_at'] as const
export type ApiKeyRow = Omit<ApiKeyTable, 'digest'>

/** Every key there was, the latest first. */
export const listApiKeys = (db: Db): Promise<ApiKeyRow[]> =>
  db.selectFrom('api_key').select(columns).orderBy('created_at', 'desc').orderBy('id').execute()

/** A key that works at that instant. */
export const findApiKey = (db: Db, digest: string, at: string): Promise<ApiKeyRow | undefined> =>
  db
    .selectFrom('api_key')
    .select(columns)
    .where('digest', '=', digest)
    .where('revoked_at', 'is', null)
    .where((row) => row.or([row('expires_at', 'is', null), row('expires_at', '>', at)]))
    .executeTakeFirst()

export async function insertApiKey(db: Transaction<Tables>, key: ApiKeyTable): Promise<void> {
  await db.insertInto('api_key').values(key).execute()
}

/** Ends a key; undefined where there is none of that id that has not ended. */
export const revokeApiKey = (
  db: Transaction<Tables>,
  id: string,
  at: string,
): Promise<ApiKeyRow | undefined> =>
  db
    .updateTable('api_key')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning(columns)
    .executeTakeFirst()

/** Ends the keys that an account gave out, as the audit has it; returns how many there were. */
export async function revokeKeysAddedBy(
  db: Transaction<Tables>,
  accountId: string,
  at: string,
): Promise<number> {
  const rows = await db
    .updateTable('api_key')
    .set({ revoked_at: at })
    .where('revoked_at', 'is', null)
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('audit_event')
        .select('subject_id')
        .where('subject_kind', '=', 'api_key')
        .where('action', '=', 'add')
        .where('actor_id', '=', accountId),
    )
    .returning('id')
    .execute()
  return rows.length
}
