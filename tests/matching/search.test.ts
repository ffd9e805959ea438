import fc from 'fast-check'
import t from 'tap'
import { choicesOf, meanCloseness } from '../../api/matching/choice.ts'
import { judgeActivity, lookedAt } from '../../api/matching/judged.ts'
import { type Problem, search } from '../../api/matching/search.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import { weightsOf } from '../../api/matching/weights.ts'
import { at } from './fixtures.ts'
import { randomInventory } from './random-inventory.ts'

interface Item {
  id: string
  worth: number
  /** Two of one room cannot stand beside each other. */
  room: number
  spot: number
}

const item = fc.record({
  worth: fc.integer({ min: 0, max: 20 }),
  room: fc.integer({ min: 0, max: 3 }),
  spot: fc.integer({ min: 0, max: 10 }),
})
const slots = fc
  .array(fc.array(item, { minLength: 0, maxLength: 6 }), { minLength: 1, maxLength: 3 })
  .map((lists) =>
    lists.map((list, slot) =>
      list.map((each, no): Item => ({ ...each, id: `${slot}.${no}` })).sort((a, b) => b.worth - a.worth),
    ),
  )

/** How far apart they are lowers the worth; pairs that are not made yet count as side by side. */
const apart = (chosen: readonly Item[]) =>
  chosen.reduce(
    (sum, a, i) => sum + chosen.slice(i + 1).reduce((total, b) => total + Math.abs(a.spot - b.spot), 0),
    0,
  )
const problemOf = (lists: readonly (readonly Item[])[]): Problem<Item> => ({
  lists,
  worth: ({ worth }) => worth,
  mayJoin: (chosen, next) => chosen.every(({ room }) => room !== next.room),
  jointWorth: (chosen) => 30 - apart(chosen),
})

/** Every combination that may stand, with its worth. */
const all = ({ lists, worth, mayJoin, jointWorth }: Problem<Item>) =>
  lists
    .reduce<Item[][]>(
      (before, list) =>
        before.flatMap((chosen) =>
          list.filter((next) => mayJoin(chosen, next)).map((next) => [...chosen, next]),
        ),
      [[]],
    )
    .map((choices) => choices.reduce((sum, each, slot) => sum + worth(each, slot), jointWorth(choices)))

t.test('the best combinations of several problems are those that looking at all finds', async () => {
  fc.assert(
    fc.property(
      fc.array(slots, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 12 }),
      (given, limit) => {
        const problems = given.map(problemOf)
        const { found, exact } = search(problems, limit)
        const wanted = problems
          .flatMap(all)
          .sort((a, b) => b - a)
          .slice(0, limit)
        if (!exact) throw new Error('not exact')
        if (found.map(({ worth }) => worth).join() !== wanted.join())
          throw new Error(`${found.map(({ worth }) => worth)} and not ${wanted}`)
      },
    ),
    { numRuns: 2000 },
  )
})

t.test('a question that takes too long is answered from the promising ones, and says so', async (t) => {
  const list = (slot: number) =>
    Array.from(
      { length: 100 },
      (_, no): Item => ({ id: `${slot}.${no}`, worth: 100 - no, room: no, spot: 0 }),
    )
  const lists = [list(0), list(1), list(2)]
  const loose: Problem<Item> = {
    ...problemOf(lists),
    mayJoin: () => true,
    // Nothing can be left out before it is complete.
    jointWorth: (chosen) => (chosen.length < 3 ? 1000 : 0),
  }
  const { found, exact } = search([loose], 3)
  t.equal(exact, false)
  t.equal(found[0]?.worth, 300, 'the best is among them')
})

t.test('what unfinished combinations promise is never less than any of their endings comes to', async (t) => {
  let compared = 0
  fc.assert(
    fc.property(randomInventory, (loaded) => {
      const snapshot = buildSnapshot({
        ...loaded,
        positions: [
          ...loaded.positions,
          { kind: 'parcel', id: 'parcel-0', lon: 121.501, lat: 31.081, errorM: 200 },
          { kind: 'parcel', id: 'parcel-1', lon: 121.31, lat: 31.19, errorM: 200 },
        ],
      })
      const requirement = { activities: [{ use: 'rnd' as const }] }
      const judged = judgeActivity(snapshot, requirement, 0, at, lookedAt(snapshot, true))
      const { choices } = choicesOf(judged, snapshot, weightsOf(requirement))
      const few = choices.slice(0, 4)
      for (const a of few)
        for (const b of few)
          for (const c of few) {
            const whole = meanCloseness([a, b, c], 3, snapshot)
            const promises = [[], [a], [a, b]].map((chosen) => meanCloseness(chosen, 3, snapshot))
            compared++
            if (promises.some((promise) => promise < whole - 1e-12))
              throw new Error(`${promises} promised, ${whole} is true`)
          }
    }),
    { numRuns: 300 },
  )
  t.ok(compared > 1000, `${compared} compared`)
})
