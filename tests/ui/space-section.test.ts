import fc from 'fast-check'
import t from 'tap'
import { floorSection, gapPx, pxPerM } from '../../ui/space/floor-section.ts'

const building = (id: string, floors: [number, number | null][]) => ({
  id,
  number: id,
  floors: floors.map(([areaM2, heightM], i) => ({ no: i + 1, areaM2, heightM })),
})
const unit = (id: string, buildingId: string, floor: number | null, floorAreaM2: number) => ({
  id,
  kind: floor === null ? ('building' as const) : ('unit' as const),
  buildingId,
  floor,
  floorAreaM2,
  status: 'available' as const,
  floorLoadKnM2: 10,
  clearHeightM: null,
})
const near = (a: number, b: number) => Math.abs(a - b) < 1e-6

t.test('width follows floor area, height follows storey height', async (t) => {
  const section = floorSection(
    [
      building('1', [
        [4200, 6],
        [4200, 4],
      ]),
      building('2', [[5600, 8]]),
    ],
    [],
    500,
  )
  const [first, second] = section.buildings
  t.ok(first && second && near(first.width / second.width, 4200 / 5600))
  t.ok(second && near(second.x + second.width, 500))
  t.equal(section.height, 10 * pxPerM)
  t.match(first?.floors, [
    { no: 1, y: 4 * pxPerM, height: 6 * pxPerM },
    { no: 2, y: 0, height: 4 * pxPerM },
  ])
  t.match(second?.floors, [{ y: 2 * pxPerM, height: 8 * pxPerM }], 'all stand on the same ground')
})

t.test('a floor is divided among its spaces, and the rest stays', async (t) => {
  const section = floorSection(
    [building('1', [[1000, null]])],
    [unit('a', '1', 1, 250), unit('b', '1', 1, 500), unit('elsewhere', '2', 1, 9)],
    400,
  )
  const floor = section.buildings[0]?.floors[0]
  t.equal(floor?.isAssumed, true)
  t.strictSame(
    floor?.units.map(({ space, x, width }) => [space?.id, x, width]),
    [
      ['a', 0, 100],
      ['b', 100, 200],
      [undefined, 300, 100],
    ],
  )
})

t.test('a whole building stands on each of its floors', async (t) => {
  const section = floorSection(
    [
      building('1', [
        [1000, 5],
        [800, 5],
      ]),
    ],
    [unit('all', '1', null, 1800)],
    400,
  )
  for (const floor of section.buildings[0]?.floors ?? [])
    t.strictSame(
      floor.units.map(({ space }) => space?.id),
      ['all'],
    )
})

t.test('no building, no section', async (t) => {
  t.strictSame(floorSection([], [], 300).buildings, [])
  t.strictSame(floorSection([building('1', [])], [], 300).buildings, [])
})

t.test('nothing is drawn beyond its floor or its building', async (t) => {
  const floors = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 9000 }), fc.option(fc.integer({ min: 3, max: 9 }), { nil: null })),
    { minLength: 1, maxLength: 14 },
  )
  fc.assert(
    fc.property(
      fc.array(floors, { minLength: 1, maxLength: 5 }),
      fc.array(fc.integer({ min: 1, max: 6000 }), { maxLength: 4 }),
      (stacks, areas) => {
        const spaces = areas.map((area, i) => unit(`${i}`, '0', 1, area))
        const section = floorSection(
          stacks.map((stack, i) => building(`${i}`, stack)),
          spaces,
          600,
        )
        const inked = section.buildings.reduce((sum, each) => sum + each.width, 0)
        t.ok(near(inked + gapPx * (stacks.length - 1), 600))
        for (const each of section.buildings)
          for (const floor of each.floors) {
            t.ok(floor.width <= each.width + 1e-6 && floor.y >= -1e-6)
            const used = floor.units.reduce((sum, part) => sum + part.width, 0)
            t.ok(used <= floor.width + 0.51 && used >= floor.width - 0.51)
          }
      },
    ),
    { numRuns: 100 },
  )
})
