import { type Anchor, anchorsOf } from './anchors.ts'
import type { Finding } from './finding.ts'
import type { Page } from './page.ts'
import { meaning } from './tokens.ts'

/** The activities that a finding is about. */
export interface Attachment {
  activities: readonly number[]
  /** Named in the same clause; otherwise the activity was the nearest one. */
  isOwn: boolean
}

/**
 * A clause that names one activity is about it. One that names several is cut before each activity, or before each area
 * where an area comes first (800 平研发和 3000 平生产); a day, a rent or a cluster that stands once and behind them all is
 * of all of them. A clause that names none is about every activity before it where it says so (both, 都), about the one
 * that has been put into the cluster it names, else about what was named last (all that one clause named), and about the
 * first one if none was named yet; an area goes on to the next activity of its sentence where the last one has an area
 * already.
 */
export function attach(page: Page, findings: readonly Finding[]): Map<Finding, Attachment> {
  const anchors = anchorsOf(page, findings)
  const named = new Map(findings.map((finding) => [finding, ownAnchor(page, anchors, findings, finding)]))
  const own = new Map(
    findings.map((finding) => [
      finding,
      named.get(finding) ?? everyAnchor(page, anchors, finding) ?? anchorThere(page, named, finding),
    ]),
  )
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
  if (isSaidOnceBehind(page, here, findings, finding)) return together(here)
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
  if (before === undefined) return after
  if (finding.says.is !== 'area')
    return together(
      anchors.filter(
        ({ first }) => first <= before.first && page.clause[first] === page.clause[before.first],
      ),
    )
  const isNext = after !== undefined && page.sentence[after.first] === page.sentence[at]
  return isNext && withArea.has(before) && !withArea.has(after) ? after : before
}

/** Several anchors as one. */
function together(anchors: readonly Anchor[]): Anchor | undefined {
  const [only] = anchors
  const activities = [...new Set(anchors.flatMap((anchor) => anchor.activities))].sort((a, b) => a - b)
  return only && { first: only.first, last: anchors.at(-1)?.last ?? only.last, activities }
}

const isSameField = ({ says: a }: Finding, { says: b }: Finding): boolean =>
  a.is === 'limit' && b.is === 'limit' && a.field === b.field

/** 3,000 sqm of production and 500 sqm of R&D in Hongqiao: both are. */
function isSaidOnceBehind(
  page: Page,
  here: readonly Anchor[],
  findings: readonly Finding[],
  finding: Finding,
): boolean {
  const [at, clause] = [startOf(finding), page.clause[startOf(finding)]]
  const alike = findings.filter(
    (other) => isSameField(other, finding) && page.clause[startOf(other)] === clause,
  )
  return alike.length === 1 && here.every(({ last }) => last < at)
}

/** Production 5,000 sqm, warehouse 1,000 sqm, both with a floor load of 20 kN/m². */
function everyAnchor(page: Page, anchors: readonly Anchor[], finding: Finding): Anchor | undefined {
  const at = startOf(finding)
  const isOfAll = page.tokens.some(
    (token, where) => page.clause[where] === page.clause[at] && meaning(token, 'all'),
  )
  return isOfAll && finding.says.is === 'wish'
    ? together(anchors.filter(({ first }) => first < at))
    : undefined
}

/** 研发放虹桥，生产放浦江，虹桥那边要 VC-D: the one activity that has been put there. */
function anchorThere(
  page: Page,
  named: ReadonlyMap<Finding, Anchor | undefined>,
  finding: Finding,
): Anchor | undefined {
  const clusters = [...named.keys()].filter(({ says }) => says.is === 'limit' && says.field === 'clusters')
  const clusterOf = ({ says }: Finding) => (says.is === 'limit' ? says.value : undefined)
  const isHere = (other: Finding) => page.clause[startOf(other)] === page.clause[startOf(finding)]
  const here = clusters.find(isHere)
  const isAsked = [...named.keys()].some((other) => other.says.is === 'wish' && isHere(other))
  if (here === undefined || !isAsked) return undefined
  const there = clusters.flatMap((other) =>
    clusterOf(other) === clusterOf(here) ? (named.get(other) ?? []) : [],
  )
  const [only, second] = there
  return second === undefined && only?.activities.length === 1 ? only : undefined
}
