import { type Bilingual, criteria, type Option, type ProposalBody } from '../contract.ts'
import { activityNames } from '../matching/activity-names.ts'
import type { Sheet, Value } from '../workbook.ts'
import type { Say } from './workbook-sheet.ts'
import { clusterNames, criterionNames, kindNames, words } from './workbook-words.ts'

/** The options side by side, below what they were chosen from. */
export function comparison(body: ProposalBody, say: Say): Sheet {
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
    [say(words.asked), askedText(body, say)],
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
      ...heldRow(body, say),
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

/** Until when each option is held; no row where none is. */
function heldRow({ heldUntil = [] }: ProposalBody, say: Say): Value[][] {
  if (heldUntil.every((day) => day === null)) return []
  return [[say(words.heldUntil), ...heldUntil.map((day) => day ?? say(words.notHeld))]]
}

/** What was asked for, an activity at a time. */
const askedText = ({ activities }: ProposalBody, say: Say): string =>
  activities
    .map(({ use, minAreaM2: min, maxAreaM2: max }) => {
      const area =
        min !== null && max !== null
          ? `${min}–${max} m²`
          : min !== null
            ? `≥ ${min} m²`
            : max !== null
              ? `≤ ${max} m²`
              : ''
      return [say(activityNames[use]), area].filter(Boolean).join(' ')
    })
    .join(say(words.semicolon))

const percent = (share: number): number => Math.round(share * 100)
