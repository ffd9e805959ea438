import fc from 'fast-check'
import t from 'tap'
import { csvOf } from '../../../ui/files/csv.ts'
import { addAreas, areasOf, type OccupancyRow, occupiedPct } from '../../../ui/occupancy/areas.ts'
import { finding } from '../../../ui/occupancy/finding.ts'
import { reserveOf, scenarios } from '../../../ui/occupancy/reserve.ts'
import { isInRow, rowFrom, rowText } from '../../../ui/occupancy/row-filter.ts'
import { monthsOf, promisesOf } from '../../../ui/occupancy/series.ts'
import { namedStops, placeOf, stopAt, stopsOf } from '../../../ui/occupancy/stops.ts'
import { tableRows } from '../../../ui/occupancy/table-rows.ts'

const sums = {
  spaces: 5,
  stockM2: 1000,
  committedM2: 200,
  heldM2: 50,
  freeM2: 750,
  toConfirmM2: 150,
  promisedM2: 0,
  takenAheadM2: 0,
  landM2: 0,
  deliveries: { plannedM2: 0, confirmedM2: 0 },
}
const untold = { committedM2: null, heldM2: null, freeM2: null, toConfirmM2: null, takenAheadM2: null }
const row = (more: Partial<OccupancyRow>): OccupancyRow => ({
  ...sums,
  month: '2026-10',
  day: '2026-10-31',
  cluster: 'hongqiao',
  use: 'rnd',
  zoning: 'C65',
  plannedOn: null,
  ...more,
})
const promised = (plannedOn: string, promisedM2: number, stockM2 = 0) =>
  row({ ...untold, cluster: 'pujiang', use: 'industrial', zoning: 'M1', plannedOn, promisedM2, stockM2 })

t.test('five areas that make up what is delivered and promised', async (t) => {
  const areas = areasOf(sums)
  t.same(areas, { delivered: 1000, committed: 200, held: 50, available: 600, to_confirm: 150, promised: 0 })
  t.equal(occupiedPct(areas), 20)
  t.equal(occupiedPct({ ...areas, delivered: 0 }), null)
  t.equal(areasOf({ ...sums, ...untold }).available, null, 'what is not told stays so')
  t.equal(areasOf({ ...sums, ...untold, stockM2: 0 }).committed, 0, 'of nothing nothing is taken')
  t.equal(addAreas([areas, areasOf({ ...sums, ...untold })]).committed, null)
  t.equal(addAreas([areas, areas]).available, 1200)
  t.same(addAreas([]), { delivered: 0, committed: 0, held: 0, available: 0, to_confirm: 0, promised: 0 })
})

t.test('the stops of the slider', async (t) => {
  const months = ['2025-11-30', '2025-12-31', '2026-01-31', '2026-02-10', '2026-03-31', '2026-04-30']
  const stops = stopsOf(
    months.map((day) => row({ day, month: day.slice(0, 7) })),
    '2026-02-10',
  )
  t.same(
    stops.map(({ isPlanned }) => isPlanned),
    [false, false, false, false, true, true],
  )
  t.equal(
    stops.findIndex(({ isToday }) => isToday),
    3,
  )
  t.equal(stopAt(stops, null, '2026-02-10'), 3, 'today, where no day is asked for')
  t.equal(stopAt(stops, '2026-01-07', '2026-02-10'), 2, 'any day of a month is its stop')
  t.equal(stopAt(stops, '2019-01-01', '2026-02-10'), 0)
  t.equal(stopAt(stops, '2099-01-01', '2026-02-10'), 5)
  t.equal(stopAt(stops, 'yesterday', '2026-02-10'), 3)
  t.equal(stopAt([], null, '2026-02-10'), 0)
  t.same(namedStops(stops), [0, 2, 5])
  t.same(
    [0, 5].map((index) => placeOf(index, stops)),
    [0, 1],
  )
})

t.test('a row in the address', async (t) => {
  for (const text of ['pujiang', 'hongqiao.rnd.C65/C8', 'pujiang.industrial.unknown'])
    t.equal(rowText(rowFrom(text) ?? { cluster: 'pujiang', use: 'not read', zoning: null }), text)
  for (const text of [null, '', 'mars', 'pujiang.swamp.M1', 'pujiang.rnd']) t.equal(rowFrom(text), null)
  t.ok(isInRow(row({}), rowFrom('hongqiao')))
  t.ok(isInRow(row({ zoning: null }), rowFrom('hongqiao.rnd.unknown')))
  t.notOk(isInRow(row({}), rowFrom('hongqiao.rnd.C65/C8')))
  t.ok(isInRow(row({}), null))
})

