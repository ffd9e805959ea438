import { type Selectable, sql } from 'kysely'
import type { Db } from '../database.ts'
import type { CommitmentTable } from '../tables.ts'
import type { ActivityUse, AuditRole, CommitmentKind } from '../vocabulary.ts'

/** With the name of its space. */
export type CommitmentRow = Selectable<CommitmentTable> & SpaceName

export interface SpaceName {
  space_name_zh: string
  space_name_en: string
}

/** What the functions of the database write in the audit row. */
export interface SqlAuthor {
  at: string
  id: string | null
  role: AuditRole
  teamId: string | null
  requestId: string | null
}

export interface AskedCommitment {
  space_id: string
  kind: CommitmentKind
  activity: ActivityUse
  area_m2: number
  from_on: string
  to_on: string | null
  expires_at: string | null
  holder: string | null
  lead_id?: string | null
}

const columns = [
  'id',
  'space_id',
  'kind',
  'activity',
  'area_m2',
  'from_on',
  'to_on',
  'placed_at',
  'expires_at',
  'released_at',
  'holder',
  'is_illustrative',
  'placed_by',
  'team_id',
  'follows_id',
  'lead_id',
  'version',
] as const

const nameOfSpace = (column: 'name_zh' | 'name_en') =>
  sql<string>`(select s.${sql.ref(column)} from space s where s.id = space_id)`

/** Of rows of commitments that stand alone in their `from`. */
export const shownColumns = sql`${sql.join(columns.map((name) => sql.ref(name)))},
  ${nameOfSpace('name_zh')} as space_name_zh, ${nameOfSpace('name_en')} as space_name_en`

// Cast from text, since one driver would encode a string bound as jsonb a second time.
export const json = (value: object) => sql`cast(cast(${JSON.stringify(value)} as text) as jsonb)`

/** One call, one round trip: locks, checks, the row and its audit row. Fails with the constraint that it would break. */
export const placeCommitment = (db: Db, asked: AskedCommitment, author: SqlAuthor): Promise<CommitmentRow> =>
  commitmentOf(db, sql`place_commitment(${json(asked)}, ${json(author)})`)

/** The versions of a row that its writer may have seen; undefined: they say nothing of it. */
export type Seen = readonly number[] | undefined
const versions = (seen: Seen) => sql`cast(${seen === undefined ? null : [...seen]} as integer[])`

export const releaseCommitment = (
  db: Db,
  id: number,
  author: SqlAuthor,
  seen?: Seen,
): Promise<CommitmentRow> =>
  commitmentOf(db, sql`release_commitment(${id}, ${json(author)}, ${versions(seen)})`)

/** Keys that are absent stay as they are. */
export const extendCommitment = (
  db: Db,
  id: number,
  changes: Partial<Pick<AskedCommitment, 'to_on' | 'expires_at'>>,
  author: SqlAuthor,
  seen?: Seen,
): Promise<CommitmentRow> =>
  commitmentOf(db, sql`extend_commitment(${id}, ${json(changes)}, ${json(author)}, ${versions(seen)})`)

/** The next row; keys that are absent are as in the row that ends. */
export const convertCommitment = (
  db: Db,
  id: number,
  asked: Partial<Omit<AskedCommitment, 'space_id'>>,
  author: SqlAuthor,
  seen?: Seen,
): Promise<CommitmentRow> =>
  commitmentOf(db, sql`convert_commitment(${id}, ${json(asked)}, ${json(author)}, ${versions(seen)})`)

export async function commitmentOf(db: Db, call: ReturnType<typeof sql>): Promise<CommitmentRow> {
  const { rows } = await sql<CommitmentRow>`select ${shownColumns} from ${call}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('a function of the ledger gave no row')
  return row
}

export const findCommitment = (db: Db, id: number): Promise<CommitmentRow | undefined> =>
  joined(db).where('c.id', '=', id).select(shown).executeTakeFirst()

const joined = (db: Db) => db.selectFrom('commitment as c').innerJoin('space as s', 's.id', 'c.space_id')
const shown = [
  ...columns.map((name) => `c.${name}` as const),
  's.name_zh as space_name_zh',
  's.name_en as space_name_en',
] as const

export interface CommitmentFilter {
  spaceId?: string | undefined
  parcelId?: string | undefined
  leadId?: string | undefined
  /** YYYY-MM-DD: a day of use. */
  day?: string | undefined
  /** YYYY-MM-DD: some day of use is later. */
  endsAfter?: string | undefined
  /** Only what is in force at this instant. */
  inForceAt?: Date | undefined
}

const filtered = (db: Db, { spaceId, parcelId, leadId, day, endsAfter, inForceAt }: CommitmentFilter) => {
  let query = joined(db)
  if (spaceId !== undefined) query = query.where('c.space_id', '=', spaceId)
  if (parcelId !== undefined) query = query.where('s.parcel_id', '=', parcelId)
  if (leadId !== undefined) query = query.where('c.lead_id', '=', leadId)
  if (day !== undefined)
    query = query.where(
      sql<boolean>`c.from_on <= cast(${day} as date) and (c.to_on is null or c.to_on > cast(${day} as date))`,
    )
  // The end itself is no day of use.
  if (endsAfter !== undefined)
    query = query.where(sql<boolean>`(c.to_on is null or c.to_on - 1 > cast(${endsAfter} as date))`)
  if (inForceAt !== undefined)
    query = query
      .where('c.released_at', 'is', null)
      .where(
        sql<boolean>`(c.expires_at is null or c.expires_at > cast(${inForceAt.toISOString()} as timestamptz))`,
      )
  return query
}

/** The newest first, those before an id where one is given. */
export const listCommitments = (
  db: Db,
  filter: CommitmentFilter,
  { beforeId, limit }: { beforeId: number | undefined; limit: number },
): Promise<CommitmentRow[]> => {
  let query = filtered(db, filter).select(shown)
  if (beforeId !== undefined) query = query.where('c.id', '<', beforeId)
  return query.orderBy('c.id', 'desc').limit(limit).execute()
}

export async function countCommitments(db: Db, filter: CommitmentFilter): Promise<number> {
  const { count } = await filtered(db, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
