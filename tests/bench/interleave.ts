/** One contestant: what it is called and one go at the whole answer. */
export interface Contestant {
  name: string
  run: () => unknown
}

/** Median duration of each in ms. They take turns, so that a slow moment of the machine hits all of them. */
export async function interleave(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<Map<string, number>> {
  const durations = new Map(contestants.map(({ name }) => [name, [] as number[]]))
  // Once: with a million rows held, each collection would take longer than what is measured.
  globalThis.gc?.()
  for (let round = -1; round < rounds; round++)
    for (const { name, run } of contestants) {
      const start = performance.now()
      await run()
      // The first round warms caches and compilers.
      if (round >= 0) durations.get(name)?.push(performance.now() - start)
    }
  return new Map([...durations].map(([name, list]) => [name, median(list)]))
}

function median(list: number[]): number {
  const sorted = list.toSorted((a, b) => a - b)
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2
}
