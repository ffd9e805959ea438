import type { Db } from '../../sql/database.ts'
import type { CommitmentRow } from '../../sql/queries/commitment.ts'
import type { Commitment } from '../contract.ts'
import { bilingual } from '../present.ts'
import { leadsOf } from './lead-of.ts'
import { isWithin, type Writer } from './writer.ts'

/** Rows as their reader may see them, with the leads that the reader may see. */
export async function presentCommitments(
  db: Db,
  rows: readonly CommitmentRow[],
  reader: Writer,
): Promise<Commitment[]> {
  const leadOf = await leadsOf(db, rows, reader)
  return rows.map((row) => ({ ...withoutLead(row, reader), ...leadOf(row) }))
}

export async function presentCommitment(db: Db, row: CommitmentRow, reader: Writer): Promise<Commitment> {
  const [shown] = await presentCommitments(db, [row], reader)
  if (shown === undefined) throw new Error('a row was given and none is shown')
  return shown
}

/** A row as its reader may see it: who holds it and who placed it are left out where it is beyond reach. */
export const withoutLead = (row: CommitmentRow, reader: Pick<Writer, 'at' | 'reach'>): Commitment => ({
  id: row.id,
  version: row.version,
  spaceId: row.space_id,
  spaceName: bilingual(row.space_name_zh, row.space_name_en),
  kind: row.kind,
  activity: row.activity,
  areaM2: row.area_m2,
  from: row.from_on,
  to: row.to_on,
  state: stateOf(row, reader.at),
  placedAt: instantOf(row.placed_at),
  expiresAt: row.expires_at && instantOf(row.expires_at),
  releasedAt: row.released_at && instantOf(row.released_at),
  followsId: row.follows_id,
  isIllustrative: row.is_illustrative,
  ...(isWithin(reader, row) ? { holder: row.holder, placedBy: row.placed_by } : {}),
})

function stateOf({ released_at, expires_at }: CommitmentRow, at: Date): Commitment['state'] {
  if (released_at !== null) return 'released'
  return expires_at !== null && Date.parse(expires_at) <= at.getTime() ? 'expired' : 'in_force'
}

/** Rows that come as JSON have their instants written otherwise. */
const instantOf = (text: string): string => new Date(text).toISOString()
