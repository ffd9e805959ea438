/**
 * Row types, one interface per table, as the drivers return them.
 * `numeric` columns are declared double precision in the schema so that both engines give numbers;
 * dates are `YYYY-MM-DD` strings, geometry is written as GeoJSON text and read through ST_AsGeoJSON.
 */
import type { Generated } from 'kysely'
import type { AttributeColumns } from '../attributes/attributes.ts'
import type { AccountTables } from './account-tables.ts'
import type {
  EnquiryTable,
  LeadChangeTable,
  LeadContactTable,
  LeadMatchTable,
  LeadNoteTable,
  LeadTable,
  LeadVisitTable,
} from './lead-tables.ts'
import type { ProposalTable, ShareLinkTable } from './proposal-tables.ts'
import type {
  ActivityUse,
  AuditRole,
  Basis,
  ClusterId,
  CommitmentKind,
  ConditionKind,
  DeliveryPrecision,
  EiaClass,
  EiaNoteKind,
  FactName,
  GeometryAccuracy,
  LegalityVerdict,
  PlaceKind,
  ProcessId,
  ProcessQuantity,
  ProductLine,
  QueuedKind,
  SourceKind,
  SpaceKind,
  SpaceUse,
  Track,
  ZoningCode,
} from './vocabulary.ts'

/** EWKB hex as read; written through ST_GeomFromGeoJSON. */
export type Geometry = string

export interface SourceTable {
  id: string
  kind: SourceKind
  title_zh: string
  title_en: string
  document_no: string | null
  issued_on: string | null
  basis: Basis
}

/** Every published row names its source and the clause or section in it. */
interface Cited {
  source_id: string
  clause: string | null
}

export interface ClusterTable extends Cited {
  id: ClusterId
  name_zh: string
  name_en: string
  planned_area_km2: number
  bounds_text_zh: string
  bounds_text_en: string
  positioning_zh: string
  positioning_en: string
  /** Layout and carriers as the plan names them. */
  carriers: string[]
  tracks: Track[]
  boundary: Geometry
  geometry_accuracy: GeometryAccuracy
  /** How far the drawn boundary may be from the true one, in metres. */
  boundary_error_m: number
}

export interface ProductLineTable extends Cited {
  id: ProductLine
  name_zh: string
  name_en: string
  upstream_zh: string | null
  upstream_en: string | null
  midstream_zh: string | null
  midstream_en: string | null
  downstream_zh: string | null
  downstream_en: string | null
}

export interface ClusterProductLineTable extends Cited {
  cluster_id: ClusterId
  product_line_id: ProductLine
  track: Track
}

export interface PublishedFigureTable extends Cited {
  id: string
  cluster_id: ClusterId
  /** planned_area | floor_area_available | floor_area_promised | land_reserve */
  metric: string
  use: SpaceUse | null
  value: number
  unit: 'km2' | 'm2' | 'mu'
  as_of: string
  due_on: string | null
  due_precision: DeliveryPrecision | null
  wording_zh: string
  /** The lots whose areas must add up to this figure; empty where the figure is no space. */
  lot_ids: string[]
}

export interface ZoningTable extends Cited {
  code: ZoningCode
  name_zh: string
  name_en: string
  permits_zh: string
  permits_en: string
  /** Share of a single-use parcel that `counted_activities` together may take; null: no such quota. */
  quota_share_pct: number | null
  quota_base: 'floor_area' | 'land_area' | null
  counted_activities: ActivityUse[]
  basis: Basis
}

export interface ZoningUseTable extends Cited {
  code: ZoningCode
  /** True for the column that holds where the code is one of several on a parcel. */
  is_mixed: boolean
  /** An activity use, or one of its stricter variants: rnd_wet, production_heavy. */
  activity: ActivityUse | 'rnd_wet' | 'production_heavy'
  verdict: LegalityVerdict
  /** True where the condition is the quota of the zoning row and can be decided by number. */
  by_quota: boolean
  /** Share of the parcel’s floor area that the uses with such a number may take together; null: none. */
  share_pct: number | null
  note_zh: string | null
  note_en: string | null
  basis: Basis
}

export interface ZoningShare {
  code: ZoningCode
  sharePct: number
}

export interface ParcelTable extends Cited {
  id: string
  cluster_id: ClusterId
  name_zh: string
  name_en: string
  /** Shares by falling size; null: unknown. */
  zoning: ZoningShare[] | null
  land_area_m2: number
  floor_area_m2: number | null
  far: number | null
  single_use: boolean | null
  geometry: Geometry
  geometry_accuracy: GeometryAccuracy
  is_illustrative: boolean
}

export interface BuildingTable extends Cited {
  id: string
  parcel_id: string
  number: string
  name_zh: string
  name_en: string
  geometry: Geometry
  geometry_accuracy: GeometryAccuracy
  is_illustrative: boolean
}

