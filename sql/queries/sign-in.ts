import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { OneTimeLinkTable } from '../account-tables.ts'
import type { Db } from '../database.ts'
import type { Tables } from '../tables.ts'

type Tx = Transaction<Tables>

/** Sets the password that someone signs in with, whether there was one or not. */
export async function setPassword(db: Tx, personId: string, password: string, at: string): Promise<void> {
  await db
    .insertInto('credential')
    .values({
      id: personId,
      person_id: personId,
      provider_id: 'credential',
      account_id: personId,
      password,
      scope: null,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['provider_id', 'account_id']).doUpdateSet({ password, updated_at: at }),
    )
    .execute()
}

/**
 * Lets a person sign in by an identity provider from now on.
 * @returns false where they sign in there as someone else already: an address may have been given to another person
 */
export async function addIdentity(
  db: Tx,
  personId: string,
  { issuer, subject }: { issuer: string; subject: string },
  at: string,
): Promise<boolean> {
  const known = await db
    .selectFrom('credential')
    .select('account_id')
    .where('person_id', '=', personId)
    .where('provider_id', '=', issuer)
    .executeTakeFirst()
  if (known !== undefined) return known.account_id === subject
  await db
    .insertInto('credential')
    .values({
      id: randomUUID(),
      person_id: personId,
      provider_id: issuer,
      account_id: subject,
      password: null,
      scope: null,
      created_at: at,
      updated_at: at,
    })
    .execute()
  return true
}

/** How a person signs in, the earliest first. */
export const listIdentities = (db: Db, personId: string) =>
  db
    .selectFrom('credential')
    .select(['provider_id as provider', 'account_id as subject', 'created_at as since'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** Takes away the links that were made for a person, or for who has that e-mail. */
export async function removeLinksOf(db: Tx, { id, email }: { id: string; email: string }): Promise<void> {
  await db
    .deleteFrom('one_time_link')
    .where(({ or, eb }) => or([eb('person_id', '=', id), eb('email', '=', email)]))
    .execute()
}

/** Sessions of a person that have not run out, the latest first. */
export const listSessions = (db: Db, personId: string, at: string) =>
  db
    .selectFrom('session')
    .select(['id', 'created_at', 'expires_at', 'user_agent'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', at)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()

/** Ends one session of a person, or all; returns how many there were. */
export async function removeSessions(db: Tx, personId: string, id?: string): Promise<number> {
  const rows = await db
    .deleteFrom('session')
    .where('person_id', '=', personId)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .returning('id')
    .execute()
  return rows.length
}

export async function insertLink(db: Tx, link: Omit<OneTimeLinkTable, 'used_at'>): Promise<void> {
  await db.insertInto('one_time_link').values(link).execute()
}

async function lockLinks(db: Tx): Promise<void> {
  await sql`lock table one_time_link in share row exclusive mode`.execute(db)
}

/** A link that still works; whoever else would use any link waits until this transaction ends. */
export async function lockLink(db: Tx, digest: string, at: string): Promise<OneTimeLinkTable | undefined> {
  await lockLinks(db)
  return db
    .selectFrom('one_time_link')
    .selectAll()
    .where('digest', '=', digest)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
}

/** The latest open invitation for an e-mail; whoever else would use any link waits until this transaction ends. */
export async function lockInvitationOf(
  db: Tx,
  email: string,
  at: string,
): Promise<OneTimeLinkTable | undefined> {
  await lockLinks(db)
  return db
    .selectFrom('one_time_link')
    .selectAll()
    .where('purpose', '=', 'invitation')
    .where('email', '=', email)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

/** Spends a link, and with it every other that would do the same. */
export async function spendLinks(db: Tx, link: OneTimeLinkTable, at: string): Promise<void> {
  await db
    .updateTable('one_time_link')
    .set({ used_at: at })
    .where('purpose', '=', link.purpose)
    .where('used_at', 'is', null)
    .where((row) =>
      row.or([
        row('digest', '=', link.digest),
        ...(link.purpose === 'first_admin' ? [row.lit(true)] : []),
        ...(link.person_id === null ? [] : [row('person_id', '=', link.person_id)]),
        ...(link.email === null ? [] : [row('email', '=', link.email)]),
      ]),
    )
    .execute()
}

/** The secret of that name, which is the one given where there was none. */
export async function ensureInstanceSecret(db: Db, name: string, value: string): Promise<string> {
  await db
    .insertInto('instance_secret')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  const row = await db
    .selectFrom('instance_secret')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return row.value
}
