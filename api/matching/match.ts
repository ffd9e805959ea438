import type { MatchResult, Requirement } from '../contract.ts'
import { projectProcesses } from '../eia/belonging.ts'
import { outcomeOf, presentScreening } from '../eia/present.ts'
import { screen } from '../eia/screen.ts'
import { earliest } from './advice/earliest.ts'
import { questions } from './advice/questions.ts'
import { relaxationPairs } from './advice/relaxation-pairs.ts'
import { withoutProcess } from './advice/without-process.ts'
import type { At } from './ask.ts'
import { expansionAsked, growingActivity } from './expansion.ts'
import { type JudgedActivity, judgeActivity, lookedAt } from './judged.ts'
import { landingTexts } from './landing/landing-texts.ts'
import { likeSpace } from './like.ts'
import { nearMisses } from './near-misses.ts'
import { optionsOf } from './options.ts'
import { relaxations } from './relaxations.ts'
import { rulesVersion } from './rules/all.ts'
import type { Snapshot } from './snapshot.ts'
import { shownWeights, weightsOf } from './weights.ts'

const defaultLimit = 20

/**
 * Which spaces fit, why, and what almost fits. Pure: the same snapshot, requirement and day give the same bytes.
 * The requirement has passed `requirementFaults`.
 *
 * To follow one match, read after `routes.ts` and this file: `ask.ts` (what one activity asks of one space), `rules/all.ts`
 * and a rule, `judged.ts` (every rule against every space), `packs.ts` (what an activity could take), `options.ts` (the
 * best ways to place them all) and `present-option.ts` (with every reason). Two engines beneath can be taken on trust:
 * `evaluate.ts`, which judges all spaces in one pass, and `search.ts`, which finds the best combinations.
 */
export function match(snapshot: Snapshot, asked: Requirement, at: At): MatchResult {
  const { requirement, profile, without } = likeSpace(asked, snapshot)
  const looked = lookedAt(snapshot, requirement.illustrative !== false, without)
  const judge = (of: Requirement, index: number): JudgedActivity =>
    judgeActivity(snapshot, of, index, at, looked)
  const activities = requirement.activities.map((_, index) => judge(requirement, index))
  const growing = expansionAsked(requirement)
  const expansion = growing && judge(growing, growingActivity(growing))
  const weights = weightsOf(requirement)
  const limit = requirement.limit ?? defaultLimit
  const { options, stability, exact } = optionsOf(
    activities,
    expansion,
    requirement,
    snapshot,
    weights,
    limit,
  )
  return {
    inventoryVersion: snapshot.version,
    rulesVersion,
    asOf: at.asOf,
    evaluated: activities[0]?.tally.evaluated ?? 0,
    exact,
    activities: activities.map(({ ask, tally: { fits, toConfirm, fails } }) => ({
      fits,
      toConfirm,
      fails,
      eia: outcomeOf(ask.screening),
    })),
    eia: presentScreening(
      snapshot,
      screen(snapshot.eiaRules, projectProcesses(requirement), at.asOf),
      requirement.productLine,
      at.asOf,
    ),
    ...(profile ? { profile } : {}),
    weights: shownWeights(weights),
    options,
    stability,
    landing: landingTexts(snapshot, options),
    nearMisses: activities.flatMap((activity) => nearMisses(activity, snapshot)),
    exclusions: activities.flatMap(exclusions),
    relaxations: activities.flatMap((activity) => relaxations(activity, snapshot, looked)),
    relaxationPairs: activities.flatMap((activity) => relaxationPairs(activity, snapshot, looked)),
    withoutProcess: activities.flatMap((activity) =>
      withoutProcess(requirement, activity, (asked, index) => judge(asked, index).tally.candidates.length),
    ),
    questions: activities.flatMap((activity) => questions(activity, snapshot)),
    earliest: activities.map((activity) => earliest(activity, snapshot, at.asOf)),
  }
}

/** Every hard rule that excludes anything, the one that excludes most first. */
function exclusions({ index, hard, tally: { excludes, alone } }: JudgedActivity): MatchResult['exclusions'] {
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
