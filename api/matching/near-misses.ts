import type { NearMiss } from '../contract.ts'
import { firstOf } from './first-of.ts'
import type { JudgedActivity } from './judged.ts'
import { fail, judge, unknown } from './rule.ts'
import type { Snapshot } from './snapshot.ts'

const mostNearMisses = 20

/** Spaces that fail exactly one hard rule, the closest first: by how far off in proportion, then by id. */
export function nearMisses(judged: JudgedActivity, snapshot: Snapshot): NearMiss[] {
  const closest = firstOf<{ row: number; position: number }>(mostNearMisses)
  for (const position of judged.hard.keys()) {
    const distance = distanceOf(judged, snapshot, position)
    for (const row of judged.tally.near(position)) {
      const off = distance(row)
      if (closest.takes(off, row)) closest.add(off, row, { row, position })
    }
  }
  return closest.items().flatMap(({ row, position }) => {
    const space = snapshot.space(row)
    const asked = judged.hard[position]
    if (asked === undefined) return []
    const { need, have, unit, relaxTo, text } = asked.rule.explain(judged.ask, snapshot, row, fail)
    const bound = asked.rule.bound
    return [
      {
        activity: judged.index,
        spaceId: space.id,
        name: { zh: space.name_zh, en: space.name_en },
        cluster: space.cluster_id,
        isIllustrative: space.is_illustrative,
        areaM2: space.floor_area_m2,
        fails: [{ rule: asked.rule.id, need, have, unit, ...(bound ? { bound } : {}), relaxTo, text }],
        unknown: judged.hard.filter(({ check }) => judge(check, row) === unknown).map(({ rule }) => rule.id),
      },
    ]
  })
}

/** 0 is a hair's breadth, 1 all of what is asked, or a year; what cannot be measured comes last. */
function distanceOf(
  { hard, ask }: JudgedActivity,
  snapshot: Snapshot,
  position: number,
): (row: number) => number {
  const asked = hard[position]
  if (asked === undefined) return () => Number.POSITIVE_INFINITY
  const { check, rule } = asked
  if (check.kind === 'at_least' || check.kind === 'at_most')
    return (row) => Math.abs(check.column.at(row) - check.bound) / check.bound
  const relaxTo = rule.relaxTo
  if (relaxTo === undefined) return () => 1000
  return (row) => {
    const day = relaxTo(ask, snapshot, row)
    return typeof day === 'string' ? (Date.parse(day) - Date.parse(ask.neededBy)) / 31_557_600_000 : 1000
  }
}
