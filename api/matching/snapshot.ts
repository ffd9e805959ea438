import type { Loaded, LoadedColumns, ParcelCommitment, SnapshotRow } from '../../sql/queries/snapshot.ts'
import { rowWithId, type SpaceRow, spaceReader, spacesOf } from '../../sql/queries/space-columns.ts'
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
import { combined } from './columns/combined.ts'
import type { NumberColumn } from './columns/number-column.ts'
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

/** Attributes that are a number, or a flag, as they are. */
type NumberAttribute = AttributeOf<number>
type FlagAttribute = AttributeOf<boolean>
type AttributeOf<T> = {
  [Name in keyof SpaceRow]: SpaceRow[Name] extends T | null ? Name : never
}[keyof SpaceRow]

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

/** From rows in any order, as the columns that are loaded. */
export const buildSnapshot = (loaded: Loaded): Snapshot =>
  snapshotOf({ ...loaded, spaces: spacesOf(loaded.spaces) })

export function snapshotOf(loaded: LoadedColumns): Snapshot {
  const { spaces, ...reference } = loaded
  const { size } = spaces
  const engine = engineFor(size, numberColumns.length + codeColumns.length + otherColumns)
  const by = <Name extends keyof SpaceRow>(...names: Name[]) => combined(spaces, engine.column, names)
  const plates = by('zoning', 'single_use')
  const zoning = buildZoningClasses(plates.combinations, loaded.zoning, loaded.zoningUses)
  const zoningClass = plates.spread(engine.column(), zoning.classOfRow)
  const dates = by('kind', 'delivery_confirmed_on', 'delivery_planned_on')
  const delivery = buildDeliveryClasses(dates.combinations)
  const grounds = by('parcel_id', 'cluster_id')
  const sites = buildSites(grounds.combinations, loaded.positions, loaded.places)
  const areas = by('kind', 'floor_area_m2', 'land_area_m2', 'far')
  const parts = by('kind', 'floor_area_m2', 'land_area_m2', 'far', 'is_divisible', 'min_divisible_m2')
  const number = (name: NumberAttribute) => by(name).number((row) => row[name])
  const flag = (name: FlagAttribute) => by(name).code((row) => row[name])
  const looked = (rows: Uint16Array): Looked => ({
    rows,
    count: rows.reduce((sum, flag) => sum + flag, 0),
    engine,
  })
  const place = <T>(list: readonly T[], value: T | null) => (value === null ? null : list.indexOf(value))
  return {
    version: loaded.version,
    size,
    space: spaceReader(spaces),
    rowOf: (id) => rowWithId(spaces, id),
    numbers: {
      floorAreaM2: areas.number(floorAreaM2),
      smallestPartM2: parts.number(smallestPartM2),
      clearHeightM: number('clear_height_m'),
      floorLoadKnM2: number('floor_load_kn_m2'),
      powerKva: number('power_kva'),
      freightLiftT: number('freight_lift_t'),
      columnGridShortM: number('column_grid_short_m'),
      columnGridLongM: number('column_grid_long_m'),
      rentYuanM2Day: number('rent_yuan_m2_day'),
    },
    codes: {
      cluster: by('cluster_id').code((row) => place(clusterIds, row.cluster_id)),
      use: by('use').code((row) => place(spaceUses, row.use)),
      zoningClass,
      cleanroom: by('cleanroom_state', 'cleanroom_iso').code(cleanroomCode),
      tenureSet: by('tenures').code(
        (row) => row.tenures?.reduce((set, tenure) => set | (1 << tenures.indexOf(tenure)), 0) ?? null,
      ),
      fireCategory: by('fire_category').code((row) => place(fireCategories, row.fire_category)),
      vibrationClass: by('vibration_class').code((row) => place(vibrationClasses, row.vibration_class)),
      industrialDrain: flag('industrial_drain'),
      exhaustShaft: flag('exhaust_shaft'),
      hazardousWasteRoom: flag('hazardous_waste_room'),
      hazardousStore: flag('hazardous_store'),
      radiationShielding: flag('radiation_shielding'),
      dualPower: flag('dual_power'),
      wholeFloor: flag('whole_floor'),
      groundFloor: flag('ground_floor'),
    },
    withBreakdown: looked(by('has_breakdown').code((row) => !row.has_breakdown)),
    publishedOnly: looked(by('is_illustrative').code((row) => !row.is_illustrative)),
    ...sites,
    siteOf: grounds.spread(
      sites.siteOf instanceof Uint32Array ? new Uint32Array(size) : new Uint16Array(size),
      sites.siteOf,
    ),
    deliveryClasses: delivery.deliveryClasses,
    deliveryClass: dates.spread(engine.column(), delivery.deliveryClass),
    committedRows: [...spaces.commitments.keys()].sort((a, b) => a - b),
    shareRows: shareRowsOf(zoning.classes, zoningClass),
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

function shareRowsOf(classes: readonly ZoningClass[], classOf: Uint16Array) {
  const found = new Map<ZoningClass, number[]>()
  for (const zoningClass of classes)
    if (zoningClass.quota || activityUses.some((use) => zoningClass.verdicts[use].sharePct !== null))
      found.set(zoningClass, [])
  for (const [row, code] of classOf.entries()) found.get(classes[code] as ZoningClass)?.push(row)
  return found
}

const byId = <T extends { id: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))

/** Buildable floor area of land is land area × FAR, unknown where the FAR is. */
function floorAreaM2(row: Pick<SpaceRow, 'kind' | 'floor_area_m2' | 'land_area_m2' | 'far'>): number | null {
  if (row.kind !== 'land') return row.floor_area_m2
  return row.far === null || row.land_area_m2 === null ? null : row.land_area_m2 * row.far
}

/** The least that can be taken: all of it, or the smallest part; of a lot nobody says how small, so any part. */
function smallestPartM2(
  row: Parameters<typeof floorAreaM2>[0] & Pick<SpaceRow, 'is_divisible' | 'min_divisible_m2'>,
): number | null {
  const whole = floorAreaM2(row)
  if (whole === null || !row.is_divisible) return whole
  return Math.min(whole, row.min_divisible_m2 ?? 0)
}

/** ISO class of a built cleanroom, 0 where there is none yet, unknown where nobody says. */
function cleanroomCode(row: Pick<SpaceRow, 'cleanroom_state' | 'cleanroom_iso'>): number | null {
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
