import type { Bilingual, Space } from '../../api/contract.ts'
import { cleanroomStates } from '../messages/find.ts'

/** `ISO 7` for a built cleanroom, 可改造 or 无 otherwise; null: unknown. */
export function cleanroomText({
  cleanroomState,
  cleanroomIso,
}: Pick<Space, 'cleanroomState' | 'cleanroomIso'>): Bilingual | null {
  if (cleanroomState === null) return null
  if (cleanroomState !== 'built' || cleanroomIso === null) return cleanroomStates[cleanroomState]
  return { zh: `ISO ${cleanroomIso}`, en: `ISO ${cleanroomIso}` }
}
