import type { CommitmentRow } from '../../sql/queries/commitment.ts'
import { dayInShanghai } from '../clock.ts'
import type { Option } from '../contract.ts'

export type Hold = Pick<CommitmentRow, 'space_id' | 'area_m2' | 'expires_at'>

/**
 * The last day, Asia/Shanghai, until which all that an option needs now is held; null where some of it is not.
 * @param holds of the lead, in force
 */
export function heldUntil({ placements }: Pick<Option, 'placements'>, holds: readonly Hold[]): string | null {
  const ends = placements
    .filter(({ phase }) => phase === 'now')
    .map(({ spaceId, areaM2 }) =>
      holds
        .filter(({ space_id, area_m2 }) => space_id === spaceId && area_m2 >= areaM2 - 1e-6)
        .flatMap(({ expires_at }) => expires_at ?? [])
        .map((instant) => dayInShanghai(new Date(instant)))
        .sort()
        .at(-1),
    )
  const [first] = ends.filter((end) => end !== undefined).sort()
  return first !== undefined && ends.every((end) => end !== undefined) ? first : null
}
