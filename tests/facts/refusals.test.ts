import t from 'tap'
import { as } from '../support/readers.ts'
import { ann, factsApp, steward, word } from './facts-app.ts'

t.test('each attribute has its limits', async (t) => {
  const { patch, detail } = await factsApp(t)
  const numbers: Record<string, { good: number[]; bad: unknown[] }> = {
    clearHeightM: { good: [0.1, 50], bad: [0, 50.1, '6', -1] },
    floorLoadKnM2: { good: [0.1, 200], bad: [0, 201] },
    powerExpandableKva: { good: [0, 100_000], bad: [-1, 100_001] },
    powerKva: { good: [0, 100_000], bad: [-1, 100_001] },
    freightLiftT: { good: [0, 50], bad: [-1, 51] },
    freightLiftCount: { good: [1, 100], bad: [-1, 1.5, 101] },
    cleanroomIso: { good: [5, 9], bad: [4, 10, 7.5] },
    rentYuanM2Day: { good: [0, 1000], bad: [-0.1, 1001] },
    propertyFeeYuanM2Month: { good: [0, 1000], bad: [-0.1, 1001] },
  }
  const words: Record<string, { good: unknown[]; bad: unknown[] }> = {
    columnGridM: { good: [[8.4, 8.4]], bad: [[8.4], [0, 9], [9, 101], [8, 9, 10], 9] },
    cleanroomState: { good: ['built'], bad: ['ready', true] },
    fireCategory: { good: ['A', 'E'], bad: ['F', '丙'] },
    vibrationClass: { good: ['VC-A', 'VC-E'], bad: ['VC-F'] },
    tenures: { good: [['lease', 'purchase']], bad: [[], ['lease', 'lease'], ['rent'], 'lease'] },
  }
  const flags = ['industrialDrain', 'exhaustShaft', 'hazardousWasteRoom', 'hazardousStore']
    .concat(['radiationShielding', 'dualPower', 'wholeFloor', 'groundFloor'])
    .map((name) => [name, { good: [true, false], bad: ['yes', 1] }] as const)
  for (const [name, { good, bad }] of [...Object.entries({ ...numbers, ...words }), ...flags]) {
    for (const value of [...good, null]) {
      const { status, body } = await patch('pj-now', { attributes: { [name]: value } })
      t.equal(status, 200, `${name} ${JSON.stringify(value)} ${body.detail ?? ''}`)
      t.same((body as unknown as Record<string, unknown>)[name], value)
    }
    for (const value of bad) {
      const { status, body } = await patch('pj-now', { attributes: { [name]: value } })
      t.equal(status, 400, `${name} ${JSON.stringify(value)}`)
      t.match(body.errors?.[0]?.pointer, new RegExp(`^/attributes/${name}`))
    }
  }
  t.match((await detail('pj-now')).body, { clearHeightM: null, tenures: null }, 'and ends as it began')
})

t.test('what contradicts the space, itself or the calendar is refused with the way out', async (t) => {
  const { patch } = await factsApp(t)
  const refused = async (id: string, said: object, pointer: string, detail: RegExp) => {
    const { status, body } = await patch(id, said, { ...steward, 'accept-language': 'en' })
    t.match({ status, code: body.code }, { status: 422, code: 'fact_refused' }, JSON.stringify(said))
    t.equal(body.errors?.[0]?.pointer, pointer)
    t.match(body.detail, detail)
  }
  const set = (attributes: object) => ({ attributes })
  await refused('pj-now', {}, '/attributes', /give attributes or delivery/)
  await refused('pj-now', { ...set({ powerKva: 1 }), asOf: '2026-11-23' }, '/asOf', /2026-11-22/)
  await refused('pj-now', { ...set({ powerKva: 1 }), source: 'hearsay' }, '/source', /hearsay/)
  await refused('pj-now', set({ columnGridM: [9, 8] }), '/attributes/columnGridM', /short/)
  await refused('pj-now', set({ tenures: ['land'] }), '/attributes/tenures', /lease or purchase/)
  await refused('pj-m1-reserve', set({ clearHeightM: 6 }), '/attributes/clearHeightM', /Land/)
  t.equal((await patch('pj-m1-reserve', set({ tenures: ['land'], clearHeightM: null }))).status, 200)
  await refused(
    'pj-now',
    set({ powerKva: 800, powerExpandableKva: 500 }),
    '/attributes/powerExpandableKva',
    /500 kVA.*800 kVA/,
  )
  await refused(
    'pj-now',
    set({ cleanroomState: 'none', cleanroomIso: 7 }),
    '/attributes/cleanroomIso',
    /ISO 7/,
  )
  await refused('pj-now', set({ freightLiftCount: 0, freightLiftT: 3 }), '/attributes/freightLiftT', /3 t/)
  t.equal((await patch('pj-now', set({ cleanroomState: 'built', cleanroomIso: 7 }))).status, 200)
  await refused('pj-now', set({ cleanroomState: 'none' }), '/attributes/cleanroomState', /ISO 7/)
  t.equal((await patch('pj-now', set({ cleanroomState: 'none', cleanroomIso: null }))).status, 200)
  const delivery = (change: object) => ({ delivery: change })
  await refused(
    'pj-2026h1',
    delivery({ plannedPrecision: 'day' }),
    '/delivery/plannedPrecision',
    /planned too/,
  )
  await refused(
    'pj-2026h1',
    delivery({ planned: '2027-07-01', plannedPrecision: 'mid_year' }),
    '/delivery/planned',
    /2027-06-30/,
  )
})

t.test('what is not written as a statement is malformed', async (t) => {
  const { send } = await factsApp(t)
  const attributes = { powerKva: 1 }
  for (const body of [
    { attributes },
    { ...word, attributes: {} },
    { ...word, attributes, asOf: '2026-13-01' },
    { ...word, attributes, asOf: '1026-11-01' },
    { ...word, attributes, asOf: '0000-01-01' },
    { ...word, attributes, statedBy: '\u0000' },
    { ...word, attributes, clause: ' ' },
    { ...word, attributes, source: {} },
    { ...word, attributes, source: { title: { zh: '函', en: 'x\u0000y' } } },
    { ...word, attributes: { floorAreaM2: 1 } },
    { ...word, delivery: { confirmed: 'soon' } },
    { ...word, isIllustrative: false, attributes },
  ]) {
    const { status, body: problem } = await send('PATCH', '/api/spaces/pj-now', {
      body,
      headers: { ...steward, 'if-match': '*' },
    })
    t.match({ status, code: problem.code }, { status: 400, code: 'invalid_request' }, JSON.stringify(body))
  }
})

t.test('stewards and administrators record, nobody else', async (t) => {
  const { patch } = await factsApp(t)
  const said = { attributes: { powerKva: 1 } }
  for (const reader of [ann, as('firm'), as('planner')])
    t.equal((await patch('pj-now', said, reader)).status, 403)
  t.equal((await patch('pj-now', said, {})).status, 401)
  t.equal((await patch('pj-now', said, as('admin'))).status, 200)
})
