import type { NearMiss } from '../contract.ts'
import type { JudgedActivity } from './judged.ts'
import { fail, type Measure, type Reason } from './rule.ts'
import type { Snapshot } from './snapshot.ts'
import type { Tally } from './tally.ts'

const mostNearMisses = 20

/** Spaces that fail exactly one hard rule, the closest first: by how far off in proportion, then by id. */
export function nearMisses(judged: JudgedActivity, snapshot: Snapshot, { near }: Tally): NearMiss[] {
  return near
    .map(({ row, position }) => ({ row, position, distance: distance(judged, snapshot, row, position) }))
    .sort((a, b) => a.distance - b.distance || a.row - b.row)
    .slice(0, mostNearMisses)
    .flatMap(({ row, position }) => {
      const space = snapshot.rows[row]
      const asked = judged.hard[position]
      if (space === undefined || asked === undefined) return []
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
          unknown: judged.hard
            .filter((_, bit) => (((judged.masks.unknowns[row] ?? 0) >>> bit) & 1) === 1)
            .map(({ rule }) => rule.id),
        },
      ]
    })
}

/** 0 is a hair's breadth, 1 twice as much as there is; what cannot be measured comes last. */
function distance(judged: JudgedActivity, snapshot: Snapshot, row: number, position: number): number {
  const reason = judged.hard[position]?.rule.explain(judged.ask, snapshot, row, fail)
  return reason ? relative(reason) : Number.POSITIVE_INFINITY
}

function relative({ need, relaxTo }: Reason): number {
  if (relaxTo === null) return 1000
  const [a, b] = [asNumber(need), asNumber(relaxTo)]
  return a === undefined || b === undefined ? 100 : Math.abs(a - b) / Math.max(Math.abs(a), 1e-9)
}

/** Days count as years, so that a month late is nearer than half the area. */
function asNumber(value: Measure): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return Date.parse(value) / 31_557_600_000
  return undefined
}
