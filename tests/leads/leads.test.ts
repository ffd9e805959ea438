import t from 'tap'
import type { Lead, LeadHistory, LeadItem, LeadMatch, LeadPage, Problem } from '../../api/contract.ts'
import { as } from '../support/readers.ts'
import { type LeadsApp, leadsApp, planner } from './leads-app.ts'

const requirement = { activities: [{ use: 'production', minAreaM2: 3000 }], clusters: ['pujiang'] }
const firm = {
  firmName: '上海示例医疗科技有限公司',
  source: 'call',
  productLine: 'ivd',
  contacts: [{ name: '张三', phone: '+86 21 5555 0000', email: 'zhang@example.com' }],
  nextStep: '约看房',
  nextDueOn: '2026-11-25',
}

const app = await leadsApp(t)

/** One service for the whole file, so each part has people and leads of its own. */
function people(part: string) {
  const ann = as('promoter', `ann ${part}`, `north ${part}`)
  const bob = as('promoter', `bob ${part}`, `south ${part}`)
  const send: LeadsApp['send'] = (method, url, options = {}) =>
    app.send(method, url, { headers: ann, ...options })
  return { ann, bob, send }
}

t.test('a lead from the call to moving in, and its history', async (t) => {
  const { ann, send } = people('one')
  const added = await send<LeadItem>('POST', '/api/leads', { body: { ...firm, requirement } })
  t.equal(added.status, 201)
  t.equal(added.headers.location, `/api/leads/${added.body.id}`)
  t.equal(added.headers['cache-control'], 'no-store')
  t.match(added.body, { stage: 'clue', ownerId: 'ann one', teamId: 'north one', lostReason: null })
  const url = `/api/leads/${added.body.id}`

  const read = await send<Lead>('GET', url)
  t.match(read.body.contacts, [{ name: '张三', phone: '+86 21 5555 0000', isErased: false }])
  t.match(read.body.requirement, { version: 1, body: requirement })

  const noMatch = await send<Problem>('PATCH', url, { body: { stage: 'talks' } })
  t.match(noMatch, { status: 428, body: { code: 'precondition_required' } })
  const etag = String(read.headers.etag)
  const moved = await send<LeadItem>('PATCH', url, {
    body: { stage: 'viewing', nextStep: null, nextDueOn: null },
    headers: { ...ann, 'if-match': etag },
  })
  t.match(moved.body, { stage: 'viewing', nextStep: null, nextDueOn: null })
  const late = await send<Problem>('PATCH', url, {
    body: { stage: 'talks' },
    headers: { ...ann, 'if-match': etag },
  })
  t.match(late, { status: 412, body: { code: 'stale' } }, 'made to what someone else has changed since')

  const history = await send<LeadHistory>('GET', `${url}/history`)
  t.match(history.body.items, [
    {
      action: 'change',
      actorId: 'ann one',
      before: { stage: 'clue', nextStep: '约看房', nextDueOn: '2026-11-25' },
      after: { stage: 'viewing', nextStep: null, nextDueOn: null },
    },
    { action: 'add_contact' },
    { action: 'add' },
  ])
  t.notMatch(history.text, /张三|5555|zhang@/, 'no person stands in what cannot be erased')
})

t.test('a lost lead has its reason, and no other has', async (t) => {
  const { ann, send } = people('two')
  const { body } = await send<LeadItem>('POST', '/api/leads', { body: firm })
  const change = (change: object) =>
    send<LeadItem & Problem>('PATCH', `/api/leads/${body.id}`, {
      body: change,
      headers: { ...ann, 'if-match': '*' },
    })
  t.match(await change({ stage: 'lost' }), { status: 422, body: { errors: [{ pointer: '/lostReason' }] } })
  t.match(await change({ lostReason: '改去别处' }), {
    status: 422,
    body: { errors: [{ pointer: '/lostReason' }] },
  })
  t.match(await change({ stage: 'lost', lostReason: '改去别处' }), {
    body: { stage: 'lost', lostReason: '改去别处' },
  })
  t.match(await change({ nextStep: '半年后再联系' }), { body: { stage: 'lost', lostReason: '改去别处' } })
  t.match(await change({ stage: 'talks' }), { body: { stage: 'talks', lostReason: null } })
})

t.test('a firm that is known is refused with the lead that is there', async (t) => {
  const { bob, send } = people('three')
  const { body } = await send<LeadItem>('POST', '/api/leads', { body: firm })
  const again = await send<Problem & { leads: object[] }>('POST', '/api/leads', {
    body: { ...firm, firmName: '示例医疗科技（上海）' },
  })
  t.match(again, { status: 409, body: { code: 'firm_known', leads: [{ id: body.id }] } })
  const other = await send('POST', '/api/leads', { body: { ...firm, isAnother: true } })
  t.equal(other.status, 201)
  const elsewhere = await send('POST', '/api/leads', { body: firm, headers: bob })
  t.equal(elsewhere.status, 201, 'that another team knows it is not told')
})

