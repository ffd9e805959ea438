import type { CommitmentRow } from '../../sql/queries/commitment.ts'
import type { Commitment } from '../contract.ts'
import { isWithin, type Writer } from './writer.ts'

/** A row as its reader may see it: who holds it and who placed it are left out where it is beyond reach. */
export function presentCommitment(row: CommitmentRow, reader: Pick<Writer, 'at' | 'reach'>): Commitment {
  return {
    id: row.id,
    spaceId: row.space_id,
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
  }
}

function stateOf({ released_at, expires_at }: CommitmentRow, at: Date): Commitment['state'] {
  if (released_at !== null) return 'released'
  return expires_at !== null && Date.parse(expires_at) <= at.getTime() ? 'expired' : 'in_force'
}

/** Rows that come as JSON have their instants written otherwise. */
const instantOf = (text: string): string => new Date(text).toISOString()
