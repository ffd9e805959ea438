import t from 'tap'
import type { AuditPage } from '../../api/contract.ts'
import { cell } from '../../api/csv-line.ts'
import { as } from '../support/readers.ts'
import { ledgerApp } from './ledger-app.ts'

const admin = as('admin')

t.test('who changed what is listed, filtered and paged', async (t) => {
  const { place, send } = await ledgerApp(t)
  const { body: hold } = await place({ areaM2: 100 })
  await place({ areaM2: 200 }, as('promoter', 'bob'))
  await send('POST', `/api/commitments/${hold.id}/release`)
  const list = async (query: string) =>
    (await send('GET', `/api/audit?${query}`, { headers: admin })).body as unknown as AuditPage
  const all = await list('')
  t.match(all.items, [
    { action: 'release', before: { released_at: null }, after: { id: hold.id } },
    { action: 'place', actorId: 'bob', actorRole: 'promoter' },
    { action: 'place', actorId: 'ann', subjectKind: 'commitment', subjectId: String(hold.id) },
  ])
  for (const [query, total] of [
    ['actor=bob', 1],
    ['action=place', 2],
    [`subjectKind=commitment&subjectId=${hold.id}`, 2],
    ['from=2026-11-22&to=2026-11-23', 3],
    ['from=2026-11-23', 0],
    ['to=2026-11-22', 0],
  ] as const)
    t.equal((await list(query)).total, total, query)
  const first = await list('limit=2')
  t.same([...first.items, ...(await list(`limit=2&cursor=${first.nextCursor}`)).items], all.items)
  for (const role of ['firm', 'promoter', 'planner', 'steward'] as const)
    for (const url of ['/api/audit', '/api/audit.csv'])
      t.equal((await send('GET', url, { headers: as(role) })).status, 403, role)
  t.equal((await send('GET', '/api/audit', { headers: {} })).status, 401)
})

t.test('an export is recorded before it is given', async (t) => {
  const { app, place, database } = await ledgerApp(t)
  await place({ areaM2: 100, holder: '=1+1, "A"' })
  const response = await app.inject({ url: '/api/audit.csv?actor=ann', headers: admin })
  t.equal(response.statusCode, 200)
  t.match(response.headers['content-type'], 'text/csv')
  const [head, line, end] = response.body.split('\r\n')
  t.equal(head, '\uFEFFid,at,actor_id,actor_role,action,subject_kind,subject_id,before,after,request_id')
  t.match(line, /^1,2026-11-22T04:00:00.000Z,ann,promoter,place,commitment,/)
  t.equal(end, '')
  const { after, actor_id } = await database.db
    .selectFrom('audit_event')
    .select(['after', 'actor_id'])
    .where('action', '=', 'export')
    .executeTakeFirstOrThrow()
  t.same({ after, actor_id }, { after: { filter: { actor: 'ann' } }, actor_id: 'admin' })
})

t.test('a cell is text, whatever stands in it', async (t) => {
  t.equal(cell(null), '')
  t.equal(cell('a,b'), '"a,b"')
  t.equal(cell('a "b"\n'), '"a ""b""\n"')
  t.equal(cell('=1+1'), `'=1+1`)
  t.equal(cell({ a: 1 }), '"{""a"":1}"')
})
