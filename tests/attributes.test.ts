import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import t from 'tap'
import { askedNames, askedOf, attributeNames, attributeOf, columnsOf } from '../attributes/attributes.ts'
import { testDatabase } from './support/test-database.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

const typeOf = {
  number: ['double precision', 'integer'],
  spans: ['double precision'],
  flag: ['boolean'],
  one_of: ['text'],
  some_of: ['ARRAY'],
}

t.test('every attribute has its column, which may be unknown', async (t) => {
  const { db } = await testDatabase(t, 'published')
  const { rows } = await sql<{ name: string; type: string; nullable: string }>`
    select column_name as name, data_type as type, is_nullable as nullable
    from information_schema.columns where table_name = 'space'`.execute(db)
  for (const name of attributeNames)
    for (const column of columnsOf(name)) {
      const found = rows.find((row) => row.name === column)
      t.ok(found && typeOf[attributeOf(name).is].includes(found.type), `${column} is ${found?.type}`)
      t.equal(found?.nullable, 'YES', column)
    }
})

t.test('rules and codes of addresses are each of one attribute', async (t) => {
  const asked = askedNames.map((name) => askedOf(name).asked)
  t.equal(new Set(asked.map(({ rule }) => rule)).size, asked.length)
  t.equal(new Set(asked.map(({ code }) => code)).size, asked.length)
  for (const { code } of asked) t.match(code, /^[a-z]+$/, 'a number may follow it')
})

t.test('one that nothing else depends on is named in the table, the labels and the data alone', async (t) => {
  const own = /^(attributes\/|sql\/(migrations|seed)\/|ui\/openapi\.d\.ts)/
  for (const folder of ['attributes', 'api', 'sql', 'ui', 'geo'])
    for (const name of await readdir(join(root, folder), { recursive: true })) {
      const file = join(folder, name)
      if (!/\.(ts|svelte|sql)$/.test(file) || own.test(file)) continue
      t.notMatch(await readFile(join(root, file), 'utf8'), /dualPower|dual_power/, file)
    }
})
