import { sql } from 'kysely'
import t, { type Test } from 'tap'
import type { Db } from '../../sql/database.ts'
import { renewHolds } from '../../sql/seed/renew-holds.ts'
import type { ActivityUse } from '../../sql/vocabulary.ts'
import { testDatabase } from '../support/test-database.ts'
import { testNoon } from '../support/test-state.ts'

interface Given {
  spaceId: string
  areaM2: number
  activity?: ActivityUse
  illustrative?: boolean
}

/** Past every function: an insert as anyone might write it. */
const insert = (db: Db, { spaceId, areaM2, activity = 'production', illustrative = false }: Given) =>
  db
    .insertInto('commitment')
    .values({
      space_id: spaceId,
      kind: 'lease',
      activity,
      area_m2: areaM2,
      from_on: '2027-01-01',
      to_on: null,
      placed_at: testNoon.toISOString(),
      is_illustrative: illustrative,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

async function rejects(t: Test, attempt: Promise<unknown>, constraint: string, saying: string) {
  const error = await attempt.then(
    () => undefined,
    (cause: unknown) => cause as Record<string, unknown>,
  )
  t.equal(error?.constraint_name ?? error?.constraint, constraint, saying)
}

/** H2 is single-use C65 with 64,000 m²; illustrative leases and a hold take 9,600 m² of its 19,200. */
const floor = (no: number, areaM2 = 3200): Given => ({ spaceId: `hq-h2-3-${no}f`, areaM2 })

t.test('no insert or update takes a quota beyond its share', async (t) => {
  const { db } = await testDatabase(t)
  for (const no of [4, 5, 6]) await insert(db, floor(no))
  await rejects(t, insert(db, floor(7, 1)), 'commitment_quota_check', 'a square metre more')
  await insert(db, { ...floor(7), activity: 'rnd' })
  const { id } = await db
    .selectFrom('commitment')
    .select('id')
    .where('space_id', '=', 'hq-h2-3-4f')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('commitment')
    .set({ released_at: testNoon.toISOString() })
    .where('id', '=', id)
    .execute()
  await insert(db, floor(8))
  await rejects(
    t,
    db.updateTable('commitment').set({ released_at: null }).where('id', '=', id).execute(),
    'commitment_quota_check',
    'what was released does not come back over it',
  )
})

t.test('a quota does not shrink beneath what is promised', async (t) => {
  const { db } = await testDatabase(t)
  await db.updateTable('commitment').set({ released_at: testNoon.toISOString() }).execute()
  await insert(db, floor(4))
  const parcel = () => db.updateTable('parcel').where('id', '=', 'hq-h2')
  const refused: [string, () => Promise<unknown>][] = [
    ['a smaller parcel', () => parcel().set({ floor_area_m2: 10_666 }).execute()],
    ['an unknown base', () => parcel().set({ floor_area_m2: null }).execute()],
    [
      'a smaller share',
      () => db.updateTable('zoning').set({ quota_share_pct: 4.9 }).where('code', '=', 'C65').execute(),
    ],
    [
      'a smaller base',
      () =>
        db
          .updateTable('zoning')
          .set({ quota_base: 'land_area', quota_share_pct: 5 })
          .where('code', '=', 'C65')
          .execute(),
    ],
  ]
  for (const [saying, attempt] of refused) await rejects(t, attempt(), 'parcel_quota_check', saying)
  await parcel().set({ floor_area_m2: 10_667 }).execute()
  await db.updateTable('zoning').set({ quota_share_pct: 31 }).where('code', '=', 'C65').execute()
  await insert(db, { spaceId: 'hq-h1-1-1f', areaM2: 3500 })
  await insert(db, { spaceId: 'pj-p1-2-1f', areaM2: 5600 })
  await rejects(
    t,
    db
      .updateTable('space')
      .set({ parcel_id: 'hq-h2', building_id: null })
      .where('id', '=', 'hq-h1-1-1f')
      .execute(),
    'parcel_quota_check',
    'a space with production that is moved into the parcel',
  )
  await db.updateTable('space').set({ lot_id: null }).where('id', '=', 'pj-p1-2-1f').execute()
  await insert(db, { spaceId: 'pj-now', areaM2: 80_000 })
  await rejects(
    t,
    db.updateTable('space').set({ lot_id: 'pj-now' }).where('id', '=', 'pj-p1-2-1f').execute(),
    'space_committed_check',
    'a space with a commitment that is put beneath a lot without room for it',
  )
})

t.test('what was agreed is not rewritten, nor shown where it is not illustrative', async (t) => {
  const { db, engine } = await testDatabase(t)
  const { id } = await insert(db, floor(4))
  for (const change of [
    { area_m2: 1 },
    { activity: 'rnd' as const },
    { from_on: '2027-02-01' },
    { space_id: 'hq-h2-3-5f' },
  ])
    await rejects(
      t,
      db.updateTable('commitment').set(change).where('id', '=', id).execute(),
      'commitment_fixed_check',
      JSON.stringify(change),
    )
  await rejects(t, sql`truncate commitment cascade`.execute(db), 'commitment_delete_check', 'no truncate')
  await rejects(
    t,
    insert(db, { spaceId: 'pj-now', areaM2: 1, illustrative: true }),
    'commitment_illustrative_check',
    'illustrative commitments take illustrative space only',
  )
  await t.test('not from a picture that is older than the lock', { skip: onlyOneAtOnce(engine) }, (t) =>
    rejects(
      t,
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute((transaction) => insert(transaction, floor(5))),
      'commitment_isolation_check',
      'is refused',
    ),
  )
})

/** Why a test of writers side by side has nothing to show there. */
function onlyOneAtOnce(engine: string): string | false {
  return engine === 'embedded' && 'the embedded engine has one connection: transactions follow one another'
}

t.test('illustrative holds are placed anew only where users left room', async (t) => {
  const database = await testDatabase(t)
  const { db } = database
  const today = '2027-06-01'
  await db
    .updateTable('commitment')
    .set({ released_at: testNoon.toISOString() })
    .where('expires_at', 'is not', null)
    .execute()
  for (const no of [3, 4, 5, 6]) await insert(db, floor(no))
  await renewHolds(database, today)
  const held = await db
    .selectFrom('commitment')
    .select('space_id')
    .where('placed_at', '>', '2027-05-01')
    .orderBy('space_id')
    .execute()
  t.same(
    held.map(({ space_id }) => space_id),
    ['hq-h3-5-4f', 'pj-p2-4-1f', 'pj-p4-7-3f'],
  )
})
