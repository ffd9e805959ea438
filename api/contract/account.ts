import { type Static, Type } from 'typebox'
import { roles } from '../../sql/vocabulary.ts'
import { passwordLength } from '../accounts/password.ts'
import { closed, instant, nullable, oneOf, text } from './common.ts'

const Instant = instant('UTC')
const Name = text(80, 'As others see it')
const Role = oneOf(roles)
const TeamId = nullable(Type.String({ maxLength: 60, description: 'A team, or null for none' }))
const Token = Type.String({ minLength: 20, maxLength: 100, description: 'The part of the link after #' })
const Email = Type.String({
  format: 'email',
  maxLength: 254,
  description: 'In any letters; kept in small ones',
})
const NewPassword = Type.String({
  minLength: passwordLength.min,
  maxLength: passwordLength.max,
  description: 'Its length is what counts; any characters',
})

/** An e-mail or password to compare: of any form, so that its form says nothing. */
const Claimed = Type.String({ minLength: 1, maxLength: 254 })

export const Me = closed({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  role: Role,
  team: nullable(closed({ id: Type.String(), name: Type.String() })),
  sessionExpiresAt: Instant,
})

export const Account = closed({
  account: nullable(Me),
  provider: nullable(
    closed(
      { name: Type.String() },
      { description: 'Identity provider that one can sign in by; null: none is set' },
    ),
  ),
})
export type Account = Static<typeof Account>

export const SignInRequest = closed({
  email: Claimed,
  password: Type.String({ minLength: 1, maxLength: passwordLength.max }),
})
export type SignInRequest = Static<typeof SignInRequest>

export const PasswordChange = closed({
  current: Type.String({ minLength: 1, maxLength: passwordLength.max }),
  next: NewPassword,
})
export type PasswordChange = Static<typeof PasswordChange>

export const ResetRequest = closed({ email: Claimed })
export type ResetRequest = Static<typeof ResetRequest>

export const PasswordReset = closed({ token: Token, password: NewPassword })
export type PasswordReset = Static<typeof PasswordReset>

export const Acceptance = closed({
  token: Token,
  name: Name,
  password: NewPassword,
  email: Type.Optional(
    Type.Unsafe<string>({
      ...Email,
      description: 'Of the first administrator; an invitation has its own, so it is left out there',
    }),
  ),
})
export type Acceptance = Static<typeof Acceptance>

export const Session = closed({
  id: Type.String(),
  createdAt: Instant,
  expiresAt: Instant,
  userAgent: Type.String({ description: 'As the browser names itself' }),
  isThis: Type.Boolean({ description: 'The one that asks' }),
})
export type Session = Static<typeof Session>
export const Sessions = closed({ items: Type.Array(Session) })

export const Person = closed({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  role: Role,
  teamId: TeamId,
  isDisabled: Type.Boolean({ description: 'May not sign in' }),
  isErased: Type.Boolean({ description: 'Forgotten as asked; the name is a dash' }),
  createdAt: Instant,
  version: Type.Integer({ description: 'In quotes, what If-Match of a change takes' }),
})
export type Person = Static<typeof Person>
export const People = closed({ items: Type.Array(Person) })

export const PersonChange = closed(
  {
    role: Type.Optional(Role),
    teamId: Type.Optional(TeamId),
    isDisabled: Type.Optional(Type.Boolean({ description: 'true also ends every session' })),
  },
  { minProperties: 1 },
)
export type PersonChange = Static<typeof PersonChange>

export const InvitationRequest = closed({ email: Email, role: Role, teamId: Type.Optional(TeamId) })
export type InvitationRequest = Static<typeof InvitationRequest>

export const Invitation = closed({
  email: Type.String(),
  role: Role,
  teamId: TeamId,
  expiresAt: Instant,
  isMailed: Type.Boolean(),
  link: nullable(
    Type.String({ description: 'To pass on, where no mail server is set; shown this once. Works once' }),
  ),
})
export type Invitation = Static<typeof Invitation>

export const Team = closed({
  id: Type.String(),
  name: Type.String(),
  people: Type.Integer({ description: 'How many belong to it' }),
})
export type Team = Static<typeof Team>
export const Teams = closed({ items: Type.Array(Team) })
export const TeamRequest = closed({ name: Name })
export type TeamRequest = Static<typeof TeamRequest>
