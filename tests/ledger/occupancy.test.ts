import { sql } from 'kysely'
import t from 'tap'
import type { Occupancy, Reconciliation } from '../../api/contract.ts'
import { monthDays } from '../../api/occupancy/months.ts'
import type { Db } from '../../sql/database.ts'
import { as, findTestReader } from '../support/readers.ts'
import { testApp } from '../support/test-app.ts'

const planner = as('planner')

const asker = async (t: Parameters<typeof testApp>[0]) => {
  const test = await testApp(t, { findReader: findTestReader })
  return {
    ...test,
    ask: async (query: string, headers = planner) => {
      const response = await test.app.inject({ url: `/api/occupancy?${query}`, headers })
      return { status: response.statusCode, body: response.json<Occupancy>() }
    },
  }
}

/** What is committed and held on a day, space by space and row by row, in no way that the service has. */
async function byHand(db: Db, day: string) {
  const rows = await db
    .selectFrom('commitment as c')
    .innerJoin('space as s', 's.id', 'c.space_id')
    .select([
      'c.space_id',
      'c.area_m2',
      'c.from_on',
      'c.to_on',
      'c.expires_at',
      'c.placed_at',
      'c.released_at',
    ])
    .select(['s.floor_area_m2', 's.delivery_confirmed_on', 's.delivery_planned_on'])
    .where('s.kind', '<>', 'lot')
    .execute()
  const dayOf = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
  const areas = new Map<string, { room: number; committed: number; held: number }>()
  for (const row of rows) {
    const { delivery_confirmed_on: confirmed, delivery_planned_on: planned } = row
    if (confirmed === null ? planned !== null : confirmed > day) continue
    const area = areas.get(row.space_id) ?? { room: row.floor_area_m2 ?? 0, committed: 0, held: 0 }
    areas.set(row.space_id, area)
    if (row.released_at !== null && dayOf(row.released_at) <= day) continue
    if (row.expires_at === null) {
      if (row.from_on <= day && (row.to_on === null || row.to_on > day)) area.committed += row.area_m2
    } else if (dayOf(row.placed_at) <= day && day <= dayOf(row.expires_at)) area.held += row.area_m2
  }
  const sums = { committedM2: 0, heldM2: 0 }
  for (const { room, committed, held } of areas.values()) {
    sums.committedM2 += Math.min(committed, room)
    sums.heldM2 += Math.min(held, room - Math.min(committed, room))
  }
  return sums
}

t.test('for any day it is what the rows say', async (t) => {
  const { ask, database } = await asker(t)
  await sql`update commitment set released_at = '2026-10-20T03:00:00Z' where space_id = 'hq-h2-3-1f'`.execute(
    database.db,
  )
  for (const day of [
    '2025-11-25',
    '2025-11-26',
    '2026-01-12',
    '2026-01-23',
    '2026-06-30',
    '2026-09-21',
    '2026-09-22',
    '2026-10-19',
    '2026-10-20',
    '2026-11-22',
    '2026-12-06',
    '2026-12-07',
    '2028-01-01',
  ]) {
    const { body } = await ask(`asOf=${day}`)
    t.match(body.total, await byHand(database.db, day), day)
    t.equal(
      body.total.stockM2,
      (body.total.committedM2 ?? 0) + (body.total.heldM2 ?? 0) + (body.total.freeM2 ?? 0),
    )
  }
})

