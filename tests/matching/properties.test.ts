import fc from 'fast-check'
import t from 'tap'
import { Value } from 'typebox/value'
import { MatchResult, type Requirement } from '../../api/contract.ts'
import { match } from '../../api/matching/match.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import type { Loaded } from '../../sql/queries/snapshot.ts'
import { at } from './fixtures.ts'
import { floorAreaM2 } from './oracle-area.ts'
import { randomInventory } from './random-inventory.ts'
import { randomRequirement } from './random-requirement.ts'
import { scales } from './strictness.ts'

const find = (loaded: Loaded, requirement: Requirement): MatchResult =>
  match(buildSnapshot(loaded), requirement, at)

/** Ids of the spaces that an only activity can have: those without a fail, and those that pass throughout. */
function placed(loaded: Loaded, requirement: Requirement): { candidates: Set<string>; sure: Set<string> } {
  const placements = find(loaded, requirement)
    .options.filter(({ placements }) => placements.length === 1)
    .flatMap(({ placements }) => placements)
  const isSure = ({ verdicts }: (typeof placements)[number]) =>
    verdicts.every(({ strength, result }) => strength === 'soft' || result === 'pass')
  const idsOf = (some: typeof placements) => new Set(some.map(({ spaceId }) => spaceId))
  return { candidates: idsOf(placements), sure: idsOf(placements.filter(isSure)) }
}

const oneActivity = (requirement: Requirement): Requirement => ({
  ...requirement,
  activities: requirement.activities.slice(0, 1),
  limit: 10_000,
})

for (const { name, levels } of scales)
  t.test(`asking for more of ${name} never adds a space, asking for less never loses one`, async (t) => {
    const pairs = fc.tuple(fc.nat(levels.length - 2), fc.nat(levels.length - 2)).map(([from, steps]) => ({
      looser: levels[from] ?? ((same: Requirement) => same),
      stricter: levels[Math.min(from + 1 + steps, levels.length - 1)] ?? ((same: Requirement) => same),
    }))
    fc.assert(
      fc.property(randomInventory, randomRequirement, pairs, (loaded, requirement, { looser, stricter }) => {
        const more = placed(loaded, looser(oneActivity(requirement)))
        const fewer = placed(loaded, stricter(oneActivity(requirement)))
        return (
          [...fewer.candidates].every((id) => more.candidates.has(id)) &&
          [...fewer.sure].every((id) => more.sure.has(id))
        )
      }),
      { numRuns: 60 },
    )
    t.pass('on every random case')
  })

t.test('the order of the rows does not change a byte of the answer', async (t) => {
  const shuffled = randomInventory.chain((loaded) =>
    fc.record({
      loaded: fc.constant(loaded),
      other: fc.record({
        ...Object.fromEntries(Object.entries(loaded).map(([key, value]) => [key, fc.constant(value)])),
        spaces: fc.shuffledSubarray(loaded.spaces, { minLength: loaded.spaces.length }),
        parcelCommitments: fc.shuffledSubarray(loaded.parcelCommitments, {
          minLength: loaded.parcelCommitments.length,
        }),
        zoningUses: fc.constant(loaded.zoningUses.toReversed()),
        sources: fc.constant(loaded.sources.toReversed()),
        policies: fc.constant(loaded.policies.toReversed()),
      }) as fc.Arbitrary<unknown> as fc.Arbitrary<Loaded>,
    }),
  )
  fc.assert(
    fc.property(
      shuffled,
      randomRequirement,
      ({ loaded, other }, requirement) =>
        JSON.stringify(find(loaded, requirement)) === JSON.stringify(find(other, requirement)),
    ),
    { numRuns: 150 },
  )
  t.pass('on every random case')
})

t.test('every answer is one that the contract describes', async (t) => {
  fc.assert(
    fc.property(randomInventory, randomRequirement, (loaded, requirement) => {
      const result = find(loaded, requirement)
      const [error] = Value.Errors(MatchResult, JSON.parse(JSON.stringify(result)))
      if (error) throw new Error(`${error.instancePath} ${error.message}`)
      return result.options.length <= (requirement.limit ?? 20)
    }),
    { numRuns: 150 },
  )
  t.pass('on every random case')
})

t.test('options place every activity, best first, and no area twice', async (t) => {
  fc.assert(
    fc.property(randomInventory, randomRequirement, (loaded, requirement) => {
      const { options } = find(loaded, requirement)
      for (const { placements } of options) {
        const indices = [...new Set(placements.map(({ activity }) => activity))].sort()
        if (indices.join() !== requirement.activities.map((_, index) => index).join())
          throw new Error(`places ${indices}`)
        for (const { spaceId, areaM2 } of placements) {
          const space = loaded.spaces.find(({ id }) => id === spaceId)
          const shared = placements.filter((other) => other.spaceId === spaceId)
          if (!space || !(areaM2 > 0)) throw new Error(`${spaceId} with ${areaM2} m²`)
          if (shared.length > 1 && !space.is_divisible) throw new Error(`${spaceId} is placed twice`)
          const taken = shared.reduce((sum, each) => sum + each.areaM2, 0)
          if (taken > (floorAreaM2(space) ?? Number.POSITIVE_INFINITY) + 1e-6)
            throw new Error(`${spaceId} overflows`)
        }
      }
      const falling = options.every(({ score }, index) => score <= (options[index - 1]?.score ?? 1))
      const distinct = new Set(options.map(({ id }) => id)).size === options.length
      return falling && distinct
    }),
    { numRuns: 300 },
  )
  t.pass('on every random case')
})
