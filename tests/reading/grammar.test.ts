import t from 'tap'
import { read } from '../../api/reading/read.ts'
import { testDay } from '../support/test-state.ts'

type Said = readonly [pointer: string, value: unknown, words: string]

/** The conditions of a sentence, and the words of its notes. */
const readings = (text: string) => {
  const { conditions, notes, unread } = read(text, testDay)
  return {
    conditions: conditions
      .filter(({ pointer }) => !/\/(use|minAreaM2)$/.test(pointer))
      .map(({ pointer, value, words }): Said => [pointer, value, words.text]),
    notes: notes.flatMap(({ kind, words }) => (words ? [[kind, words.text]] : [])),
    told: conditions.flatMap((each) => each.notes.map(({ en }) => en)),
    unread: unread.map(({ text }) => text),
  }
}

const sentences: [behaviour: string, text: string, conditions: Said[], notes: [string, string][]][] = [
  [
    'a figure right behind 块 counts in tenths',
    '厂房3000平，租金1块5/平/天以内',
    [['/rentMaxYuanM2Day', 1.5, '租金1块5/平/天以内']],
    [],
  ],
  ['with 毛 as without', '车间2千平，3块5毛每平每天', [['/rentMaxYuanM2Day', 3.5, '3块5毛每平每天']], []],
  [
    'both ends of a range may have tenths',
    '租金1块2到2块5/平/天，生产500平',
    [['/rentMaxYuanM2Day', 2.5, '租金1块2到2块5/平/天']],
    [],
  ],
  [
    'what both need is asked of both',
    '研发500平，生产3000平，都要双回路',
    [
      ['/activities/0/must/dualPower', true, '双回路'],
      ['/activities/1/must/dualPower', true, '双回路'],
    ],
    [],
  ],
  [
    'a rent behind several activities of one clause is of all of them',
    '展厅300平 办公500平 租金2元/㎡/天',
    [['/rentMaxYuanM2Day', 2, '租金2元/㎡/天']],
    [],
  ],
  [
    'a cluster behind two of three activities is of those two',
    '研发800平在虹桥，生产和仓储各2000平在浦江',
    [
      ['/activities/0/clusters/0', 'hongqiao', '虹桥'],
      ['/activities/1/clusters/0', 'pujiang', '浦江'],
      ['/activities/2/clusters/0', 'pujiang', '浦江'],
    ],
    [],
  ],
  [
    'a clause about a cluster is about what has been put there',
    '研发放虹桥，生产放浦江，浦江那边荷载20kN/㎡',
    [
      ['/activities/0/clusters/0', 'hongqiao', '虹桥'],
      ['/activities/1/clusters/0', 'pujiang', '浦江'],
      ['/activities/1/clusters/0', 'pujiang', '浦江那边'],
      ['/activities/1/must/floorLoadKnM2', 20, '荷载20kN/㎡'],
    ],
    [],
  ],
  ['what is not certain is asked about', '研发800平，可能要VC-C', [], [['question', '可能要VC-C']]],
  [
    'what is done in a later phase is no process of now',
    '厂房3000平，二期做细胞培养',
    [],
    [['question', '二期做细胞培养']],
  ],
  ['mainly assembly is not assembly alone', '厂房3000平，以组装为主', [], [['question', '组装为主']]],
  [
    'mainly moulding is moulding',
    '厂房3000平，以注塑为主',
    [['/processes/0', 'injection_moulding', '注塑']],
    [],
  ],
  ['one way that is possible excludes no other', '厂房3000平，可买', [], [['left_out', '可买']]],
  [
    'two ways that are possible are the ways',
    '厂房3000平，可租可买',
    [
      ['/tenure/0', 'lease', '租'],
      ['/tenure/1', 'purchase', '买'],
    ],
    [],
  ],
  [
    'a storey height beside a clear height is left out',
    '厂房3000平，层高6米，净高5米',
    [['/activities/0/must/clearHeightM', 5, '净高5米']],
    [['left_out', '层高6米']],
  ],
  [
    'mu of one who wants land are land',
    '想拿地20亩自建厂房',
    [
      ['/tenure/0', 'land', '拿地'],
      ['/tenure/0', 'land', '自建'],
    ],
    [['question', '20亩']],
  ],
]

for (const [behaviour, text, conditions, notes] of sentences)
  t.test(`${behaviour}: ${text}`, async (t) => {
    const said = readings(text)
    t.same(said.conditions, conditions)
    t.same(said.notes, notes)
    t.same(said.unread, [])
  })

t.test('areas in 亩, 万平 and m²', async (t) => {
  const areaOf = (text: string) =>
    read(text, testDay).requirement.activities.map(({ minAreaM2 }) => Math.round(minAreaM2 ?? 0))
  t.same(areaOf('厂房10亩'), [6667], 'with a note that mu are land')
  t.match(readings('厂房10亩').told, [/times the floor area ratio; please check/])
  t.same(areaOf('厂房1万㎡，0.5万平仓库，2万平方米研发'), [10_000, 5000, 20_000])
  t.same(areaOf('生产1.2万平米，仓储800 m²'), [12_000, 800])
})

t.test('what is taken from the words without their saying so is told', async (t) => {
  const told: [text: string, note: RegExp][] = [
    ['厂房3000平，2028年中投产', /production starts/],
    ['办公300平，离虹桥机场5公里以内', /any of its kind/],
    ['研发和办公各300平，同一个园区', /read as one parcel/],
    ['可能还要仓库500平', /Not certain; read as wanted/],
    ['R&D 300 sqm and production 900 sqm, clear height 6 m', /several before it; asked of each/],
  ]
  for (const [text, note] of told) t.match(readings(text).told.join(' '), note, text)
})
