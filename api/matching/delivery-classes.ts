import type { SnapshotRow } from '../../sql/queries/snapshot.ts'
import { checkClasses } from './columns/number-column.ts'

/** What decides when a space is there, but for what is committed of it. */
export interface DeliveryClass {
  isLand: boolean
  /** YYYY-MM-DD. */
  confirmedOn: string | null
  plannedOn: string | null
}

/** @throws RangeError for a row that is not in the snapshot */
export function deliveryClassOf(
  {
    deliveryClasses,
    deliveryClass,
  }: { deliveryClasses: readonly DeliveryClass[]; deliveryClass: Uint16Array },
  row: number,
): DeliveryClass {
  const found = deliveryClasses[deliveryClass[row] ?? -1]
  if (found === undefined) throw new RangeError(`row ${row} has no class of delivery`)
  return found
}

/**
 * The distinct combinations, and for each row the position of its own.
 * @throws RangeError for more classes than codes
 */
export function buildDeliveryClasses(
  rows: readonly Pick<SnapshotRow, 'kind' | 'delivery_confirmed_on' | 'delivery_planned_on'>[],
): {
  deliveryClasses: DeliveryClass[]
  deliveryClass: Uint16Array
} {
  const positions = new Map<string, number>()
  const deliveryClasses: DeliveryClass[] = []
  const deliveryClass = new Uint16Array(rows.length)
  for (const [index, row] of rows.entries()) {
    const isLand = row.kind === 'land'
    const key = `${isLand} ${row.delivery_confirmed_on} ${row.delivery_planned_on}`
    let position = positions.get(key)
    if (position === undefined) {
      position = deliveryClasses.length
      positions.set(key, position)
      deliveryClasses.push({
        isLand,
        confirmedOn: row.delivery_confirmed_on,
        plannedOn: row.delivery_planned_on,
      })
    }
    deliveryClass[index] = position
  }
  checkClasses(deliveryClasses.length, 'delivery')
  return { deliveryClasses, deliveryClass }
}
