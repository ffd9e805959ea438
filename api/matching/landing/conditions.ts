import type { PolicyConditionTable } from '../../../sql/tables.ts'
import type { ConditionResult } from '../../contract.ts'
import { cleanroomWork, isMaking, type SupportedPlace } from './place.ts'

/** Whether the option meets one condition of a support. */
export function resultOf(
  { kind, accepts }: PolicyConditionTable,
  places: readonly SupportedPlace[],
): ConditionResult {
  switch (kind) {
    case 'cluster':
      return any(places, ({ space }) => accepts.includes(space.cluster_id))
    case 'activity':
      return any(places, ({ ask }) => accepts.includes(ask.use))
    case 'product_line':
      return any(places, ({ ask }) =>
        ask.productLine === undefined ? undefined : accepts.includes(ask.productLine),
      )
    case 'single_use_zoning':
      return any(places.filter(isMaking), ({ space }) => isSingleUse(space, accepts))
    case 'cleanroom_work':
      return cleanroomResults[cleanroomWork(places)]
    // By the last that was published; whoever asks the body in charge may learn more.
    case 'in_preparation':
      return 'missing'
    // Only the firm or the body in charge knows.
    case 'ask':
      return 'unknown'
  }
}

const cleanroomResults = {
  needed: 'met',
  not_needed: 'missing',
  unknown: 'unknown',
  not_asked: 'unknown',
} as const

/** Met where one place meets it, unknown where one may, else missing. */
function any(
  places: readonly SupportedPlace[],
  holds: (place: SupportedPlace) => boolean | undefined,
): ConditionResult {
  const found = places.map(holds)
  return found.includes(true) ? 'met' : found.includes(undefined) ? 'unknown' : 'missing'
}

function isSingleUse(
  { zoning, single_use }: SupportedPlace['space'],
  codes: readonly string[],
): boolean | undefined {
  if (zoning === null) return undefined
  const [only] = zoning
  if (zoning.length !== 1 || only === undefined || !codes.includes(only.code)) return false
  return single_use ?? undefined
}
