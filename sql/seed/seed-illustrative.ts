import type { Database } from '../database.ts'
import { commitmentRows } from './illustrative/commitment-rows.ts'
import { illustrativeInventory } from './illustrative/illustrative-inventory.ts'
import { insertRows } from './insert-rows.ts'

/** Puts in the illustrative breakdown and its history of commitments, as they stand on `today` (YYYY-MM-DD). */
export async function seedIllustrative(database: Database, today: string): Promise<void> {
  const { parcels, buildings, floors, spaces } = illustrativeInventory()
  await database.db.transaction().execute(async (transaction) => {
    await insertRows(transaction, 'parcel', parcels)
    await insertRows(transaction, 'building', buildings)
    await insertRows(transaction, 'building_floor', floors)
    await insertRows(transaction, 'space', spaces)
    const placed = await transaction
      .selectFrom('commitment')
      .select('id')
      .where('is_illustrative', '=', true)
      .limit(1)
      .execute()
    if (placed.length === 0) await insertRows(transaction, 'commitment', commitmentRows(today))
  })
}
