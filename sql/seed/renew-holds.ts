import { sql } from 'kysely'
import type { Database, Db } from '../database.ts'
import { type CommitmentRow, commitmentRows } from './illustrative/commitment-rows.ts'
import { insertRows } from './insert-rows.ts'

/**
 * On a later day the illustrative holds would all have run out: where none is left in force, those of `today`
 * (YYYY-MM-DD) are placed anew. A space that a user has since taken is left to the user, and so is a quota.
 */
export async function renewHolds(database: Database, today: string): Promise<void> {
  const now = new Date(`${today}T00:00:00+08:00`)
  await database.db.transaction().execute(async (transaction) => {
    const isHeld = await transaction
      .selectFrom('commitment')
      .select('id')
      .where('is_illustrative', '=', true)
      .where('expires_at', '>', now.toISOString())
      .limit(1)
      .executeTakeFirst()
    if (isHeld) return
    const inForce = commitmentRows(today).filter(
      ({ expires_at, released_at }) =>
        released_at === null && typeof expires_at === 'string' && new Date(expires_at) > now,
    )
    for (const row of inForce)
      if (await fits(transaction, row)) await insertRows(transaction, 'commitment', [row])
  })
}

async function fits(
  db: Db,
  { space_id, activity, area_m2, from_on, to_on }: CommitmentRow,
): Promise<boolean> {
  const { rows } = await sql<{ free: number | null }>`
    select ledger_free_m2(${space_id}, ${activity}, true,
      daterange(cast(${from_on} as date), cast(${to_on} as date)), ledger_now()) as free`.execute(db)
  return (rows[0]?.free ?? 0) >= area_m2
}
