import t from 'tap'
import type { Db } from '../../sql/database.ts'
import { findPicture } from '../../sql/queries/space-picture.ts'
import { seedIllustrative } from '../../sql/seed/seed-illustrative.ts'
import { seedPublished } from '../../sql/seed/seed-published.ts'
import { testDatabase } from '../support/test-database.ts'
import { testDay, testNoon } from '../support/test-state.ts'

const held = async (db: Db): Promise<string[]> => {
  const rows = await findPicture(db, { asOf: testDay, at: testNoon, illustrative: true })
  return rows.filter(({ status }) => status === 'held').map(({ id }) => id)
}

/** As if the demo had been set up long ago: every hold has run out. */
const expireAll = (db: Db) =>
  db
    .updateTable('commitment')
    .set({ expires_at: '2026-01-31T23:59:59+08:00' })
    .where('expires_at', 'is not', null)
    .execute()

t.test('starting again changes nothing, and long after the demo shows held space anew', async (t) => {
  const { db, ...database } = await testDatabase(t)
  const again = { db, ...database }
  const before = await db.selectFrom('commitment').select('id').execute()
  const first = await held(db)
  t.ok(first.length > 0)
  await seedPublished(again)
  await seedIllustrative(again, testDay)
  const after = await db.selectFrom('commitment').select('id').execute()
  t.equal(after.length, before.length, 'the same day adds nothing')

  await expireAll(db)
  t.same(await held(db), [])
  const [taken = ''] = first
  const space = await db
    .selectFrom('space')
    .select('floor_area_m2')
    .where('id', '=', taken)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('commitment')
    .values({
      space_id: taken,
      kind: 'lease',
      activity: 'production',
      area_m2: space.floor_area_m2 ?? 1,
      from_on: testDay,
      to_on: null,
      placed_at: testNoon.toISOString(),
      expires_at: null,
      released_at: null,
      holder: 'test',
      is_illustrative: false,
    })
    .execute()
  await seedIllustrative(again, testDay)
  t.same(
    await held(db),
    first.filter((id) => id !== taken),
    'but for the space that a user has taken',
  )
})
