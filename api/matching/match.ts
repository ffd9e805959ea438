import type { MatchResult, Requirement } from '../contract.ts'
import { projectProcesses } from '../eia/belonging.ts'
import { outcomeOf, presentScreening } from '../eia/present.ts'
import { screen } from '../eia/screen.ts'
import { earliest } from './advice/earliest.ts'
import { questions } from './advice/questions.ts'
import { relaxationPairs } from './advice/relaxation-pairs.ts'
import type { At } from './ask.ts'
import { type JudgedActivity, judgeActivity, lookedAt } from './judged.ts'
import { nearMisses } from './near-misses.ts'
import { optionsOf } from './options.ts'
import { relaxations } from './relaxations.ts'
import { rulesVersion } from './rules/all.ts'
import { weightsOf } from './score.ts'
import type { Snapshot } from './snapshot.ts'
import { type Tally, tally } from './tally.ts'

const defaultLimit = 20

/**
 * Which spaces fit, why, and what almost fits. Pure: the same snapshot, requirement and day give the same bytes.
 * The requirement has passed `requirementFaults`.
 */
export function match(snapshot: Snapshot, requirement: Requirement, at: At): MatchResult {
  const looked = lookedAt(snapshot, requirement.illustrative !== false)
  const judged = requirement.activities.map((_, index) =>
    judgeActivity(snapshot, requirement, index, at, looked),
  )
  const tallies = judged.map(tally)
  const weights = weightsOf(requirement)
  const { options, exact } = optionsOf(judged, tallies, snapshot, weights, requirement.limit ?? defaultLimit)
  const each = <T>(make: (activity: JudgedActivity, sum: Tally) => T[]): T[] =>
    judged.flatMap((activity, index) => {
      const sum = tallies[index]
      return sum ? make(activity, sum) : []
    })
  return {
    inventoryVersion: snapshot.version,
    rulesVersion,
    asOf: at.asOf,
    evaluated: tallies[0]?.evaluated ?? 0,
    exact,
    activities: tallies.map(({ fits, toConfirm, fails }, index) => ({
      fits,
      toConfirm,
      fails,
      eia: outcomeOf(judged[index]?.ask.screening ?? null),
    })),
    eia: presentScreening(
      snapshot,
      screen(snapshot.eiaRules, projectProcesses(requirement), at.asOf),
      requirement.productLine,
      at.asOf,
    ),
    weights,
    options,
    nearMisses: each((activity, sum) => nearMisses(activity, snapshot, sum)),
    exclusions: each(exclusions),
    relaxations: each((activity, sum) => relaxations(activity, snapshot, looked, sum)),
    relaxationPairs: each((activity, sum) => relaxationPairs(activity, snapshot, looked, sum)),
    questions: each((activity, sum) => questions(activity, snapshot, sum)),
    earliest: judged.map((activity) => earliest(activity, snapshot, looked, at.asOf)),
  }
}

/** Every hard rule that excludes anything, the one that excludes most first. */
function exclusions({ index, hard }: JudgedActivity, { excludes, alone }: Tally): MatchResult['exclusions'] {
  return hard
    .map(({ rule }, position) => ({
      activity: index,
      rule: rule.id,
      ...(rule.bound ? { bound: rule.bound } : {}),
      excludes: excludes[position] ?? 0,
      alone: alone[position] ?? 0,
      text: rule.label,
    }))
    .filter((exclusion) => exclusion.excludes > 0)
    .sort((a, b) => b.excludes - a.excludes)
}
