import { type Static, Type } from 'typebox'
import { auditRoles } from '../../sql/vocabulary.ts'
import { closed, Day, instant, nullable, oneOf } from './common.ts'

const Words = (description: string) =>
  Type.String({ pattern: '^[a-z]+(_[a-z]+)*$', maxLength: 60, description })

const filter = {
  actor: Type.Optional(Type.String({ maxLength: 200, description: 'Account' })),
  subjectKind: Type.Optional(Words('What was changed: commitment, space, lead')),
  subjectId: Type.Optional(Type.String({ maxLength: 200 })),
  action: Type.Optional(Words('place, release, export')),
  from: Type.Optional(Type.Unsafe<string>({ ...Day, description: 'First day, Asia/Shanghai' })),
  to: Type.Optional(Type.Unsafe<string>({ ...Day, description: 'First day no longer wanted' })),
}

export const AuditFilter = closed(filter)
export type AuditFilter = Static<typeof AuditFilter>

export const AuditQuery = closed({
  ...filter,
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
})
export type AuditQuery = Static<typeof AuditQuery>

const Row = nullable(Type.Unsafe<object>({ type: 'object', additionalProperties: true }))

export const AuditEvent = closed({
  id: Type.Integer(),
  at: instant('Instant, UTC'),
  actorId: nullable(Type.String()),
  actorRole: oneOf(auditRoles, 'As it was at that time'),
  action: Type.String(),
  subjectKind: Type.String(),
  subjectId: Type.String(),
  before: Row,
  after: Row,
  requestId: nullable(Type.String()),
})
export type AuditEvent = Static<typeof AuditEvent>

export const AuditPage = closed({
  items: Type.Array(AuditEvent),
  nextCursor: nullable(Type.String()),
  total: Type.Integer(),
})
export type AuditPage = Static<typeof AuditPage>
