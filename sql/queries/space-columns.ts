import { sql } from 'kysely'
import {
  type Attribute,
  type AttributeColumns,
  attributeNames,
  attributeOf,
  columnsOf,
} from '../../attributes/attributes.ts'
import { type Column, type Columns, columnOf, columnThrough, rowOf, valueAt } from '../columns/column.ts'
import { type Decoders, day, flag, float, integer, text, texts } from '../columns/decoders.ts'
import { copyReader } from '../columns/read-copy.ts'
import type { Db, Reading } from '../database.ts'
import type { SpaceTable } from '../tables.ts'
import type { SnapshotCommitment, SnapshotRow } from './snapshot.ts'
import { stands } from './space-succession.ts'

export type SpaceRow = Omit<SnapshotRow, 'commitments'>

/** Every space that stands, in the byte order of ids, as columns; commitments for the few that have any. */
export interface Spaces {
  size: number
  columns: Columns<SpaceRow>
  /** By row. */
  commitments: ReadonlyMap<number, readonly SnapshotCommitment[]>
}

function ofAttributes(): Decoders<AttributeColumns> {
  const decoderOf = (attribute: Attribute) =>
    attribute.is === 'number' && attribute.isWhole ? integer : decoders[attribute.is]
  return Object.fromEntries(
    attributeNames.flatMap((name) => columnsOf(name).map((column) => [column, decoderOf(attributeOf(name))])),
  ) as unknown as Decoders<AttributeColumns>
}

const decoders = { number: float, spans: float, flag, one_of: text, some_of: texts }

const ofSpace: Decoders<SpaceTable> = {
  id: text,
  cluster_id: text,
  parcel_id: text,
  building_id: text,
  lot_id: text,
  kind: text,
  use: text,
  name_zh: text,
  name_en: text,
  floor_no: integer,
  floor_area_m2: float,
  land_area_m2: float,
  is_divisible: flag,
  min_divisible_m2: float,
  delivery_planned_on: day,
  delivery_planned_precision: text,
  delivery_confirmed_on: day,
  is_illustrative: flag,
  source_id: text,
  clause: text,
  ...ofAttributes(),
}

type OfParcel = Omit<SpaceRow, keyof SpaceTable | 'has_breakdown'>
const parcelNames = [
  'zoning',
  'single_use',
  'far',
  'parcel_floor_area_m2',
  'parcel_land_area_m2',
] as const satisfies (keyof OfParcel)[]

export const spaceColumnNames = [
  ...(Object.keys(ofSpace) as (keyof SpaceTable)[]),
  ...parcelNames,
  'has_breakdown',
] as const satisfies (keyof SpaceRow)[]

export const spaceRows = (db: Db) =>
  db
    .selectFrom('space as s')
    .leftJoin('parcel as p', 'p.id', 's.parcel_id')
    .select((Object.keys(ofSpace) as (keyof SpaceTable)[]).map((name) => `s.${name}` as const))
    .select([
      'p.zoning',
      'p.single_use',
      'p.far',
      'p.floor_area_m2 as parcel_floor_area_m2',
      'p.land_area_m2 as parcel_land_area_m2',
      sql<boolean>`s.kind = 'lot' and exists (select from space b where b.lot_id = s.id)`.as('has_breakdown'),
    ])
    .where(stands('s.id'))
    .orderBy(sql`s.id collate "C"`)

