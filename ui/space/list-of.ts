import type { Space, SpaceQuery } from '../../api/contract.ts'
import type { Api } from '../client.ts'

/** The results that a space was opened from, in their order: those that fit, then those to be confirmed. */
export interface Listed {
  spaces: readonly Pick<Space, 'id' | 'name' | 'buildingId' | 'parcelId'>[]
  total: number
}

/** As many pages as this are read of each group; nobody steps through more than 5,000 spaces. */
const pages = 10

export async function listOf(
  api: Pick<Api, 'spaces'>,
  query: SpaceQuery,
  hasConditions: boolean,
  signal: AbortSignal,
): Promise<Listed> {
  const spaces: Space[] = []
  let total = 0
  // Without a condition nothing is to be confirmed.
  const groups = hasConditions ? (['match', 'to_confirm'] as const) : (['match'] as const)
  for (const certainty of groups) {
    let cursor: string | undefined
    for (let page = 0; page < pages; page += 1) {
      const asked = { ...query, certainty, limit: 500, ...(cursor && { cursor }) }
      const answer = await api.spaces(asked, signal)
      spaces.push(...answer.items)
      if (page === 0) total += certainty === 'match' ? answer.total : answer.toConfirm.total
      if (!answer.nextCursor) break
      cursor = answer.nextCursor
    }
  }
  return { spaces, total }
}
