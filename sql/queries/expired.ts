import type { Db } from '../database.ts'

/** So long a write can be repeated with its key and is answered as it was, ms. */
const keyLifeMs = 24 * 3_600_000

/**
 * Takes away what has run out and is of no use to anybody: sessions, links, counts, and keys of writes with the answers
 * that are kept under them. What counts by comparison with the clock, such as holds and share links, stays.
 */
export async function removeExpired(db: Db, at: Date): Promise<void> {
  const now = at.toISOString()
  await db.deleteFrom('session').where('expires_at', '<=', now).execute()
  await db.deleteFrom('one_time_link').where('expires_at', '<=', now).execute()
  await db.deleteFrom('attempt').where('until_at', '<=', now).execute()
  const takenBy = new Date(at.getTime() - keyLifeMs).toISOString()
  await db.deleteFrom('idempotency_key').where('at', '<=', takenBy).execute()
}
