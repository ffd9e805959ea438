import { sql } from 'kysely'
import t from 'tap'
import { pictureOf } from '../../api/inventory/list/picture.ts'
import { snapshotOf } from '../../api/matching/snapshot.ts'
import { loadSnapshot } from '../../sql/queries/snapshot.ts'
import { findPicture } from '../../sql/queries/space-picture.ts'
import { testDatabase } from '../support/test-database.ts'
import { testDay, testNoon } from '../support/test-state.ts'

t.test('what is derived in memory is what the query derives, on any day', async (t) => {
  const database = await testDatabase(t, 'illustrative')
  // Parts of one floor one after the other and at once: leases with and without an end, and holds that run out.
  await sql`insert into commitment
    (space_id, kind, activity, area_m2, from_on, to_on, placed_at, expires_at, holder, is_illustrative)
    select id, kind, 'rnd', floor_area_m2 / part, from_on::date, to_on::date, now(), expires_at::timestamptz, 'test', true
    from (select id, floor_area_m2, row_number() over (order by id) % 4 as nth from space s where kind in ('floor', 'unit')
      and not exists (select from commitment c where c.space_id = s.id)) free
    join (values
      (0, 'lease', 2, '2026-01-01', '2027-06-01', null), (0, 'lease', 2, '2027-01-01', null, null),
      (1, 'hold', 3, '2026-11-01', null, '2026-12-05T16:00:00Z'), (1, 'sale', 3, '2027-03-01', '2028-01-01', null),
      (2, 'occupation', 1, '2026-06-01', '2027-03-01', null), (3, 'reservation', 1, '2026-11-01', '2027-01-01', '2026-11-30T16:00:00Z')
    ) given (nth, kind, part, from_on, to_on, expires_at) using (nth)`.execute(database.db)
  const snapshot = snapshotOf(await loadSnapshot(database))
  const statuses = new Set<string>()
  for (const asOf of ['2025-10-01', testDay, '2027-01-01', '2027-06-01', '2028-06-30'])
    for (const at of [testNoon, new Date('2026-12-24T04:00:00Z')])
      for (const illustrative of [true, false]) {
        const moment = { asOf, at, illustrative }
        const rows = await findPicture(database.db, moment)
        for (const row of rows) {
          const own = pictureOf(snapshot.space(snapshot.rowOf(row.id) ?? -1), moment)
          const same = Object.fromEntries(
            Object.keys(own).flatMap((key) => (key in row ? [[key, row[key as keyof typeof row]]] : [])),
          )
          t.match(own, same, `${row.id} on ${asOf}`)
          statuses.add(own.status)
        }
      }
  t.same([...statuses].sort(), ['available', 'committed', 'held', 'land_reserve', 'promised', 'to_confirm'])
})
