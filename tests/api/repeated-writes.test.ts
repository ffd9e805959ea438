import t from 'tap'
import { permissions } from '../../api/accounts/permissions.ts'
import { removeExpired } from '../../sql/queries/expired.ts'
import { proposalOf, requirement } from '../proposals/proposals-app.ts'
import { as, findTestReader } from '../support/readers.ts'
import { testApp } from '../support/test-app.ts'
import { testNoon } from '../support/test-state.ts'

const admin = as('admin', 'ada', 'north')

/** Their answers have a secret in them that is kept nowhere, so there is nothing to repeat. */
const secret = ['POST /api/proposals/:id/shares', 'POST /api/enquiries']
const features =
  /^(POST|PATCH|DELETE) \/api\/(commitments|queue|spaces|questions|leads|contacts|visits|lead-news|proposals|shares|enquiries)\b/

const word = { source: { title: { zh: '回函', en: 'Letter' } }, asOf: '2026-11-20' }

t.test('every write of the ledger, facts, leads and proposals is repeated with its key', async (t) => {
  const { app, database } = await testApp(t, {
    findReader: findTestReader,
    config: { baseUrl: 'https://luodi.example' },
  })
  const { db } = database
  const audits = async () =>
    (
      await db
        .selectFrom('audit_event')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    ).count
  const done = new Set<string>()
  const call = async (entry: string, ids: string, payload: object | undefined, headers: object) => {
    const [method, path = ''] = entry.split(' ')
    return app.inject({
      method: method as 'POST',
      url: path.replace(':id', ids),
      headers: { ...admin, ...headers },
      ...(payload && { payload }),
    })
  }
  /** Calls twice with one key; the second has the answer of the first and leaves no trace. */
  const twice = async (entry: string, id: string | number, payload?: object, more: object = {}) => {
    const headers = { 'idempotency-key': `key ${entry}`.replaceAll(' ', '-'), ...more }
    const before = await audits()
    const first = await call(entry, String(id), payload, headers)
    t.ok(first.statusCode < 300, `${entry}: ${first.statusCode} ${first.body.slice(0, 300)}`)
    const after = await audits()
    t.ok(after > before, `${entry} left its trace`)
    const again = await call(entry, String(id), payload, headers)
    t.equal(again.statusCode, first.statusCode, entry)
    t.equal(again.body, first.body, entry)
    t.equal(again.headers.etag, first.headers.etag, entry)
    t.equal(await audits(), after, `${entry} had one effect`)
    const other = await call(entry, String(id), { ...payload, other: 1 }, headers)
    t.ok([400, 422].includes(other.statusCode) || payload === undefined, `${entry}: another body`)
    done.add(entry)
    return first.statusCode === 204 ? {} : first.json<Record<string, never>>()
  }
  const tagOf = async (url: string) => String((await app.inject({ url, headers: admin })).headers.etag)

  const asked = { spaceId: 'hq-office', kind: 'hold', activity: 'hq_office', from: '2027-01-01' }
  const hold = await twice('POST /api/commitments', '', { ...asked, areaM2: 3000 })
  const places = [
    await twice('POST /api/queue', '', { ...asked, areaM2: 1000 }),
    (await call('POST /api/queue', '', { ...asked, areaM2: 1000 }, {})).json(),
  ]
  await twice('POST /api/commitments/:id/extend', hold.id ?? '', { expiresAt: '2026-12-20' })
  const kept = await twice('POST /api/commitments/:id/convert', hold.id ?? '', { kind: 'reservation' })
  await twice('POST /api/commitments/:id/release', kept.id ?? '')
  await twice('POST /api/queue/:id/promote', places[0]?.id ?? '', {})
  await twice('POST /api/queue/:id/leave', places[1].id)

  await twice('POST /api/questions', '', { spaceId: 'hq-h1-1-4f', attribute: 'dualPower' })
  const question = (
    await call('POST /api/questions', '', { spaceId: 'hq-h1-1-4f', attribute: 'powerKva' }, {})
  ).json()
  const matching = async (id: string) => ({ 'if-match': await tagOf(`/api/spaces/${id}`) })
  await twice('POST /api/questions/:id/answer', question.id, { ...word, attributes: { powerKva: 1000 } })
  await twice(
    'PATCH /api/spaces/:id',
    'hq-h1-1-4f',
    { ...word, attributes: { dualPower: true } },
    await matching('hq-h1-1-4f'),
  )
  await twice(
    'POST /api/spaces/:id/split',
    'hq-h1-1-4f',
    { parts: [{ floorAreaM2: 1500 }, { floorAreaM2: 2000 }] },
    await matching('hq-h1-1-4f'),
  )
  await twice(
    'POST /api/spaces/merge',
    '',
    { spaceIds: ['hq-h1-1-4f-1', 'hq-h1-1-4f-2'] },
    { 'if-match': '*' },
  )

  const lead = await twice('POST /api/leads', '', { firmName: '甲医疗', source: 'call', requirement })
  const leadId: string = lead.id ?? ''
  await twice('PATCH /api/leads/:id', leadId, { stage: 'talks' }, { 'if-match': '"1"' })
  const { runId, result } = await twice('POST /api/leads/:id/match', leadId, {})
  await twice('POST /api/leads/:id/notes', leadId, { text: '电话' })
  const contact = await twice('POST /api/leads/:id/contacts', leadId, { name: '王总' })
  await twice('PATCH /api/contacts/:id', contact.id ?? '', { phone: '021 5555 5555' })
  await twice('POST /api/contacts/:id/erase', contact.id ?? '')
  const answers = JSON.stringify(await db.selectFrom('idempotency_key').select('answer').execute())
  t.notMatch(answers, '王总', 'no answer that is kept names who was erased')
  const visit = await twice('POST /api/leads/:id/visits', leadId, {
    startsAt: '2026-12-01T02:00:00Z',
    endsAt: '2026-12-01T03:00:00Z',
    place: '浦江',
    spaceIds: ['pj-now'],
  })
  await twice('PATCH /api/visits/:id', visit.id ?? '', { place: '虹桥' })
  const { id: news } = await db
    .insertInto('lead_change')
    .values({
      lead_id: leadId,
      at: testNoon.toISOString(),
      inventory_version: 1,
      because: 'date',
      gained: ['pj-now'],
      lost: [],
      seen_at: null,
      seen_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await twice('POST /api/lead-news/:id/seen', news)

  const proposal = await twice('POST /api/proposals', '', proposalOf(leadId, { id: runId, result } as never))
  const share = (await call('POST /api/proposals/:id/shares', proposal.id ?? '', {}, {})).json()
  await twice('POST /api/shares/:id/revoke', share.id)

  const written = Object.keys(permissions).filter((entry) => features.test(entry))
  t.same(
    written.filter((entry) => !done.has(entry)),
    secret,
    'none is left out',
  )

  await removeExpired(db, new Date(testNoon.getTime() + 24 * 3_600_000 - 1))
  t.equal((await db.selectFrom('idempotency_key').select('key').execute()).length > 20, true)
  await removeExpired(db, new Date(testNoon.getTime() + 24 * 3_600_000))
  t.same(await db.selectFrom('idempotency_key').select('key').execute(), [], 'after a day a key is forgotten')
})
