import t from 'tap'
import type { Option, ProposalBody } from '../../api/contract.ts'
import { siteTables } from '../../ui/share/site-tables.ts'
import { sitesOf } from '../../ui/share/sites.ts'

const verdict = (rule: string, result = 'pass') => ({ rule, result, strength: 'hard', need: 1, have: 1 })
const placement = (spaceId: string, activity: number, rules: readonly string[]) => ({
  spaceId,
  activity,
  cluster: 'pujiang',
  name: { zh: spaceId, en: spaceId },
  verdicts: rules.map((rule) => verdict(rule)),
})
const options = [
  { placements: [placement('a', 0, ['power']), placement('c', 1, ['rent'])] },
  { placements: [placement('b', 0, ['power', 'drain']), placement('c', 1, ['rent'])] },
] as unknown as Option[]

t.test('spaces are numbered as the options name them, with the options that take them', async (t) => {
  t.same(
    sitesOf(options).map(({ number, spaceId, options: of }) => [number, spaceId, of]),
    [
      [1, 'a', [0]],
      [2, 'c', [0, 1]],
      [3, 'b', [1]],
    ],
  )
})

t.test('the spaces of an activity stand side by side, one that options share once', async (t) => {
  const activities = [{ use: 'rnd' }, { use: 'production' }, { use: 'pilot' }] as ProposalBody['activities']
  const tables = siteTables({ options, activities })
  t.same(
    tables.map(({ activity, columns }) => [
      activity,
      columns.map((each) => [each.placement.spaceId, each.options]),
    ]),
    [
      [
        0,
        [
          ['a', [0]],
          ['b', [1]],
        ],
      ],
      [1, [['c', [0, 1]]]],
    ],
    'nothing of an activity that no option places',
  )
  t.same(
    tables[0]?.rows.map(({ rule, cells }) => [rule, cells.map(({ result }) => result)]),
    [
      ['power', ['pass', 'pass']],
      ['drain', [null, 'pass']],
    ],
    'a row for each rule that was asked of any',
  )
})

t.test('a space that is judged otherwise in another option has a column of its own', async (t) => {
  const [first] = options
  const other = { placements: [placement('a', 0, ['power', 'quota'])] } as unknown as Option
  const [table] = siteTables({
    options: first ? [first, other] : [],
    activities: [{ use: 'rnd', minAreaM2: null, maxAreaM2: null }],
  })
  t.same(
    table?.columns.map(({ options: of }) => of),
    [[0], [1]],
  )
})
