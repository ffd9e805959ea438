import type { Buildings, Commitment, Occupancy, Space } from '../../api/contract.ts'
import { areaStatuses, areasOf } from './areas.ts'
import type { BarPart } from './figure.ts'
import { takesOn } from './on-day.ts'

export interface StackedUnit {
  spaceId: string
  areaM2: number
  /** What is in it on the day, from certain to uncertain. */
  parts: BarPart[]
  /** What takes it on the day, tenancies first. */
  takings: Commitment[]
}
export interface StackedFloor {
  no: number
  areaM2: number
  units: StackedUnit[]
}

/** The floors of a building on a day, the highest first; a space of the whole building stands on each of them. */
export function stackedFloors(
  floors: Buildings['features'][number]['properties']['floors'],
  told: Occupancy['items'],
  spaces: readonly Pick<Space, 'id' | 'floor' | 'kind'>[],
  commitments: readonly Commitment[],
  day: string,
): StackedFloor[] {
  const units = told.flatMap((item) => {
    const space = spaces.find(({ id }) => id === item.spaceId)
    const areas = areasOf(item)
    return space
      ? {
          space,
          unit: {
            spaceId: space.id,
            areaM2: areas.delivered + (areas.promised ?? 0),
            parts: areaStatuses.flatMap((status) =>
              (areas[status] ?? 0) > 0 ? { status, value: areas[status] ?? 0 } : [],
            ),
            takings: commitments
              .filter(({ spaceId, ...term }) => spaceId === space.id && takesOn(term, day))
              .sort((a, b) => Number(a.expiresAt !== null) - Number(b.expiresAt !== null) || a.id - b.id),
          },
        }
      : []
  })
  return [...floors]
    .sort((a, b) => b.no - a.no)
    .map(({ no, areaM2 }) => ({
      no,
      areaM2,
      units: units
        .filter(({ space }) => space.floor === no || (space.kind === 'building' && space.floor === null))
        .map(({ unit }) => unit),
    }))
}
