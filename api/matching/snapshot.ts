import type { Loaded, ParcelCommitment, SnapshotRow } from '../../sql/queries/snapshot.ts'
import type {
  ClusterProductLineTable,
  DepartmentTable,
  EiaNoteTable,
  EiaRuleTable,
  PolicyConditionTable,
  PolicyTable,
  SourceTable,
  ZoningTable,
} from '../../sql/tables.ts'
import {
  activityUses,
  clusterIds,
  fireCategories,
  spaceUses,
  tenures,
  vibrationClasses,
} from '../../sql/vocabulary.ts'
import { buildNumberColumn, type NumberColumn, unknownCode } from './columns/number-column.ts'
import { buildDeliveryClasses, type DeliveryClass } from './delivery-classes.ts'
import { type Engine, engineFor } from './pass/engine.ts'
import { buildSites, type Sites } from './sites.ts'
import { buildZoningClasses, type ZoningClass } from './zoning-classes.ts'

/** Columns of numbers. Units are in the names. */
export const numberColumns = [
  'floorAreaM2',
  'smallestPartM2',
  'clearHeightM',
  'floorLoadKnM2',
  'powerKva',
  'freightLiftT',
  'columnGridShortM',
  'columnGridLongM',
  'rentYuanM2Day',
] as const
export type NumberColumnName = (typeof numberColumns)[number]

/** Columns of codes: 65,535 is unknown. Flags are 0 and 1, closed lists their position in the list. */
export const codeColumns = [
  'cluster',
  'use',
  'zoningClass',
  'cleanroom',
  'tenureSet',
  'fireCategory',
  'vibrationClass',
  'industrialDrain',
  'exhaustShaft',
  'hazardousWasteRoom',
  'hazardousStore',
  'radiationShielding',
  'dualPower',
  'wholeFloor',
  'groundFloor',
] as const
export type CodeColumn = (typeof codeColumns)[number]

/** The class of delivery, and the two choices of spaces to look at. */
const otherColumns = 3

/** Which spaces are looked at. */
export interface Looked {
  /** 1 for those that are, else 0. */
  rows: Uint16Array
  count: number
  /** Goes over all rows, looked at or not. */
  engine: Engine
}

/** The inventory as columns, one entry per space, in the order of ids. Never changed once built. */
export interface Snapshot extends Sites {
  version: number
  size: number
  /** @throws RangeError outside 0 … size − 1 */
  space(row: number): SnapshotRow
  /** Undefined where there is no such space. */
  rowOf(id: string): number | undefined
  numbers: Readonly<Record<NumberColumnName, NumberColumn>>
  codes: Readonly<Record<CodeColumn, Uint16Array>>
  /** The breakdown in place of its lots, and the published spaces alone. */
  withBreakdown: Looked
  publishedOnly: Looked
  /** Spaces that were or are to be delivered on the same days are judged alike, but for their commitments. */
  deliveryClasses: readonly DeliveryClass[]
  deliveryClass: Uint16Array
  /** Rows with commitments, few among many. */
  committedRows: readonly number[]
  /** By zoning class, its rows, where some use has a share of the parcel: a quota, or as ancillary. */
  shareRows: ReadonlyMap<ZoningClass, readonly number[]>
  parcelCommitments: ReadonlyMap<string, readonly ParcelCommitment[]>
  zoningClasses: readonly ZoningClass[]
  zoning: readonly ZoningTable[]
  sources: ReadonlyMap<string, SourceTable>
  policies: readonly PolicyTable[]
  /** Rows of every day; the screening takes those in force on its own. */
  eiaRules: readonly EiaRuleTable[]
  eiaNotes: readonly EiaNoteTable[]
  /** The track that the plan gives each product line. */
  productLineTracks: readonly ClusterProductLineTable[]
  /** By policy, in reading order. */
  policyConditions: ReadonlyMap<string, readonly PolicyConditionTable[]>
  departments: ReadonlyMap<string, DepartmentTable>
  /** What it was built from beside its spaces, as loaded. */
  reference: Omit<Loaded, 'spaces'>
}

