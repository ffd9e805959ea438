import { sql } from 'kysely'
import type { Db } from '../database.ts'

export interface AttemptKey {
  bucket: string
  key: string
}

/** Counts one more, beginning anew where the last span is over; returns how many in this span and when it ends. */
export async function countAttempt(
  db: Db,
  { bucket, key }: AttemptKey,
  at: string,
  untilAt: string,
): Promise<{ count: number; until_at: string }> {
  return db
    .insertInto('attempt')
    .values({ bucket, key, count: 1, until_at: untilAt })
    .onConflict((conflict) =>
      conflict.columns(['bucket', 'key']).doUpdateSet({
        count: sql<number>`case when attempt.until_at <= ${at} then 1 else attempt.count + 1 end`,
        until_at: sql<string>`case when attempt.until_at <= ${at} then excluded.until_at else attempt.until_at end`,
      }),
    )
    .returning(['count', 'until_at'])
    .executeTakeFirstOrThrow()
}

/** Takes one off the count, as of a try that succeeded. */
export async function uncountAttempt(db: Db, { bucket, key }: AttemptKey): Promise<void> {
  await db
    .updateTable('attempt')
    .set({ count: sql<number>`greatest(count - 1, 0)` })
    .where('bucket', '=', bucket)
    .where('key', '=', key)
    .execute()
}

export async function removeAttempts(db: Db, { bucket, key }: AttemptKey): Promise<void> {
  await db.deleteFrom('attempt').where('bucket', '=', bucket).where('key', '=', key).execute()
}
