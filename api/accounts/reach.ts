import type { Reach } from '../../sql/queries/reach.ts'
import type { Scope } from './permissions.ts'
import type { Reader } from './reader.ts'

/** Whose rows a reader reaches by a route: everyone's, those of the own team and the own, or the own. */
export function reachOf(reader: Reader, scope: Scope): Reach {
  if (scope === 'all') return 'all'
  if (reader.kind === 'public') throw new Error('without an account nothing is anybody’s own')
  return { accountId: reader.id, teamId: scope === 'team' ? reader.teamId : null }
}

/** Whether a row is within it, by who made it and for which team. */
export const reaches = (reach: Reach, by: string | null, teamId: string | null): boolean =>
  reach === 'all' || by === reach.accountId || (reach.teamId !== null && teamId === reach.teamId)
