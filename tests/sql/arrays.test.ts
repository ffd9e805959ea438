import { sql } from 'kysely'
import t from 'tap'
import { testDatabase } from '../support/test-database.ts'

const { db } = await testDatabase(t)

t.test('arrays come back as they were given', async (t) => {
  const texts = [
    [],
    [''],
    ['NULL', null, 'null'],
    ['{a,b}', 'a"b', 'a\\b', '\\"', '{}', ' ', 'a\nb'],
    ['园区', "o'clock", '`', '\t'],
  ]
  for (const given of texts) {
    const { rows } = await sql`
      select cast(${given} as text[]) as read, cardinality(cast(${given} as text[])) as length`.execute(db)
    t.strictSame(rows, [{ read: given, length: given.length }])
  }
  for (const given of [[], [0, -1, 2_147_483_647], [null, 1]]) {
    const { rows } = await sql`
      select cast(${given} as integer[]) as read, cardinality(cast(${given} as integer[])) as length`.execute(
      db,
    )
    t.strictSame(rows, [{ read: given, length: given.length }])
  }
})
