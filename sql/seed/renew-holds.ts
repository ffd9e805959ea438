import type { Database } from '../database.ts'
import { commitmentRows } from './illustrative/commitment-rows.ts'
import { insertRows } from './insert-rows.ts'

/**
 * On a later day the illustrative holds would all have run out: where none is left in force, those of `today`
 * (YYYY-MM-DD) are placed anew. A space that a user has since taken is left to the user.
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
    const used = await transaction
      .selectFrom('commitment')
      .select('space_id')
      .where('is_illustrative', '=', false)
      .where('released_at', 'is', null)
      .execute()
    const usedIds = new Set(used.map(({ space_id }) => space_id))
    const inForce = commitmentRows(today).filter(
      ({ expires_at, released_at }) =>
        released_at === null && typeof expires_at === 'string' && new Date(expires_at) > now,
    )
    await insertRows(
      transaction,
      'commitment',
      inForce.filter(({ space_id }) => !usedIds.has(space_id)),
    )
  })
}
