import type { SpaceEdits } from '../../sql/queries/patch-spaces.ts'
import type { Loaded, LoadedColumns, ParcelCommitment, SnapshotRow } from '../../sql/queries/snapshot.ts'
import { rowWithId, type Spaces, spaceReader, spacesOf } from '../../sql/queries/space-columns.ts'
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
import { type CommitmentColumns, commitmentColumns } from './columns/commitments.ts'
import { type SnapshotColumns, snapshotColumns } from './snapshot-columns.ts'

/** The inventory as columns, one entry per space, in the order of ids. Never changed once built. */
export interface Snapshot extends SnapshotColumns {
  version: number
  size: number
  /** What was loaded, and beside the spaces. */
  spaces: Spaces
  reference: Omit<Loaded, 'spaces'>
  /** @throws RangeError outside 0 … size − 1 */
  space(row: number): SnapshotRow
  /** Undefined where there is no such space. */
  rowOf(id: string): number | undefined
  commitments: CommitmentColumns
  parcelCommitments: ReadonlyMap<string, readonly ParcelCommitment[]>
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
}

/** From rows in any order, as the columns that are loaded. */
export const buildSnapshot = (loaded: Loaded): Snapshot =>
  snapshotOf({ ...loaded, spaces: spacesOf(loaded.spaces) })

/**
 * @param before the one that `edits` are to: what they leave as it was is taken over from it and not worked out again
 */
export function snapshotOf(loaded: LoadedColumns & { edits?: SpaceEdits }, before?: Snapshot): Snapshot {
  const { spaces, edits, ...reference } = loaded
  return {
    version: loaded.version,
    size: spaces.size,
    spaces,
    space: spaceReader(spaces),
    rowOf: (id) => rowWithId(spaces, id),
    ...snapshotColumns(spaces, reference, before && edits && { before, edits }),
    commitments: commitmentColumns(spaces),
    parcelCommitments: groupBy(loaded.parcelCommitments, ({ parcelId }) => parcelId),
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

const byId = <T extends { id: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
