import { type Static, Type } from 'typebox'
import { roles } from '../../sql/vocabulary.ts'
import { closed, instant, nullable, oneOf } from './common.ts'

const Instant = instant('UTC')

/** All that is kept of a person with an account. */
export const PersonalData = closed({
  exportedAt: Instant,
  account: closed({
    id: Type.String(),
    name: Type.String(),
    email: Type.String(),
    role: oneOf(roles),
    teamId: nullable(Type.String()),
    createdAt: Instant,
    isDisabled: Type.Boolean(),
  }),
  signsInBy: Type.Array(
    closed({
      provider: Type.String({ description: '`credential` for a password, else the identity provider' }),
      subject: Type.String({ description: 'Who it is there' }),
      since: Instant,
    }),
  ),
  sessions: Type.Array(closed({ createdAt: Instant, expiresAt: Instant, userAgent: Type.String() })),
  actions: Type.Array(
    closed({ at: Instant, action: Type.String(), subjectKind: Type.String(), subjectId: Type.String() }),
    { description: 'What the account did, the earliest first' },
  ),
})
export type PersonalData = Static<typeof PersonalData>

export const ErasureRequest = closed({
  email: Type.String({ maxLength: 254, description: 'Of the own account, to say that it is meant' }),
})
export type ErasureRequest = Static<typeof ErasureRequest>
