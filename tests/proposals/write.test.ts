import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import t from 'tap'
import { canonical } from '../../api/canonical.ts'
import type { Buildings, Parcels, Problem, Proposal, ProposalList } from '../../api/contract.ts'
import { digestOf } from '../../api/match-runs/digest.ts'
import { signIn } from '../support/sign-in.ts'
import { firmName, note, proposalOf, proposalsApp } from './proposals-app.ts'

t.test('a proposal says all that its options rest on, and nothing of the lead', async (t) => {
  const { ann, leadId, run, write, database } = await proposalsApp(t)
  const proposal = await write({
    words: '  三处均为现房。\n请留意荷载。 ',
    optionNotes: [' 离地铁近 ', null],
  })
  const { body } = proposal
  const [first, second, third] = run.result.options
  t.same(body.options, [first, second, third], 'as the match said')
  t.same(body.exclusions, run.result.exclusions)
  t.match(body, {
    title: '浦江三处厂房比选',
    words: '三处均为现房。\n请留意荷载。',
    optionNotes: ['离地铁近', null, null],
    asOf: '2026-11-22',
    writtenOn: '2026-11-22',
    inventoryVersion: run.inventoryVersion,
    rulesVersion: run.rulesVersion,
    activities: [{ use: 'production', minAreaM2: 1500, maxAreaM2: null }],
  })
  const placed = new Set(body.options.flatMap(({ placements }) => placements.map(({ spaceId }) => spaceId)))
  t.same(
    body.spaces.map(({ id }) => id),
    [...placed].sort(),
  )
  for (const space of body.spaces) t.ok(space.position && space.position.errorM > 0, 'indicative')
  const known = new Set(body.sources.map(({ id }) => id))
  const cited = [...JSON.stringify(body.options).matchAll(/"source":\{"id":"([^"]+)"/g)].map(([, id]) => id)
  t.ok(cited.length > 0 && cited.every((id) => id !== undefined && known.has(id)), 'every source is listed')
  t.same(
    new Set(body.landing.policies.map(({ id }) => id)),
    new Set(body.options.flatMap(({ incentives }) => incentives.map(({ id }) => id))),
  )
  t.equal(proposal.digest, createHash('sha256').update(canonical(body)).digest('hex'))
  t.notMatch(JSON.stringify(body), new RegExp(`${firmName}|${note}|${leadId}|${ann.id}`))

  const again = await ann.inject({ url: `/api/proposals/${proposal.id}` })
  t.same(again.json(), proposal)
  t.equal(again.headers['cache-control'], 'no-store')
  const list = await ann.inject({ url: `/api/proposals?lead=${leadId}` })
  const { body: _, ...item } = proposal
  t.same(list.json<ProposalList>(), { items: [item] })
  const audit = await database.db
    .selectFrom('audit_event')
    .select(['action', 'actor_id', 'after'])
    .where('subject_id', '=', proposal.id)
    .execute()
  t.match(audit, [{ action: 'add', actor_id: ann.id, after: { leadId, digest: proposal.digest } }])
  t.notMatch(JSON.stringify(audit), '浦江三处', 'words that may name a firm stay out of the audit')
})

t.test('no later change of the inventory, the lead or the database reaches it', async (t) => {
  const { ann, leadId, run, write, database, setNow, post } = await proposalsApp(t)
  const { db } = database
  const proposal = await write()
  const before = (await ann.inject({ url: `/api/proposals/${proposal.id}` })).body
  const [space] = proposal.body.spaces
  await db
    .updateTable('space')
    .set({ clear_height_m: 3.3, name_zh: '改名', rent_yuan_m2_day: 9.99 })
    .where('id', '=', space?.id ?? '')
    .execute()
  await db.updateTable('policy').set({ cap_yuan: 1 }).execute()
  await db.updateTable('lead').set({ firm_name: '改名' }).where('id', '=', leadId).execute()
  let fresh = await post<{ inventoryVersion: number }>('/api/match', { activities: [{ use: 'rnd' }] })
  while (fresh.inventoryVersion === run.inventoryVersion)
    fresh = await post('/api/match', { activities: [{ use: 'rnd' }] })
  t.equal((await ann.inject({ url: `/api/proposals/${proposal.id}` })).body, before, 'the very same bytes')

  setNow(new Date(Date.parse('2026-12-30T04:00:00Z')))
  const fromOldRun = await ann.inject({
    method: 'POST',
    url: '/api/proposals',
    payload: proposalOf(leadId, run),
  })
  const { body } = fromOldRun.json<Proposal>()
  t.same(body.spaces, proposal.body.spaces, 'facts are those of the match, not of now')
  t.match(body, { asOf: '2026-11-22', writtenOn: '2026-12-30' })

  for (const change of [
    sql`update proposal set title = 'x'`,
    sql`delete from proposal`,
    sql`truncate proposal cascade`,
  ])
    await t.rejects(change.execute(db), /written once/)
})

t.test('one that was written before an attribute was recorded is shown without it', async (t) => {
  const { ann, app, write, share, database } = await proposalsApp(t)
  const { id, body } = await write()
  const older = {
    ...body,
    spaces: body.spaces.map(({ dualPower: _, clearHeightM: __, cleanroomState: ___, ...space }) => space),
  }
  const copy = randomUUID()
  await sql`
    insert into proposal (id, lead_id, run_id, title, body, digest, created_by, created_at)
    select ${copy}, lead_id, run_id, title, ${JSON.stringify(older)}::text::jsonb, ${digestOf(older)}, created_by, created_at
    from proposal where id = ${id}`.execute(database.db)
  t.same((await ann.inject({ url: `/api/proposals/${copy}` })).json<Proposal>().body, older)
  t.equal((await ann.inject({ url: `/api/proposals/${copy}.xlsx` })).statusCode, 200)
  const { token } = await share(copy)
  t.same((await app.inject(`/api/share/${token}`)).json(), older)
})

t.test('repeated under one key it is written once', async (t) => {
  const { ann, leadId, run } = await proposalsApp(t)
  const ask = (change = {}) =>
    ann.inject({
      method: 'POST',
      url: '/api/proposals',
      payload: { ...proposalOf(leadId, run), ...change },
      headers: { 'idempotency-key': 'k1' },
    })
  const [first, again] = [await ask(), await ask()]
  t.same(again.json(), first.json())
  t.equal(again.headers.location, first.headers.location)
  const list = await ann.inject({ url: `/api/proposals?lead=${leadId}` })
  t.equal(list.json<ProposalList>().items.length, 1)
  t.match((await ask({ title: 'other' })).json(), { code: 'idempotency_key_reused' })
})

t.test('what cannot be proposed is refused, and says how it can', async (t) => {
  const { app, ann, leadId, run, database } = await proposalsApp(t)
  const good = proposalOf(leadId, run)
  const ask = async (change: object) => {
    const response = await ann.inject({
      method: 'POST',
      url: '/api/proposals',
      payload: { ...good, ...change },
    })
    return response.json<Problem>()
  }
  const ids = good.optionIds
  for (const change of [
    { optionIds: ids.slice(0, 1) },
    { optionIds: [...ids, ...ids] },
    { optionIds: [...ids, 'a', 'b'] },
    { title: '  ' },
    { title: 'a\u0000b' },
    { title: 'a\ud800' },
    { words: '\u0001' },
    { words: 'x'.repeat(4001) },
    { optionNotes: [' '] },
    { firmName },
  ])
    t.match(await ask(change), { status: 400, code: 'invalid_request' }, JSON.stringify(change).slice(0, 80))
  t.match(await ask({ optionIds: [ids[0], 'no such'] }), {
    status: 422,
    code: 'proposal_refused',
    errors: [{ pointer: '/optionIds/1' }],
  })
  t.match(await ask({ optionNotes: ['一', null, null, '多出'] }), {
    status: 422,
    code: 'proposal_refused',
    errors: [{ pointer: '/optionNotes/3' }],
  })
  const other = await app.inject({
    method: 'POST',
    url: '/api/match-runs',
    payload: { requirement: { activities: [{ use: 'rnd' }] } },
  })
  t.match(await ask({ runId: other.json().id }), { status: 422, errors: [{ pointer: '/runId' }] })
  const none = '00000000-0000-0000-0000-000000000000'
  t.match(await ask({ runId: none }), { status: 404 })
  t.match(await ask({ leadId: none }), { status: 404 })
  const { count } = await database.db
    .selectFrom('proposal')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  t.equal(Number(count), 0)
})

t.test('proposals are the team’s; a planner reads, and nobody else knows that there are any', async (t) => {
  const test = await proposalsApp(t)
  const { leadId, run, write, share } = test
  const { id } = await write()
  const link = await share(id)
  const reads = [
    `/api/proposals?lead=${leadId}`,
    `/api/proposals/${id}`,
    `/api/proposals/${id}.xlsx`,
    `/api/proposals/${id}/shares`,
  ]
  const writes = [
    ['/api/proposals', proposalOf(leadId, run), 201],
    [`/api/proposals/${id}/shares`, {}, 201],
    [`/api/shares/${link.id}/revoke`, undefined, 200],
  ] as const
  const cases = [
    ['promoter', 'south', 404, 404],
    ['planner', null, 200, 403],
    ['steward', null, 403, 403],
    ['firm', null, 403, 403],
    ['promoter', 'north', 200, null],
    ['admin', null, 200, null],
  ] as const
  for (const [role, teamId, read, refused] of cases) {
    const reader = await signIn(test, role, { teamId })
    for (const url of reads)
      t.equal((await reader.inject({ url })).statusCode, read, `${role} ${teamId} ${url}`)
    for (const [url, payload, done] of writes) {
      const response = await reader.inject({ method: 'POST', url, ...(payload ? { payload } : {}) })
      t.equal(response.statusCode, refused ?? done, `${role} ${teamId} POST ${url}`)
    }
  }
  for (const url of reads) t.equal((await test.app.inject(url)).statusCode, 401)
})

t.test(
  'where the options are, until when they are held and the EIA class are frozen with them',
  async (t) => {
    const { app, ann, leadId, run, write, share, database } = await proposalsApp(t)
    const [first] = run.result.options
    for (const { spaceId, areaM2 } of first?.placements ?? []) {
      const asked = { spaceId, areaM2, kind: 'hold', activity: 'production', from: '2026-12-01' }
      const held = await ann.inject({
        method: 'POST',
        url: '/api/commitments',
        payload: { ...asked, leadId, expiresAt: '2026-12-06' },
      })
      t.equal(held.statusCode, 201, held.body)
    }
    const { id, body } = await write()
    t.same(body.heldUntil, ['2026-12-06', null, null])
    t.same(body.eia, run.result.eia)
    t.same(
      body.map?.clusters.map(({ id }) => id),
      ['pujiang'],
    )
    const outlines = new Map(body.map?.outlines.map((outline) => [outline.id, outline]))
    for (const { parcelId, buildingId } of body.spaces) {
      if (parcelId) t.match(outlines.get(parcelId), { kind: 'parcel', geometry: { type: /Polygon/ } })
      if (buildingId) t.match(outlines.get(buildingId), { kind: 'building', parcelId })
    }
    const buildings = (await app.inject('/api/buildings?cluster=pujiang')).json<Buildings>().features
    t.ok(buildings.length > body.spaces.length, 'the others of the cluster are drawn too')
    t.ok(
      buildings.some(({ properties }) => properties.statusAreas.available > 0),
      'some of them with free space',
    )
    for (const { properties } of buildings)
      t.same(outlines.get(properties.id)?.statusAreas, properties.statusAreas, 'as everybody sees it')
    const parcels = (await app.inject('/api/parcels?cluster=pujiang')).json<Parcels>().features
    for (const { properties } of parcels)
      t.equal(outlines.get(properties.id)?.isReserve, properties.isReserve)
    t.ok(
      body.map?.outlines.every(({ cluster }) => cluster === 'pujiang'),
      'nothing of where no option is',
    )
    await database.db.updateTable('building').set({ name_zh: '改名' }).execute()
    await ann.inject({ method: 'POST', url: '/api/commitments/1/release' })
    const { token } = await share(id)
    t.same((await app.inject(`/api/share/${token}`)).json(), body, 'no later change reaches it')
  },
)
