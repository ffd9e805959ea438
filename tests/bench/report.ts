import type { Took } from './interleave.ts'

/** Each median, and how many times the first it is: on the clock, and of the processors by this process. */
export function report(medians: ReadonlyMap<string, Took>): void {
  const [first = { wholeMs: Number.NaN, ownMs: Number.NaN }] = medians.values()
  const told = (ms: number, firstMs: number) =>
    `${ms.toFixed(1).padStart(8)} ms  × ${(ms / firstMs).toFixed(2).padEnd(6)}`
  for (const [name, { wholeMs, ownMs }] of medians)
    console.log(
      `  ${name.padEnd(36)} ${told(wholeMs, first.wholeMs)} of this process ${told(ownMs, first.ownMs)}`,
    )
}
