import { type Static, Type } from 'typebox'
import { clusterIds, processIds } from '../../sql/vocabulary.ts'
import { Bilingual, closed, Day, Measure, nullable, oneOf } from './common.ts'

const activity = Type.Integer({ description: 'Index into the activities of the requirement' })
const bound = Type.Optional(oneOf(['min', 'max'] as const))

/** One change of the requirement and what it wins. */
export const Relaxation = closed({
  activity,
  rule: Type.String(),
  bound,
  from: Measure,
  to: Measure,
  unit: nullable(Type.String()),
  gains: Type.Integer({ description: 'Spaces that would then fail nothing, beyond those that do now' }),
  text: Bilingual,
})
export type Relaxation = Static<typeof Relaxation>

const Change = closed({
  rule: Type.String(),
  bound,
  from: Measure,
  to: Measure,
  unit: nullable(Type.String()),
})

/** Two changes together, where one alone lets nobody in. */
export const RelaxationPair = closed({
  activity,
  changes: Type.Tuple([Change, Change]),
  gains: Type.Integer({ description: 'Spaces that would then fail nothing, beyond those that do now' }),
  text: Bilingual,
})
export type RelaxationPair = Static<typeof RelaxationPair>

/** What is worth asking, of whom. */
export const OpenQuestion = closed({
  activity,
  rule: Type.String(),
  cluster: oneOf(clusterIds),
  settles: Type.Integer({ description: 'Spaces that fail nothing and of which only this is open' }),
  concerns: Type.Integer({ description: 'Spaces that fail nothing and of which this is open' }),
  spaceIds: Type.Array(Type.String(), { description: 'The first twenty, those that it settles first' }),
  text: Bilingual,
})
export type OpenQuestion = Static<typeof OpenQuestion>

/** The first days from today on which an activity finds a space; each space by itself, all else as asked. */
export const Earliest = closed({
  activity,
  possibleFrom: nullable(Day),
  certainFrom: nullable(Day),
  text: Bilingual,
})
export type Earliest = Static<typeof Earliest>

/** What leaving one process to somebody else would win. */
export const WithoutProcess = closed({
  activity,
  process: oneOf(processIds),
  gains: Type.Integer({ description: 'Spaces that would then fail nothing, beyond those that do now' }),
  text: Bilingual,
})
export type WithoutProcess = Static<typeof WithoutProcess>
