import type { Buildings, Space } from '../../api/contract.ts'

type Building = Pick<Buildings['features'][number]['properties'], 'number' | 'floors'> & { id: string }
type Unit = Pick<
  Space,
  'id' | 'kind' | 'buildingId' | 'floor' | 'floorAreaM2' | 'status' | 'floorLoadKnM2' | 'clearHeightM'
>

/** A part of a floor in CSS px from the left end of the section. `space` null: built, but not in the inventory. */
export interface SectionUnit {
  space: Unit | null
  x: number
  width: number
}
export interface SectionFloor {
  no: number
  /** From the top of the section. */
  y: number
  height: number
  /** The storey height is not known and drawn as `assumedHeightM`. */
  isAssumed: boolean
  x: number
  width: number
  units: SectionUnit[]
}
export interface SectionBuilding {
  id: string
  number: string
  x: number
  width: number
  /** Of the largest floor. */
  floorAreaM2: number
  floors: SectionFloor[]
}
export interface Section {
  width: number
  height: number
  buildings: SectionBuilding[]
}

/** Storey height drawn where none is known, m. */
export const assumedHeightM = 4.5
/** One scale for every page, so that two sections can be compared. */
export const pxPerM = 6
export const gapPx = 16

/**
 * The section of buildings that stand beside each other, low floor at the bottom: width in proportion to floor area
 * and height to storey height, one scale for all. A floor is divided among its spaces by area; what no space covers
 * remains as a unit without one. A space of a whole building stands on each of its floors.
 */
export function floorSection(
  buildings: readonly Building[],
  spaces: readonly Unit[],
  width: number,
): Section {
  const standing = buildings.filter((building) => building.floors.some((floor) => floor.areaM2 > 0))
  const areas = standing.map((building) => Math.max(...building.floors.map((floor) => floor.areaM2)))
  const total = areas.reduce((sum, area) => sum + area, 0)
  if (total === 0) return { width, height: 0, buildings: [] }
  const pxPerM2 = Math.max(0, width - gapPx * (standing.length - 1)) / total
  const heights = standing.map((building) => sum(building.floors.map(({ heightM }) => heightPx(heightM))))
  const height = Math.max(...heights)
  let x = 0
  const drawn = standing.map((building, i) => {
    const floorAreaM2 = areas[i] ?? 0
    const at = { id: building.id, number: building.number, x, width: floorAreaM2 * pxPerM2, floorAreaM2 }
    x += at.width + gapPx
    const own = spaces.filter((space) => space.buildingId === building.id)
    return { ...at, floors: floorsOf(building, own, at.x, height, pxPerM2) }
  })
  return { width, height, buildings: drawn }
}

const heightPx = (heightM: number | null): number => (heightM ?? assumedHeightM) * pxPerM
const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0)

function floorsOf(
  building: Building,
  spaces: readonly Unit[],
  x: number,
  ground: number,
  pxPerM2: number,
): SectionFloor[] {
  let y = ground
  return [...building.floors]
    .sort((a, b) => a.no - b.no)
    .map(({ no, areaM2, heightM }) => {
      const height = heightPx(heightM)
      y -= height
      const own = spaces.filter(
        (space) => space.floor === no || (space.kind === 'building' && space.floor === null),
      )
      const width = areaM2 * pxPerM2
      return { no, y, height, isAssumed: heightM === null, x, width, units: unitsOf(own, areaM2, x, width) }
    })
}

function unitsOf(spaces: readonly Unit[], areaM2: number, x: number, width: number): SectionUnit[] {
  const shares = spaces.map((space) => (space.kind === 'building' ? areaM2 : (space.floorAreaM2 ?? 0)))
  const covered = sum(shares)
  // More let than built is a fault of the data; it is squeezed into the floor and not drawn beyond it.
  const scale = areaM2 > 0 ? width / Math.max(areaM2, covered) : 0
  let at = x
  const units = spaces.map((space, i): SectionUnit => {
    const unit = { space, x: at, width: (shares[i] ?? 0) * scale }
    at += unit.width
    return unit
  })
  const rest = x + width - at
  return rest > 0.5 ? [...units, { space: null, x: at, width: rest }] : units
}
