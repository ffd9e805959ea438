import type { AuditRole } from '../../sql/vocabulary.ts'

/** Who makes a change, when, and in which request. */
export interface Author {
  at: Date
  /** The account; null where nobody is signed in. */
  id: string | null
  role: AuditRole
  requestId: string | null
}

/** The service itself: what it does at its start or on its own. */
export const systemAuthor = (at: Date): Author => ({ at, id: null, role: 'system', requestId: null })
