import type { FastifyRequest } from 'fastify'
import type { CommitmentRow, SqlAuthor } from '../../sql/queries/commitment.ts'
import type { Scope } from '../accounts/permissions.ts'
import type { Reader } from '../accounts/reader.ts'

/** Who writes in the ledger, and whose rows are within reach. */
export interface Writer {
  at: Date
  reader: Reader
  scope: Scope
  requestId: string
}

export const writerOf = ({ reader, scope, id }: FastifyRequest, at: Date): Writer => ({
  at,
  reader,
  scope,
  requestId: id,
})

export const authorOf = ({ at, reader, requestId }: Writer): SqlAuthor => ({
  at: at.toISOString(),
  id: reader.kind === 'public' ? null : reader.id,
  role: reader.kind === 'public' ? 'public' : reader.role,
  teamId: reader.kind === 'public' ? null : reader.teamId,
  requestId,
})

/** Whether a row is within reach: everyone's, the own team's, or the own. */
export function reaches(
  { reader, scope }: Pick<Writer, 'reader' | 'scope'>,
  row: Pick<CommitmentRow, 'placed_by' | 'team_id'>,
): boolean {
  if (scope === 'all') return true
  if (reader.kind === 'public') return false
  if (row.placed_by === reader.id) return true
  return scope === 'team' && reader.teamId !== null && row.team_id === reader.teamId
}
