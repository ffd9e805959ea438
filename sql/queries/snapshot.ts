import { sql } from 'kysely'
import type { Database, Db } from '../database.ts'
import type {
  ClusterProductLineTable,
  DepartmentTable,
  EiaNoteTable,
  EiaRuleTable,
  PolicyConditionTable,
  PolicyTable,
  SourceTable,
  SpaceTable,
  ZoningShare,
  ZoningTable,
  ZoningUseTable,
} from '../tables.ts'
import type { ActivityUse, CommitmentKind, PlaceKind } from '../vocabulary.ts'
import {
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

export interface Loaded {
  version: number
  spaces: SnapshotRow[]
  parcelCommitments: ParcelCommitment[]
  positions: SitePosition[]
  places: SnapshotPlace[]
  zoning: ZoningTable[]
  zoningUses: ZoningUseTable[]
  sources: SourceTable[]
  clusterProductLines: ClusterProductLineTable[]
  policies: PolicyTable[]
  eiaRules: EiaRuleTable[]
  eiaNotes: EiaNoteTable[]
  policyConditions: PolicyConditionTable[]
  departments: DepartmentTable[]
}

/** The same with the spaces as columns, which is how they are loaded. */
export type LoadedColumns = Omit<Loaded, 'spaces'> & { spaces: Spaces }

/**
 * Everything the engine works on, as of one version. The version is read first: what is read after it can only be
 * newer, so a change in between is announced and loaded again, never missed.
 */
export async function loadSnapshot(database: Database): Promise<LoadedColumns> {
  const { db } = database
  const version = await findInventoryVersion(db)
  const [
    copied,
    takings,
    parcelCommitments,
    positions,
    places,
    zoning,
    zoningUses,
    sources,
    clusterProductLines,
    policies,
    eiaRules,
    eiaNotes,
    policyConditions,
    departments,
  ] = await Promise.all([
    copySpaces(database),
    listTakings(db),
    listParcelCommitments(db),
    listPositions(db),
    listPlacePositions(db),
    listZoning(db),
    listZoningUses(db),
    listSources(db),
    db.selectFrom('cluster_product_line').selectAll().orderBy('product_line_id').execute(),
    listPolicies(db),
    listEiaRules(db),
    listEiaNotes(db),
    listPolicyConditions(db),
    listDepartments(db),
  ])
  const commitments = new Map<number, SnapshotCommitment[]>()
  for (const { spaceId, ...taking } of takings) {
    const row = rowWithId(copied, spaceId)
    // A space that came after the copy is announced and loaded again.
    if (row === undefined) continue
    const list = commitments.get(row)
    if (list) list.push(taking)
    else commitments.set(row, [taking])
  }
  return {
    version,
    spaces: { ...copied, commitments },
    parcelCommitments,
    positions,
    places,
    zoning,
    zoningUses,
    sources,
    clusterProductLines,
    policies,
    eiaRules,
    eiaNotes,
    policyConditions,
    departments,
  }
}

const taken = {
  kind: sql<CommitmentKind>`t.kind`.as('kind'),
  activity: sql<ActivityUse>`t.activity`.as('activity'),
  areaM2: sql<number>`t.area_m2`.as('areaM2'),
  from: sql<string>`t.from_on`.as('from'),
  to: sql<string | null>`t.to_on`.as('to'),
  expiresAt: sql<string | null>`t.expires_at`.as('expiresAt'),
}

const listTakings = async (db: Db): Promise<(SnapshotCommitment & { spaceId: string })[]> => {
  const { rows } = await sql<SnapshotCommitment & { spaceId: string }>`
    select t.space_id as "spaceId", ${taken.kind}, ${taken.activity}, ${taken.areaM2}, ${taken.from}, ${taken.to},
      ${taken.expiresAt}
    from taking t where t.released_at is null order by t.space_id, t.from_on, t.area_m2, t.kind`.execute(db)
  return rows
}

const listParcelCommitments = async (db: Db): Promise<ParcelCommitment[]> => {
  const { rows } = await sql<ParcelCommitment>`
    select s.parcel_id as "parcelId", t.is_illustrative as "isIllustrative", ${taken.kind}, ${taken.activity},
      ${taken.areaM2}, ${taken.from}, ${taken.to}, ${taken.expiresAt}
    from commitment t join space s on s.id = t.space_id
    where t.released_at is null and s.parcel_id is not null order by t.id`.execute(db)
  return rows
}

/** How far the outline reaches from the middle, and how far a drawn outline may be off, are both part of the error. */
const listPositions = async (db: Db): Promise<SitePosition[]> => {
  const { rows } = await sql<SitePosition>`
    with outline as (
      select 'parcel' as kind, p.id, p.geometry,
        case p.geometry_accuracy when 'surveyed' then 0 else c.boundary_error_m end as drawn_error_m
      from parcel p join cluster c on c.id = p.cluster_id
      union all select 'cluster', id, boundary, boundary_error_m from cluster
    ),
    middle as (select kind, id, geometry, drawn_error_m, ST_PointOnSurface(geometry) as spot from outline)
    select kind, id, ST_X(spot) as lon, ST_Y(spot) as lat, drawn_error_m + (
      select max(ST_Distance(spot::geography, corner.geom::geography)) from ST_DumpPoints(geometry) corner
    ) as "errorM" from middle order by kind, id`.execute(db)
  return rows
}

const listPlacePositions = (db: Db): Promise<SnapshotPlace[]> =>
  db
    .selectFrom('place')
    .select([
      'kind',
      'name_zh',
      'name_en',
      sql<number | null>`ST_X(position)`.as('lon'),
      sql<number | null>`ST_Y(position)`.as('lat'),
      'error_m as errorM',
    ])
    .orderBy('id')
    .execute()
