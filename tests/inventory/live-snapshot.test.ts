import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import t from 'tap'
import { openLiveSnapshot } from '../../api/inventory/live-snapshot.ts'
import type { Db } from '../../sql/database.ts'
import { findInventoryVersion } from '../../sql/queries/source.ts'
import { testDatabase } from '../support/test-database.ts'
import { testNoon } from '../support/test-state.ts'

/** A change is seen within a second; the machine of a test may be a slow one. */
const mostMs = 10_000

async function until(isSo: () => boolean): Promise<number> {
  const start = performance.now()
  while (!isSo()) {
    if (performance.now() - start > mostMs) throw new Error(`not so after ${mostMs} ms`)
    await wait(5)
  }
  return performance.now() - start
}

const onError = (cause: unknown) => {
  throw cause
}
const setHeight = (db: Db, id: string, to: number) =>
  db.updateTable('space').set({ clear_height_m: to }).where('id', '=', id).execute()

t.test(
  'a change is seen by every service on the database, and a match in flight keeps its picture',
  async (t) => {
    const database = await testDatabase(t, 'published')
    const [one, other] = [
      await openLiveSnapshot(database, onError),
      await openLiveSnapshot(database, onError),
    ]
    const before = one.current()
    const heightIn = (snapshot: typeof before) =>
      snapshot.space(snapshot.rowOf('hq-rnd') ?? -1).clear_height_m
    await setHeight(database.db, 'hq-rnd', 6.66)
    const version = await findInventoryVersion(database.db)
    const ms = await until(() => [one, other].every((each) => each.version() === version))
    t.comment(`${ms.toFixed(0)} ms after the commit`)
    for (const each of [one, other]) t.equal(heightIn(each.current()), 6.66)
    t.equal(heightIn(before), null)
    await Promise.all([one.close(), other.close()])
  },
)

t.test('holds that run out are counted as the clock passes them, whenever they were placed', async (t) => {
  const database = await testDatabase(t, 'published')
  const live = await openLiveSnapshot(database, onError)
  const later = new Date(testNoon.getTime() + 60_000)
  t.equal(live.expiredBy(later), 0)
  await sql`insert into commitment
    (space_id, kind, activity, area_m2, from_on, placed_at, expires_at, holder, is_illustrative)
    values ('hq-rnd', 'hold', 'rnd', 7, '2027-01-01', now(), ${later.toISOString()}, 'test', false)`.execute(
    database.db,
  )
  await until(() => live.expiredBy(later) === 1)
  t.equal(live.expiredBy(testNoon), 0)
  await database.db.updateTable('commitment').set({ released_at: testNoon.toISOString() }).execute()
  await until(() => live.expiredBy(later) === 0)
  await live.close()
})

t.test(
  'two writers: versions are seen in order, and no change is lost whichever commits first',
  async (t) => {
    const database = await testDatabase(t, 'published')
    if (database.engine === 'embedded') {
      t.comment('skipped on the embedded engine: it has one connection, so two writers never interleave')
      return
    }
    const { db } = database
    const live = await openLiveSnapshot(database, onError)
    const seen = [live.version()]
    const heightOf = (id: string) => live.current().space(live.current().rowOf(id) ?? -1).clear_height_m
    for (let round = 1; round <= 20; round++) {
      // The first to write is the last to commit.
      let letFirstEnd: () => void = () => undefined
      const mayEnd = new Promise<void>((resolve) => {
        letFirstEnd = resolve
      })
      let hasWritten: () => void = () => undefined
      const written = new Promise<void>((resolve) => {
        hasWritten = resolve
      })
      const first = db.transaction().execute(async (transaction) => {
        await setHeight(transaction, 'hq-rnd', 10 + round)
        hasWritten()
        await mayEnd
      })
      await written
      await setHeight(db, 'hq-office', 20 + round)
      const between = await findInventoryVersion(db)
      await until(() => live.version() === between)
      t.equal(heightOf('hq-office'), 20 + round)
      t.not(heightOf('hq-rnd'), 10 + round, 'not yet committed')
      seen.push(live.version())
      letFirstEnd()
      await first
      const last = await findInventoryVersion(db)
      t.equal(last, between + 1)
      await until(() => live.version() === last)
      seen.push(live.version())
      t.same([heightOf('hq-rnd'), heightOf('hq-office')], [10 + round, 20 + round])
    }
    t.same(
      seen,
      [...seen].sort((a, b) => a - b),
    )
    await live.close()
  },
)

t.test('many writers at once: the picture ends as the database is', async (t) => {
  const database = await testDatabase(t)
  const { db } = database
  const live = await openLiveSnapshot(database, onError)
  const ids = (await db.selectFrom('space').select('id').limit(30).execute()).map(({ id }) => id)
  await Promise.all(ids.flatMap((id, nth) => [setHeight(db, id, 50 + nth), setHeight(db, id, 50 + nth)]))
  const version = await findInventoryVersion(db)
  await until(() => live.version() === version)
  const snapshot = live.current()
  t.same(
    ids.map((id) => snapshot.space(snapshot.rowOf(id) ?? -1).clear_height_m),
    ids.map((_, nth) => 50 + nth),
  )
  await live.close()
})

t.test('what was announced while nobody listened is followed when listening begins again', async (t) => {
  const database = await testDatabase(t, 'published')
  if (database.engine === 'embedded') {
    t.comment('skipped on the embedded engine: there is no connection to lose')
    return
  }
  const { db } = database
  const live = await openLiveSnapshot(database, () => undefined)
  // The listener's connection ends, and the change is made before it can be back.
  await db.transaction().execute(async (transaction) => {
    await setHeight(transaction, 'hq-rnd', 6.66)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen%' and pid <> pg_backend_pid()`.execute(
      transaction,
    )
  })
  const version = await findInventoryVersion(db)
  await until(() => live.version() === version)
  t.equal(live.current().space(live.current().rowOf('hq-rnd') ?? -1).clear_height_m, 6.66)
  await live.close()
})

t.test('a change is seen also where nobody hears of it', async (t) => {
  const database = await testDatabase(t, 'published')
  const deaf = { ...database, listen: async () => async () => undefined }
  const live = await openLiveSnapshot(deaf, onError, 20)
  await setHeight(database.db, 'hq-rnd', 6.66)
  await until(() => live.current().space(live.current().rowOf('hq-rnd') ?? -1).clear_height_m === 6.66)
  await live.close()
})
