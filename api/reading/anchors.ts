import type { ActivityUse } from '../../sql/vocabulary.ts'
import type { Finding } from './finding.ts'
import type { Page } from './page.ts'
import { meaning } from './tokens.ts'

/** Where the text names an activity, or several in one breath: 研发和生产. */
export interface Anchor {
  /** First and last token. */
  first: number
  last: number
  /** Indices of its activities, rising. */
  activities: number[]
}

/** The activities in the order in which they are first named; one use is one activity however often it is named. */
export const activitiesOf = (findings: readonly Finding[]): ActivityUse[] => [
  ...new Set(findings.flatMap(({ says }) => (says.is === 'activity' ? [says.use] : []))),
]

export function anchorsOf(page: Page, findings: readonly Finding[]): Anchor[] {
  const uses = activitiesOf(findings)
  const anchors: Anchor[] = []
  for (const { says, tokens } of findings) {
    if (says.is !== 'activity') continue
    const [at = 0] = tokens
    const activity = uses.indexOf(says.use)
    const before = anchors.at(-1)
    if (before && isOneBreath(page, before.last, at)) {
      before.last = at
      before.activities = [...new Set([...before.activities, activity])].sort((a, b) => a - b)
    } else anchors.push({ first: at, last: at, activities: [activity] })
  }
  return anchors
}

/** Nothing but and, / or a comma stands between. */
const isOneBreath = (page: Page, from: number, to: number): boolean =>
  page.tokens
    .slice(from + 1, to)
    .every((token) =>
      token.kind === 'break' ? token.strength < 3 : Boolean(meaning(token, 'and') ?? meaning(token, 'per')),
    )
