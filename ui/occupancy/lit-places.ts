import type { Buildings, Parcels } from '../../api/contract.ts'
import type { RowFilter } from './row-filter.ts'

/** Buildings and reserve land that a row of the table is about; null: everything. Buildings have no use of their own. */
export function litPlaces(
  row: RowFilter | null,
  parcels: Parcels['features'],
  buildings: Buildings['features'],
): ReadonlySet<string> | null {
  if (row === null) return null
  const own = parcels.filter(
    ({ properties: { cluster, zoning } }) =>
      cluster === row.cluster && (row.use === null || zoning === row.zoning),
  )
  const ids = new Set(own.map(({ properties }) => properties.id))
  const standing = buildings.filter(({ properties }) => ids.has(properties.parcelId))
  return new Set([...ids, ...standing.map(({ properties }) => properties.id)])
}
