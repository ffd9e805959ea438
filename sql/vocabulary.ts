import { attributeNames } from '../attributes/attributes.ts'

/** Closed lists. Each feeds the TypeScript union, the API schema and the CHECK of its column. */
export const activityUses = [
  'production',
  'pilot',
  'rnd',
  'exhibition_training',
  'hq_office',
  'warehouse',
] as const
export type ActivityUse = (typeof activityUses)[number]

/** The class of a space: what it was built as. */
export const spaceUses = ['industrial', 'rnd', 'office', 'exhibition', 'warehouse', 'land'] as const
export type SpaceUse = (typeof spaceUses)[number]

export const spaceKinds = ['floor', 'unit', 'building', 'lot', 'land'] as const
export type SpaceKind = (typeof spaceKinds)[number]

/** What is true of a space on a day; derived from delivery and commitments, never stored. */
export const spaceStatuses = [
  'available',
  'to_confirm',
  'held',
  'committed',
  'promised',
  'land_reserve',
] as const
export type SpaceStatus = (typeof spaceStatuses)[number]

export const zoningCodes = ['M1', 'M2', 'M3', 'M0', 'M4', 'C65', 'C8', 'C2', 'C3', 'C5', 'W1'] as const
export type ZoningCode = (typeof zoningCodes)[number]

export const legalityVerdicts = ['allowed', 'conditional', 'not_allowed', 'unknown'] as const
export type LegalityVerdict = (typeof legalityVerdicts)[number]

export const commitmentKinds = ['hold', 'reservation', 'lease', 'sale', 'occupation'] as const
export type CommitmentKind = (typeof commitmentKinds)[number]

/** What a place in line may become. */
export const queuedKinds = ['hold', 'reservation'] as const
export type QueuedKind = (typeof queuedKinds)[number]

export const deliveryPrecisions = ['day', 'mid_year', 'end_of_year'] as const
export type DeliveryPrecision = (typeof deliveryPrecisions)[number]

export const geometryAccuracies = ['surveyed', 'digitised', 'indicative'] as const
export type GeometryAccuracy = (typeof geometryAccuracies)[number]

export const productLines = [
  'bci',
  'ivd',
  'implant_interventional',
  'aesthetic',
  'imaging',
  'ophthalmic',
  'eldercare',
  'ai_device',
  'mass_spectrometry',
  'other',
] as const
export type ProductLine = (typeof productLines)[number]

export const tracks = ['heavy', 'medium', 'light', 'unknown'] as const
export type Track = (typeof tracks)[number]

/** How sure we are: read in the named source, or trade knowledge and inference still to be confirmed. */
export const bases = ['verified', 'unverified'] as const
export type Basis = (typeof bases)[number]

/** `statement`: what a park, an owner or a firm says of its space. */
export const sourceKinds = [
  'plan',
  'press',
  'regulation',
  'trade',
  'derived',
  'statement',
  'illustrative',
] as const
export type SourceKind = (typeof sourceKinds)[number]

export const placeKinds = ['hospital', 'platform', 'station', 'airport', 'bonded_zone', 'carrier'] as const
export type PlaceKind = (typeof placeKinds)[number]

export const clusterIds = ['pujiang', 'hongqiao'] as const
export type ClusterId = (typeof clusterIds)[number]

/** What a firm does that the EIA catalogue, or a permit beside it, asks about. */
export const processIds = [
  'software_only',
  'assembly_only',
  'dispensing_only',
  'cnc_machining',
  'laser_cutting',
  'heat_treatment',
  'pcb_assembly',
  'cleaning_wet',
  'wet_chemistry',
  'electroplating',
  'solvent_coating',
  'low_voc_coating',
  'solvent_adhesive',
  'injection_moulding',
  'extrusion',
  'silicone_moulding',
  'lithography',
  'ivd_formulation',
  'culture_or_fermentation',
  'gmo_lab',
  'bsl2_lab',
  'bsl3_lab',
  'chemistry_lab',
  'dry_lab',
  'animal_lab',
  'eo_sterilisation',
  'irradiation_source',
  'xray_class_2',
  'xray_class_3',
  'imaging_assembly',
  'hazardous_goods_store',
  'hazardous_waste',
  'process_wastewater',
  'clinic',
] as const
export type ProcessId = (typeof processIds)[number]

/** Tonnes a year, tonnes a day, beds. */
export const processQuantities = ['tonnesPerYear', 'tonnesPerDay', 'beds'] as const
export type ProcessQuantity = (typeof processQuantities)[number]

/** Classes of the national catalogue, the least first: none, 登记表, 报告表, 报告书. */
export const eiaClasses = ['exempt', 'registration', 'form', 'report'] as const
export type EiaClass = (typeof eiaClasses)[number]

/** What stands beside the class: a permit to get, or something to know. */
export const eiaNoteKinds = ['permit', 'advice'] as const
export type EiaNoteKind = (typeof eiaNoteKinds)[number]

/** What a condition of a support is about; `ask`: only the firm or the body in charge knows. */
export const conditionKinds = [
  'cluster',
  'product_line',
  'activity',
  'cleanroom_work',
  'single_use_zoning',
  'in_preparation',
  'ask',
] as const
export type ConditionKind = (typeof conditionKinds)[number]

/** Who someone is here; what each may do stands in api/accounts/permissions.ts. */
export const roles = ['firm', 'promoter', 'planner', 'steward', 'admin'] as const
export type Role = (typeof roles)[number]

/** Who an audit row names: an account's role at that time, nobody signed in, or the service itself. */
export const auditRoles = ['public', ...roles, 'system'] as const
export type AuditRole = (typeof auditRoles)[number]

/** What a system with a key may be: people administer, and a firm is people. */
export const keyRoles = ['promoter', 'planner', 'steward'] as const
export type KeyRole = (typeof keyRoles)[number]

/** What a link that works once is for. */
export const linkPurposes = ['first_admin', 'invitation', 'reset'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

/** How far a firm has come: 线索, 洽谈, 看房, 意向, 签约, 入驻; or lost, with a reason. */
export const leadStages = ['clue', 'talks', 'viewing', 'intent', 'signed', 'moved_in', 'lost'] as const
export type LeadStage = (typeof leadStages)[number]

/** How a firm came to be known. */
export const leadSources = ['call', 'visit', 'fair', 'referral', 'enquiry', 'other'] as const
export type LeadSource = (typeof leadSources)[number]

/** What made a lead gain or lose a match. */
export const leadChangeCauses = ['inventory', 'rules', 'date'] as const
export type LeadChangeCause = (typeof leadChangeCauses)[number]

/** What a steward may record of a space and staff may ask of it, named as in the API; delivery is both its days. */
export const factNames = [...attributeNames, 'delivery'] as const
export type FactName = (typeof factNames)[number]
