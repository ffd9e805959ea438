import type { Finding } from './finding.ts'
import type { Polarity } from './meaning.ts'
import type { Page } from './page.ts'
import { meaning, type Token } from './tokens.ts'

/** How a finding was said, and the word that says so. */
export interface Tone {
  polarity: Polarity
  token: number
}

/**
 * The tone of each finding. A word such as 不需要 or 最好 reaches to the next such word or the end of the clause; where
 * nothing stands behind it, it is about what stands before: 货梯 3 吨优先. Of that, 不需要 takes the nearest only.
 */
export function tones(page: Page, findings: readonly Finding[]): Map<Finding, Tone> {
  const marks = page.tokens.flatMap((token, at): Tone[] => {
    const said = meaning(token, 'polarity')
    return said ? [{ polarity: said.polarity, token: at }] : []
  })
  const tone = new Map<Finding, Tone>()
  for (const [index, mark] of marks.entries()) {
    const isHere = (finding: Finding) => page.clause[finding.tokens[0] ?? 0] === page.clause[mark.token]
    const next = marks[index + 1]?.token ?? Number.POSITIVE_INFINITY
    const here = findings.filter(isHere)
    const behind = here.filter(({ tokens: [first = 0] }) => first > mark.token && first < next)
    const before = here.filter((each) => (each.tokens[0] ?? 0) < mark.token && !tone.has(each))
    const forward = mark.polarity === 'not' ? inOneBreath(page, behind) : behind
    const reached = forward.length > 0 ? forward : mark.polarity === 'not' ? before.slice(-1) : before
    for (const finding of reached) tone.set(finding, mark)
  }
  return tone
}

/** The first, and what is joined to it by 、, 和 or or: 不做电镀、酸洗. */
function inOneBreath(page: Page, findings: readonly Finding[]): Finding[] {
  const [first] = findings
  const joined = first ? [first] : []
  for (const finding of findings.slice(1)) {
    const from = (joined.at(-1)?.tokens.at(-1) ?? 0) + 1
    const to = finding.tokens[0] ?? 0
    const between = page.tokens.slice(from, to)
    const isJoined = between.some(
      (token) => (token.kind === 'break' && token.strength === 1) || isOr(page, token),
    )
    if (to >= from && !isJoined) break
    joined.push(finding)
  }
  return joined
}

const isOr = (page: Page, token: Token): boolean =>
  meaning(token, 'and') !== undefined ||
  meaning(token, 'per') !== undefined ||
  /^(或|或者|or|nor)$/i.test(page.text.slice(token.start, token.end))
