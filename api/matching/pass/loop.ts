import { checksPerPlane, type Engine, type Plane } from './engine.ts'
import type { Slot } from './slots.ts'

/** The pass as a plain loop. The SIMD kernel is held against this, and this runs where there is no SIMD. */
export function loopEngine(size: number): Engine {
  const planes = [new Uint16Array(size), new Uint16Array(size)] as const
  // Kept, as fresh memory costs more than what is written to it.
  const list = new Uint32Array(size)
  return {
    column: () => new Uint16Array(size),
    sweep(slots, looked, number) {
      const plane = planes[number === 0 ? 0 : 1]
      for (let row = 0; row < size; row++) plane[row] = (looked[row] as number) - 1
      mark(slots, looked, plane)
      return plane
    },
    count: countBits,
    few: (plane) => list.slice(0, listFew(plane, list)),
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

/** Counts by the patterns of each byte, so that a row costs two additions and not one per check. */
function countBits(plane: Plane): Uint32Array {
  const low = new Uint32Array(256)
  const high = new Uint32Array(256)
  for (let row = 0; row < plane.length; row++) {
    const fails = plane[row] as number
    low[fails & 0xff] = (low[fails & 0xff] as number) + 1
    high[fails >>> 8] = (high[fails >>> 8] as number) + 1
  }
  const counts = new Uint32Array(checksPerPlane)
  for (let pattern = 0; pattern < 256; pattern++)
    for (let bit = 0; bit < 8; bit++)
      if ((pattern >>> bit) & 1) {
        counts[bit] = (counts[bit] as number) + (low[pattern] as number)
        counts[bit + 8] = (counts[bit + 8] as number) + (high[pattern] as number)
      }
  return counts
}

/** Writes the rows with at most one bit to the list. @returns how many */
function listFew(plane: Plane, list: Uint32Array): number {
  let found = 0
  for (let row = 0; row < plane.length; row++) {
    const fails = plane[row] as number
    list[found] = row
    found += Number((fails & (fails - 1)) === 0)
  }
  return found
}
