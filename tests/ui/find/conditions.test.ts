import t from 'tap'
import { conditionsOf } from '../../../ui/find/conditions.ts'
import { noFilters } from '../../../ui/find/filters.ts'
import { relaxationsOf } from '../../../ui/find/relaxations.ts'

t.test('both ends of the area are one condition, and a list is one however long', async (t) => {
  const found = conditionsOf({
    ...noFilters,
    minAreaM2: 2000,
    maxAreaM2: 6500,
    status: ['available', 'held'],
  })
  t.same(
    found.map(({ facet, text }) => [facet, text.zh]),
    [
      ['area', '2,000–6,500 m²'],
      ['status', '可用、锁定'],
    ],
  )
  t.same(found[0]?.names, ['minAreaM2', 'maxAreaM2'])
})

t.test('without filters there is no condition', async (t) => {
  t.same(conditionsOf(noFilters), [])
})

t.test(
  'at most three relaxations are offered, the one that brings most first, and none that brings nothing',
  async (t) => {
    const conditions = conditionsOf({
      ...noFilters,
      minClearHeightM: 8,
      minFloorLoadKnM2: 20,
      minPowerKva: 2000,
      cluster: ['hongqiao'],
      status: ['available'],
    })
    const without = [
      { filter: 'clearHeightM', total: 2 },
      { filter: 'floorLoadKnM2', total: 9 },
      { filter: 'powerKva', total: 0 },
      { filter: 'cluster', total: 4 },
      { filter: 'status', total: 1 },
    ]
    const offered = relaxationsOf(conditions, { without }, 0)
    t.same(
      offered.map(({ condition, gains }) => [condition.facet, gains]),
      [
        ['floorLoadKnM2', 9],
        ['cluster', 4],
        ['clearHeightM', 2],
      ],
    )
  },
)
