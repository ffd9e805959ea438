import { type ClusterId, clusterIds } from '../../../sql/vocabulary.ts'
import type { OpenQuestion } from '../../contract.ts'
import type { JudgedActivity } from '../judged.ts'
import { rowsIn } from '../pass/row-set.ts'
import { cluster as clusterRule } from '../rules/classes.ts'
import type { Snapshot } from '../snapshot.ts'
import { inSentence, say } from '../words.ts'
import { waitsForZoning, zoningReaders } from './waits-for-zoning.ts'

const mostQuestions = 10
const mostSpaces = 20

/**
 * What is worth asking, of whom: each rule that is open for spaces of a cluster that fail nothing, the one whose
 * answer settles most spaces first, then the one that concerns most. Rules that wait for the zoning alone are one
 * question with it, and so are both ends of a range.
 */
export function questions(judged: JudgedActivity, snapshot: Snapshot): OpenQuestion[] {
  const open = new Map<number, Open>()
  const readers = judged.hard.flatMap(({ rule }, position) =>
    zoningReaders.some((id) => id === rule.id) ? [{ id: rule.id, bit: 1 << position }] : [],
  )
  const upperEnds = judged.hard.flatMap(({ rule }, position) => {
    const lower = judged.hard.findIndex((other) => other.rule.id === rule.id)
    return lower < position ? [{ bit: 1 << position, lowerBit: 1 << lower }] : []
  })
  for (const row of rowsIn(judged.masks.open)) {
    let unknowns = judged.masks.unknownsOf(row)
    for (const { id, bit } of readers)
      if ((unknowns & bit) !== 0 && waitsForZoning(id, judged.ask, snapshot, row)) unknowns &= ~bit
    for (const { bit, lowerBit } of upperEnds)
      if ((unknowns & bit) !== 0) unknowns = (unknowns & ~bit) | lowerBit
    const isOnly = (unknowns & (unknowns - 1)) === 0
    for (let rest = unknowns; rest !== 0; rest &= rest - 1) {
      const position = 31 - Math.clz32(rest & -rest)
      const code = snapshot.codes.cluster[row] as number
      const key = position * clusterIds.length + code
      let found = open.get(key)
      if (found === undefined) {
        found = { position, cluster: clusterIds[code] as ClusterId, settles: [], others: [] }
        open.set(key, found)
      }
      ;(isOnly ? found.settles : found.others).push(row)
    }
  }
  return [...open.values()]
    .sort(
      (a, b) =>
        b.settles.length - a.settles.length ||
        b.others.length - a.others.length ||
        a.position - b.position ||
        (a.cluster < b.cluster ? -1 : 1),
    )
    .slice(0, mostQuestions)
    .map((each) => present(judged, snapshot, each))
}

interface Open {
  /** Of the rule among the hard ones. */
  position: number
  cluster: ClusterId
  /** Rows of which nothing else is open, and the other rows that it concerns. */
  settles: number[]
  others: number[]
}

function present(
  { hard, index }: JudgedActivity,
  snapshot: Snapshot,
  { position, cluster, settles, others }: Open,
): OpenQuestion {
  const asked = hard[position]
  if (asked === undefined) throw new RangeError(`no rule ${position}`)
  const { rule } = asked
  const concerns = settles.length + others.length
  const where = clusterRule.nameOf?.(cluster) ?? say(cluster, cluster)
  const whom = authorities[rule.id] ?? say(`${where.zh}园区`, `the park of ${where.en}`)
  return {
    activity: index,
    rule: rule.id,
    cluster,
    settles: settles.length,
    concerns,
    spaceIds: [...settles, ...others].slice(0, mostSpaces).map((row) => snapshot.space(row).id),
    text: say(
      `请问${whom.zh}：${where.zh} ${concerns} 处空间的${rule.label.zh}${settles.length > 0 ? `；其中 ${settles.length} 处只差这一项` : ''}`,
      `Ask ${whom.en}: ${inSentence(rule.label).en}, for ${counted(concerns)} in ${where.en}${settles.length > 0 ? `; ${settles.length} of them wait for nothing else` : ''}`,
    ),
  }
}

const counted = (spaces: number) => (spaces === 1 ? '1 space' : `${spaces} spaces`)

/** Who answers what a park cannot. */
const authorities: Readonly<Record<string, ReturnType<typeof say>>> = {
  zoning: say('区规划资源局', 'the district planning bureau'),
  quota: say('区规划资源局', 'the district planning bureau'),
  eia: say('区生态环境局', 'the district ecology bureau'),
  // Where a hospital or a bonded zone will stand is for the plan to say.
  proximity: say('区规划资源局', 'the district planning bureau'),
}
