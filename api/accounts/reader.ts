import type { Role } from '../../sql/vocabulary.ts'
import type { Permission, Scope } from './permissions.ts'

/** Who a request is from. */
export type Reader =
  | { kind: 'public' }
  | { kind: 'account'; id: string; name: string; role: Role; teamId: string | null }

export const publicReader: Reader = { kind: 'public' }

/** How far a permission lets a reader reach; undefined where it does not let them in. */
export const scopeOf = (permission: Permission, reader: Reader): Scope | undefined =>
  permission[reader.kind === 'public' ? 'public' : reader.role]
