import type { Database } from '../database.ts'
import { illustrativeInventory } from './illustrative/illustrative-inventory.ts'
import { insertRows } from './insert-rows.ts'

/**
 * Puts in the illustrative breakdown, once. On a later day its holds would all have run out, so where none is left
 * in force the ones of `today` (YYYY-MM-DD) are placed anew.
 */
export async function seedIllustrative(database: Database, today: string): Promise<void> {
  const { parcels, buildings, floors, spaces, commitments } = illustrativeInventory(today)
  await database.db.transaction().execute(async (transaction) => {
    await insertRows(transaction, 'parcel', parcels)
    await insertRows(transaction, 'building', buildings)
    await insertRows(transaction, 'building_floor', floors)
    await insertRows(transaction, 'space', spaces)
    const placed = await transaction
      .selectFrom('commitment')
      .select(['id', 'expires_at'])
      .where('is_illustrative', '=', true)
      .execute()
    if (placed.length === 0) return insertRows(transaction, 'commitment', commitments)
    const now = new Date(`${today}T00:00:00+08:00`)
    const isHeld = placed.some(({ expires_at }) => expires_at !== null && new Date(expires_at) > now)
    const inForce = commitments.filter(
      ({ expires_at, released_at }) =>
        released_at === null && typeof expires_at === 'string' && new Date(expires_at) > now,
    )
    // A space that a user has since taken is left to the user.
    const used = await transaction
      .selectFrom('commitment')
      .select('space_id')
      .where('is_illustrative', '=', false)
      .where('released_at', 'is', null)
      .execute()
    const usedIds = new Set(used.map(({ space_id }) => space_id))
    const free = inForce.filter(({ space_id }) => !usedIds.has(space_id))
    if (!isHeld) await insertRows(transaction, 'commitment', free)
  })
}
