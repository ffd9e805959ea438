import type { Database, Db } from '../database.ts'
import type { SpaceTable, Tables, ZoningShare } from '../tables.ts'
import type { ActivityUse, CommitmentKind, PlaceKind } from '../vocabulary.ts'
import { listPlacePositions, listPositions } from './position.ts'
import {
  listClusterProductLines,
  listDepartments,
  listEiaNotes,
  listEiaRules,
  listPolicies,
  listPolicyConditions,
  listZoning,
  listZoningUses,
} from './reference.ts'
import { findInventoryVersion, listSources } from './source.ts'
import { copySpaces, rowWithId, type Spaces } from './space-columns.ts'
import { listParcelCommitments, listTakings } from './taking.ts'

/** A commitment that has not been released; whether it is in force depends on the time asked at. */
export interface SnapshotCommitment {
  kind: CommitmentKind
  activity: ActivityUse
  areaM2: number
  from: string
  to: string | null
  /** ISO instant; hold and reservation only. */
  expiresAt: string | null
}

/** What the matching engine knows of one space. */
export interface SnapshotRow extends SpaceTable {
  zoning: ZoningShare[] | null
  single_use: boolean | null
  far: number | null
  parcel_floor_area_m2: number | null
  parcel_land_area_m2: number | null
  /** True for a lot that has illustrative spaces beneath it. */
  has_breakdown: boolean
  /** Own commitments; a lot also carries those that users placed on the spaces beneath it. */
  commitments: readonly SnapshotCommitment[]
}

/** Commitments per parcel that count against a single-use quota. */
export interface ParcelCommitment extends SnapshotCommitment {
  parcelId: string
  isIllustrative: boolean
}

/** The middle of a parcel or a cluster, and how far from it a space of it may truly be, in metres. WGS 84. */
export interface SitePosition {
  kind: 'parcel' | 'cluster'
  id: string
  lon: number
  lat: number
  errorM: number
}

/** A place that a project may want to be near to; without a position where nobody knows it. WGS 84. */
export interface SnapshotPlace {
  kind: PlaceKind
  name_zh: string
  name_en: string
  lon: number | null
  lat: number | null
  errorM: number | null
}

type List = readonly [table: keyof Tables, list: (db: Db) => Promise<readonly object[]>]

/** What is read as a whole, and the table that it is read from. */
const referenceLists = {
  places: ['place', listPlacePositions],
  zoning: ['zoning', listZoning],
  zoningUses: ['zoning_use', listZoningUses],
  sources: ['source', listSources],
  clusterProductLines: ['cluster_product_line', listClusterProductLines],
  policies: ['policy', listPolicies],
  eiaRules: ['eia_rule', listEiaRules],
  eiaNotes: ['eia_note', listEiaNotes],
  policyConditions: ['policy_condition', listPolicyConditions],
  departments: ['department', listDepartments],
} as const satisfies Record<string, List>

type ReferenceLists = {
  [Name in keyof typeof referenceLists]: Awaited<ReturnType<(typeof referenceLists)[Name][1]>>
}

export interface Loaded extends ReferenceLists {
  version: number
  spaces: SnapshotRow[]
  parcelCommitments: ParcelCommitment[]
  positions: SitePosition[]
}

/** The same with the spaces as columns, which is how they are loaded. */
export type LoadedColumns = Omit<Loaded, 'spaces'> & { spaces: Spaces }

/** Everything the engine works on, as of one moment and so of one version. */
export const loadSnapshot = (database: Database): Promise<LoadedColumns> =>
  database.atOneMoment(async (moment) => {
    const { db } = moment
    const version = await findInventoryVersion(db)
    const copied = await copySpaces(moment)
    const commitments = new Map<number, SnapshotCommitment[]>()
    for (const [spaceId, takings] of bySpace(await listTakings(db)))
      commitments.set(rowWithId(copied, spaceId) as number, takings)
    return {
      version,
      spaces: { ...copied, commitments },
      parcelCommitments: await listParcelCommitments(db),
      positions: await listPositions(db),
      ...(await readReferenceLists(db, () => true)),
    } as LoadedColumns
  })

/** Those lists whose table is asked for. */
export async function readReferenceLists(
  db: Db,
  isAsked: (table: keyof Tables) => boolean,
): Promise<Partial<ReferenceLists>> {
  const read: [string, readonly object[]][] = []
  for (const [name, [table, list]] of Object.entries<List>(referenceLists))
    if (isAsked(table)) read.push([name, await list(db)])
  return Object.fromEntries(read)
}

export function bySpace(
  takings: readonly (SnapshotCommitment & { spaceId: string })[],
): Map<string, SnapshotCommitment[]> {
  const found = new Map<string, SnapshotCommitment[]>()
  for (const { spaceId, ...taking } of takings) {
    const list = found.get(spaceId)
    if (list) list.push(taking)
    else found.set(spaceId, [taking])
  }
  return found
}