t.test('another team’s lead is as if it were not there; a planner is not told the persons', async (t) => {
  const { bob, send } = people('four')
  const { body } = await send<LeadItem>('POST', '/api/leads', { body: firm })
  const url = `/api/leads/${body.id}`
  await send('POST', `${url}/notes`, { body: { text: '张三希望年底前看房' } })
  const beyond = ['GET', 'PATCH', 'POST'] as const
  for (const [method, path, payload] of [
    [beyond[0], url, undefined],
    [beyond[0], `${url}/history`, undefined],
    [beyond[0], `${url}/visits.ics`, undefined],
    [beyond[1], url, { stage: 'talks' }],
    [beyond[2], `${url}/notes`, { text: 'x' }],
    [beyond[2], `${url}/match`, { requirement }],
    [beyond[2], `${url}/contacts`, { name: 'x' }],
  ] as const)
    t.equal(
      (
        await send(method, path, {
          headers: { ...bob, 'if-match': '*' },
          ...(payload ? { body: payload } : {}),
        })
      ).status,
      404,
      `${method} ${path}`,
    )
  t.match((await send<LeadPage>('GET', '/api/leads', { headers: bob })).body, {
    total: 0,
    items: [],
    byStage: {},
  })
  t.match((await send<LeadPage>('GET', '/api/leads?q=示例', { headers: bob })).body, { total: 0 })

  const seen = await send<Lead>('GET', url, { headers: planner })
  t.equal(seen.body.firmName, firm.firmName)
  t.notOk('contacts' in seen.body || 'notes' in seen.body)
  t.notMatch(seen.text, /张三/)
  t.equal((await send('PATCH', url, { body: { stage: 'talks' }, headers: planner })).status, 403)
  t.equal((await send('GET', url, { headers: {} })).status, 401)
  t.equal((await send('GET', url, { headers: as('firm', 'f') })).status, 403)
})

t.test('the list: by stage, owner, due day and name, page by page', async (t) => {
  const { send } = people('five')
  const dues = ['2026-12-03', '2026-12-01', undefined, '2026-12-02', undefined]
  for (const [index, nextDueOn] of dues.entries())
    await send('POST', '/api/leads', {
      body: { firmName: `企业${index}`, source: 'call', ...(nextDueOn ? { nextDueOn } : {}) },
    })
  const names: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: LeadPage = (
      await send<LeadPage>('GET', `/api/leads?sort=due&limit=2${cursor ? `&cursor=${cursor}` : ''}`)
    ).body
    names.push(...page.items.map(({ firmName }) => firmName))
    cursor = page.nextCursor
    t.equal(page.total, 5)
  }
  t.same(names.slice(0, 3), ['企业1', '企业3', '企业0'], 'the earliest first')
  t.equal(new Set(names).size, 5, 'each once')
  t.match((await send<LeadPage>('GET', '/api/leads?dueBy=2026-12-02')).body, { total: 2 })
  t.match((await send<LeadPage>('GET', '/api/leads?owner=me&stage=clue,talks')).body, {
    total: 5,
    byStage: { clue: 5 },
  })
  t.match((await send<LeadPage>('GET', '/api/leads?q=业3')).body, { total: 1 })
  t.match(await send<Problem>('GET', '/api/leads?cursor=nonsense'), {
    status: 400,
    body: { code: 'invalid_cursor' },
  })
})

t.test('what a lead looks for is matched and recorded, each wording a version', async (t) => {
  const { send } = people('six')
  const { body } = await send<LeadItem>('POST', '/api/leads', { body: firm })
  const url = `/api/leads/${body.id}/match`
  t.match(await send<Problem>('POST', url, { body: {} }), {
    status: 422,
    body: { errors: [{ pointer: '/requirement' }] },
  })
  const first = await send<LeadMatch>('POST', url, { body: { requirement } })
  t.equal(first.status, 200)
  t.equal(first.body.requirementVersion, 1)
  t.ok(first.body.result.options.length > 0)
  const wider = { ...requirement, clusters: ['pujiang', 'hongqiao'] }
  t.equal((await send<LeadMatch>('POST', url, { body: { requirement: wider } })).body.requirementVersion, 2)
  t.equal((await send<LeadMatch>('POST', url, { body: {} })).body.requirementVersion, 2, 'the last wording')
  t.equal(
    (await send<LeadMatch>('POST', url, { body: { requirement } })).body.requirementVersion,
    1,
    'an earlier one again',
  )
  const read = await send<Lead>('GET', `/api/leads/${body.id}`)
  t.match(read.body.requirement, { version: 1, body: requirement })
})

t.test('a lead is entered once per key', async (t) => {
  const { ann, send } = people('seven')
  const headers = { ...ann, 'idempotency-key': 'k1' }
  const one = await send<LeadItem>('POST', '/api/leads', { body: firm, headers })
  const two = await send<LeadItem>('POST', '/api/leads', { body: firm, headers })
  t.same([two.status, two.body], [one.status, one.body])
  t.equal((await send<LeadPage>('GET', '/api/leads')).body.total, 1)
})

t.test('a day that no calendar has is refused', async (t) => {
  const { send } = people('eight')
  for (const nextDueOn of ['0000-01-01', '2026-02-30', '2026-13-01'])
    t.match(await send<Problem>('POST', '/api/leads', { body: { ...firm, nextDueOn } }), {
      status: 400,
      body: { errors: [{ pointer: '/nextDueOn' }] },
    })
})
