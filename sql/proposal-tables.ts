import type { Generated } from 'kysely'

/** Instants are ISO 8601 in UTC, days YYYY-MM-DD in Shanghai. */
export interface ProposalTable {
  id: string
  lead_id: string
  run_id: string
  title: string
  body: object
  /** SHA-256, in hex, of the body as canonical JSON. */
  digest: string
  created_by: string | null
  created_at: string
}

export interface ShareLinkTable {
  id: string
  proposal_id: string
  /** SHA-256, in hex, of the token. */
  digest: string
  /** The last day on which it works. */
  expires_on: string
  created_by: string | null
  created_at: string
  revoked_at: string | null
  views: Generated<number>
  last_viewed_on: string | null
}
