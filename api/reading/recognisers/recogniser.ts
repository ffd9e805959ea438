import type { Bilingual } from '../../contract.ts'
import { number, say } from '../../matching/words.ts'
import { type Finding, remark, rising } from '../finding.ts'
import type { Page } from '../page.ts'
import type { Quantity } from '../quantities.ts'
import type { Topic } from '../subjects.ts'

/** What every recogniser looks at. */
export interface Said {
  page: Page
  quantities: readonly Quantity[]
  topics: ReadonlyMap<Quantity, Topic>
}

export type Recogniser = (said: Said) => Finding[]

/** The tokens of a quantity and of what it is about. */
export const tokensOf = (quantity: Quantity, topic: Topic | undefined): number[] =>
  rising(...quantity.tokens, ...(topic ? [topic.token] : []))

/** What is told about a figure that a space must reach: that it was approximate, that a range has an upper end. */
export function leastNotes({ low, high, isAbout }: Quantity, unit: string, factor = 1): Bilingual[] {
  const least = `${number(low * factor)} ${unit}`
  if (high === undefined) return isAbout ? [aboutNote(least, 'min')] : []
  const most = `${number(high * factor)} ${unit}`
  return [
    say(
      `说的是范围，读作至少 ${least}，上限 ${most} 不作为条件`,
      `A range; read as at least ${least}, its upper end of ${most} is not asked for`,
    ),
  ]
}

export const aboutNote = (value: string, bound: 'min' | 'max'): Bilingual =>
  bound === 'min'
    ? say(
        `说的是约数，读作至少 ${value}，没有另设浮动`,
        `An approximate figure; read as at least ${value}, with no margin`,
      )
    : say(
        `说的是约数，读作至多 ${value}，没有另设浮动`,
        `An approximate figure; read as at most ${value}, with no margin`,
      )

/** An upper bound on what a space can only be asked to reach. */
export const upperBound = (tokens: readonly number[]): Finding =>
  remark(
    tokens,
    'left_out',
    say(
      '这一项只能提下限，上限不能作为条件，未采用',
      'Only a least value can be asked for here; an upper bound is left out',
    ),
  )