export function buildSnapshot(loaded: Loaded): Snapshot {
  const { spaces, ...reference } = loaded
  // Code-unit order: the same on every engine, whatever its collation.
  const rows = [...spaces].sort((a, b) => (a.id < b.id ? -1 : 1))
  const zoning = buildZoningClasses(rows, loaded.zoning, loaded.zoningUses)
  const engine = engineFor(rows.length, numberColumns.length + codeColumns.length + otherColumns)
  const delivery = buildDeliveryClasses(rows)
  const positions = (of: ArrayLike<number>) => {
    const values = engine.column()
    values.set(of)
    return values
  }
  const column = (of: (row: SnapshotRow) => number | null) =>
    buildNumberColumn(engine.column(), (index) => of(rows[index] as SnapshotRow))
  const code = (of: (row: SnapshotRow) => number | boolean | null) => {
    const values = engine.column()
    for (const [index, row] of rows.entries()) {
      const value = of(row)
      values[index] = value === null ? unknownCode : Number(value)
    }
    return values
  }
  const looked = (holds: (row: SnapshotRow) => boolean): Looked => {
    const flags = code(holds)
    return { rows: flags, count: flags.reduce((sum, flag) => sum + flag, 0), engine }
  }
  const rowsWhere = (holds: (row: SnapshotRow) => boolean) =>
    rows.flatMap((row, index) => (holds(row) ? [index] : []))
  const place = <T>(list: readonly T[], value: T | null) => (value === null ? null : list.indexOf(value))
  return {
    version: loaded.version,
    size: rows.length,
    space(row) {
      const space = rows[row]
      if (space === undefined) throw new RangeError(`no row ${row}`)
      return space
    },
    rowOf: (id) => rowOfId(rows, id),
    numbers: {
      floorAreaM2: column(floorAreaM2),
      smallestPartM2: column(smallestPartM2),
      clearHeightM: column((row) => row.clear_height_m),
      floorLoadKnM2: column((row) => row.floor_load_kn_m2),
      powerKva: column((row) => row.power_kva),
      freightLiftT: column((row) => row.freight_lift_t),
      columnGridShortM: column((row) => row.column_grid_short_m),
      columnGridLongM: column((row) => row.column_grid_long_m),
      rentYuanM2Day: column((row) => row.rent_yuan_m2_day),
    },
    codes: {
      cluster: code((row) => place(clusterIds, row.cluster_id)),
      use: code((row) => place(spaceUses, row.use)),
      zoningClass: positions(zoning.classOfRow),
      cleanroom: code(cleanroomCode),
      tenureSet: code(
        (row) => row.tenures?.reduce((set, tenure) => set | (1 << tenures.indexOf(tenure)), 0) ?? null,
      ),
      fireCategory: code((row) => place(fireCategories, row.fire_category)),
      vibrationClass: code((row) => place(vibrationClasses, row.vibration_class)),
      industrialDrain: code((row) => row.industrial_drain),
      exhaustShaft: code((row) => row.exhaust_shaft),
      hazardousWasteRoom: code((row) => row.hazardous_waste_room),
      hazardousStore: code((row) => row.hazardous_store),
      radiationShielding: code((row) => row.radiation_shielding),
      dualPower: code((row) => row.dual_power),
      wholeFloor: code((row) => row.whole_floor),
      groundFloor: code((row) => row.ground_floor),
    },
    withBreakdown: looked((row) => !row.has_breakdown),
    publishedOnly: looked((row) => !row.is_illustrative),
    ...buildSites(rows, loaded.positions, loaded.places),
    deliveryClasses: delivery.deliveryClasses,
    deliveryClass: positions(delivery.deliveryClass),
    committedRows: rowsWhere((row) => row.commitments.length > 0),
    shareRows: shareRowsOf(zoning),
    parcelCommitments: groupBy(loaded.parcelCommitments, ({ parcelId }) => parcelId),
    zoningClasses: zoning.classes,
    zoning: loaded.zoning,
    sources: new Map(loaded.sources.map((source) => [source.id, source])),
    policies: byId(loaded.policies),
    eiaRules: byId(loaded.eiaRules),
    eiaNotes: byId(loaded.eiaNotes),
    productLineTracks: loaded.clusterProductLines,
    policyConditions: groupBy(
      [...loaded.policyConditions].sort((a, b) => a.no - b.no),
      ({ policy_id }) => policy_id,
    ),
    departments: new Map(byId(loaded.departments).map((body) => [body.id, body])),
    reference,
  }
}

function shareRowsOf({ classes, classOfRow }: ReturnType<typeof buildZoningClasses>) {
  const found = new Map<ZoningClass, number[]>()
  for (const zoningClass of classes)
    if (zoningClass.quota || activityUses.some((use) => zoningClass.verdicts[use].sharePct !== null))
      found.set(zoningClass, [])
  for (const [row, code] of classOfRow.entries()) found.get(classes[code] as ZoningClass)?.push(row)
  return found
}

const byId = <T extends { id: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))

/** Rows are in the order of ids. */
function rowOfId(rows: readonly SnapshotRow[], id: string): number | undefined {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle]?.id ?? '') < id) low = middle + 1
    else high = middle
  }
  return rows[low]?.id === id ? low : undefined
}

/** Buildable floor area of land is land area × FAR, unknown where the FAR is. */
function floorAreaM2(row: SnapshotRow): number | null {
  if (row.kind !== 'land') return row.floor_area_m2
  return row.far === null || row.land_area_m2 === null ? null : row.land_area_m2 * row.far
}

/** The least that can be taken: all of it, or the smallest part; of a lot nobody says how small, so any part. */
function smallestPartM2(row: SnapshotRow): number | null {
  const whole = floorAreaM2(row)
  if (whole === null || !row.is_divisible) return whole
  return Math.min(whole, row.min_divisible_m2 ?? 0)
}

/** ISO class of a built cleanroom, 0 where there is none yet, unknown where nobody says. */
function cleanroomCode(row: SnapshotRow): number | null {
  if (row.cleanroom_state === null) return null
  return row.cleanroom_state === 'built' ? row.cleanroom_iso : 0
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
