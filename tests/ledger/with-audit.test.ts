import { sql } from 'kysely'
import t from 'tap'
import { type Author, systemAuthor } from '../../api/audit/author.ts'
import { withAudit } from '../../api/audit/with-audit.ts'
import { testDatabase } from '../support/test-database.ts'
import { testNoon } from '../support/test-state.ts'

const author: Author = { at: testNoon, id: 'a1', role: 'steward', requestId: 'r1' }
const rename = { action: 'rename', subject: { kind: 'source', id: 'trade' } }

t.test('a change and its audit row stand together or not at all', async (t) => {
  const { db } = await testDatabase(t, 'published')
  const titleOf = async () =>
    (await db.selectFrom('source').select('title_en').where('id', '=', 'trade').executeTakeFirst())?.title_en
  const before = await titleOf()
  await withAudit(db, author, async (transaction, record) => {
    await transaction.updateTable('source').set({ title_en: 'New' }).where('id', '=', 'trade').execute()
    await record({ ...rename, before: { title: before }, after: { title: 'New' } })
  })
  t.match(await db.selectFrom('audit_event').selectAll().execute(), [
    {
      at: testNoon.toISOString(),
      actor_id: 'a1',
      actor_role: 'steward',
      action: 'rename',
      subject_kind: 'source',
      subject_id: 'trade',
      before: { title: before },
      after: { title: 'New' },
      request_id: 'r1',
    },
  ])
  await t.rejects(
    withAudit(db, systemAuthor(testNoon), async (transaction, record) => {
      await transaction.updateTable('source').set({ title_en: 'Newer' }).where('id', '=', 'trade').execute()
      await record(rename)
      throw new Error('something else went wrong')
    }),
    { message: 'something else went wrong' },
  )
  await t.rejects(
    withAudit(db, author, async (transaction) => {
      await transaction.updateTable('source').set({ title_en: 'Newer' }).where('id', '=', 'trade').execute()
    }),
    { message: 'a change was made without an audit row' },
  )
  t.equal(await titleOf(), 'New')
  t.equal((await db.selectFrom('audit_event').select('id').execute()).length, 1)
})

t.test('audit rows are never altered', async (t) => {
  const { db } = await testDatabase(t, 'published')
  await withAudit(db, author, (_, record) => record(rename))
  for (const attempt of [
    sql`update audit_event set actor_id = 'another'`,
    sql`delete from audit_event`,
    sql`truncate audit_event`,
  ])
    await t.rejects(attempt.execute(db), /audit_event is written once/)
})
