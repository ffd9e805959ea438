import type { Space, StatusAreas } from '../contract.ts'
import { daysBetween } from '../days.ts'
import { bilingual, cite, type Sources } from '../present.ts'
import type { Pictured } from './list/picture.ts'
import { presentAttributes } from './present-attributes.ts'

/** A row of the picture as the contract shows it. `unknown` names what the request asked for and nobody knows. */
export function presentSpace(row: Pictured, unknown: string[], sources: Sources, asOf: string): Space {
  return {
    id: row.id,
    name: bilingual(row.name_zh, row.name_en),
    cluster: row.cluster_id,
    parcelId: row.parcel_id,
    buildingId: row.building_id,
    lotId: row.lot_id,
    zoning: row.plate,
    use: row.use,
    kind: row.kind,
    floor: row.floor_no,
    floorAreaM2: row.floor_area_m2,
    landAreaM2: row.land_area_m2,
    freeAreaM2: row.free_area_m2,
    divisible: row.is_divisible,
    minDivisibleM2: row.min_divisible_m2,
    status: row.status,
    statusAreas: statusAreas(row),
    availableFrom: row.available_from,
    delivery: {
      planned: row.delivery_planned_on,
      plannedPrecision: row.delivery_planned_precision,
      confirmed: row.delivery_confirmed_on,
      daysPast: daysPast(row, asOf),
    },
    ...presentAttributes(row),
    isIllustrative: row.is_illustrative,
    source: cite(sources, row),
    unknown,
  }
}

/** Floor area only: land is shown by its own figure and never mixed with it. */
function statusAreas(row: Pictured): StatusAreas {
  const areas = { available: 0, to_confirm: 0, held: row.held_m2, committed: row.committed_m2, promised: 0 }
  if (row.standing !== 'land_reserve' && row.standing !== 'held' && row.standing !== 'committed')
    areas[row.standing] = row.rest_m2 ?? 0
  return areas
}

const daysPast = (row: Pictured, asOf: string): number | null =>
  row.standing === 'promised' && row.delivery_planned_on !== null && row.delivery_planned_on < asOf
    ? daysBetween(row.delivery_planned_on, asOf)
    : null