t.test('it adds up to what is published, with and without the breakdown', async (t) => {
  const { ask, get } = await asker(t)
  for (const illustrative of [true, false]) {
    const { items } = await get<Reconciliation>(`/api/reconciliation?illustrative=${illustrative}`)
    const sum = (unit: (use: string | null) => boolean) =>
      items
        // The figure that is the sum of three others is not counted twice.
        .filter(({ use, published }) => unit(use) && published !== 246_500)
        .reduce((total, { inventory }) => total + inventory, 0)
    for (const by of ['', 'cluster', 'use', 'cluster,use', 'zoning', 'parcel', 'building']) {
      const { body } = await ask(`illustrative=${illustrative}&by=${by}`)
      const of = (key: 'stockM2' | 'promisedM2' | 'landM2' | 'committedM2' | 'heldM2') =>
        body.items.reduce((total, item) => total + (item[key] ?? 0), 0)
      t.equal(
        of('stockM2') + of('promisedM2'),
        sum((use) => use !== 'land'),
        `floor area by ${by}`,
      )
      t.equal(
        of('landM2'),
        sum((use) => use === 'land'),
      )
      t.equal(of('committedM2'), body.total.committedM2)
      t.equal(of('heldM2'), body.total.heldM2)
    }
  }
  const { body } = await ask('by=cluster')
  t.match(body.items, [{ cluster: 'hongqiao' }, { cluster: 'pujiang' }])
})

t.test('month by month from the plan to the last planned delivery', async (t) => {
  const { ask } = await asker(t)
  const { body } = await ask('by=month,cluster')
  const months = [...new Set(body.items.map(({ month }) => month))]
  t.equal(months[0], '2025-11')
  t.ok(months.length >= 13)
  t.same(months, [...months].sort())
  const november = body.items.find(({ month, cluster }) => month === '2025-11' && cluster === 'pujiang')
  t.equal(november?.deliveries.confirmedM2, 82_000, 'what the plan says is delivered')
  t.equal(
    body.items.find(({ month }) => month === '2026-11')?.day,
    '2026-11-22',
    'this month is told as of today',
  )
  const planned = body.items.reduce((sum, { deliveries }) => sum + deliveries.plannedM2, 0)
  t.equal(planned, 54_000 + 155_000)
  const stock = body.items.filter(({ cluster }) => cluster === 'pujiang').map(({ stockM2 }) => stockM2)
  t.ok(
    stock.every((area, index) => index === 0 || area >= (stock[index - 1] ?? 0)),
    'stock only grows',
  )
})

t.test('what stands and nobody has confirmed is free, and told apart', async (t) => {
  const { ask, database } = await asker(t)
  const { total } = (await ask('')).body
  const rows = await database.db
    .selectFrom('space')
    .select(['floor_area_m2'])
    .where('kind', '<>', 'lot')
    .where('kind', '<>', 'land')
    .where('delivery_confirmed_on', 'is', null)
    .where('delivery_planned_on', 'is', null)
    .execute()
  const standing = rows.reduce((sum, row) => sum + (row.floor_area_m2 ?? 0), 0)
  t.ok(standing > 0 && (total.toConfirmM2 ?? 0) > 0)
  t.ok((total.toConfirmM2 ?? 0) <= standing, 'what is taken of it is no longer to confirm')
  t.ok((total.toConfirmM2 ?? 0) < (total.freeM2 ?? 0))
  await sql`update space set delivery_confirmed_on = '2026-11-10' where delivery_confirmed_on is null
    and delivery_planned_on is null and kind not in ('lot', 'land')`.execute(database.db)
  t.equal((await ask('asOf=2026-11-10')).body.total.toConfirmM2, 0, 'until someone confirms it')
})

t.test('deliveries by the day that they were promised for, as far as the day tells', async (t) => {
  const { ask, database } = await asker(t)
  const of = async (query: string) =>
    (await ask(`by=planned&${query}`)).body.items.map(
      ({ plannedOn, plannedPrecision, promisedM2, stockM2 }) => [
        plannedOn,
        plannedPrecision,
        promisedM2,
        stockM2,
      ],
    )
  const promised = [
    ['2025-12-31', 'end_of_year', 54_000, 0],
    ['2026-06-30', 'mid_year', 155_000, 0],
  ]
  const dated = (rows: unknown[][]) => rows.filter(([day]) => day !== null)
  t.same(dated(await of('')), promised)
  await sql`update space set delivery_confirmed_on = '2026-03-01' where id in
    (select id from space where lot_id is not null and delivery_planned_on = '2025-12-31' order by id limit 1)`.execute(
    database.db,
  )
  t.same(dated(await of('asOf=2026-02-28')), promised, 'before it is confirmed')
  const [first] = dated(await of('asOf=2026-03-01'))
  t.ok(Number(first?.[3]) > 0)
  t.equal(Number(first?.[2]) + Number(first?.[3]), 54_000)
})

