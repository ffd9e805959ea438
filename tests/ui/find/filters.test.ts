import fc from 'fast-check'
import t from 'tap'
import {
  type Filters,
  filterKey,
  filtersFrom,
  listed,
  noFilters,
  paramsOf,
  queryOf,
} from '../../../ui/find/filters.ts'

const some = <T>(values: readonly T[]) => fc.subarray([...values])
const amount = fc.option(fc.double({ min: 0, max: 1e7, noNaN: true }))
const anyFilters = fc
  .record<Filters>({
    cluster: some(listed.cluster),
    zoning: some(['M1', 'M0', 'C65', 'C65/C8', 'C8']),
    use: some(listed.use),
    activity: some(listed.activity),
    status: some(listed.status),
    track: some(listed.track),
    minAreaM2: amount,
    maxAreaM2: amount,
    minClearHeightM: amount,
    minFloorLoadKnM2: amount,
    minPowerKva: amount,
    maxCleanroomIso: fc.option(fc.integer({ min: 5, max: 9 })),
    maxRentYuanM2Day: amount,
    availableBy: fc.option(fc.constantFrom('2026-11-22', '2027-02-28', '2028-02-29')),
    q: fc.option(fc.constantFrom('P1·2', '2 号厂房')),
    within: fc.option(fc.constant('121.50000,31.10000;121.60000,31.10000;121.60000,31.20000')),
    near: fc.option(fc.constantFrom('121.50000,31.10000,0.5', '121.31234,31.20000,20')),
  })
  .filter(({ minAreaM2: min, maxAreaM2: max }) => min === null || max === null || min <= max)

const addressOf = (filters: Filters): URLSearchParams => {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(paramsOf(filters))) if (value !== null) params.set(name, value)
  return params
}

t.test('filters come back from the address as they went in', async () => {
  fc.assert(
    fc.property(anyFilters, (filters) => {
      t.same(filtersFrom(new URLSearchParams(addressOf(filters).toString())), plainZero(filters))
    }),
    { numRuns: 200 },
  )
})

t.test('any address is read without an error, and reading it again changes nothing', async () => {
  const names = Object.keys(noFilters)
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('', 'M1', 'M1,,C65/C8', '-1', '1e9', 'NaN', '2026-02-30', 'held'),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), text), (entries) => {
      const key = filterKey(new URLSearchParams(entries))
      t.equal(filterKey(new URLSearchParams(key)), key)
    }),
    { numRuns: 300 },
  )
})

t.test('what the address holds beside filters does not change their key', async (t) => {
  t.equal(filterKey(new URLSearchParams('lang=en&map=1,2,3&status=held')), 'status=held')
})

t.test('bounds that were typed the wrong way round are put in order', async (t) => {
  const { minAreaM2, maxAreaM2 } = filtersFrom(new URLSearchParams('minAreaM2=6500&maxAreaM2=2000'))
  t.same([minAreaM2, maxAreaM2], [2000, 6500])
})

t.test('days that are in no calendar and classes out of range ask for nothing', async (t) => {
  t.same(
    filtersFrom(new URLSearchParams('availableBy=2026-02-30&maxCleanroomIso=4&zoning=drop table')),
    noFilters,
  )
})

t.test('the service is only told what was asked for', async (t) => {
  t.same(queryOf({ ...noFilters, status: ['available'], minClearHeightM: 6 }), {
    status: ['available'],
    minClearHeightM: 6,
  })
})

/** An address has no negative zero. */
function plainZero(filters: Filters): Filters {
  const entries = Object.entries(filters).map(([name, value]) => [name, Object.is(value, -0) ? 0 : value])
  return Object.fromEntries(entries) as Filters
}