export interface BuildingFloorTable {
  building_id: string
  no: number
  area_m2: number
  /** Storey height in metres, floor to floor; not the clear height. */
  height_m: number | null
}

export interface SpaceTable extends AttributeColumns, Cited {
  id: string
  cluster_id: ClusterId
  parcel_id: string | null
  building_id: string | null
  /** The published lot that this space is a breakdown of; null for a lot, for land and for space of its own. */
  lot_id: string | null
  kind: SpaceKind
  use: SpaceUse
  name_zh: string
  name_en: string
  floor_no: number | null
  /** Floor area; null for land, whose buildable area is land area × FAR. */
  floor_area_m2: number | null
  land_area_m2: number | null
  is_divisible: boolean
  /** Smallest part that can be had of a divisible space; null: unknown. */
  min_divisible_m2: number | null
  delivery_planned_on: string | null
  delivery_planned_precision: DeliveryPrecision | null
  delivery_confirmed_on: string | null
  is_illustrative: boolean
}

/** Which space stands in the place of which, since when: a space with a successor is retired. */
export interface SpaceSuccessionTable {
  predecessor_id: string
  successor_id: string
  at: string
}

export interface SpaceFactTable extends Cited {
  space_id: string
  attribute: string
  /** Null: as stated, not known any more. */
  value: string | null
  as_of: string | null
  /** Who stated it, for staff only: never in a public answer or an audit row. */
  stated_by: string | null
}

/** What staff ask a park about one space. */
export interface QuestionTable {
  id: Generated<number>
  space_id: string
  attribute: FactName
  text: string | null
  lead_id: string | null
  asked_at: string
  /** Account or key. */
  asked_by: string
  team_id: string | null
  /** Both or neither. */
  answered_at: string | null
  answered_by: string | null
}

export interface CommitmentTable {
  id: Generated<number>
  space_id: string
  kind: CommitmentKind
  activity: ActivityUse
  area_m2: number
  /** Days of use: the first day, and the first day no longer used (null: open). */
  from_on: string
  to_on: string | null
  placed_at: string
  /** Hold and reservation only. */
  expires_at: string | null
  released_at: string | null
  /** Who it is for; null where only another record says so. */
  holder: string | null
  is_illustrative: boolean
  /** The account that placed it and its team at that time; null: not placed by anyone signed in. */
  placed_by: string | null
  team_id: string | null
  /** The row that it was converted from. */
  follows_id: number | null
  /** Whom it is for, where a lead says so. */
  lead_id: string | null
  /** Grows with every change of this row. */
  version: Generated<number>
}

export interface PolicyTable extends Cited {
  id: string
  name_zh: string
  name_en: string
  cap_yuan: number | null
  condition_zh: string
  condition_en: string
  /** What is not published and has to be asked. */
  missing_zh: string | null
  missing_en: string | null
  cluster_ids: ClusterId[]
  department_ids: string[]
  basis: Basis
  /** The day on which the text was read for this service. */
  collected_on: string
}

/** One condition of a support, by its policy and the order in which it is read. */
export interface PolicyConditionTable {
  policy_id: string
  no: number
  kind: ConditionKind
  /** Any of these meets it; empty where the kind says it all. */
  accepts: string[]
  text_zh: string
  text_en: string
  /** verified: it stands in the wording that the policy cites. */
  basis: Basis
}

export interface DepartmentTable extends Cited {
  id: string
  name_zh: string
  name_en: string
  role_zh: string
  role_en: string
  /** True for the bodies that gate every project though the plan does not list them. */
  gates_every_project: boolean
  /** The cluster that it looks after; null: the whole district. */
  cluster_id: ClusterId | null
  basis: Basis
}

export interface PlaceTable extends Cited {
  id: string
  kind: PlaceKind
  name_zh: string
  name_en: string
  cluster_id: ClusterId | null
  /** Null where the position is not known: never drawn. */
  position: Geometry | null
  /** Error of the position in metres. */
  error_m: number | null
  note_zh: string | null
  note_en: string | null
  basis: Basis
}

export interface TargetTable extends Cited {
  id: string
  name_zh: string
  name_en: string
  value: number
  unit_zh: string
  unit_en: string
  comparator: 'at_least' | 'more_than' | 'reach'
  due_on: string
}

/** Days from the first to the last on which a rule holds; open where no end is known. */
interface InForce {
  effective_from: string
  effective_to: string | null
}