/** In the byte order of ids, whatever the order in which they are read: to sort so many in the database takes longer. */
export async function copySpaces(moment: Reading): Promise<Omit<Spaces, 'commitments'>> {
  const { size, columns } = await copySpaceTable(moment, Object.keys(ofSpace) as (keyof SpaceTable)[])
  const parcels = await moment.db
    .selectFrom('parcel')
    .select(['id', 'zoning', 'single_use', 'far'])
    .select(['floor_area_m2 as parcel_floor_area_m2', 'land_area_m2 as parcel_land_area_m2'])
    .execute()
  const parcelById = new Map(parcels.map((parcel) => [parcel.id, parcel]))
  const parcelColumns = Object.fromEntries(
    parcelNames.map((name) => [
      name,
      columnThrough(columns.parcel_id, (id) => (id === null ? null : (parcelById.get(id)?.[name] ?? null))),
    ]),
  ) as unknown as Columns<OfParcel>
  return { size, columns: { ...columns, ...parcelColumns, has_breakdown: breakdownColumn(size, columns) } }
}

/** Some attributes of every space, which its own table has. */
export async function copySpaceTable<Name extends keyof SpaceTable>(
  { db, copyOut }: Reading,
  names: readonly Name[],
): Promise<{ size: number; columns: Columns<Pick<SpaceTable, Name>> }> {
  const decoders = Object.fromEntries(names.map((name) => [name, ofSpace[name]]))
  const reader = copyReader(
    decoders as unknown as Decoders<Pick<SpaceTable, Name>>,
    names.find((name) => name === 'id'),
  )
  await copyOut(
    db
      .selectFrom('space')
      .select([...names])
      .where(stands('space.id')),
    reader.put,
  )
  return reader.end()
}

function breakdownColumn(size: number, columns: Columns<SpaceTable>): Column<boolean> {
  const positions = new Uint8Array(size)
  const { lot_id: lot, kind } = columns
  for (let position = 0; position < lot.count; position++) {
    const id = lot.value(position)
    const row = id === null ? undefined : rowWithId({ size, columns }, id)
    if (row !== undefined && kind.value(kind.positions[row] as number) === 'lot') positions[row] = 1
  }
  return { positions, count: 2, value: (position) => position === 1 }
}

/** Rows in any order as columns. */
export function spacesOf(given: readonly SnapshotRow[]): Spaces {
  const rows = [...given].sort((a, b) => inByteOrder(a.id, b.id))
  const columns = Object.fromEntries(
    spaceColumnNames.map((name) => [name, columnOf(rows.length, (row) => rows[row]?.[name])]),
  )
  return {
    size: rows.length,
    columns: columns as unknown as Columns<SpaceRow>,
    commitments: new Map(
      [...rows.entries()].flatMap(([row, { commitments }]) =>
        commitments.length > 0 ? [[row, commitments] as const] : [],
      ),
    ),
  }
}

const none: readonly SnapshotCommitment[] = []

/** So many rows are kept once they were read: all of an inventory of one district, few of a million. */
const mostKept = 20_000

/** Reads a row. @throws RangeError outside 0 … size − 1 */
export function spaceReader({ size, columns, commitments }: Spaces): (row: number) => SnapshotRow {
  const kept = new Map<number, SnapshotRow>()
  return (row) => {
    if (!(row >= 0 && row < size)) throw new RangeError(`no row ${row}`)
    const known = kept.get(row)
    if (known) return known
    const read = { ...rowOf(columns, spaceColumnNames, row), commitments: commitments.get(row) ?? none }
    if (kept.size === mostKept) kept.clear()
    kept.set(row, read)
    return read
  }
}

/** Undefined where there is no such space. */
export function rowWithId(spaces: Ids, id: string): number | undefined {
  const row = placeOfId(spaces, id)
  return row < spaces.size && idAt(spaces, row) === id ? row : undefined
}

/** The first row whose id is this one or comes after it. */
export function placeOfId(spaces: Ids, id: string): number {
  let [low, high] = [0, spaces.size]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (inByteOrder(idAt(spaces, middle), id) < 0) low = middle + 1
    else high = middle
  }
  return low
}

interface Ids {
  size: number
  columns: { id: Column<string> }
}
const idAt = ({ columns: { id } }: Ids, row: number) => valueAt(id, row)

/** Of UTF-8, as the collation "C" has it: not always that of UTF-16. */
export const inByteOrder = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))
