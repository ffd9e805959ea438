import {
  atLeastNames,
  attributes,
  type ClassName,
  classNames,
  type FlagName,
  flagNames,
  recordOf,
} from '../../attributes/attributes.ts'
import type { SpaceEdits } from '../../sql/queries/patch-spaces.ts'
import type { Loaded } from '../../sql/queries/snapshot.ts'
import type { SpaceRow, Spaces } from '../../sql/queries/space-columns.ts'
import { clusterIds, spaceUses } from '../../sql/vocabulary.ts'
import { combined } from './columns/combined.ts'
import { type NumberColumn, unknownCode } from './columns/number-column.ts'
import { patchedCodes, patchedNumbers } from './columns/patched.ts'
import {
  areaNames,
  cleanroomCode,
  floorAreaM2,
  partNames,
  smallestPartM2,
  tenureSet,
} from './columns/space-values.ts'
import { buildDeliveryClasses, type DeliveryClass } from './delivery-classes.ts'
import { countRows, type RowSet, rowSetOf } from './pass/row-set.ts'
import { buildSites, type Sites } from './sites.ts'
import { buildZoningClasses, shareRowsOf, type ZoningClass } from './zoning-classes.ts'

/** Columns of numbers. Units are in the names. */
export const numberColumns = [
  'floorAreaM2',
  'smallestPartM2',
  ...atLeastNames,
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
  ...classNames,
  ...flagNames,
] as const
export type CodeColumn = (typeof codeColumns)[number]

type AttributeOf<T> = {
  [Name in keyof SpaceRow]: SpaceRow[Name] extends T | null ? Name : never
}[keyof SpaceRow]

/** Which spaces are looked at. */
export interface Looked {
  rows: RowSet
  count: number
  /** Of the snapshot. */
  size: number
}

/** What the rules read, one entry per space. */
export interface SnapshotColumns extends Sites {
  numbers: Readonly<Record<NumberColumnName, NumberColumn>>
  codes: Readonly<Record<CodeColumn, Uint16Array>>
  /** The breakdown in place of its lots, and the published spaces alone. */
  withBreakdown: Looked
  publishedOnly: Looked
  /** Spaces that were or are to be delivered on the same days are judged alike, but for their commitments. */
  deliveryClasses: readonly DeliveryClass[]
  deliveryClass: Uint16Array
  /** By zoning class, its rows, where some use has a share of the parcel: a quota, or as ancillary. */
  shareRows: ReadonlyMap<ZoningClass, Uint32Array>
  zoningClasses: readonly ZoningClass[]
}

type Reference = Omit<Loaded, 'spaces'>

/** Columns of which those now differ by a few rows. */
interface Patched {
  before: SnapshotColumns & { spaces: Spaces; reference: Reference }
  edits: SpaceEdits
}

/**
 * @param patched whose columns are taken over where what they rest on is the same, and of numbers and codes the rows that
 * only moved along
 */
