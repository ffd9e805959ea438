import t from 'tap'
import type { CommitmentPage, LeadHistory, LeadItem } from '../../api/contract.ts'
import { as } from '../support/readers.ts'
import { ann, ledgerApp } from './ledger-app.ts'

const bob = as('promoter', 'bob', 'south')

t.test(
  'a commitment for a lead tells of it those who may see the lead, and stands in its history',
  async (t) => {
    const { place, send } = await ledgerApp(t)
    const lead = (await send('POST', '/api/leads', { body: { firmName: '机密医疗', source: 'call' } }))
      .body as unknown as LeadItem
    const first = await place({ areaM2: 1000, leadId: lead.id })
    t.match(first, { status: 201, body: { leadId: lead.id, holder: null } })
    t.match(
      await place({ areaM2: 10, leadId: lead.id }, bob),
      { status: 422, body: { code: 'commitment_refused', errors: [{ pointer: '/leadId' }] } },
      'another team’s lead is one that there is not',
    )
    t.equal((await place({ areaM2: 10, leadId: lead.id.replace(/^.{8}/, '00000000') })).status, 422)
    t.equal((await place({ areaM2: 10, leadId: 'x' })).status, 400)
    const url = `/api/commitments/${first.body.id}`
    for (const [reader, seen] of [
      [ann, lead.id],
      [as('planner'), lead.id],
      [as('admin'), lead.id],
      [bob, undefined],
      [as('steward'), undefined],
    ] as const) {
      t.equal((await send('GET', url, { headers: reader })).body.leadId, seen)
      const page = await send('GET', '/api/commitments?space=hq-office', { headers: reader })
      t.equal((page.body as unknown as CommitmentPage).items[0]?.leadId, seen)
    }
    const ofLead = (headers: Record<string, string>) =>
      send('GET', `/api/commitments?lead=${lead.id}`, { headers })
    t.match(
      await ofLead(ann),
      { status: 200, body: { items: [{ id: first.body.id, spaceName: { zh: /./, en: /./ } }], total: 1 } },
      'the space is named, so that a list need not ask for each',
    )
    for (const headers of [bob, as('steward')])
      t.match(await ofLead(headers), { status: 404, body: { code: 'not_found' } }, 'nor by a filter')
    const refusal = await place({ areaM2: 3000 }, bob)
    t.match(refusal, {
      status: 409,
      body: { takenBy: [{ id: first.body.id, spaceName: first.body.spaceName }] },
    })
    t.notMatch(JSON.stringify(refusal.body), lead.id)
    const converted = await send('POST', `${url}/convert`, { body: { kind: 'lease' } })
    t.match(converted, { status: 201, body: { leadId: lead.id, followsId: first.body.id } })
    const history = (await send('GET', `/api/leads/${lead.id}/history`)).body as unknown as LeadHistory
    t.match(history.items, [
      {
        action: 'convert',
        commitmentId: converted.body.id,
        before: { kind: 'hold' },
        after: { kind: 'lease' },
      },
      { action: 'place', commitmentId: first.body.id, after: { spaceId: 'hq-office', areaM2: 1000 } },
      { action: 'add' },
    ])
  },
)

t.test('a commitment is changed as it was seen', async (t) => {
  const { place, send } = await ledgerApp(t)
  const placed = await place({ areaM2: 1000, to: '2027-06-01' })
  const url = `/api/commitments/${placed.body.id}`
  const change = (what: string, tag: string | undefined, body?: object) =>
    send('POST', `${url}/${what}`, {
      headers: { ...ann, ...(tag === undefined ? {} : { 'if-match': tag }) },
      ...(body && { body }),
    })
  const tag = String(placed.headers.etag)
  t.equal(tag, '"1"')
  t.equal((await send('GET', url)).headers.etag, tag)
  const longer = await change('extend', tag, { to: '2027-07-01' })
  t.match(longer, { status: 200, body: { version: 2 } })
  t.equal(longer.headers.etag, '"2"')
  for (const [what, body] of [
    ['extend', { to: '2027-08-01' }],
    ['convert', { kind: 'lease' }],
    ['release', undefined],
  ] as const)
    for (const stale of [tag, 'W/"2"', 'anything'])
      t.match(await change(what, stale, body), { status: 412, body: { code: 'stale' } }, what)
  t.equal((await change('extend', `"7", "2"`, { to: '2027-08-01' })).status, 200)
  t.equal((await change('extend', undefined, { to: '2027-09-01' })).status, 200, 'whoever says nothing')
  t.equal((await change('release', '*')).status, 200)
  t.match(await change('release', '"4"'), { status: 412 }, 'a release is a change too')
  t.match(await change('release', '"5"'), { status: 409, body: { code: 'commitment_over' } })
})
