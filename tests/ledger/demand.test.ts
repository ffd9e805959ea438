import t from 'tap'
import type { Demand, LeadItem } from '../../api/contract.ts'
import { amountsOf, demandRows, type Served, sizeBandsM2 } from '../../api/demand/demand-of.ts'
import { ann, bob, leadsApp, planner } from '../leads/leads-app.ts'
import { as } from '../support/readers.ts'

const served = (
  lead: string,
  productLine: Served['productLine'],
  askedM2: number,
  spaces: [number, number, boolean][],
): Served => ({
  lead,
  productLine,
  askedM2,
  spaces: new Map(spaces.map(([row, freeM2, isSure]) => [row, { freeM2, isSure }])),
})

t.test('asked against free, and every space is free once', async (t) => {
  const some = [
    served('a', 'ivd', 6000, [
      [1, 3000, true],
      [2, 1000, false],
    ]),
    served('a', 'ivd', 500, [[2, 1000, false]]),
    served('b', 'ivd', 1000, [[1, 3000, false]]),
  ]
  t.same(amountsOf(some), {
    leads: 2,
    activities: 3,
    askedM2: 7500,
    freeM2: 4000,
    toConfirmM2: 1000,
    shortM2: 3500,
  })
  t.equal(amountsOf([served('a', null, 10, [[1, 99, true]])]).shortM2, 0)
  t.same(amountsOf([]), { leads: 0, activities: 0, askedM2: 0, freeM2: 0, toConfirmM2: 0, shortM2: 0 })
})

t.test('rows by line and size', async (t) => {
  const lines = ['bci', 'ivd'] as const
  const all = [
    served('a', null, 999, []),
    served('b', 'ivd', 10_000, []),
    served('c', 'bci', 1000, []),
    served('d', 'ivd', 1000, []),
  ]
  const of = (productLine: boolean, sizeBand: boolean) =>
    demandRows(all, { productLine, sizeBand }, lines).map((row) => [
      row.productLine,
      row.sizeBand?.fromM2,
      row.sizeBand?.toM2,
      row.askedM2,
    ])
  t.same(of(true, true), [
    ['bci', 1000, 2000, 1000],
    ['ivd', 1000, 2000, 1000],
    ['ivd', 10_000, null, 10_000],
    [null, 0, 1000, 999],
  ])
  t.same(
    of(false, true).map(([, from, , asked]) => [from, asked]),
    [
      [0, 999],
      [1000, 2000],
      [10_000, 10_000],
    ],
  )
  t.same(
    of(true, false).map(([line]) => line),
    ['bci', 'ivd', null],
  )
  t.same(of(false, false), [[undefined, undefined, undefined, 12_999]])
  t.same(demandRows([], { productLine: true, sizeBand: true }, lines), [])
  t.equal(sizeBandsM2[0], 0)
})

t.test('from the last wording of leads that still look', async (t) => {
  const { send } = await leadsApp(t)
  const ask = async (headers: Record<string, string>, query = 'by=productLine,sizeBand') => {
    const { status, body, text } = await send<Demand>('GET', `/api/demand?${query}`, { headers })
    return { status, body, text }
  }
  const add = (firmName: string, headers: Record<string, string>, activity: object) =>
    send<LeadItem>('POST', '/api/leads', {
      headers,
      body: { firmName, source: 'call', productLine: 'ivd', requirement: { activities: [activity] } },
    })
  t.same((await ask(planner)).body.items, [], 'nobody asks')
  await add('甲医疗', ann, { use: 'production', minAreaM2: 3000 })
  const lost = await add('乙医疗', ann, { use: 'production', minAreaM2: 4000 })
  await send('PATCH', `/api/leads/${lost.body.id}`, {
    body: { stage: 'lost', lostReason: '转到外地' },
    headers: { ...ann, 'if-match': '*' },
  })
  await add('丙医疗', bob, { use: 'production', minAreaM2: 30_000, must: { clearHeightM: 25 } })

  const { body, text } = await ask(planner)
  t.match(body.items, [
    { productLine: 'ivd', sizeBand: { fromM2: 2000, toM2: 5000 }, leads: 1, askedM2: 3000, shortM2: 0 },
    { productLine: 'ivd', sizeBand: { fromM2: 10_000, toM2: null }, leads: 1, askedM2: 30_000 },
  ])
  const [small, tall] = body.items
  t.ok((small?.freeM2 ?? 0) >= 3000)
  t.ok((small?.toConfirmM2 ?? 0) <= (small?.freeM2 ?? 0))
  t.equal(tall?.shortM2, 30_000 - (tall?.freeM2 ?? 0), 'no hall is so high')
  t.ok((tall?.freeM2 ?? 0) < 30_000)
  t.equal(body.total.askedM2, 33_000)
  t.notMatch(text, /甲医疗|乙医疗|丙医疗/, 'nobody is named')

  t.equal((await ask(ann)).body.total.askedM2, 3000, 'a team sees its own')
  t.equal((await ask(bob, '')).body.items.length, 1)
  for (const reader of [{}, as('firm'), as('steward')])
    t.ok([401, 403].includes((await ask(reader as typeof planner)).status))
  t.equal((await ask(planner, 'by=firm')).status, 400)
})
