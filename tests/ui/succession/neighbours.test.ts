import t from 'tap'
import type { Space } from '../../../api/contract.ts'
import { neighboursOf } from '../../../ui/succession/neighbours.ts'

const unit = (id: string, floor: number | null, change: Partial<Space> = {}) =>
  ({
    id,
    kind: 'unit',
    buildingId: 'b',
    use: 'rnd',
    lotId: 'lot',
    isIllustrative: true,
    floor,
    floorAreaM2: 100,
    ...change,
  }) as Space

const here = unit('here', 2)
const idsOf = (all: Space[], chosen: string[] = []) => neighboursOf(here, all, chosen).map(({ id }) => id)

t.test('only what may become one with it is offered', async (t) => {
  const all = [
    here,
    unit('same-floor', 2),
    unit('above', 3),
    unit('below', 1),
    unit('two-above', 4),
    unit('other-building', 2, { buildingId: 'c' }),
    unit('other-use', 2, { use: 'office' }),
    unit('other-lot', 2, { lotId: null }),
    unit('real', 2, { isIllustrative: false }),
    unit('lot', 2, { kind: 'lot' }),
    unit('unknown-floor', null),
  ]
  t.same(idsOf(all), ['below', 'same-floor', 'above'])
  t.same(idsOf(all, ['above']), ['below', 'same-floor', 'above', 'two-above'], 'the stack grows')
})

t.test('above the first basement comes the ground floor', async (t) => {
  const ground = unit('ground', 1)
  const basements = [unit('b1', -1), unit('b2', -2)]
  t.same(
    neighboursOf(ground, basements, []).map(({ id }) => id),
    ['b1'],
  )
  t.same(
    neighboursOf(ground, basements, ['b1']).map(({ id }) => id),
    ['b2', 'b1'],
  )
})
