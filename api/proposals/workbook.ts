import type { Bilingual, Landing, ProposalBody } from '../contract.ts'
import type { Sheet, Value } from '../workbook.ts'
import { comparison } from './workbook-comparison.ts'
import { screening } from './workbook-eia.ts'
import { reasonHead, reasonRows, spaceHead, spaceRow } from './workbook-places.ts'
import { activityName, cited, eachPlacement, type Say, table } from './workbook-sheet.ts'
import { basisNames, stateNames, words } from './workbook-words.ts'

/** A proposal as sheets: all that the page says, in one language. Text stays text, whatever it begins with. */
export function sheetsOf(body: ProposalBody, language: keyof Bilingual): Sheet[] {
  const say: Say = (text) => text[language]
  return [
    comparison(body, say),
    ...screening(body, say),
    table(words.spaces, say, spaceHead, eachPlacement(body, spaceRow(body, say))),
    table(words.reasons, say, reasonHead, eachPlacement(body, reasonRows(body, say)).flat()),
    table(words.questions, say, [words.option, words.space, words.question], questionRows(body, say)),
    table(words.incentives, say, incentiveHead(body), incentiveRows(body, say)),
    table(
      words.departments,
      say,
      [words.department, words.why, words.basis, words.source],
      body.landing.departments.map((each) => [
        say(each.name),
        say(each.why),
        say(basisNames[each.basis]),
        cited(each.source, say),
      ]),
    ),
    table(words.timeline, say, [words.option, words.phase, words.from, words.to], timelineRows(body, say)),
    table(
      words.excluded,
      say,
      [words.activity, words.condition, words.excludes, words.alone],
      body.exclusions.map((each) => [
        activityName(body, each.activity, say),
        conditionOf(body, each, say),
        each.excludes,
        each.alone,
      ]),
    ),
    table(
      words.sources,
      say,
      [words.document, words.documentNo, words.date, words.basis],
      body.sources.map(({ title, documentNo, date, basis }) => [
        say(title),
        documentNo,
        date,
        say(basisNames[basis]),
      ]),
    ),
  ]
}

const questionRows = ({ options }: ProposalBody, say: Say): Value[][] =>
  options.flatMap(({ toConfirm, placements }, index) =>
    toConfirm.map(({ spaceId, text }) => {
      const name = placements.find((placement) => placement.spaceId === spaceId)?.name
      return [String(index + 1), name ? say(name) : spaceId, say(text)]
    }),
  )

/** What excludes, with the limit where it is one end of a range. */
function conditionOf(
  { options }: ProposalBody,
  { activity, rule, bound, text }: ProposalBody['exclusions'][number],
  say: Say,
): string {
  if (bound === undefined) return say(text)
  const limit = options
    .flatMap(({ placements }) => placements)
    .filter((placement) => placement.activity === activity)
    .flatMap(({ verdicts }) => verdicts)
    .find((verdict) => verdict.rule === rule && verdict.bound === bound)
  const sign = bound === 'min' ? '≥' : '≤'
  return [say(text), sign, limit?.need, limit?.unit].filter((part) => part !== undefined).join(' ')
}

const incentiveHead = ({ options }: ProposalBody): Bilingual[] => [
  words.policy,
  ...options.map((_, index) => words.nth(index + 1)),
  words.cap,
  words.level,
  words.conditions,
  words.basis,
  words.source,
  words.collectedOn,
]

const incentiveRows = ({ options, landing }: ProposalBody, say: Say): Value[][] =>
  landing.policies.map((policy: Landing['policies'][number]) => [
    say(policy.name),
    ...options.map(({ incentives }) => {
      const incentive = incentives.find(({ id }) => id === policy.id)
      return incentive ? say(stateNames[incentive.state]) : null
    }),
    policy.capYuan,
    say(policy.level),
    policy.conditions.map(({ text }) => say(text)).join(say(words.semicolon)),
    say(basisNames[policy.basis]),
    cited(policy.source, say),
    policy.collectedOn,
  ])

const timelineRows = ({ options, landing }: ProposalBody, say: Say): Value[][] =>
  options.flatMap(({ timeline }, index) =>
    timeline.phases.flatMap((id) => {
      const phase = landing.phases.find((each) => each.id === id)
      return phase ? [[String(index + 1), say(phase.text), phase.fromMonths, phase.toMonths]] : []
    }),
  )
