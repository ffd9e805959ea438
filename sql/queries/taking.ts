import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { ParcelCommitment, SnapshotCommitment } from './snapshot.ts'
import { stands } from './space-succession.ts'

const taken = sql`t.kind, t.activity, t.area_m2 as "areaM2", t.from_on as "from", t.to_on as "to",
  t.expires_at as "expiresAt"`

const among = (column: string, ids: readonly string[] | undefined) =>
  ids === undefined ? sql`true` : sql`${sql.ref(column)} = any(cast(${[...ids]} as text[]))`

/** By space, in its byte order; of some spaces, or of all that stand. */
export async function listTakings(
  db: Db,
  spaceIds?: readonly string[],
): Promise<(SnapshotCommitment & { spaceId: string })[]> {
  const { rows } = await sql<SnapshotCommitment & { spaceId: string }>`
    select t.space_id as "spaceId", ${taken} from taking t
    where t.released_at is null and ${stands('t.space_id')} and ${among('t.space_id', spaceIds)}
    order by t.space_id collate "C", t.from_on, t.area_m2, t.kind, t.activity, t.to_on, t.expires_at`.execute(
    db,
  )
  return rows
}

/** By parcel, in its byte order; of some parcels, or of all. */
export async function listParcelCommitments(
  db: Db,
  parcelIds?: readonly string[],
): Promise<ParcelCommitment[]> {
  const { rows } = await sql<ParcelCommitment>`
    select s.parcel_id as "parcelId", t.is_illustrative as "isIllustrative", ${taken}
    from commitment t join space s on s.id = t.space_id
    where t.released_at is null and s.parcel_id is not null and ${among('s.parcel_id', parcelIds)}
    order by s.parcel_id collate "C", t.id`.execute(db)
  return rows
}
