import { sql } from 'kysely'
import t from 'tap'
import { digestOfToken } from '../../api/accounts/token.ts'
import type { Problem, ProposalBody, ShareLink, ShareLinkList } from '../../api/contract.ts'
import { firmName, note, proposalsApp } from './proposals-app.ts'

t.test('a link shows what was frozen to whoever has it, and nothing else', async (t) => {
  const { app, ann, run, leadId, write, share } = await proposalsApp(t)
  const proposal = await write()
  const link = await share(proposal.id)
  t.ok(Buffer.from(link.token, 'base64url').length >= 16, 'at least 128 bits')
  t.ok(link.url.endsWith(`/share/${link.token}`))
  t.match(link, { expiresOn: '2026-12-22', isOpen: true, views: 0, lastViewedOn: null, revokedAt: null })
  const shown = await app.inject(`/api/share/${link.token}`)
  t.equal(shown.statusCode, 200)
  t.same(shown.json<ProposalBody>(), proposal.body)
  t.match(shown.headers, { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  t.equal(shown.headers['set-cookie'], undefined, 'readers are not followed')
  const secret = [firmName, note, leadId, run.id, run.requirementId, proposal.id, link.id, ann.id, ann.email]
  for (const word of secret) t.notMatch(shown.body, word)
})

t.test('openings are counted by number and day', async (t) => {
  const { app, ann, write, share, setNow, database } = await proposalsApp(t)
  const { id } = await write()
  const [link, other] = [await share(id), await share(id)]
  await Promise.all(Array.from({ length: 8 }, () => app.inject(`/api/share/${link.token}`)))
  setNow(new Date('2026-11-23T17:00:00Z'))
  await app.inject(`/api/share/${link.token}.xlsx`)
  const { items } = (await ann.inject({ url: `/api/proposals/${id}/shares` })).json<ShareLinkList>()
  const find = (wanted: string) => items.find((each) => each.id === wanted)
  t.match(find(link.id), { views: 9, lastViewedOn: '2026-11-24' }, 'the day is that of Shanghai')
  t.match(find(other.id), { views: 0, lastViewedOn: null })
  t.notOk(items.some((each) => 'token' in each || 'digest' in each))
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns where table_name = 'share_link'`.execute(
    database.db,
  )
  t.notMatch(JSON.stringify(rows), /ip|agent|reader/, 'there is nowhere to keep a reader')
})

t.test('an unknown, an expired and a withdrawn link are answered alike', async (t) => {
  const { app, ann, write, share, setNow, database } = await proposalsApp(t)
  const { id } = await write()
  const [short, withdrawn, open] = [await share(id, '2026-11-22'), await share(id), await share(id)]
  const answer = async (token: string, suffix = '') => {
    const response = await app.inject(`/api/share/${token}${suffix}`)
    const { requestId: _, ...problem } = response.json<Problem>()
    return { status: response.statusCode, type: response.headers['content-type'], problem }
  }
  const revoke = () => ann.inject({ method: 'POST', url: `/api/shares/${withdrawn.id}/revoke` })
  t.match((await revoke()).json<ShareLink>(), { isOpen: false, revokedAt: '2026-11-22T04:00:00.000Z' })
  setNow(new Date('2026-11-22T15:59:59Z'))
  t.equal((await app.inject(`/api/share/${short.token}`)).statusCode, 200, 'to the end of its last day')
  t.match((await revoke()).json<ShareLink>(), { revokedAt: '2026-11-22T04:00:00.000Z' }, 'once')
  setNow(new Date('2026-11-22T16:00:00Z'))
  const unknown = await answer('x'.repeat(43))
  t.match(unknown, { status: 404, problem: { code: 'not_found' } })
  for (const token of [short.token, withdrawn.token, digestOfToken(open.token), 'x', '%27'])
    for (const suffix of ['', '.xlsx']) t.same(await answer(token, suffix), unknown, `${token}${suffix}`)
  t.equal((await app.inject(`/api/share/${open.token}`)).statusCode, 200)
  const audit = await database.db
    .selectFrom('audit_event')
    .select(['action', 'before', 'after'])
    .where('subject_id', '=', id)
    .where('action', '=', 'unshare')
    .execute()
  t.match(audit, [{ before: { shareId: withdrawn.id } }], 'one row for one withdrawal')
})

t.test('the last day lies from today to 180 days on', async (t) => {
  const { ann, write } = await proposalsApp(t)
  const { id } = await write()
  const ask = async (expiresOn: string) =>
    (
      await ann.inject({ method: 'POST', url: `/api/proposals/${id}/shares`, payload: { expiresOn } })
    ).json<Problem>()
  for (const day of ['2026-11-21', '2027-05-22', '9999-12-31'])
    t.match(
      await ask(day),
      { status: 422, code: 'proposal_refused', errors: [{ pointer: '/expiresOn' }] },
      day,
    )
  for (const day of ['2026-11-22', '2027-05-21']) t.match(await ask(day), { expiresOn: day }, day)
  t.match(await ask('soon'), { status: 400 })
})

t.test('no token comes to the database or to the log', async (t) => {
  const { app, write, share, database, log } = await proposalsApp(t)
  const { id } = await write()
  const { token } = await share(id)
  const hidden = `%${token.charCodeAt(0).toString(16)}${token.slice(1)}`
  for (const url of [
    `/api/share/${token}`,
    `/api/share/${token}.xlsx?language=en`,
    `/api/share/${token}/x`,
    `/api/%73hare/${token}`,
    `/api/share/${hidden}`,
    `/share/${token}`,
  ])
    await app.inject(url)
  t.match(log.text(), '/api/share/…')
  for (const part of [token, token.slice(1), token.slice(0, 20)]) t.notMatch(log.text(), part)
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'spatial_ref_sys'`.execute(
    database.db,
  )
  t.ok(tables.length > 20)
  for (const { name } of tables) {
    const { rows } = await sql<{ found: boolean }>`
      select exists (select from ${sql.table(name)} as r where strpos(cast(r as text), ${token}) > 0) as found`.execute(
      database.db,
    )
    t.same(rows, [{ found: false }], name)
  }
})
