import t from 'tap'
import type { Db } from '../../sql/database.ts'
import { findInventoryVersion } from '../../sql/queries/source.ts'
import { findPicture } from '../../sql/queries/space-picture.ts'
import { seed } from '../../sql/seed/seed.ts'
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
  await seed(again, testDay)
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
  await seed(again, testDay)
  t.same(
    await held(db),
    first.filter((id) => id !== taken),
    'but for the space that a user has taken',
  )
})

t.test(
  'a release that corrects a figure reaches a database that stands, and leaves the inventory to its users',
  async (t) => {
    const database = await testDatabase(t)
    const { db } = database
    const shipped = await db.selectFrom('zoning').selectAll().orderBy('code').execute()
    const figures = await db.selectFrom('published_figure').selectAll().orderBy('id').execute()
    await db
      .updateTable('zoning')
      .set({ quota_share_pct: 25, name_en: 'of old' })
      .where('code', '=', 'C65')
      .execute()
    await db.updateTable('published_figure').set({ value: 1 }).execute()
    await db.updateTable('space').set({ clear_height_m: 12.5 }).where('id', '=', 'pj-now').execute()
    await db.updateTable('shipped').set({ digest: 'of an older release' }).execute()
    await seed(database, testDay)
    t.same(await db.selectFrom('zoning').selectAll().orderBy('code').execute(), shipped)
    t.same(await db.selectFrom('published_figure').selectAll().orderBy('id').execute(), figures)
    const lot = await db
      .selectFrom('space')
      .select('clear_height_m')
      .where('id', '=', 'pj-now')
      .executeTakeFirst()
    t.equal(lot?.clear_height_m, 12.5)

    const version = await findInventoryVersion(db)
    await db.updateTable('shipped').set({ digest: 'of an older release' }).execute()
    await seed(database, testDay)
    t.equal(await findInventoryVersion(db), version, 'equal rows are not touched')
  },
)
