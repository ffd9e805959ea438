import type { FastifyRequest } from 'fastify'
import type { LeadRow } from '../../sql/queries/lead.ts'
import type { Reach } from '../../sql/queries/reach.ts'
import { authorOf } from '../accounts/author.ts'
import { reachOf } from '../accounts/reach.ts'
import type { Author } from '../audit/author.ts'

/** Who acts on leads, when, and whose leads are within reach. */
export interface Actor {
  author: Author
  teamId: string | null
  reach: Reach
  /** Planners see the work, not the persons: names of contacts and notes stay with those who talk to them. */
  isToldPersons: boolean
}

export function actorOf(request: FastifyRequest, at: Date): Actor {
  const { reader, scope } = request
  return {
    author: authorOf(request, at),
    teamId: reader.kind === 'public' ? null : reader.teamId,
    reach: reachOf(reader, scope),
    isToldPersons: reader.kind !== 'public' && reader.role !== 'planner',
  }
}

/** Who takes a lead brings it to the own team; who gives it back leaves it there. */
export const ownership = (actor: Actor, ownerId: string | null): Partial<LeadRow> =>
  ownerId === actor.author.id ? { owner_id: ownerId, team_id: actor.teamId } : { owner_id: ownerId }
