import type {
  Bilingual,
  Landing,
  Option,
  Placement,
  ProposalBody,
  ProposedSpace,
  Source,
} from '../contract.ts'
import { criteria } from '../contract.ts'
import { activityNames } from '../matching/activity-names.ts'
import {
  basisNames,
  clusterNames,
  criterionNames,
  kindNames,
  phaseNames,
  resultNames,
  stateNames,
  words,
} from './workbook-words.ts'

export type Value = string | number | null

/** A sheet of values; the rows of `heads` are the heads of tables. */
export interface Sheet {
  name: string
  rows: Value[][]
  heads: number[]
}
type Say = (text: Bilingual) => string

/** A proposal as sheets: all that the page says, in one language. Text stays text, whatever it begins with. */
export function sheetsOf(body: ProposalBody, language: keyof Bilingual): Sheet[] {
  const say: Say = (text) => text[language]
  return [
    comparison(body, say),
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
        say(each.text),
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

const table = (name: Bilingual, say: Say, head: readonly Bilingual[], rows: Value[][]): Sheet => ({
  name: say(name),
  rows: [head.map(say), ...rows],
  heads: [0],
})

function comparison(body: ProposalBody, say: Say): Sheet {
  const { options, weights } = body
  const row = (name: Bilingual, value: (option: Option) => Value): Value[] => [
    say(name),
    ...options.map(value),
  ]
  const top: Value[][] = [
    [body.title],
    ...(body.words === null ? [] : [[body.words]]),
    [say(words.writtenOn(body.writtenOn))],
    [say(words.asOf(body.asOf, body.inventoryVersion, body.rulesVersion))],
    [say(words.evaluated(body.evaluated))],
    [say(words.indicative)],
    [],
  ]
  const weighed = criteria.filter((criterion) => (weights[criterion] ?? 0) > 0)
  return {
    name: say(words.comparison),
    heads: [0, top.length],
    rows: [
      ...top,
      ['', ...options.map((_, index) => say(words.nth(index + 1)))],
      ...notesRow(body, say),
      row(words.kind, ({ kind, clusters }) =>
        [say(kindNames[kind]), ...clusters.map((id) => say(clusterNames[id]))].join(' · '),
      ),
      row(words.space, ({ placements }) =>
        placements.map(({ name }) => say(name)).join(say(words.semicolon)),
      ),
      row(words.totalArea, ({ placements }) => placements.reduce((sum, { areaM2 }) => sum + areaM2, 0)),
      row(words.yearlyRent, ({ yearlyRentYuan }) => yearlyRentYuan ?? say(words.unknown)),
      row(words.availableOn, ({ timeline }) => timeline.availableOn ?? say(words.unknown)),
      row(words.months, ({ timeline: { window } }) => `${window.fromMonths}–${window.toMonths}`),
      row(words.questionCount, ({ toConfirm }) => toConfirm.length),
      row(words.illustrative, ({ placements }) =>
        say(placements.some(({ isIllustrative }) => isIllustrative) ? words.yes : words.no),
      ),
      row(words.score, ({ score }) => percent(score)),
      ...weighed.map((id) =>
        row(words.part(say(criterionNames[id]), percent(weights[id] ?? 0)), (option) =>
          percent(option.criteria[id] ?? 0),
        ),
      ),
    ],
  }
}

/** What its writer says of each option; no row where nothing is said of any. */
function notesRow({ options, optionNotes = [] }: ProposalBody, say: Say): Value[][] {
  if (optionNotes.every((note) => note === null)) return []
  return [[say(words.note), ...options.map((_, index) => optionNotes[index] ?? null)]]
}

const percent = (share: number): number => Math.round(share * 100)

const spaceHead = [
  words.option,
  words.phase,
  words.activity,
  words.space,
  words.areaTaken,
  words.zoning,
  words.floorArea,
  words.clearHeight,
  words.floorLoad,
  words.power,
  words.freightLift,
  words.rent,
  words.planned,
  words.confirmed,
  words.illustrative,
  words.source,
]

const spaceRow = (body: ProposalBody, say: Say) => (placement: Placement, option: string) => {
  const space = body.spaces.find(({ id }) => id === placement.spaceId)
  if (space === undefined) throw new Error(`a proposal does not say what ${placement.spaceId} is`)
  const known = (value: Value): Value => value ?? say(words.unknown)
  return [
    option,
    say(phaseNames[placement.phase]),
    activityName(body, placement.activity, say),
    say(placement.name),
    placement.areaM2,
    known(placement.zoning),
    known(space.floorAreaM2),
    known(space.clearHeightM),
    known(space.floorLoadKnM2),
    known(space.powerKva),
    known(space.freightLiftT),
    known(space.rentYuanM2Day),
    known(plannedText(space, say)),
    space.delivery.confirmed,
    say(space.isIllustrative ? words.yes : words.no),
    cited(space.source, say),
  ]
}

/** A day as precisely as it was promised, and no more. */
function plannedText({ delivery: { planned, plannedPrecision } }: ProposedSpace, say: Say): string | null {
  if (planned === null || plannedPrecision === null || plannedPrecision === 'day') return planned
  return say(words[plannedPrecision](planned.slice(0, 4)))
}

const reasonHead = [
  words.option,
  words.activity,
  words.space,
  words.result,
  words.need,
  words.have,
  words.unit,
  words.reason,
  words.basis,
  words.source,
]

/** The words of a value that is no number stand in the reason. */
const reasonRows = (body: ProposalBody, say: Say) => (placement: Placement, option: string) =>
  placement.verdicts.map((verdict): Value[] => {
    const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)
    return [
      option,
      activityName(body, placement.activity, say),
      say(placement.name),
      say(resultNames[verdict.result]),
      number(verdict.need),
      number(verdict.have),
      number(verdict.need) === null ? null : verdict.unit,
      say(verdict.text),
      say(basisNames[verdict.basis]),
      verdict.source ? cited(verdict.source, say) : null,
    ]
  })

function eachPlacement<T>(body: ProposalBody, make: (placement: Placement, option: string) => T): T[] {
  return body.options.flatMap(({ placements }, index) =>
    placements.map((placement) => make(placement, String(index + 1))),
  )
}

const questionRows = ({ options }: ProposalBody, say: Say): Value[][] =>
  options.flatMap(({ toConfirm, placements }, index) =>
    toConfirm.map(({ spaceId, text }) => {
      const name = placements.find((placement) => placement.spaceId === spaceId)?.name
      return [String(index + 1), name ? say(name) : spaceId, say(text)]
    }),
  )

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

function activityName({ activities }: ProposalBody, index: number, say: Say): string {
  const activity = activities[index]
  return activity ? say(activityNames[activity.use]) : ''
}

const cited = ({ title, documentNo, clause, date }: Source, say: Say): string =>
  [say(title), documentNo, clause, date].filter((part) => part !== null).join(' · ')
