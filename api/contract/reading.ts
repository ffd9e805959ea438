import { type Static, Type } from 'typebox'
import { Bilingual, closed, Day, nullable, oneOf } from './common.ts'
import { Activity, Requirement } from './requirement.ts'

export const ReadingRequest = closed({
  text: Type.String({
    minLength: 1,
    maxLength: 4000,
    description: 'A paragraph in Chinese or English, or both, as it arrives by chat or mail',
  }),
})
export type ReadingRequest = Static<typeof ReadingRequest>

export const Words = closed(
  {
    start: Type.Integer({ minimum: 0 }),
    end: Type.Integer({ minimum: 0 }),
    text: Type.String(),
  },
  { description: 'A stretch of the text; offsets in UTF-16 units, the end excluded' },
)
export type Words = Static<typeof Words>

const anyValue = Type.Unsafe<unknown>({ description: 'As it stands in the requirement' })

export const Condition = closed({
  pointer: Type.String({ description: 'JSON pointer into the requirement' }),
  value: anyValue,
  unit: Type.Optional(Type.String()),
  words: Words,
  notes: Type.Array(Bilingual, {
    description: 'What was assumed; take the condition out where it is not meant',
  }),
})
export type Condition = Static<typeof Condition>

export const ReadingConflict = closed({
  pointer: Type.String(),
  readings: Type.Array(closed({ value: anyValue, unit: Type.Optional(Type.String()), words: Words })),
  text: Bilingual,
})
export type ReadingConflict = Static<typeof ReadingConflict>

export const ReadingNote = closed({
  kind: oneOf(
    ['question', 'left_out', 'absence'],
    'question: cannot be a condition before it is answered; left_out: understood, and no condition can say it; absence: said not to be needed',
  ),
  words: nullable(Words),
  text: Bilingual,
})
export type ReadingNote = Static<typeof ReadingNote>

/** What a paragraph never says, such as how many options to list. */
const {
  limit: _limit,
  weights: _weights,
  illustrative: _illustrative,
  like: _like,
  ...sayable
} = Requirement.properties

/** A requirement, but for activities, of which there may be none yet. */
export const DraftRequirement = closed({
  ...sayable,
  activities: Type.Array(Activity, { maxItems: 10 }),
})
export type DraftRequirement = Static<typeof DraftRequirement>

export const Reading = closed(
  {
    asOf: Day,
    requirement: DraftRequirement,
    isComplete: Type.Boolean({
      description: 'The requirement can be matched as it is: at least one activity was named',
    }),
    conditions: Type.Array(Condition, {
      description: 'In the order of the text; several mentions may support one value',
    }),
    conflicts: Type.Array(ReadingConflict, {
      description: 'Said in several ways: none is chosen, the field is left out',
    }),
    notes: Type.Array(ReadingNote),
    unread: Type.Array(Words, { description: 'Words that were not understood' }),
  },
  {
    description:
      'A plain figure is the least that is needed, of rent the most. A plain statement is a must. Dates count as the last day they leave.',
  },
)
export type Reading = Static<typeof Reading>
