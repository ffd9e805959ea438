import { type Counts, checksPerPlane, type Engine, type Plane } from './engine.ts'
import type { Slot } from './slots.ts'

/** The pass as a plain loop. The SIMD kernel is held against this, and this runs where there is no SIMD. */
export function loopEngine(size: number): Engine {
  const planes = [new Uint16Array(size), new Uint16Array(size)] as const
  // Kept, as fresh memory costs more than what is written to it.
  const list = new Uint32Array(size)
  const patterns = new Uint32Array(1 << checksPerPlane)
  return {
    column: () => new Uint16Array(size),
    sweep(slots, looked, number) {
      const plane = planes[number === 0 ? 0 : 1]
      for (let row = 0; row < size; row++) plane[row] = (looked[row] as number) - 1
      mark(slots, looked, plane)
      return plane
    },
    count: (plane) => countBits(plane, patterns),
    passing: (plane) => list.slice(0, listPassing(plane, list)),
  }
}

/**
 * Sets the bits of every slot. A comparison is the sign of a difference, spread over all bits, and so without a branch;
 * eight columns are read per round, so that the plane is rewritten once for eight.
 */
export function mark(slots: readonly Slot[], looked: Uint16Array, plane: Plane): void {
  for (let first = 0; first < slots.length; first += 8) {
    const eight = slots.slice(first, first + 8)
    while (eight.length < 8) eight.push({ column: looked, low: neverLooked, span: 0, position: 0 })
    markEight(eight as Eight, plane)
  }
}

/** A code that a column of 0 and 1 does not have: what a slot that is left over looks for. */
const neverLooked = 2

type Eight = [Slot, Slot, Slot, Slot, Slot, Slot, Slot, Slot]

/** Written out: a loop over the slots within the loop over the rows takes several times as long. */
function markEight([a, b, c, d, e, f, g, h]: Eight, plane: Plane): void {
  const { column: columnA, low: lowA } = a
  const { column: columnB, low: lowB } = b
  const { column: columnC, low: lowC } = c
  const { column: columnD, low: lowD } = d
  const { column: columnE, low: lowE } = e
  const { column: columnF, low: lowF } = f
  const { column: columnG, low: lowG } = g
  const { column: columnH, low: lowH } = h
  const endA = a.span + 1
  const bitA = bitOf(a)
  const endB = b.span + 1
  const bitB = bitOf(b)
  const endC = c.span + 1
  const bitC = bitOf(c)
  const endD = d.span + 1
  const bitD = bitOf(d)
  const endE = e.span + 1
  const bitE = bitOf(e)
  const endF = f.span + 1
  const bitF = bitOf(f)
  const endG = g.span + 1
  const bitG = bitOf(g)
  const endH = h.span + 1
  const bitH = bitOf(h)
  const size = plane.length
  for (let row = 0; row < size; row++)
    plane[row] =
      (plane[row] as number) |
      ((((((columnA[row] as number) - lowA) & 0xffff) - endA) >> 31) & bitA) |
      ((((((columnB[row] as number) - lowB) & 0xffff) - endB) >> 31) & bitB) |
      ((((((columnC[row] as number) - lowC) & 0xffff) - endC) >> 31) & bitC) |
      ((((((columnD[row] as number) - lowD) & 0xffff) - endD) >> 31) & bitD) |
      ((((((columnE[row] as number) - lowE) & 0xffff) - endE) >> 31) & bitE) |
      ((((((columnF[row] as number) - lowF) & 0xffff) - endF) >> 31) & bitF) |
      ((((((columnG[row] as number) - lowG) & 0xffff) - endG) >> 31) & bitG) |
      ((((((columnH[row] as number) - lowH) & 0xffff) - endH) >> 31) & bitH)
}

const bitOf = ({ position }: Slot) => 1 << (position % checksPerPlane)

/** Counts how often each pattern of bits occurs, so that a row costs one addition and not one per check. */
function countBits(plane: Plane, patterns: Uint32Array): Counts {
  patterns.fill(0)
  for (let row = 0; row < plane.length; row++) {
    const pattern = plane[row] as number
    patterns[pattern] = (patterns[pattern] as number) + 1
  }
  const fails = new Uint32Array(checksPerPlane)
  for (const [pattern, count] of patterns.entries()) {
    if (count === 0) continue
    for (let bit = 0; bit < checksPerPlane; bit++)
      fails[bit] = (fails[bit] as number) + ((pattern >>> bit) & 1) * count
  }
  return { fails, alone: fails.map((_, bit) => patterns[1 << bit] as number) }
}

/** Writes the rows without a bit to the list. @returns how many */
function listPassing(plane: Plane, list: Uint32Array): number {
  let found = 0
  for (let row = 0; row < plane.length; row++) {
    list[found] = row
    found += Number(plane[row] === 0)
  }
  return found
}
