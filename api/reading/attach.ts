import { type Anchor, anchorsOf } from './anchors.ts'
import type { Finding } from './finding.ts'
import type { Page } from './page.ts'

/** The activities that a finding is about. */
export interface Attachment {
  activities: readonly number[]
  /** Named in the same clause; otherwise the activity was the nearest one. */
  isOwn: boolean
}

/**
 * A clause that names one activity is about it. One that names several is cut before each activity, or before each area
 * where an area comes first (800 平研发和 3000 平生产). A clause that names none is about the activity named last, and
 * about the first one if none was named yet; an area goes on to the next activity of its sentence where the last one
 * has an area already.
 */
export function attach(page: Page, findings: readonly Finding[]): Map<Finding, Attachment> {
  const anchors = anchorsOf(page, findings)
  const own = new Map(findings.map((finding) => [finding, ownAnchor(page, anchors, findings, finding)]))
  const attached = new Map<Finding, Attachment>()
  const withArea = new Set<Anchor>()
  for (const finding of findings) if (finding.says.is === 'area') take(withArea, own.get(finding))
  for (const finding of findings) {
    const anchor = own.get(finding) ?? nearest(page, anchors, finding, withArea)
    if (finding.says.is === 'area') take(withArea, anchor)
    attached.set(finding, { activities: anchor?.activities ?? [], isOwn: own.get(finding) !== undefined })
  }
  return attached
}

const take = (taken: Set<Anchor>, anchor: Anchor | undefined) => anchor && taken.add(anchor)

const startOf = ({ tokens: [first = 0] }: Finding): number => first

function ownAnchor(
  page: Page,
  anchors: readonly Anchor[],
  findings: readonly Finding[],
  finding: Finding,
): Anchor | undefined {
  const at = startOf(finding)
  const clause = page.clause[at] ?? 0
  const here = anchors.filter(
    ({ first, last }) => (page.clause[first] ?? 0) <= clause && clause <= (page.clause[last] ?? 0),
  )
  const [only, second] = here
  if (second === undefined) return only
  const areas = findings.filter(
    ({ says, tokens: [first = 0] }) => says.is === 'area' && page.clause[first] === clause,
  )
  const firstArea = areas[0] ? startOf(areas[0]) : Number.POSITIVE_INFINITY
  if (only && firstArea > only.first) return here.findLast(({ first }) => first <= at) ?? only
  // An area comes first: each one begins the part of the clause that reaches to the next.
  const begins = areas.map(startOf).filter((start) => here.some(({ first }) => first > start))
  const begin = begins.findLast((start) => start <= at) ?? begins[0] ?? 0
  return here.find(({ first }) => first > begin)
}

function nearest(
  page: Page,
  anchors: readonly Anchor[],
  finding: Finding,
  withArea: ReadonlySet<Anchor>,
): Anchor | undefined {
  const at = startOf(finding)
  const before = anchors.findLast(({ first }) => first < at)
  const after = anchors.find(({ first }) => first > at)
  if (before === undefined || finding.says.is !== 'area') return before ?? after
  const isNext = after !== undefined && page.sentence[after.first] === page.sentence[at]
  return isNext && withArea.has(before) && !withArea.has(after) ? after : before
}
