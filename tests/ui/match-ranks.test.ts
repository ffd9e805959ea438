import t from 'tap'
import type { Option } from '../../api/contract.ts'
import { isHigher, nextSteps } from '../../ui/match/raises.ts'
import { inRuns, optionAt, rankPins } from '../../ui/match/ranks.ts'

const option = (id: string, ...places: [string, string][]): Option =>
  ({ id, placements: places.map(([cluster, spaceId]) => ({ cluster, spaceId })) }) as Option
const onMap = (spaceId: string) => (spaceId === 'nowhere' ? null : spaceId.slice(0, 2))

t.test('each building carries the ranks of the options that take something in it', async (t) => {
  const first = option('a', ['pujiang', 'p1-1f'], ['hongqiao', 'h2-6f'])
  const second = option('b', ['pujiang', 'p1-2f'], ['pujiang', 'p1-3f'])
  const third = option('c', ['pujiang', 'nowhere'])
  const options = [first, second, third]
  t.strictSame(rankPins(options, second, 'pujiang', onMap), [{ id: 'p1', label: '1·2', isSelected: true }])
  t.strictSame(rankPins(options, null, 'hongqiao', onMap), [{ id: 'h2', label: '1', isSelected: false }])
  t.equal(optionAt(options, 'p1', onMap), first)
  t.equal(optionAt(options, 'h9', onMap), null)
})

t.test('many ranks at one building are told in runs', async (t) => {
  t.equal(inRuns([1, 2, 3, 4]), '1–4')
  t.equal(inRuns([1, 2, 4, 6, 7, 8]), '1·2·4·6–8')
  t.equal(inRuns([]), '')
})

t.test('a class is raised only where both are known', async (t) => {
  t.ok(isHigher('report', 'form'))
  t.notOk(isHigher('form', 'form'))
  t.notOk(isHigher('report', 'unknown'))
  t.notOk(isHigher('unknown', 'exempt'))
  const done = ['ivd_formulation', 'cleaning_wet', 'bsl2_lab'] as const
  t.strictSame(nextSteps(done.map((id) => ({ id, quantity: null }))), [
    'culture_or_fermentation',
    'electroplating',
  ])
  t.strictSame(nextSteps([]), [])
})
