import type {
  ClusterProductLineTable,
  PolicyTable,
  SourceTable,
  SpaceTable,
  ZoningShare,
  ZoningTable,
  ZoningUseTable,
} from '../tables.ts'
import type { ActivityUse, CommitmentKind } from '../vocabulary.ts'

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
  commitments: SnapshotCommitment[]
}

/** Commitments per parcel that count against a single-use quota. */
export interface ParcelCommitment extends SnapshotCommitment {
  parcelId: string
  isIllustrative: boolean
}

export interface Loaded {
  version: number
  spaces: SnapshotRow[]
  parcelCommitments: ParcelCommitment[]
  zoning: ZoningTable[]
  zoningUses: ZoningUseTable[]
  sources: SourceTable[]
  clusterProductLines: ClusterProductLineTable[]
  policies: PolicyTable[]
}
