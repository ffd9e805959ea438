import type { Finding } from './finding.ts'
import type { Page } from './page.ts'
import { meaning } from './tokens.ts'

/**
 * The findings that are about a later phase, each with the word that says so: 二期再要 5000 平，2028 年. It reaches over
 * its clause and on to the end of the sentence, or to the next clause that names an activity; of processes over its clause only.
 */
export function laterFindings(page: Page, findings: readonly Finding[]): Map<Finding, number[]> {
  const later = new Map<Finding, number[]>()
  for (const [mark, token] of page.tokens.entries()) {
    if (!meaning(token, 'expansion')) continue
    const clause = page.clause[mark] ?? 0
    const end = page.tokens.findIndex(
      (each, at) =>
        (page.clause[at] ?? 0) > clause &&
        (page.sentence[at] !== page.sentence[mark] || meaning(each, 'activity') !== undefined),
    )
    const last = end < 0 ? Number.POSITIVE_INFINITY : (page.clause[end] ?? 0)
    for (const finding of findings) {
      const at = finding.tokens[0] ?? 0
      const where = page.clause[at] ?? 0
      const { says } = finding
      const isAbout = says.is === 'area' || (says.is === 'limit' && says.field === 'neededBy')
      const isDoneLater = says.is === 'whole' && says.field === 'processes' && where === clause
      if (isDoneLater || (isAbout && where >= clause && where < Math.max(last, clause + 1)))
        later.set(finding, [...(later.get(finding) ?? []), mark])
    }
  }
  return later
}
