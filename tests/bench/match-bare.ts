import type { Snapshot } from '../../api/matching/snapshot.ts'
import { question } from './match-question.ts'

/**
 * The ceiling of plain JavaScript: twelve rules of the question written out over columns of numbers, without a branch
 * and for this question alone. What is looked at row by row (commitments, quota) is left out on both sides.
 */
export function bareLoop(snapshot: Snapshot): () => { fails: number[]; few: number } {
  const { size, numbers, codes } = snapshot
  const each = (of: (row: number) => number) => Float64Array.from({ length: size }, (_, row) => of(row))
  const area = each((row) => numbers.floorAreaM2.at(row))
  const part = each((row) => numbers.smallestPartM2.at(row))
  const height = each((row) => numbers.clearHeightM.at(row))
  const load = each((row) => numbers.floorLoadKnM2.at(row))
  const power = each((row) => numbers.powerKva.at(row))
  const rent = each((row) => numbers.rentYuanM2Day.at(row))
  const [use, cluster, cleanroom, drain, fire, tenure] = [
    codes.use,
    codes.cluster,
    codes.cleanroom,
    codes.industrialDrain,
    codes.fireCategory,
    codes.tenureSet,
  ].map((column) => Uint8Array.from(column, (code) => Math.min(code, 255))) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  const { minAreaM2, maxAreaM2, rentMaxYuanM2Day, must } = question
  const fails = new Uint16Array(size)
  const unknowns = new Uint16Array(size)
  const patterns = new Uint32Array(4096)
  const rows = new Uint32Array(size)
  return () => {
    patterns.fill(0)
    let few = 0
    for (let row = 0; row < size; row++) {
      const h = height[row] as number
      const l = load[row] as number
      const p = power[row] as number
      const r = rent[row] as number
      const u = use[row] as number
      const c = cleanroom[row] as number
      const d = drain[row] as number
      const f = fire[row] as number
      const t = tenure[row] as number
      const failed =
        +((area[row] as number) < minAreaM2) |
        (+((part[row] as number) > maxAreaM2) << 1) |
        ((+(u > 1) & +(u < 5)) << 2) |
        (+(cluster[row] !== 0) << 3) |
        (+(h < must.clearHeightM) << 4) |
        (+(l < must.floorLoadKnM2) << 5) |
        (+(p < must.powerKva) << 6) |
        ((+(c === 0) | (+(c > must.cleanroomIso) & +(c < 255))) << 7) |
        (+(d === 0) << 8) |
        ((+(f > 2) & +(f < 255)) << 9) |
        (+(r > rentMaxYuanM2Day) << 10) |
        (+((t & 3) === 0) << 11)
      fails[row] = failed
      unknowns[row] =
        +Number.isNaN(h) |
        (+Number.isNaN(l) << 1) |
        (+Number.isNaN(p) << 2) |
        (+(c === 255) << 3) |
        (+(d === 255) << 4) |
        (+(f === 255) << 5) |
        (+Number.isNaN(r) << 6) |
        (+(t === 255) << 7)
      patterns[failed] = (patterns[failed] as number) + 1
      if ((failed & (failed - 1)) === 0) rows[few++] = row
    }
    const excluded = Array.from({ length: 12 }, (_, bit) =>
      patterns.reduce((sum, count, pattern) => sum + ((pattern >>> bit) & 1) * count, 0),
    )
    return { fails: excluded, few }
  }
}

/** The rules of the ceiling, in the order of its bits. */
export const bareRules = [
  'floor_area min',
  'floor_area max',
  'use',
  'cluster',
  'clear_height',
  'floor_load',
  'power',
  'cleanroom',
  'drain',
  'fire_category',
  'rent',
  'tenure',
] as const
