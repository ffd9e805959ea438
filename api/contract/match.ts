import { type Static, Type } from 'typebox'
import { bases, clusterIds } from '../../sql/vocabulary.ts'
import { Earliest, OpenQuestion, Relaxation, RelaxationPair, WithoutProcess } from './advice.ts'
import { Wishes } from './attribute.ts'
import { Bilingual, closed, Day, Measure, nullable, oneOf, Source } from './common.ts'
import { EiaOutcome, EiaScreening } from './eia.ts'
import { Incentive, Landing, NextStep, OptionDepartment, Timeline } from './landing.ts'
import { Legality } from './legality.ts'
import { criteria } from './requirement.ts'

export const verdictResults = ['pass', 'fail', 'unknown', 'missed'] as const
export type VerdictResult = (typeof verdictResults)[number]

export const Verdict = closed({
  rule: Type.String(),
  /** hard: from must; soft: from prefer, which is `missed` and never fails. */
  strength: oneOf(['hard', 'soft'] as const),
  result: oneOf(verdictResults, 'missed: a preference that is not met'),
  need: Measure,
  have: Measure,
  unit: nullable(Type.String()),
  bound: Type.Optional(oneOf(['min', 'max'] as const)),
  text: Bilingual,
  basis: oneOf(bases),
  source: nullable(Source),
})
export type Verdict = Static<typeof Verdict>

export const Placement = closed({
  activity: Type.Integer({ description: 'Index into the activities of the requirement' }),
  spaceId: Type.String(),
  name: Bilingual,
  cluster: oneOf(clusterIds),
  zoning: nullable(Type.String()),
  areaM2: Type.Number(),
  phase: oneOf(['now', 'expansion'] as const),
  isIllustrative: Type.Boolean(),
  rentYuanM2Day: nullable(Type.Number()),
  legality: Legality,
  verdicts: Type.Array(Verdict),
})
export type Placement = Static<typeof Placement>

const Question = closed({
  activity: Type.Integer(),
  spaceId: Type.String(),
  rule: Type.String(),
  text: Bilingual,
})

const part = (description: string) => Type.Number({ minimum: 0, maximum: 1, description })

/** What nobody knows counts as the weighted mean of what is known of that placement. */
const CriteriaScores = closed({
  area: part('1 within the area asked for; above it the most asked for / the area taken'),
  cost: part('1 − rent / (2 × ceiling); without a ceiling 1 − rent / (6 yuan/m²·day); at least 0'),
  timing: part('1 confirmed for the day; 0.6 standing or held; 0.5 promised; 0.2 land'),
  headroom: part(
    'fit × (1 − waste / 2). fit: mean of have / need − 0.5 (0 to 1) over the numbers asked for, and 1 or 0 per preference. waste: mean of floor load and clear height, have / max(need, 10 kN/m² or 5 m) − 1.2 (0 to 1), and 1 for a ground floor that nobody asked for',
  ),
  policy: part(
    'Mean of what is asked, 1 where nothing is. Product line: 1 where the plan gives it to the cluster, else 0.4. Track of the processes: 1 − 0.3 × steps (light, medium, heavy) to the nearest track of the cluster, for the product line where it has it',
  ),
  proximity: part(
    'Own: mean of how close the spaces of an activity are (1 one space or storeys without a gap, 0.9 one building, 0.8 one parcel, else 0.7 × 10 / (10 + km)) and of 1 − km / (2 × most km) per kind of place asked for. Of several activities, half of that and half how close they are to one another, pair by pair',
  ),
  certainty: part('Share of the asked rules whose answer is known'),
  expandability: Type.Optional(
    part(
      'With an expansion: how close its room is to the growing activity, as in proximity; 0 where there is none',
    ),
  ),
})

