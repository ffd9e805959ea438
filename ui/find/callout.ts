import type { Buildings, Space } from '../../api/contract.ts'
import type { Callout } from '../map/types.ts'
import { find } from '../messages/find.ts'
import type { Locale } from '../state/locales.ts'
import { placeOf } from './lit.ts'
import { statusText } from './status-text.ts'

/** The box above a building: of one space when the list points at it, else of all that the list has there. */
export function calloutOf(
  space: Space | undefined,
  place: string | null,
  there: readonly Space[],
  buildings: Buildings | null,
  locale: Locale,
  area: (areaM2: number | null) => string,
): Callout | null {
  const only = space ?? (there.length === 1 ? there[0] : undefined)
  if (only) {
    const id = placeOf(only)
    return id === null
      ? null
      : {
          id,
          title: only.name[locale],
          detail: [area(only.floorAreaM2 ?? only.landAreaM2), statusText(only)[locale]]
            .filter(Boolean)
            .join(' · '),
        }
  }
  const building = buildings?.features.find(({ id }) => id === place)
  if (place === null || !building) return null
  return { id: place, title: building.properties.name[locale], detail: find.inBuilding(there.length)[locale] }
}
