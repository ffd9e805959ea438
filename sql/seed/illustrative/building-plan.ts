import type { AttributeColumns } from '../../../attributes/attributes.ts'
import type { SpaceUse } from '../../vocabulary.ts'

/** Attributes that a table may give; what is left out is unknown. Whole floor and ground floor follow from the layout. */
export type KnownAttributes = Partial<Omit<AttributeColumns, 'whole_floor' | 'ground_floor'>>

/** One storey as a park's ledger has it. */
export interface FloorPlan {
  no: number
  areaM2: number
  /** Storey height in metres, floor to floor. */
  storeyM: number | null
  known: KnownAttributes
  /** Let in parts: letter → m². Their sum is the floor's area. Absent: one space, the whole floor. */
  units?: Readonly<Record<string, number>>
  /** Smallest part in m² that can be had; null: divisible, but into what is unknown. Absent: not divisible. */
  minPartM2?: number | null
}

/** Standing and known to be free, standing but not confirmed, or still promised. */
export type BuildingState = 'delivered' | 'unconfirmed' | 'end_of_2025' | 'mid_2026'

export interface BuildingPlan {
  parcel: string
  number: string
  lotId: string
  use: SpaceUse
  state: BuildingState
  /** Lower left corner, in metres from the parcel's own. */
  at: readonly [u: number, v: number]
  /** Width and depth of the footprint in metres. */
  size: readonly [widthM: number, depthM: number]
  /** True of all floors unless a floor says otherwise. */
  known: KnownAttributes
  floors: readonly FloorPlan[]
  /** Let only as a whole: one space of kind building. */
  wholeOnly?: true
}

/** Storeys `from`..`to`, all alike. */
export function storeys(from: number, to: number, plan: Omit<FloorPlan, 'no'>): FloorPlan[] {
  return Array.from({ length: to - from + 1 }, (_, i) => ({ ...plan, no: from + i }))
}
