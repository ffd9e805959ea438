import { type RawBuilder, sql } from 'kysely'
import t from 'tap'
import { brokenConstraint } from '../../api/database-error.ts'
import { testDatabase } from '../support/test-database.ts'

t.test(
  'what is written once changes where a person is forgotten, in those columns and no others',
  async (t) => {
    const { db } = await testDatabase(t)
    await sql`insert into audit_event (at, actor_role, action, subject_kind, subject_id, after)
    values (now(), 'system', 'add', 'lead', 'x', '{"nextStep": "someone"}')`.execute(db)
    const attempt = (change: RawBuilder<unknown>, forgetting: 'on' | 'off') =>
      db
        .transaction()
        .execute(async (transaction) => {
          await sql`select set_config('luodi.forgetting', ${forgetting}, true)`.execute(transaction)
          await change.execute(transaction)
        })
        .then(
          () => 'written',
          (cause) => brokenConstraint(cause)?.constraint,
        )
    const forget = sql`update audit_event set after = '{}'`
    t.equal(await attempt(forget, 'off'), 'audit_event_keep_check')
    t.equal(await attempt(forget, 'on'), 'written')
    for (const set of [
      sql`action = 'change'`,
      sql`actor_id = 'someone'`,
      sql`at = now() - interval '1 day'`,
      sql`subject_id = 'y', after = null`,
    ])
      t.equal(await attempt(sql`update audit_event set ${set}`, 'on'), 'audit_event_keep_check')
    t.equal(await attempt(sql`delete from audit_event`, 'on'), 'audit_event_keep_check')

    await sql`alter table proposal disable trigger all`.execute(db)
    const id = '00000000-0000-0000-0000-000000000001'
    await sql`insert into proposal (id, lead_id, run_id, title, body, digest, created_at)
    values (${id}, ${id}, ${id}, 'For someone', '{"title": "For someone"}', 'd', now())`.execute(db)
    await sql`alter table proposal enable trigger all`.execute(db)
    const rewrite = sql`update proposal set title = 'For —', body = '{"title": "For —"}', digest = 'e'`
    t.equal(await attempt(rewrite, 'off'), 'proposal_keep_check')
    t.equal(await attempt(rewrite, 'on'), 'written')
    for (const set of [
      sql`created_by = 'someone'`,
      sql`created_at = now()`,
      sql`lead_id = gen_random_uuid()`,
    ])
      t.equal(await attempt(sql`update proposal set ${set}`, 'on'), 'proposal_keep_check')
    t.equal(await attempt(sql`delete from proposal`, 'on'), 'proposal_keep_check')
  },
)
