import type { Bilingual, Placement, ProposalBody, Source } from '../contract.ts'
import { activityNames } from '../matching/activity-names.ts'
import type { Sheet, Value } from '../workbook.ts'

/** Picks the language. */
export type Say = (text: Bilingual) => string

export const table = (name: Bilingual, say: Say, head: readonly Bilingual[], rows: Value[][]): Sheet => ({
  name: say(name),
  rows: [head.map(say), ...rows],
  heads: [0],
})

export function activityName({ activities }: ProposalBody, index: number, say: Say): string {
  const activity = activities[index]
  return activity ? say(activityNames[activity.use]) : ''
}

/** One row, or several, of each space of each option. */
export function eachPlacement<T>(body: ProposalBody, make: (placement: Placement, option: string) => T): T[] {
  return body.options.flatMap(({ placements }, index) =>
    placements.map((placement) => make(placement, String(index + 1))),
  )
}

export const cited = ({ title, documentNo, clause, date }: Source, say: Say): string =>
  [say(title), documentNo, clause, date].filter((part) => part !== null).join(' · ')
