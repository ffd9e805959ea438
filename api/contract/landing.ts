import { type Static, Type } from 'typebox'
import { bases } from '../../sql/vocabulary.ts'
import { Bilingual, closed, Day, nullable, oneOf, Source } from './common.ts'

export const conditionResults = ['met', 'missing', 'unknown'] as const
export type ConditionResult = (typeof conditionResults)[number]

export const incentiveStates = ['may_apply', 'unknown', 'missing'] as const

/** One option's standing towards a support, whose words stand once in `landing.policies`. */
export const Incentive = closed({
  id: Type.String(),
  state: oneOf(
    incentiveStates,
    'may_apply: all that can be tested is met; unknown: it cannot be told; missing: a condition is not met',
  ),
  conditions: Type.Array(oneOf(conditionResults), { description: 'In the order of the policy’s conditions' }),
})
export type Incentive = Static<typeof Incentive>

export const OptionDepartment = closed({
  id: Type.String(),
  leads: Type.Array(Type.String(), { description: 'Policies not ruled out for which the plan names it' }),
})
export type OptionDepartment = Static<typeof OptionDepartment>

export const NextStep = closed({
  id: Type.String(),
  department: nullable(Type.String({ description: 'Who decides or answers; null: the firm itself' })),
  spaceIds: Type.Array(Type.String()),
})
export type NextStep = Static<typeof NextStep>

const months = Type.Number({ minimum: 0, description: 'months' })
const estimate = { basis: Type.Literal('unverified'), isEstimate: Type.Literal(true) }

export const Timeline = closed({
  availableOn: nullable(
    Type.String({
      format: 'date',
      description: 'First day on which every space can be had; null: not confirmed',
    }),
  ),
  goal: oneOf(['licence', 'in_use'] as const, 'in_use: nothing is produced there, so no licence hangs on it'),
  phases: Type.Array(Type.String(), { description: 'Ids in `landing.phases`, one after the other' }),
  window: closed(
    { fromMonths: months, toMonths: months, fromDay: nullable(Day), toDay: nullable(Day), ...estimate },
    { description: 'The sum of the phases, from the day of availability; without one the days are null' },
  ),
  addressChange: nullable(
    Type.String({
      description: 'The phase that takes the place of registration for a registered product that moves',
    }),
  ),
})
export type Timeline = Static<typeof Timeline>

/** What the options refer to by id, once. */
export const Landing = closed({
  policies: Type.Array(
    closed({
      id: Type.String(),
      name: Bilingual,
      capYuan: nullable(
        Type.Number({ description: 'The most that this support pays; caps are never added up' }),
      ),
      conditions: Type.Array(
        closed({ text: Bilingual, basis: oneOf(bases, 'unverified: inferred from the wording') }),
      ),
      level: Bilingual,
      source: Source,
      departments: Type.Array(Type.String(), { description: 'The bodies that the plan names for it' }),
      basis: oneOf(bases),
      collectedOn: Day,
    }),
  ),
  departments: Type.Array(
    closed({
      id: Type.String(),
      name: Bilingual,
      why: Bilingual,
      gatesEveryProject: Type.Boolean(),
      basis: oneOf(bases),
      source: Source,
    }),
  ),
  steps: Type.Array(closed({ id: Type.String(), text: Bilingual, why: Bilingual, basis: oneOf(bases) })),
  phases: Type.Array(
    closed({ id: Type.String(), text: Bilingual, fromMonths: months, toMonths: months, ...estimate }),
  ),
})
export type Landing = Static<typeof Landing>