/** What the catalogue says of one process, or of one range of its quantity. */
export interface EiaRuleTable extends Cited, InForce {
  id: string
  process: ProcessId
  /** Null where the class does not turn on a quantity; else the row holds from `from_quantity` and below `below_quantity`. */
  quantity: ProcessQuantity | null
  from_quantity: number | null
  below_quantity: number | null
  /** Null: not itself a class, though it has to be dealt with. */
  class: EiaClass | null
  /** Where facts outside the list decide: the highest class that it may be, with `ask_*` as what to ask. */
  class_most: EiaClass | null
  /** Processes beside which the class is open; empty: whenever `class_most` is given. */
  open_with: ProcessId[]
  /** How hard it is to house; park usage, not law. Null: says nothing of it. */
  track: Exclude<Track, 'unknown'> | null
  text_zh: string
  text_en: string
  ask_zh: string | null
  ask_en: string | null
  /** Of the class; the track is always trade knowledge. */
  basis: Basis
}

export interface EiaNoteTable extends Cited, InForce {
  id: string
  kind: EiaNoteKind
  /** Any of them brings the note; empty: every project does. */
  processes: ProcessId[]
  text_zh: string
  text_en: string
  basis: Basis
}

export interface InventoryVersionTable {
  id: 1
  version: number
}

/** What a version changed: a space (its commitments too) or a parcel by its id, any other table as a whole. */
export interface InventoryChangeTable {
  version: number
  noun: string
  /** Empty where the whole table is meant. */
  id: string
}

export interface ShippedTable {
  name: 'published' | 'illustrative'
  digest: string
}

/** One wording of what a firm needs; another wording is another version. Written once, as are the next two. */
export interface RequirementTable {
  id: string
  /** From 1, without a gap. */
  version: number
  body: object
  /** SHA-256 of the body as canonical JSON, in hex. */
  digest: string
}

export interface InventoryPictureTable {
  /** SHA-256 of the content before it is packed, in hex. */
  digest: string
  /** gzip */
  bytes: Uint8Array
}

export interface MatchRunTable {
  id: string
  requirement_id: string
  requirement_version: number
  /** Digest of the inventory that was matched. */
  picture: string
  inventory_version: number
  rules_version: string
  /** Whether the breakdown was looked at, by the request and the setting together. */
  illustrative: boolean
  as_of: string
  ran_at: string
  /** SHA-256 of the answer as canonical JSON, in hex. */
  result_digest: string
}

/** One change, written with it and never altered. */
export interface AuditEventTable {
  id: Generated<number>
  at: string
  /** The account; null where nobody is signed in. */
  actor_id: string | null
  /** As it was at that time. */
  actor_role: AuditRole
  /** A verb: place, release, sign_in. */
  action: string
  /** A noun, as its table is called. */
  subject_kind: string
  subject_id: string
  before: object | null
  after: object | null
  request_id: string | null
}

/** A place in line for space that is held; it waits until its day, leaves, or becomes a hold. */
export interface QueueEntryTable {
  id: Generated<number>
  space_id: string
  kind: QueuedKind
  activity: ActivityUse
  area_m2: number
  from_on: string
  to_on: string | null
  holder: string | null
  joined_at: string
  waits_until: string
  left_at: string | null
  /** What it was promoted to. */
  commitment_id: number | null
  placed_by: string | null
  team_id: string | null
  /** Whom it is for, where a lead says so. */
  lead_id: string | null
}

/** An answer given to a write with an Idempotency-Key, so that a repetition has it again. */
export interface IdempotencyKeyTable {
  /** The account; empty for readers without one. */
  actor_id: string
  key: string
  /** SHA-256, in hex, of method, path and body. */
  digest: string
  at: string
  /** Null only within the transaction that writes it. */
  answer: object | null
}

export interface Tables extends AccountTables {
  source: SourceTable
  cluster: ClusterTable
  product_line: ProductLineTable
  cluster_product_line: ClusterProductLineTable
  published_figure: PublishedFigureTable
  zoning: ZoningTable
  zoning_use: ZoningUseTable
  parcel: ParcelTable
  building: BuildingTable
  building_floor: BuildingFloorTable
  space: SpaceTable
  space_fact: SpaceFactTable
  question: QuestionTable
  space_succession: SpaceSuccessionTable
  commitment: CommitmentTable
  policy: PolicyTable
  policy_condition: PolicyConditionTable
  department: DepartmentTable
  place: PlaceTable
  target: TargetTable
  eia_rule: EiaRuleTable
  eia_note: EiaNoteTable
  inventory_version: InventoryVersionTable
  inventory_change: InventoryChangeTable
  shipped: ShippedTable
  requirement: RequirementTable
  inventory_picture: InventoryPictureTable
  match_run: MatchRunTable
  audit_event: AuditEventTable
  idempotency_key: IdempotencyKeyTable
  queue_entry: QueueEntryTable
  lead: LeadTable
  lead_contact: LeadContactTable
  lead_note: LeadNoteTable
  lead_visit: LeadVisitTable
  lead_match: LeadMatchTable
  lead_change: LeadChangeTable
  enquiry: EnquiryTable
  proposal: ProposalTable
  share_link: ShareLinkTable
}
