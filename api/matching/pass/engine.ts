import { kernelEngine } from './kernel.ts'
import { loopEngine } from './loop.ts'
import type { Slot } from './slots.ts'

/**
 * Sixteen checks to a plane: bit b of an entry says that the space fails check b. A space that is not looked at has
 * all bits, so it is never among those that pass.
 */
export type Plane = Uint16Array
export const checksPerPlane = 16

/** By bit, how many entries have it, and how many have no other. */
export interface Counts {
  fails: Uint32Array
  alone: Uint32Array
}

/** What goes over all rows of a snapshot. Two of them: SIMD, and a plain loop that says the same. */
export interface Engine {
  /** A column of the snapshot's size, all zeros. */
  column(): Uint16Array
  /**
   * The plane with the rows of every slot marked. It is the engine's own and holds until the next sweep of that number.
   * @param looked 1 for the spaces that are looked at, else 0
   * @param number 0 or 1
   */
  sweep(slots: readonly Slot[], looked: Uint16Array, number: number): Plane
  count(plane: Plane): Counts
  /** The rows without a bit, rising. */
  passing(plane: Plane): Uint32Array
}

/**
 * The SIMD engine where the machine has it, else the loop.
 * @param columns how many columns at most
 */
export const engineFor = (size: number, columns: number): Engine =>
  kernelEngine(size, columns) ?? loopEngine(size)
