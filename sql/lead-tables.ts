import type { Generated } from 'kysely'
import type { LeadChangeCause, LeadSource, LeadStage, ProductLine } from './vocabulary.ts'

/** Instants are ISO 8601 in UTC, days YYYY-MM-DD in Shanghai. */
export interface LeadTable {
  id: string
  firm_name: string
  firm_key: string
  product_line_id: ProductLine | null
  source: LeadSource
  stage: LeadStage
  /** Given exactly where the stage is lost. */
  lost_reason: string | null
  owner_id: string | null
  team_id: string | null
  firm_account_id: string | null
  next_step: string | null
  next_due_on: string | null
  requirement_id: string | null
  requirement_version: number | null
  version: Generated<number>
  created_at: string
  updated_at: string
}

/** All of the person is null from `erased_at` on. */
export interface LeadContactTable {
  id: string
  lead_id: string
  name: string | null
  position: string | null
  phone: string | null
  email: string | null
  created_at: string
  erased_at: string | null
}

export interface LeadNoteTable {
  id: string
  lead_id: string
  author_id: string | null
  at: string
  text: string | null
  erased_at: string | null
}

export interface LeadVisitTable {
  id: string
  lead_id: string
  starts_at: string
  ends_at: string
  place: string
  space_ids: string[]
  sequence: Generated<number>
  cancelled_at: string | null
}

export interface LeadMatchTable {
  lead_id: string
  requirement_version: number
  inventory_version: number
  rules_version: string
  as_of: string
  /** Rising. */
  space_ids: string[]
}

export interface LeadChangeTable {
  id: Generated<number>
  lead_id: string
  at: string
  inventory_version: number
  because: LeadChangeCause
  gained: string[]
  lost: string[]
  seen_at: string | null
  seen_by: string | null
}

export interface EnquiryTable {
  digest: string
  lead_id: string
  at: string
}
