import type { Space } from '../../api/contract.ts'

type Unit = Pick<
  Space,
  'id' | 'kind' | 'buildingId' | 'use' | 'lotId' | 'isIllustrative' | 'floor' | 'floorAreaM2'
>

/** Above the first basement comes the ground floor, 1. */
const storey = (floor: number): number => (floor > 0 ? floor - 1 : floor)

const touches = (one: number | null, other: number | null): boolean =>
  one === other || (one !== null && other !== null && Math.abs(storey(one) - storey(other)) === 1)

/** What can be merged with a unit and with those that are chosen already: of one building, one above the other. */
export function neighboursOf<T extends Unit>(unit: Unit, all: readonly T[], chosen: readonly string[]): T[] {
  const others = all.filter(
    (each) =>
      each.id !== unit.id &&
      each.kind !== 'lot' &&
      each.kind !== 'land' &&
      each.buildingId === unit.buildingId &&
      each.use === unit.use &&
      each.lotId === unit.lotId &&
      each.isIllustrative === unit.isIllustrative,
  )
  const floors = [unit.floor, ...others.filter(({ id }) => chosen.includes(id)).map(({ floor }) => floor)]
  return others
    .filter((each) => chosen.includes(each.id) || floors.some((floor) => touches(floor, each.floor)))
    .sort((a, b) => (a.floor ?? 0) - (b.floor ?? 0) || (a.id < b.id ? -1 : 1))
}
