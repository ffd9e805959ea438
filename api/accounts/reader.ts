import type { Role } from '../../sql/vocabulary.ts'
import type { Permission, Scope } from './permissions.ts'

/** Who a request is from. */
export type Reader =
  | { kind: 'public' }
  | {
      /** A person who is signed in, or a system with a key. */
      kind: 'account' | 'key'
      id: string
      name: string
      role: Role
      teamId: string | null
    }

export const publicReader: Reader = { kind: 'public' }

/**
 * How far a permission lets a reader reach; undefined where it does not let them in. A system has nothing that is a
 * person's own.
 */
export function scopeOf(permission: Permission, reader: Reader): Scope | undefined {
  const scope = permission[reader.kind === 'public' ? 'public' : reader.role]
  return reader.kind === 'key' && scope === 'own' ? undefined : scope
}

/** Those who work here, and not the public or a firm. */
export const isStaff = (reader: Reader): boolean => reader.kind !== 'public' && reader.role !== 'firm'
