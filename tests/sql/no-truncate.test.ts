import { sql } from 'kysely'
import t from 'tap'
import { testDatabase } from '../support/test-database.ts'

t.test('no table whose changes count can be emptied without being counted', async (t) => {
  const { db } = await testDatabase(t)
  const { rows } = await sql<{ name: string }>`
    select distinct tgrelid::regclass::text as name from pg_trigger
    where tgfoid = 'inventory_changed'::regproc order by 1`.execute(db)
  t.ok(rows.some(({ name }) => name === 'space') && rows.some(({ name }) => name === 'place'))
  for (const { name } of rows)
    await t.rejects(sql`truncate ${sql.table(name)} cascade`.execute(db), { code: '23001' }, name)
})
