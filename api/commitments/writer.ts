import type { FastifyRequest } from 'fastify'
import type { CommitmentRow, SqlAuthor } from '../../sql/queries/commitment.ts'
import type { Reach } from '../../sql/queries/reach.ts'
import { authorOf } from '../accounts/author.ts'
import { type Permission, permissionOf } from '../accounts/permissions.ts'
import { reaches, reachOf } from '../accounts/reach.ts'
import { scopeOf } from '../accounts/reader.ts'

/** Who writes in the ledger, and whose rows are within reach. */
export interface Writer {
  at: Date
  author: SqlAuthor
  reach: Reach
  /** Whose leads they may see; undefined: none. */
  leadReach: Reach | undefined
}

const leadReaders: Permission = permissionOf('GET', '/api/leads/:id') ?? {}

export function writerOf(request: FastifyRequest, at: Date): Writer {
  const { reader, scope } = request
  const leadScope = scopeOf(leadReaders, reader)
  return {
    at,
    author: {
      ...authorOf(request, at),
      at: at.toISOString(),
      teamId: reader.kind === 'public' ? null : reader.teamId,
    },
    reach: reachOf(reader, scope),
    leadReach: leadScope && reachOf(reader, leadScope),
  }
}

/** Whether its reader may change a row and is told whom it is for. */
export const isWithin = (
  { reach }: Pick<Writer, 'reach'>,
  row: Pick<CommitmentRow, 'placed_by' | 'team_id'>,
): boolean => reaches(reach, row.placed_by, row.team_id)