export const Option = closed({
  id: Type.String(),
  kind: oneOf(['single', 'combined', 'phased', 'dual_core'] as const),
  clusters: Type.Array(oneOf(clusterIds)),
  sameParcel: Type.Boolean(),
  score: part('The sum of weight × criterion'),
  /** The score with everything unknown at its worst, and at its best. */
  scoreRange: closed({ low: part('Unknowns at 0'), high: part('Unknowns at 1') }),
  criteria: CriteriaScores,
  yearlyRentYuan: nullable(Type.Number()),
  placements: Type.Array(Placement),
  /** What to ask the park before this option is certain. */
  toConfirm: Type.Array(Question),
  incentives: Type.Array(Incentive),
  departments: Type.Array(OptionDepartment),
  nextSteps: Type.Array(NextStep, { description: 'In the order in which one waits for another' }),
  timeline: Timeline,
})
export type Option = Static<typeof Option>

const Fail = closed({
  rule: Type.String(),
  need: Measure,
  have: Measure,
  unit: nullable(Type.String()),
  bound: Type.Optional(oneOf(['min', 'max'] as const)),
  /** The value of the requirement's field with which this space would fit; null: none would. */
  relaxTo: Measure,
  text: Bilingual,
})

export const NearMiss = closed({
  activity: Type.Integer(),
  spaceId: Type.String(),
  name: Bilingual,
  cluster: oneOf(clusterIds),
  isIllustrative: Type.Boolean(),
  areaM2: nullable(Type.Number()),
  fails: Type.Array(Fail),
  unknown: Type.Array(Type.String()),
})
export type NearMiss = Static<typeof NearMiss>

export const Exclusion = closed({
  activity: Type.Integer(),
  rule: Type.String(),
  bound: Type.Optional(oneOf(['min', 'max'] as const)),
  excludes: Type.Integer(),
  alone: Type.Integer(),
  text: Bilingual,
})

/** How far one weight may move, the others in their proportions, before the lower of two options overtakes the upper. */
const Stability = closed({
  upper: Type.String({ description: 'Id of the option that stands first' }),
  lower: Type.String({ description: 'Id of the next one' }),
  lead: part('Difference of their scores'),
  holds: Type.Array(
    closed({
      criterion: oneOf(criteria),
      from: part('The least weight at which the order holds, of all weights together 1'),
      to: part('The most'),
    }),
    { description: 'A criterion that carries all the weight is left out' },
  ),
})

export const MatchResult = closed({
  inventoryVersion: Type.Integer(),
  rulesVersion: Type.String(),
  asOf: Day,
  evaluated: Type.Integer(),
  /** True where every combination was looked at. */
  exact: Type.Boolean(),
  activities: Type.Array(
    closed({
      fits: Type.Integer(),
      toConfirm: Type.Integer(),
      fails: Type.Integer(),
      /** Of what this activity does; the placements are judged by it. */
      eia: EiaOutcome,
    }),
  ),
  /** Of the project as a whole. */
  eia: EiaScreening,
  /** With `like`: what was asked in its name, per activity. */
  profile: Type.Optional(
    closed({
      spaceId: Type.String(),
      activities: Type.Array(
        closed({
          prefer: Wishes,
          minAreaM2: Type.Optional(Type.Number()),
          maxAreaM2: Type.Optional(Type.Number()),
        }),
      ),
    }),
  ),
  /** Normalised, in the order of the criteria. */
  weights: Type.Record(Type.String(), Type.Number()),
  options: Type.Array(Option),
  /** Of the first five options, each with the next. */
  stability: Type.Array(Stability),
  /** What the options' incentives, departments, steps and timelines refer to by id. */
  landing: Landing,
  nearMisses: Type.Array(NearMiss),
  exclusions: Type.Array(Exclusion),
  relaxations: Type.Array(Relaxation),
  relaxationPairs: Type.Array(RelaxationPair),
  withoutProcess: Type.Array(WithoutProcess),
  questions: Type.Array(OpenQuestion),
  earliest: Type.Array(Earliest),
})
export type MatchResult = Static<typeof MatchResult>
