import { type Static, Type } from 'typebox'
import { activityUses, commitmentKinds } from '../../sql/vocabulary.ts'
import { Bilingual, closed, Day, instant, nullable, oneOf, uuid } from './common.ts'

/** The number of a row, as it stands in an address. */
export const RowId = Type.String({ pattern: '^[1-9][0-9]{0,14}$' })

const Until = Type.String({
  anyOf: [{ format: 'date' }, { format: 'date-time' }],
  description:
    'Hold and reservation: a day or an instant of it; they run out at the end of that day in Shanghai. Default 14 days, at most 30',
})
const To = nullable(
  Type.Unsafe<string>({ ...Day, description: 'First day no longer used; null: no end agreed' }),
)
const From = Type.Unsafe<string>({ ...Day, description: 'First day of use' })
const AreaM2 = Type.Number({ exclusiveMinimum: 0, maximum: 1e9 })
const Holder = Type.String({ minLength: 1, maxLength: 200, description: 'Who it is for; never public' })

/** What someone asks of a space. */
const asked = {
  spaceId: Type.String({ minLength: 1, maxLength: 100 }),
  kind: oneOf(commitmentKinds),
  activity: oneOf(activityUses),
  areaM2: AreaM2,
  from: From,
  to: Type.Optional(To),
  expiresAt: Type.Optional(Until),
  holder: Type.Optional(Holder),
}

export const CommitmentRequest = closed({
  ...asked,
  leadId: Type.Optional(
    uuid('of the lead it is for, one within reach; shown to those who may see that lead'),
  ),
})
export type CommitmentRequest = Static<typeof CommitmentRequest>

export const CommitmentExtension = closed(
  { to: Type.Optional(To), expiresAt: Type.Optional(Until) },
  { minProperties: 1 },
)
export type CommitmentExtension = Static<typeof CommitmentExtension>

/** The next row; what is left out is as in the row that ends. */
export const CommitmentConversion = closed({
  kind: oneOf(commitmentKinds),
  activity: Type.Optional(oneOf(activityUses)),
  areaM2: Type.Optional(AreaM2),
  from: Type.Optional(From),
  to: Type.Optional(To),
  expiresAt: Type.Optional(Until),
  holder: Type.Optional(Holder),
})
export type CommitmentConversion = Static<typeof CommitmentConversion>

export const commitmentStates = ['in_force', 'expired', 'released'] as const

export const Commitment = closed({
  id: Type.Integer(),
  version: Type.Integer({ description: 'Grows with every change; in quotes it is the ETag' }),
  spaceId: Type.String(),
  spaceName: Bilingual,
  kind: oneOf(commitmentKinds),
  activity: oneOf(activityUses),
  areaM2: Type.Number(),
  from: Day,
  to: nullable(Day),
  state: oneOf(commitmentStates, 'in_force takes area; expired and released take none'),
  placedAt: instant('Instant, UTC'),
  expiresAt: nullable(instant('Hold and reservation only')),
  releasedAt: nullable(instant('Instant, UTC')),
  followsId: nullable(Type.Integer({ description: 'The row that this one was converted from' })),
  isIllustrative: Type.Boolean(),
  holder: Type.Optional(
    nullable(
      Type.String({
        description: 'Left out where another team placed it and the reader sees the own team’s only',
      }),
    ),
  ),
  placedBy: Type.Optional(nullable(Type.String({ description: 'Account; left out as the holder is' }))),
  leadId: Type.Optional(uuid('of the lead it is for; left out where there is none that the reader may see')),
})
export type Commitment = Static<typeof Commitment>

export const CommitmentQuery = closed({
  space: Type.Optional(Type.String({ maxLength: 100 })),
  parcel: Type.Optional(Type.String({ maxLength: 100 })),
  lead: Type.Optional(uuid('of a lead within reach; 404 where there is none')),
  day: Type.Optional(Type.Unsafe<string>({ ...Day, description: 'A day of use' })),
  endsAfter: Type.Optional(
    Type.Unsafe<string>({ ...Day, description: 'Only what is used on some day after this one' }),
  ),
  inForce: Type.Optional(
    Type.Boolean({ description: 'Only what is neither released nor expired, whenever its days are' }),
  ),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
})
export type CommitmentQuery = Static<typeof CommitmentQuery>

export const CommitmentPage = closed({
  items: Type.Array(Commitment),
  nextCursor: nullable(Type.String()),
  total: Type.Integer(),
})
export type CommitmentPage = Static<typeof CommitmentPage>

/** Members of a 409 problem `does_not_fit`. */
export const Refusal = closed({
  limit: oneOf(['space', 'lot', 'parcel_quota'] as const, 'What it does not fit in'),
  limitId: Type.String(),
  capM2: Type.Number(),
  askedM2: Type.Number(),
  freeM2: Type.Number({ description: 'Free on every day asked for' }),
  days: Type.Array(closed({ from: Day, to: nullable(Day), freeM2: Type.Number() }), {
    description: 'The days over which it does not fit, at most 20 stretches; `to` exclusive',
  }),
  takenBy: Type.Array(Commitment, { description: 'At most 20' }),
})
export type Refusal = Static<typeof Refusal>
