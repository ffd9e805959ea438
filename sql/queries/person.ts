import { type Selectable, sql, type Transaction } from 'kysely'
import type { PersonTable, TeamTable } from '../account-tables.ts'
import type { Db } from '../database.ts'
import type { Tables } from '../tables.ts'
import type { Role } from '../vocabulary.ts'
import type { Reach } from './reach.ts'

type Tx = Transaction<Tables>
export type PersonRow = Selectable<PersonTable>
export type NewPerson = Omit<PersonRow, 'version' | 'erased_at'>

const columns = [
  'id',
  'name',
  'email',
  'email_verified',
  'role',
  'team_id',
  'disabled_at',
  'erased_at',
  'version',
  'created_at',
  'updated_at',
] as const

/** Everyone, by name and then id. */
export const listPeople = (db: Db): Promise<PersonRow[]> =>
  db.selectFrom('person').select(columns).orderBy('name').orderBy('id').execute()

/** Those who follow leads and may sign in, by name and then id; within reach are oneself and the own team. */
export async function listLeadOwners(db: Db, reach: Reach): Promise<Pick<PersonRow, 'id' | 'name'>[]> {
  const owners = db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('role', 'in', ['promoter', 'admin'])
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
  if (reach === 'all') return owners.execute()
  const { accountId, teamId } = reach
  return owners.where((eb) => eb.or([eb('id', '=', accountId), eb('team_id', '=', teamId)])).execute()
}

export const findPerson = (db: Db, id: string): Promise<PersonRow | undefined> =>
  db.selectFrom('person').select(columns).where('id', '=', id).executeTakeFirst()

/** @param email in any letters */
export const findPersonByEmail = (db: Db, email: string): Promise<PersonRow | undefined> =>
  db.selectFrom('person').select(columns).where('email', '=', email.toLowerCase()).executeTakeFirst()

/** @param identity the issuer of an identity provider, and who it is there */
export const findPersonBySubject = (
  db: Db,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<PersonRow | undefined> =>
  db
    .selectFrom('person')
    .select(columns)
    .where('id', '=', ({ selectFrom }) =>
      selectFrom('credential')
        .select('person_id')
        .where('provider_id', '=', issuer)
        .where('account_id', '=', subject),
    )
    .executeTakeFirst()

export const lockPerson = (db: Tx, id: string): Promise<PersonRow | undefined> =>
  db.selectFrom('person').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()

/** Those who may administer, locked in one order, so that two changes cannot take away the last two at once. */
export async function lockActiveAdmins(db: Tx): Promise<string[]> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

export async function hasActiveAdmin(db: Db): Promise<boolean> {
  const found = await db
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** @throws a unique violation `person_email_key` where the e-mail has an account */
export async function insertPerson(db: Tx, person: NewPerson): Promise<void> {
  await db.insertInto('person').values(person).execute()
}

export async function updatePerson(
  db: Tx,
  id: string,
  changes: { role: Role; team_id: string | null; disabled_at: string | null; updated_at: string },
): Promise<void> {
  await db
    .updateTable('person')
    .set({ ...changes, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()
}

/** Leaves a row that says nothing of the person, who signs in by nothing any more. */
export async function erasePerson(db: Tx, id: string, at: string): Promise<void> {
  await db.deleteFrom('credential').where('person_id', '=', id).execute()
  await db
    .updateTable('person')
    .set({
      name: '—',
      email: `${id}@erased.invalid`,
      team_id: null,
      disabled_at: at,
      erased_at: at,
      updated_at: at,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}

export const listTeams = (db: Db): Promise<(TeamTable & { people: number })[]> =>
  db
    .selectFrom('team as t')
    .leftJoin('person as p', 'p.team_id', 't.id')
    .select(['t.id', 't.name'])
    .select(({ fn }) => fn.count<number>('p.id').as('people'))
    .groupBy(['t.id', 't.name'])
    .orderBy('t.name')
    .orderBy('t.id')
    .execute()

export const lockTeam = (db: Tx, id: string): Promise<TeamTable | undefined> =>
  db.selectFrom('team').select(['id', 'name']).where('id', '=', id).forUpdate().executeTakeFirst()

export async function insertTeam(db: Tx, team: TeamTable): Promise<void> {
  await db.insertInto('team').values(team).execute()
}

export async function updateTeam(db: Tx, { id, name }: TeamTable): Promise<void> {
  await db.updateTable('team').set({ name }).where('id', '=', id).execute()
}

export async function removeTeam(db: Tx, id: string): Promise<void> {
  await db.deleteFrom('team').where('id', '=', id).execute()
}