t.test('one building, space by space', async (t) => {
  const { ask } = await asker(t)
  const building = 'hq-h2-3'
  const { items } = (await ask('by=building')).body
  const whole = items.find(({ buildingId }) => buildingId === building)
  const { body } = await ask(`by=space&building=${building}`)
  t.equal(body.items.length, whole?.spaces)
  for (const field of ['stockM2', 'committedM2', 'heldM2', 'freeM2', 'toConfirmM2', 'promisedM2'] as const) {
    const sum = body.items.reduce((total, item) => total + (item[field] ?? 0), 0)
    t.equal(sum, whole?.[field], field)
    t.equal(body.total[field], whole?.[field])
  }
  t.equal((await ask('by=space')).status, 400, 'all spaces of the district are for the list')
})

t.test('the days of months', async (t) => {
  t.same(monthDays('2026-02-10', '2026-02-03'), [
    { month: '2025-11', day: '2025-11-30' },
    { month: '2025-12', day: '2025-12-31' },
    { month: '2026-01', day: '2026-01-31' },
    { month: '2026-02', day: '2026-02-03' },
  ])
})

t.test('the public has aggregates only', async (t) => {
  const { ask } = await asker(t)
  for (const headers of [{}, as('firm')]) {
    const anyone = headers as typeof planner
    for (const query of ['by=parcel', 'by=building', 'by=month,parcel', 'by=space', 'building=hq-h2-3'])
      t.equal((await ask(query, anyone)).status, 403, query)
    const { body } = await ask('by=use,cluster,month', anyone)
    const small = body.items.filter(({ spaces, day }) => spaces < 3 && day !== '2026-11-22')
    t.ok(
      small.every(({ committedM2, heldM2, freeM2, toConfirmM2, takenAheadM2 }) =>
        [committedM2, heldM2, freeM2, toConfirmM2, takenAheadM2].every((area) => area === null),
      ),
    )
    t.notMatch(JSON.stringify(body), /holder|activity|示例租户/)
  }
  const withLots = (await ask('illustrative=false&by=use,cluster&asOf=2027-06-01', {} as typeof planner)).body
  t.ok(withLots.items.length > 3)
  t.ok(
    withLots.items.every(({ committedM2, spaces }) => spaces < 3 === (committedM2 === null)),
    'a single lot is one tenant’s',
  )
  t.equal((await ask('by=parcel')).status, 200)
  t.equal((await ask('by=colour')).status, 400)
  t.equal((await ask('asOf=9999-01-01&by=month')).status, 400)
})

t.test('deliveries by the month that they were promised for', async (t) => {
  const { ask, database } = await asker(t)
  await sql`update space set delivery_planned_on = '2026-06-01', delivery_planned_precision = 'day' where id =
    (select id from space where lot_id is not null and delivery_planned_on = '2026-06-30' order by id limit 1)`.execute(
    database.db,
  )
  const of = async (by: string) =>
    (await ask(`by=${by}`)).body.items.filter(({ plannedOn }) => plannedOn !== null)
  t.equal((await of('planned')).length, 3)
  t.match(await of('plannedMonth'), [
    { plannedOn: '2025-12-31', plannedPrecision: 'month', promisedM2: 54_000 },
    { plannedOn: '2026-06-30', plannedPrecision: 'month', promisedM2: 155_000 },
  ])
})
