/** One choice out of each list, so that together they are worth the most. */
export interface Problem<C> {
  /** Per slot, by falling worth. */
  lists: readonly (readonly C[])[]
  /** What a choice is worth by itself, in its slot. */
  worth(choice: C, slot: number): number
  /** Whether a choice can stand beside those already made. */
  mayJoin(chosen: readonly C[], next: C): boolean
  /** What the choices are worth together. Before all are made: the most it can still come to. */
  jointWorth(chosen: readonly C[]): number
}

export interface Found<C> {
  choices: readonly C[]
  worth: number
}

/** So many choices are tried in all; a question that takes more is answered from the most promising ones. */
const mostTried = 200_000
/** How many unfinished combinations are carried on, and how many choices of each list are tried on each. */
const beamWidth = 100
const beamChoices = 100
/** Worths that differ by less are equal: sums depend on the order of their terms. */
const hair = 1e-9

/**
 * The best `limit` combinations of all problems. Branch and bound: a branch is left as soon as the most it can come to
 * is not above the worst that would be shown, so what is found is what looking at every combination would find.
 * @returns exact: false where it took too long and only promising combinations were looked at
 */
export function search<C>(
  problems: readonly Problem<C>[],
  limit: number,
): { found: Found<C>[]; exact: boolean } {
  const best = bestOf<C>(limit)
  const budget = { left: mostTried }
  let exact = true
  for (const problem of [...problems].sort((a, b) => mostWorth(b) - mostWorth(a))) {
    if (lookAtAll(problem, best, budget)) continue
    exact = false
    lookAtPromising(problem, best)
  }
  return { found: best.list, exact }
}

/** The most that a problem can come to, were every best choice possible. */
const mostWorth = <C>(problem: Problem<C>): number => (restOf(problem)[0] ?? 0) + problem.jointWorth([])

/** Per slot, the most that it and all later ones can add by themselves. */
function restOf<C>({ lists, worth }: Problem<C>): number[] {
  const rest = [0]
  for (let slot = lists.length - 1; slot >= 0; slot--) {
    const [first] = lists[slot] ?? []
    rest.unshift((rest[0] ?? 0) + (first === undefined ? 0 : worth(first, slot)))
  }
  return rest
}

/** @returns false where the budget ran out */
function lookAtAll<C>(problem: Problem<C>, best: Best<C>, budget: { left: number }): boolean {
  const { lists } = problem
  const rest = restOf(problem)
  const chosen: C[] = []
  const go = (slot: number, sum: number, joint: number): boolean => {
    for (const choice of lists[slot] ?? []) {
      const own = sum + problem.worth(choice, slot)
      const after = rest[slot + 1] ?? 0
      // The next ones of the list are worth no more.
      if (!best.takes(own + after + joint)) return true
      if (budget.left-- <= 0) return false
      if (!problem.mayJoin(chosen, choice)) continue
      chosen.push(choice)
      const together = problem.jointWorth(chosen)
      const isLast = slot === lists.length - 1
      if (isLast) best.offer({ choices: [...chosen], worth: own + together })
      else if (best.takes(own + after + together) && !go(slot + 1, own, together)) return false
      chosen.pop()
    }
    return true
  }
  return go(0, 0, problem.jointWorth([]))
}

/** Beam search: slot by slot, the most promising unfinished combinations are carried on. */
function lookAtPromising<C>(problem: Problem<C>, best: Best<C>): void {
  let beam: Found<C>[] = [{ choices: [], worth: 0 }]
  for (const [slot, list] of problem.lists.entries()) {
    const longer = beam.flatMap(({ choices, worth }) =>
      list
        .slice(0, beamChoices)
        .filter((choice) => problem.mayJoin(choices, choice))
        .map((choice) => {
          const more = [...choices, choice]
          const own = worth + problem.worth(choice, slot)
          return { choices: more, worth: own, promise: own + problem.jointWorth(more) }
        }),
    )
    beam = longer.sort((a, b) => b.promise - a.promise).slice(0, beamWidth)
  }
  for (const { choices, worth } of beam) best.offer({ choices, worth: worth + problem.jointWorth(choices) })
}

interface Best<C> {
  list: Found<C>[]
  /** Whether something of this worth would be shown. */
  takes(worth: number): boolean
  offer(found: Found<C>): void
}

function bestOf<C>(limit: number): Best<C> {
  const list: Found<C>[] = []
  const takes = (worth: number) => list.length < limit || worth > (list[limit - 1]?.worth ?? 0) + hair
  const isSame = (a: Found<C>, b: Found<C>) => a.choices.every((choice, slot) => choice === b.choices[slot])
  return {
    list,
    takes,
    offer(found) {
      if (!takes(found.worth) || list.some((other) => isSame(found, other))) return
      const before = list.findIndex(({ worth }) => found.worth > worth)
      list.splice(before === -1 ? list.length : before, 0, found)
      if (list.length > limit) list.pop()
    },
  }
}
