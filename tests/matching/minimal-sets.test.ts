import fc from 'fast-check'
import t from 'tap'
import { minimalSets, mostWhole } from '../../api/matching/minimal-sets.ts'

const sum = (areas: readonly number[], set: readonly number[]) =>
  set.reduce((total, at) => total + (areas[at] ?? 0), 0)

/** Reaches the least, and would not without any one of its members. */
const isMinimal = (areas: readonly number[], set: readonly number[], least: number) =>
  sum(areas, set) >= least && set.every((at) => sum(areas, set) - (areas[at] ?? 0) < least)

const areas = (most: number) => fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: most })

t.test('of three floors, each set that reaches the area and spares nobody', async (t) => {
  t.same(minimalSets([400, 300, 500], 700).sort(), [
    [0, 1],
    [0, 2],
    [1, 2],
  ])
  t.same(minimalSets([400, 300, 500], 1000), [[0, 1, 2]])
  t.same(minimalSets([400, 300, 500], 1201), [], 'all of them fall short')
  t.same(minimalSets([400, 300], 400), [], 'one that is enough alone is no set')
  t.same(minimalSets([0.1, 0.2], 0.3), [[0, 1]], 'sums of fractions reach what they add up to')
})

t.test('of a few areas, exactly the sets that trying every subset finds', async () => {
  fc.assert(
    fc.property(areas(9), fc.integer({ min: 2, max: 200 }), (given, least) => {
      const every = Array.from({ length: 2 ** given.length }, (_, mask) =>
        given.flatMap((_, at) => ((mask >> at) & 1 ? [at] : [])),
      )
      const wanted = every.filter((set) => set.length > 1 && isMinimal(given, set, least))
      const found = minimalSets(given, least).map((set) => set.join())
      if (new Set(found).size !== found.length) throw new Error('a set is found twice')
      const missing = wanted.map((set) => set.join()).filter((set) => !found.includes(set))
      if (missing.length > 0 || found.length !== wanted.length)
        throw new Error(`${found.length} found, ${wanted.length} there are, missing ${missing.join(' | ')}`)
    }),
    { numRuns: 2000 },
  )
})

t.test('of many areas, runs of neighbours that reach the area and spare nobody', async (t) => {
  let found = 0
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: mostWhole + 1, maxLength: 40 }),
      fc.integer({ min: 61, max: 400 }),
      (given, least) => {
        const sets = minimalSets(given, least)
        found += sets.length
        if (new Set(sets.map((set) => set.join())).size !== sets.length) throw new Error('found twice')
        for (const set of sets) {
          if (!isMinimal(given, set, least)) throw new Error(`${set} is not minimal`)
          if (set.some((at, index) => index > 0 && at <= (set[index - 1] ?? 0))) throw new Error('not rising')
          const between = given.slice(set[0], (set.at(-1) ?? 0) + 1).reduce((total, area) => total + area, 0)
          if (between - (given[set.at(-1) ?? 0] ?? 0) >= least)
            throw new Error(`${set} reaches further than its shortest run`)
        }
      },
    ),
    { numRuns: 500 },
  )
  t.ok(found > 1000, `${found} sets`)
})
