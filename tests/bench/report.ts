/** Each median, and how many times the first it is. */
export function report(medians: ReadonlyMap<string, number>): void {
  const [first = Number.NaN] = medians.values()
  for (const [name, duration] of medians)
    console.log(
      `  ${name.padEnd(36)} ${duration.toFixed(1).padStart(8)} ms  × ${(duration / first).toFixed(2)}`,
    )
}