export function snapshotColumns(spaces: Spaces, reference: Reference, patched?: Patched): SnapshotColumns {
  const before = patched?.before
  const unchanged = (names: readonly (keyof SpaceRow)[], ...lists: readonly (keyof Reference)[]) =>
    before &&
    names.every((name) => spaces.columns[name] === before.spaces.columns[name]) &&
    lists.every((list) => reference[list] === before.reference[list])
      ? before
      : undefined
  const by = <Name extends keyof SpaceRow>(names: readonly Name[]) => combined(spaces, names)
  const code = <Name extends keyof SpaceRow>(
    name: CodeColumn,
    names: readonly Name[],
    of: (row: Pick<SpaceRow, Name>) => number | boolean | null,
  ): Uint16Array => {
    const kept = unchanged(names)?.codes[name]
    if (kept) return kept
    if (!patched) return by(names).code(of)
    return patchedCodes(new Uint16Array(spaces.size), patched.before.codes[name], patched.edits, (row) =>
      Number(of(row) ?? unknownCode),
    )
  }
  const flag = (name: FlagName) => {
    const { column } = attributes[name]
    return code(name, [column], (row) => row[column])
  }
  const place = (name: ClassName) => {
    const { column, list }: { column: keyof SpaceRow; list: readonly string[] } = attributes[name]
    return code(name, [column], ({ [column]: value }) =>
      value === null ? null : list.indexOf(String(value)),
    )
  }
  const number = <Name extends keyof SpaceRow>(
    name: NumberColumnName,
    names: readonly Name[],
    of: (row: Pick<SpaceRow, Name>) => number | null,
  ): NumberColumn => {
    const kept = unchanged(names)?.numbers[name]
    if (kept) return kept
    return (
      (patched && patchedNumbers(patched.before.numbers[name], patched.edits, of)) ?? by(names).number(of)
    )
  }
  const plain = (name: NumberColumnName, attribute: AttributeOf<number>) =>
    number(name, [attribute], (row) => row[attribute])
  const looked = (
    name: 'withBreakdown' | 'publishedOnly',
    leftOut: 'has_breakdown' | 'is_illustrative',
  ): Looked => {
    const kept = unchanged([leftOut])?.[name]
    if (kept) return kept
    const rows = rowSetOf(by([leftOut]).code((row) => !row[leftOut]))
    return { rows, count: countRows(rows), size: spaces.size }
  }
  const zoning = () => {
    const kept = unchanged(['zoning', 'single_use'], 'zoning', 'zoningUses')
    if (kept) return { ...kept, zoningClass: kept.codes.zoningClass }
    const plates = by(['zoning', 'single_use'])
    const { classes, classOfRow } = buildZoningClasses(
      plates.combinations,
      reference.zoning,
      reference.zoningUses,
    )
    const zoningClass = plates.spread(new Uint16Array(spaces.size), classOfRow)
    return { zoningClasses: classes, zoningClass, shareRows: shareRowsOf(classes, zoningClass) }
  }
  const delivery = () => {
    const names = ['kind', 'delivery_confirmed_on', 'delivery_planned_on'] as const
    const kept = unchanged(names)
    if (kept) return kept
    const dates = by(names)
    const { deliveryClasses, deliveryClass } = buildDeliveryClasses(dates.combinations)
    return { deliveryClasses, deliveryClass: dates.spread(new Uint16Array(spaces.size), deliveryClass) }
  }
  const sites = (): Sites => {
    const names = ['parcel_id', 'cluster_id'] as const
    const kept = unchanged(names, 'positions', 'places')
    if (kept) return kept
    const grounds = by(names)
    const { sites, siteOf, nearest } = buildSites(grounds.combinations, reference.positions, reference.places)
    const all = siteOf instanceof Uint32Array ? new Uint32Array(spaces.size) : new Uint16Array(spaces.size)
    return { sites, siteOf: grounds.spread(all, siteOf), nearest }
  }
  const [short, long] = attributes.columnGridM.columns
  const { zoningClass, zoningClasses, shareRows } = zoning()
  const { deliveryClass, deliveryClasses } = delivery()
  const { sites: where, siteOf, nearest } = sites()
  return {
    numbers: {
      floorAreaM2: number('floorAreaM2', areaNames, floorAreaM2),
      smallestPartM2: number('smallestPartM2', partNames, smallestPartM2),
      ...recordOf(atLeastNames, (name) => plain(name, attributes[name].column)),
      columnGridShortM: plain('columnGridShortM', short),
      columnGridLongM: plain('columnGridLongM', long),
      rentYuanM2Day: plain('rentYuanM2Day', attributes.rentYuanM2Day.column),
    },
    codes: {
      cluster: code('cluster', ['cluster_id'], (row) => clusterIds.indexOf(row.cluster_id)),
      use: code('use', ['use'], (row) => spaceUses.indexOf(row.use)),
      zoningClass,
      cleanroom: code('cleanroom', ['cleanroom_state', 'cleanroom_iso'], cleanroomCode),
      tenureSet: code('tenureSet', ['tenures'], tenureSet),
      ...recordOf(classNames, place),
      ...recordOf(flagNames, flag),
    },
    withBreakdown: looked('withBreakdown', 'has_breakdown'),
    publishedOnly: looked('publishedOnly', 'is_illustrative'),
    sites: where,
    siteOf,
    nearest,
    deliveryClasses,
    deliveryClass,
    shareRows,
    zoningClasses,
  }
}
