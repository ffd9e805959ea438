import { type Static, Type } from 'typebox'
import { factNames } from '../../sql/vocabulary.ts'
import { closed, instant, nullable, oneOf, text, uuid } from './common.ts'

export const QuestionRequest = closed({
  spaceId: Type.String({ minLength: 1, maxLength: 100 }),
  attribute: oneOf(factNames, 'What is asked of the space; delivery: whether and when it is handed over'),
  text: Type.Optional(text(500, 'For the park; it names no firm')),
  leadId: Type.Optional(uuid('of the lead it is asked for; counted, never shown')),
})
export type QuestionRequest = Static<typeof QuestionRequest>

export const questionStates = ['open', 'answered'] as const

export const QuestionQuery = closed({
  state: Type.Optional(oneOf(questionStates)),
  space: Type.Optional(Type.String({ maxLength: 100, description: 'Id of a space' })),
  attribute: Type.Optional(oneOf(factNames)),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
})
export type QuestionQuery = Static<typeof QuestionQuery>

export const Question = closed({
  id: Type.Integer(),
  spaceId: Type.String(),
  attribute: oneOf(factNames),
  /** Absent from the questions of other teams. */
  text: Type.Optional(nullable(Type.String())),
  state: oneOf(questionStates),
  askedAt: instant('When it was asked, UTC'),
  answeredAt: nullable(instant('When it was answered, UTC')),
  /** Open questions about the same thing, this one counted. */
  askedTimes: Type.Integer(),
  /** Leads that those are asked for. */
  leads: Type.Integer(),
})
export type Question = Static<typeof Question>

export const QuestionPage = closed({
  items: Type.Array(Question),
  nextCursor: nullable(Type.String()),
  total: Type.Integer(),
})
export type QuestionPage = Static<typeof QuestionPage>
