/** One contestant: what it is called and one go at the whole answer. */
export interface Contestant {
  name: string
  run: () => unknown
}

/** Medians in ms. */
export interface Took {
  wholeMs: number
  /** Of the processors, by this process: what counts where a busy machine makes everybody wait. */
  ownMs: number
}

/** How long each takes. They take turns, so that a slow moment of the machine hits all of them. */
export async function interleave(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<Map<string, Took>> {
  const took = new Map(contestants.map(({ name }) => [name, [] as Took[]]))
  globalThis.gc?.()
  for (let round = -1; round < rounds; round++)
    for (const { name, run } of contestants) {
      const begun = process.cpuUsage()
      const start = performance.now()
      await run()
      const wholeMs = performance.now() - start
      const { user, system } = process.cpuUsage(begun)
      // The first round warms caches and compilers.
      if (round >= 0) took.get(name)?.push({ wholeMs, ownMs: (user + system) / 1000 })
    }
  const middle = (list: Took[], of: keyof Took) => median(list.map((each) => each[of]))
  return new Map(
    [...took].map(([name, list]) => [
      name,
      { wholeMs: middle(list, 'wholeMs'), ownMs: middle(list, 'ownMs') },
    ]),
  )
}

function median(list: number[]): number {
  const sorted = list.toSorted((a, b) => a - b)
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2
}
