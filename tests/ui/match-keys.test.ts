import t from 'tap'
import { numberFrom, numberText } from '../../ui/components/number-text.ts'
import { clusterDistance } from '../../ui/match/cluster-distance.ts'
import { keyAction } from '../../ui/match/keys.ts'
import { scoreParts } from '../../ui/match/score-parts.ts'
import { stepText, stepWords } from '../../ui/match/step-text.ts'

const press = (key: string, more = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  defaultPrevented: false,
  ...more,
})
const focusOn = (...tags: string[]) => ({
  tagName: tags[0] ?? '',
  closest: (selector: string) => selector.split(', ').some((tag) => tags.includes(tag)) || null,
})

t.test('arrows, Enter and r belong to the page unless the focused control needs them', async (t) => {
  t.equal(keyAction(press('ArrowDown'), focusOn('div')), 'next')
  t.equal(keyAction(press('ArrowUp'), null), 'previous')
  t.equal(keyAction(press('r'), focusOn('button')), 'relax')
  t.equal(keyAction(press('Enter'), focusOn('div')), 'open')
  t.equal(keyAction(press('Enter'), focusOn('a')), null, 'a link opens itself')
  t.equal(keyAction(press('ArrowDown'), focusOn('input')), null, 'a slider steps')
  t.equal(keyAction(press('ArrowDown'), focusOn('canvas')), null, 'the map moves')
  t.equal(keyAction(press('r', { ctrlKey: true }), null), null, 'the browser reloads')
  t.equal(keyAction(press('x'), null), null)
})

t.test('numbers are read as people type them', async (t) => {
  const table: [string, number | null][] = [
    ['5,000', 5000],
    ['５０００', 5000],
    ['5，000 ', 5000],
    ['1.', 1],
    ['.5', 0.5],
    ['', null],
    ['-3', null],
    ['1e5', null],
    ['五千', null],
  ]
  for (const [text, number] of table) t.equal(numberFrom(text), number, text)
  t.equal(numberText(5000), '5,000')
  t.equal(numberText(null), '')
})

t.test('a step says what it changes', async (t) => {
  const say = (text: { zh: string }) => text.zh
  t.equal(stepText('rent', 1.9, say), '1.90')
  t.equal(stepText('floor_area', 4250, say), '4,250')
  t.equal(stepText('cluster', 'hongqiao', say), '虹桥')
  t.equal(stepText('fire_category', 'C', say), '丙类')
  t.equal(stepText('drain', false, say), null)
  t.strictSame(stepWords({ rule: 'clear_height', to: 5.4 }), { zh: '净高 → 5.4', en: 'Clear height → 5.4' })
  t.equal(stepWords({ rule: 'drain', to: false }).zh, '工业排水 不再要求')
})

t.test('parts of a score keep their order and leave out what weighs nothing', async (t) => {
  const parts = scoreParts({ certainty: 0.5, area: 0.5, cost: 0 }, { area: 0.9 }, (text) => text.en)
  t.match(parts, [
    { id: 'area', weight: 0.5, score: 0.9 },
    { id: 'certainty', score: 0 },
  ])
})

t.test('the distance between clusters is of their middles, with both errors', async (t) => {
  const square = (lon: number, lat: number, boundaryErrorM: number) => ({
    boundaryErrorM,
    boundary: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [lon - 0.01, lat - 0.01],
          [lon + 0.01, lat - 0.01],
          [lon + 0.01, lat + 0.01],
          [lon - 0.01, lat + 0.01],
          [lon - 0.01, lat - 0.01],
        ],
      ],
    },
  })
  const { km, errorKm } = clusterDistance(square(121.5315, 31.0915, 600), square(121.2935, 31.2215, 900))
  t.equal(errorKm, 1.5)
  t.ok(Math.abs(km - 26.9) < 0.1, `${km}`)
})
