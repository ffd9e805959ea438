import { type Static, Type } from 'typebox'
import { activityUses, queuedKinds } from '../../sql/vocabulary.ts'
import { Bilingual, closed, Day, instant, nullable, oneOf, uuid } from './common.ts'

export const QueueRequest = closed({
  spaceId: Type.String({ minLength: 1, maxLength: 100 }),
  kind: oneOf(queuedKinds, 'What it becomes when it is its turn'),
  activity: oneOf(activityUses),
  areaM2: Type.Number({ exclusiveMinimum: 0, maximum: 1e9 }),
  from: Day,
  to: Type.Optional(nullable(Day)),
  holder: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  leadId: Type.Optional(
    uuid('of the lead it is for, one within reach; what it becomes is for the same lead'),
  ),
  waitsUntil: Type.Optional(
    Type.Unsafe<string>({ ...Day, description: 'Last day of waiting; default 30 days, at most 90' }),
  ),
})
export type QueueRequest = Static<typeof QueueRequest>

export const QueuePromotion = closed({
  expiresAt: Type.Optional(
    Type.Unsafe<string>({ ...Day, description: 'Last day of the hold; default 14 days, at most 30' }),
  ),
})
export type QueuePromotion = Static<typeof QueuePromotion>

export const queueStates = ['waiting', 'turn', 'promoted', 'left', 'lapsed'] as const

export const QueueEntry = closed({
  id: Type.Integer(),
  spaceId: Type.String(),
  spaceName: Bilingual,
  kind: oneOf(queuedKinds),
  activity: oneOf(activityUses),
  areaM2: Type.Number(),
  from: Day,
  to: nullable(Day),
  state: oneOf(queueStates, 'turn: what is asked is free and nobody before it fits; promote it'),
  place: nullable(Type.Integer({ description: 'In the line of its space, from 1; null: waits no more' })),
  joinedAt: instant('Instant, UTC'),
  waitsUntil: instant('It waits no more after this'),
  commitmentId: nullable(Type.Integer({ description: 'What it became' })),
  holder: Type.Optional(nullable(Type.String())),
  placedBy: Type.Optional(nullable(Type.String())),
  leadId: Type.Optional(uuid('of the lead it is for; left out where there is none that the reader may see')),
})
export type QueueEntry = Static<typeof QueueEntry>

export const QueueQuery = closed({
  space: Type.Optional(Type.String({ maxLength: 100 })),
  lead: Type.Optional(uuid('of a lead within reach; 404 where there is none')),
  waiting: Type.Optional(Type.Boolean({ description: 'Only those that still wait' })),
})
export type QueueQuery = Static<typeof QueueQuery>

/** At most 500. */
export const QueueList = closed({ items: Type.Array(QueueEntry) })
export type QueueList = Static<typeof QueueList>
