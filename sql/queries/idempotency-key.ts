import { sql, type Transaction } from 'kysely'
import type { Db } from '../database.ts'
import type { Tables } from '../tables.ts'

export interface KeyedWrite {
  actorId: string
  key: string
  digest: string
}

/**
 * Takes a key for a write. Whoever comes second waits for the first to end, and is given what the first left.
 * @returns undefined where the key was free and is now taken
 */
export async function takeKey(
  db: Transaction<Tables>,
  { actorId, key, digest }: KeyedWrite,
  at: Date,
): Promise<{ digest: string; answer: object | null } | undefined> {
  const taken = await db
    .insertInto('idempotency_key')
    .values({ actor_id: actorId, key, digest, at: at.toISOString(), answer: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (taken) return undefined
  return db
    .selectFrom('idempotency_key')
    .select(['digest', 'answer'])
    .where('actor_id', '=', actorId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
}

/** Takes away the answers that tell of any of these, by their ids. */
export async function forgetAnswers(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom('idempotency_key')
    .where((where) => where.or(ids.map((id) => sql<boolean>`strpos(cast(answer as text), ${id}) > 0`)))
    .execute()
}

export async function keepAnswer(
  db: Transaction<Tables>,
  { actorId, key }: KeyedWrite,
  answer: object,
): Promise<void> {
  await db
    .updateTable('idempotency_key')
    // Cast from text, since one driver would encode a string bound as json a second time.
    .set({ answer: sql<object>`cast(cast(${JSON.stringify(answer)} as text) as json)` })
    .where('actor_id', '=', actorId)
    .where('key', '=', key)
    .execute()
}
