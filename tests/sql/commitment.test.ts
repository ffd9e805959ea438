import { sql } from 'kysely'
import t, { type Test } from 'tap'
import type { Db } from '../../sql/database.ts'
import { findInventoryVersion } from '../../sql/queries/source.ts'
import { findSpace } from '../../sql/queries/space-picture.ts'
import { testDatabase } from '../support/test-database.ts'
import { testDay, testNoon } from '../support/test-state.ts'

interface Given {
  spaceId: string
  areaM2: number
  from?: string
  to?: string | null
  kind?: 'hold' | 'lease'
  expiresAt?: string | null
}

const place = (
  db: Db,
  { spaceId, areaM2, from = '2027-01-01', to = null, kind = 'lease', expiresAt = null }: Given,
) =>
  db
    .insertInto('commitment')
    .values({
      space_id: spaceId,
      kind,
      activity: 'production',
      area_m2: areaM2,
      from_on: from,
      to_on: to,
      placed_at: testNoon.toISOString(),
      expires_at: expiresAt,
      released_at: null,
      holder: 'test',
      is_illustrative: false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

const later = '2099-01-01T00:00:00Z'
const past = '2020-01-01T00:00:00Z'
const at = { asOf: testDay, at: testNoon, illustrative: false }

async function rejects(t: Test, attempt: Promise<unknown>, constraint: string, saying: string) {
  const error = await attempt.then(
    () => undefined,
    (cause: unknown) => cause as Record<string, unknown>,
  )
  t.equal(error?.constraint_name ?? error?.constraint, constraint, saying)
}

t.test('a space is never promised beyond its area on any day', async (t) => {
  const { db } = await testDatabase(t, 'published')
  await place(db, { spaceId: 'pj-now', areaM2: 50_000, from: '2027-01-01', to: '2028-01-01' })
  await place(db, { spaceId: 'pj-now', areaM2: 32_000, from: '2027-06-01', to: '2027-07-01' })
  await rejects(
    t,
    place(db, { spaceId: 'pj-now', areaM2: 1, from: '2027-06-30', to: '2027-07-02' }),
    'commitment_space_check',
    'one square metre over, on one day',
  )
  await place(db, { spaceId: 'pj-now', areaM2: 32_000, from: '2027-07-01', to: '2028-01-01' })
  await place(db, { spaceId: 'pj-now', areaM2: 82_000, from: '2028-01-01' })
  await rejects(
    t,
    place(db, { spaceId: 'pj-now', areaM2: 1, from: '2031-01-01' }),
    'commitment_space_check',
    'an open end takes every later day',
  )
})

t.test('a hold that has expired takes nothing, without a clean-up', async (t) => {
  const { db } = await testDatabase(t, 'published')
  await place(db, { spaceId: 'hq-office', areaM2: 3_000, kind: 'hold', expiresAt: past })
  const { id } = await place(db, { spaceId: 'hq-office', areaM2: 3_000, kind: 'hold', expiresAt: later })
  await rejects(
    t,
    place(db, { spaceId: 'hq-office', areaM2: 1 }),
    'commitment_space_check',
    'a hold in force takes its area',
  )
  await db
    .updateTable('commitment')
    .set({ released_at: testNoon.toISOString() })
    .where('id', '=', id)
    .execute()
  await place(db, { spaceId: 'hq-office', areaM2: 3_000 })
  await rejects(
    t,
    db.updateTable('commitment').set({ released_at: null }).where('id', '=', id).execute(),
    'commitment_space_check',
    'a released hold does not come back over a lease',
  )
})

t.test('commitments are never deleted and a space does not shrink below them', async (t) => {
  const { db } = await testDatabase(t, 'published')
  await place(db, { spaceId: 'hq-office', areaM2: 2_000 })
  await rejects(t, db.deleteFrom('commitment').execute(), 'commitment_delete_check', 'no delete')
  await rejects(
    t,
    db.updateTable('space').set({ floor_area_m2: 1_999 }).where('id', '=', 'hq-office').execute(),
    'space_committed_check',
    'no shrinking',
  )
})

t.test('a commitment beneath a lot also takes the lot, an illustrative one does not', async (t) => {
  const { db } = await testDatabase(t, 'illustrative')
  const before = await findSpace(db, at, 'pj-now')
  t.equal(before?.free_area_m2, 82_000)
  await place(db, { spaceId: 'pj-p1-2-1f', areaM2: 5_600, from: testDay })
  const after = await findSpace(db, at, 'pj-now')
  t.equal(after?.free_area_m2, 82_000 - 5_600)
  await rejects(
    t,
    place(db, { spaceId: 'pj-now', areaM2: 80_000, from: testDay }),
    'commitment_space_check',
    'the lot is no longer whole',
  )
})

t.test('the version grows once a transaction, and is announced', async (t) => {
  const database = await testDatabase(t, 'published')
  const heard: string[] = []
  const unlisten = await database.listen(
    'inventory',
    (payload) => heard.push(payload),
    () => undefined,
  )
  const before = await findInventoryVersion(database.db)
  await database.db.transaction().execute(async (transaction) => {
    await place(transaction, { spaceId: 'pj-now', areaM2: 1 })
    await place(transaction, { spaceId: 'pj-now', areaM2: 1 })
    await transaction.updateTable('space').set({ clear_height_m: 6 }).where('id', '=', 'pj-now').execute()
  })
  t.equal(await findInventoryVersion(database.db), before + 1)
  await database.db.updateTable('parcel').set({ far: 2 }).execute()
  t.equal(await findInventoryVersion(database.db), before + 2)
  await database.db.selectNoFrom(sql`1`.as('one')).execute()
  for (let waits = 0; heard.length < 2 && waits < 200; waits++)
    await new Promise((resolve) => setTimeout(resolve, 25))
  await unlisten()
  t.same(heard, [String(before + 1), String(before + 2)])
})

t.test('a version that can be read belongs to transactions that are over', async (t) => {
  const database = await testDatabase(t, 'published')
  if (database.engine === 'embedded') {
    t.comment('skipped on the embedded engine: it has one connection, so two writers never interleave')
    return
  }
  const { db } = database
  const before = await findInventoryVersion(db)
  const order: string[] = []
  let letFirstEnd: () => void = () => undefined
  const mayEnd = new Promise<void>((resolve) => {
    letFirstEnd = resolve
  })
  const first = db.transaction().execute(async (transaction) => {
    await transaction.updateTable('space').set({ clear_height_m: 6 }).where('id', '=', 'pj-now').execute()
    await sql`set constraints all immediate`.execute(transaction)
    await mayEnd
    order.push('first')
  })
  await new Promise((resolve) => setTimeout(resolve, 50))
  const second = db
    .updateTable('space')
    .set({ clear_height_m: 5 })
    .where('id', '=', 'hq-rnd')
    .execute()
    .then(() => order.push('second'))
  await new Promise((resolve) => setTimeout(resolve, 100))
  t.equal(await findInventoryVersion(db), before, 'neither is over, so neither version is seen')
  letFirstEnd()
  await Promise.all([first, second])
  t.same(order, ['first', 'second'])
  t.equal(await findInventoryVersion(db), before + 2)
})