t.test('the table has each cluster and its parts', async (t) => {
  const rows = tableRows([
    row({}),
    row({ use: 'industrial', zoning: 'M0' }),
    row({ cluster: 'pujiang', use: 'land', stockM2: 0, landM2: 158_000 }),
    promised('2025-12-31', 54_000),
    promised('2026-06-30', 155_000),
  ])
  t.same(
    rows.map(({ cluster, use, zoning, areas }) => [cluster, use, zoning, areas.delivered, areas.promised]),
    [
      ['pujiang', null, null, 0, 209_000],
      ['pujiang', 'industrial', 'M1', 0, 209_000],
      ['hongqiao', null, null, 2000, 0],
      ['hongqiao', 'industrial', 'M0', 1000, 0],
      ['hongqiao', 'rnd', 'C65', 1000, 0],
    ],
    'promises of several days are one row, land is none',
  )
})

t.test('months of everything come from the totals, of a row from its parts', async (t) => {
  const stops = stopsOf([row({})], '2026-11-22')
  const parts = [row({ ...untold }), promised('2025-12-31', 54_000)]
  const [all] = monthsOf(stops, parts, [row({ committedM2: 333 })], null)
  t.equal(all?.areas.committed, 333)
  t.match(all?.promises, [{ on: '2025-12-31', areaM2: 54_000, confirmedM2: 0 }])
  const [one] = monthsOf(stops, parts, [row({})], rowFrom('hongqiao'))
  t.equal(one?.areas.committed, null)
  t.same(one?.promises, [])
  t.match(promisesOf([promised('2026-06-30', 100, 55), promised('2025-12-31', 54)]), [
    { on: '2025-12-31', areaM2: 54 },
    { on: '2026-06-30', areaM2: 100, confirmedM2: 55 },
  ])
})

t.test('the finding says what the day shows', async (t) => {
  const of = (promises: OccupancyRow[], day: string, isPlanned = false, areas = areasOf(sums)) =>
    finding({ areas, promises: promisesOf(promises) }, day, isPlanned)
  const late = promised('2025-12-31', 54_000)
  t.match(of([late], '2026-11-22'), { en: /^No promised floor area/, zh: /没有一处/ })
  t.match(of([late], '2027-01-31', true), { en: /54,000 m² will be past/ })
  t.match(of([promised('2025-12-31', 20_000, 34_000)], '2026-11-22'), {
    en: '34,000 m² of 54,000 m² promised has been confirmed',
  })
  t.match(of([late], '2025-11-30'), { en: '20.0% of the delivered floor area is committed' })
  t.match(of([], '2027-11-30', true), { en: /will be committed/ })
  const nothing = addAreas([])
  t.match(of([], '2026-11-22', false, nothing), { en: 'There is no floor area' })
  t.match(of([late], '2025-11-30', false, { ...nothing, promised: 54_000 }), { en: /none of it due/ })
  t.match(of([], '2026-10-31', false, areasOf({ ...sums, ...untold })), { en: '1,000 m² has been delivered' })
  t.same(
    finding({ areas: areasOf({ ...sums, ...untold }), promises: [] }, '2026-10-31', false, 'wan'),
    { zh: '已交付 0.1 万 m²', en: '0.1 ha has been delivered' },
    'each in its language',
  )
})

t.test('CSV opens in a spreadsheet as it reads here', async (t) => {
  t.equal(
    csvOf({ columns: ['月份', 'Free, m²'], rows: [{ cells: ['2026-10', 12.5] }, { cells: ['=1+1', null] }] }),
    '\uFEFF月份,"Free, m²"\r\n2026-10,12.5\r\n\'=1+1,\r\n',
  )
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (cells) => {
      const line = csvOf({ columns: cells, rows: [] }).slice(1)
      const unquoted = line.replace(/"(?:[^"]|"")*"/g, '')
      return unquoted.split(',').length === cells.length || cells.some((cell) => /[",\r\n]/.test(cell))
    }),
  )
})

t.test('land in reserve, and what it could carry', async (t) => {
  const land = { stockM2: 0, promisedM2: 0, use: 'land' as const }
  const items = [
    row({ ...land, cluster: 'pujiang', zoning: 'M1', landM2: 158_000 }),
    row({ ...land, cluster: 'pujiang', zoning: null, landM2: 2_000 }),
    row({ ...land, cluster: 'hongqiao', zoning: 'C65', landM2: 40_000 }),
    row({ cluster: 'hongqiao', use: 'rnd', zoning: 'C8' }),
  ]
  t.same(reserveOf(items), { landM2: 200_000, zoning: ['C65', 'M1'] }, 'a plate nobody knows is not named')
  t.same(reserveOf(items.slice(3)), { landM2: 0, zoning: [] })
  t.same(
    scenarios(158_000).map(({ grossM2, lettableM2 }) => [grossM2, lettableM2]),
    [
      [189_600, 161_160],
      [237_000, 201_450],
      [316_000, 268_600],
      [395_000, 335_750],
      [474_000, 402_900],
    ],
  )
})
