import { sql } from 'kysely'
import t from 'tap'
import { testDatabase } from '../support/test-database.ts'

t.test('a space is in the cluster of its parcel and on the parcel of its building', async (t) => {
  const { db } = await testDatabase(t)
  const rejected = (statement: ReturnType<typeof sql>, constraint: string) =>
    t.rejects(statement.execute(db), { message: new RegExp(constraint) }, constraint)
  const built = sql`(select id from space where building_id is not null order by id limit 1)`
  await rejected(
    sql`update space set cluster_id = case cluster_id when 'pujiang' then 'hongqiao' else 'pujiang' end
      where id = ${built}`,
    'space_parcel_cluster_fkey',
  )
  await rejected(
    sql`update space s set parcel_id = (
        select id from parcel p where p.cluster_id = s.cluster_id and p.id <> s.parcel_id order by id limit 1
      ) where id = ${built}`,
    'space_building_parcel_fkey',
  )
  await rejected(sql`update space set parcel_id = null where id = ${built}`, 'space_building_check')
  const whole = await sql<{
    spaces: number
  }>`select count(*)::int as spaces from space where parcel_id is null`
    .execute(db)
    .then(({ rows }) => rows[0]?.spaces ?? 0)
  t.ok(whole > 0, 'of some spaces the parcel is not known')
})
