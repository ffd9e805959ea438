import { sql } from 'kysely'
import t from 'tap'
import { isUnreachable } from '../../api/database-error.ts'
import type { Db } from '../../sql/database.ts'
import { testDatabase } from '../support/test-database.ts'

const database = await testDatabase(t)

const processId = async (db: Db): Promise<number> =>
  (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid ?? 0

const endAll = (db: Db) =>
  sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(db)

t.test(
  'connections that are lost',
  { skip: database.engine === 'embedded' && 'it has none to lose' },
  async (t) => {
    await t.test('within a transaction, between two of its statements', async (t) => {
      const lost = database.db.transaction().execute(async (transaction) => {
        const before = await processId(transaction)
        await endAll(database.db)
        // It is known here as soon as the driver has heard of it.
        while ((await processId(transaction)) === before);
      })
      const cause = await lost.then(
        () => t.fail('the transaction went on elsewhere'),
        (cause: unknown) => cause,
      )
      t.ok(isUnreachable(cause), String(cause))
    })

    await t.test('many at once, each with a statement under way', async (t) => {
      const waiting = Array.from({ length: 4 }, () => sql`select pg_sleep(60)`.execute(database.db))
      const settled = Promise.allSettled(waiting)
      // Four sleep before the fifth ends them.
      while ((await sleeping(database.db)) < 4);
      await endAll(database.db)
      for (const each of await settled) t.ok(each.status === 'rejected' && isUnreachable(each.reason))
    })

    await t.test('while they are being made', async (t) => {
      await database.db.connection().execute(async (kept) => {
        const settled: PromiseSettledResult<number>[] = []
        for (let round = 0; round < 20; round += 1) {
          let isSettled = false
          const asked = Promise.allSettled(Array.from({ length: 7 }, () => processId(database.db))).finally(
            () => {
              isSettled = true
            },
          )
          while (!isSettled) await endAll(kept)
          settled.push(...(await asked))
        }
        t.ok(settled.some(({ status }) => status === 'rejected'))
        // That nobody hears of one would end the test.
        for (const each of settled)
          if (each.status === 'rejected') t.ok(isUnreachable(each.reason), String(each.reason))
      })
    })

    await t.test('and new ones take their place', async (t) => {
      const all = await Promise.all(Array.from({ length: 20 }, () => processId(database.db)))
      t.ok(all.every((pid) => pid > 0))
      await endAll(database.db)
      await database.script('create temporary table a (b int); drop table a')
      t.ok(await processId(database.db))
    })
  },
)

async function sleeping(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and query like 'select pg_sleep%' and state = 'active'`.execute(db)
  return rows[0]?.count ?? 0
}
