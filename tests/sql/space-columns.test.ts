import { sql } from 'kysely'
import t from 'tap'
import { buildSnapshot, snapshotOf } from '../../api/matching/snapshot.ts'
import { codeColumns, numberColumns } from '../../api/matching/snapshot-columns.ts'
import { text } from '../../sql/columns/decoders.ts'
import { copyReader } from '../../sql/columns/read-copy.ts'
import { loadSnapshot } from '../../sql/queries/snapshot.ts'
import { spaceReader, spaceRows } from '../../sql/queries/space-columns.ts'
import { testDatabase } from '../support/test-database.ts'

t.test('spaces that are copied are those that are queried', async (t) => {
  const database = await testDatabase(t)
  const loaded = await loadSnapshot(database)
  const rows = (await spaceRows(database.db).execute()).map((space, row) => ({
    ...space,
    commitments: loaded.spaces.commitments.get(row) ?? [],
  }))
  t.ok(rows.length > 100)
  const spaceAt = spaceReader(loaded.spaces)
  t.same(
    rows.map((_, row) => spaceAt(row)),
    rows,
  )
  for (const row of [-1, rows.length]) t.throws(() => spaceAt(row), RangeError)

  const { rows: takings } = await sql<{ id: string; areaM2: number }>`
    select space_id as id, sum(area_m2) as "areaM2" from taking
    where released_at is null group by space_id order by space_id collate "C"`.execute(database.db)
  t.ok(takings.length > 0)
  t.same(
    [...loaded.spaces.commitments]
      .sort(([a], [b]) => a - b)
      .map(([row, all]) => ({
        id: rows[row]?.id,
        areaM2: all.reduce((sum, { areaM2 }) => sum + areaM2, 0),
      })),
    takings,
  )

  const [copied, built] = [snapshotOf(loaded), buildSnapshot({ ...loaded, spaces: rows.toReversed() })]
  for (const name of numberColumns) {
    t.same(copied.numbers[name].values, built.numbers[name].values, name)
    t.same(copied.numbers[name].codes, built.numbers[name].codes, name)
  }
  for (const name of codeColumns) t.same(copied.codes[name], built.codes[name], name)
  for (const name of ['withBreakdown', 'publishedOnly'] as const)
    t.same({ ...copied[name], engine: null }, { ...built[name], engine: null }, name)
  for (const name of [
    'deliveryClasses',
    'deliveryClass',
    'siteOf',
    'zoningClasses',
    'commitments',
    'shareRows',
  ] as const)
    t.same(copied[name], built[name], name)
  for (const { id } of rows) t.equal(copied.space(copied.rowOf(id) ?? -1).id, id)
  t.equal(copied.rowOf('no such space'), undefined)
})

t.test('after a copy of any size the database answers on', async (t) => {
  const database = await testDatabase(t)
  for (const rows of [0, 1, 100, 500, 2000, 20_000]) {
    const numbers = sql<{ of: number }>`generate_series(1, ${sql.lit(rows)})`.as<'numbers'>('numbers')
    const reader = copyReader<{ of: string | null }>({ of: text })
    await database.atOneMoment(({ db, copyOut }) =>
      copyOut(db.selectFrom(numbers).select(sql<string>`repeat('x', 40)`.as('of')), reader.put),
    )
    t.equal(reader.end().size, rows)
    await Promise.all(
      Array.from({ length: 20 }, () => database.db.selectFrom('cluster').select('id').execute()),
    )
  }
})
