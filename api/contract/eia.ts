import { type Static, Type } from 'typebox'
import {
  bases,
  eiaClasses,
  processIds,
  processQuantities,
  productLines,
  tracks,
} from '../../sql/vocabulary.ts'
import { Bilingual, closed, Day, nullable, oneOf, Source } from './common.ts'
import { Processes } from './process.ts'

export const ScreeningRequest = closed({
  processes: Type.Optional(Processes),
  productLine: Type.Optional(
    oneOf(productLines, 'Gives the track of the plan as a prior; never changes the class'),
  ),
  asOf: Type.Optional(
    Type.String({
      format: 'date',
      description: 'The rules in force on this day; absent: today (Asia/Shanghai)',
    }),
  ),
})
export type ScreeningRequest = Static<typeof ScreeningRequest>

const outcomes = ['report', 'form', 'registration', 'exempt', 'unknown'] as const

/** The class and the track alone, as given for each activity. */
const outcome = {
  class: oneOf(
    outcomes,
    'By the national catalogue: report 报告书, form 报告表, registration 登记表, exempt; unknown: facts are missing',
  ),
  atLeast: Type.Union([oneOf(eiaClasses), Type.Null()], {
    description: 'The least that the class can be; null: nothing is known',
  }),
  track: oneOf(tracks, 'By the processes; usage of the parks, not a legal class'),
}
export const EiaOutcome = closed(outcome)
export type EiaOutcome = Static<typeof EiaOutcome>

const cited = { text: Bilingual, basis: oneOf(bases), source: Source }

const Ground = closed({
  process: oneOf(processIds),
  name: Bilingual,
  class: Type.Union([oneOf(outcomes), Type.Null()], {
    description: 'Null: not itself a class; unknown: facts outside the list decide',
  }),
  track: nullable(oneOf(tracks)),
  certain: Type.Boolean({ description: 'False where the row depends on a quantity that is missing' }),
  governs: Type.Boolean({ description: 'True where the class rests on this row' }),
  ...cited,
})

const MissingFact = closed({
  process: nullable(oneOf(processIds)),
  quantity: Type.Union([oneOf(processQuantities), Type.Null()], {
    description: 'The field to give; null where the question needs words',
  }),
  text: Bilingual,
})

const EiaNote = closed({ id: Type.String(), ...cited })

const Prior = closed({
  productLine: oneOf(productLines),
  track: oneOf(tracks, 'What the plan says of the product line'),
  isOverridden: Type.Boolean({ description: 'True where the processes say otherwise' }),
  text: Bilingual,
  source: Source,
})

const screened = {
  ...outcome,
  prior: nullable(Prior),
  grounds: Type.Array(Ground),
  missing: Type.Array(MissingFact),
  permits: Type.Array(EiaNote),
  advice: Type.Array(EiaNote),
  disclaimer: Bilingual,
}
export const EiaScreening = closed(screened)
export type EiaScreening = Static<typeof EiaScreening>

export const ScreeningAnswer = closed({
  inventoryVersion: Type.Integer(),
  rulesVersion: Type.String(),
  asOf: Day,
  ...screened,
})
export type ScreeningAnswer = Static<typeof ScreeningAnswer>
