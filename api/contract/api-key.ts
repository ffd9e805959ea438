import { type Static, Type } from 'typebox'
import { keyRoles } from '../../sql/vocabulary.ts'
import { closed, nullable, oneOf, text } from './common.ts'

const Instant = Type.String({ format: 'date-time', description: 'Instant, UTC' })

export const ApiKey = closed({
  id: Type.String({ description: 'What the audit names' }),
  name: Type.String(),
  role: oneOf(keyRoles),
  teamId: nullable(Type.String()),
  createdAt: Instant,
  expiresAt: nullable(Instant),
  revokedAt: nullable(Instant),
})
export type ApiKey = Static<typeof ApiKey>
export const ApiKeys = closed({ items: Type.Array(ApiKey) })

export const ApiKeyRequest = closed({
  name: text(80, 'The system that it is for'),
  role: oneOf(keyRoles, 'What the system may do; nothing that is a person’s own'),
  teamId: Type.Optional(nullable(Type.String({ maxLength: 60 }))),
  expiresAt: Type.Optional(nullable(Instant)),
})
export type ApiKeyRequest = Static<typeof ApiKeyRequest>

export const NewApiKey = closed({
  ...ApiKey.properties,
  key: Type.String({ description: 'For `Authorization: Bearer`. Shown this once; only its digest is kept' }),
})
export type NewApiKey = Static<typeof NewApiKey>
