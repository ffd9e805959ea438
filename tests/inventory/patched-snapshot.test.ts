import fc from 'fast-check'
import { sql } from 'kysely'
import t from 'tap'
import type { Requirement } from '../../api/contract.ts'
import { match } from '../../api/matching/match.ts'
import { type Snapshot, snapshotOf } from '../../api/matching/snapshot.ts'
import type { Database } from '../../sql/database.ts'
import { loadSnapshot } from '../../sql/queries/snapshot.ts'
import { loadChanges } from '../../sql/queries/snapshot-change.ts'
import { findInventoryVersion } from '../../sql/queries/source.ts'
import { placeKinds } from '../../sql/vocabulary.ts'
import { at } from '../matching/fixtures.ts'
import { testDatabase } from '../support/test-database.ts'
import { testNoon } from '../support/test-state.ts'
import { apply, someEdit } from './random-edits.ts'

const requirements: Requirement[] = [
  { activities: [{ use: 'production', must: { clearHeightM: 5 } }, { use: 'rnd' }], rentMaxYuanM2Day: 2.5 },
  {
    activities: [{ use: 'rnd', minAreaM2: 900 }],
    near: [{ kind: 'hospital', maxKm: 8 }],
    illustrative: false,
  },
]

/** All that a snapshot says, and what is matched against it. */
function sayings(snapshot: Snapshot) {
  const { spaces, space, rowOf, nearest, sites, ...plain } = snapshot
  const rows = Array.from({ length: snapshot.size }, (_, row) => space(row))
  return {
    ...plain,
    numbers: Object.entries(plain.numbers).map(([name, { codes, values }]) => ({ name, codes, values })),
    rows,
    commitments: [...spaces.commitments].sort(([a], [b]) => a - b),
    found: rows.map(({ id }) => rowOf(id)),
    sites: sites.map((site, index) => ({ site, nearest: placeKinds.map((kind) => nearest(index, kind)) })),
    matches: requirements.map((requirement) => JSON.stringify(match(snapshot, requirement, at))),
  }
}

const patched = async (database: Database, before: Snapshot): Promise<Snapshot | undefined> => {
  const changed = await loadChanges(database, { ...before.reference, spaces: before.spaces })
  return changed && snapshotOf(changed, before)
}

t.test(
  'a snapshot that is patched is the one that is loaded, and the one before it stays as it was',
  async (t) => {
    const database = await testDatabase(t)
    let before = snapshotOf(await loadSnapshot(database))
    let applied = 0
    await fc.assert(
      fc.asyncProperty(fc.array(someEdit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const said = JSON.stringify(sayings(before))
        applied += await apply(database.db, edits)
        const after = await patched(database, before)
        if (after === undefined) throw new Error('nobody knows what changed')
        const loaded = snapshotOf(await loadSnapshot(database))
        t.strictSame(sayings(after), sayings(loaded))
        t.equal(JSON.stringify(sayings(before)), said)
        before = after
      }),
      // What failed cannot be run again: the database has changed.
      { numRuns: 25, endOnFailure: true },
    )
    t.ok(applied > 40, `${applied} changes`)
  },
)

t.test('what did not change is shared', async (t) => {
  const database = await testDatabase(t)
  const { db } = database
  const before = snapshotOf(await loadSnapshot(database))
  await db
    .updateTable('commitment')
    .set({ released_at: testNoon.toISOString() })
    .where('id', '=', sql<number>`(select min(id) from commitment)`)
    .execute()
  const committed = await patched(database, before)
  t.equal(committed?.numbers.rentYuanM2Day, before.numbers.rentYuanM2Day)
  t.equal(committed?.withBreakdown, before.withBreakdown)
  t.not(committed?.spaces.commitments, before.spaces.commitments)
  await db.updateTable('space').set({ rent_yuan_m2_day: 7.77 }).where('id', '=', 'pj-now').execute()
  const priced = await patched(database, before)
  t.equal(priced?.spaces.columns.power_kva, before.spaces.columns.power_kva)
  t.equal(priced?.numbers.powerKva, before.numbers.powerKva)
  t.equal(priced?.sites, before.sites)
  t.not(priced?.numbers.rentYuanM2Day, before.numbers.rentYuanM2Day)
})

t.test('where nobody knows what changed, everything is read', async (t) => {
  const database = await testDatabase(t, 'published')
  const { db } = database
  const before = snapshotOf(await loadSnapshot(database))
  t.equal((await patched(database, before))?.version, before.version, 'nothing changed')
  await db.updateTable('parcel').set({ far: 2 }).execute()
  await db.updateTable('parcel').set({ far: 3 }).execute()
  await db
    .deleteFrom('inventory_change')
    .where('version', '=', before.version + 1)
    .execute()
  t.equal(await patched(database, before), undefined, 'the change after it is no longer told')
  await db
    .updateTable('inventory_version')
    .set({ version: before.version - 1 })
    .execute()
  t.equal(await patched(database, before), undefined, 'the version went back')
})

t.test('changes are told for a thousand versions, then forgotten', async (t) => {
  const { db } = await testDatabase(t, 'published')
  await db
    .updateTable('inventory_version')
    .set({ version: 5 * 1024 - 2 })
    .execute()
  for (const far of [2, 3, 4]) await db.updateTable('parcel').set({ far }).execute()
  const { rows } = await sql<{
    version: number
  }>`select distinct version from inventory_change order by version`.execute(db)
  t.same(
    rows.map(({ version }) => version),
    [5119, 5120, 5121],
  )
})

t.test('a transaction tells each thing once, whatever it did to it', async (t) => {
  const { db } = await testDatabase(t, 'published')
  const version = await findInventoryVersion(db)
  await db.transaction().execute(async (transaction) => {
    await transaction.updateTable('space').set({ clear_height_m: 6 }).where('id', '=', 'pj-now').execute()
    await transaction.updateTable('space').set({ clear_height_m: 7 }).where('id', '=', 'pj-now').execute()
    await transaction.updateTable('policy').set({ cap_yuan: 5 }).execute()
  })
  const rows = await db
    .selectFrom('inventory_change')
    .selectAll()
    .where('version', '>', version)
    .orderBy('noun')
    .execute()
  t.same(rows, [
    { version: version + 1, noun: 'policy', id: '' },
    { version: version + 1, noun: 'space', id: 'pj-now' },
  ])
})
