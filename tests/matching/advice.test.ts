import fc from 'fast-check'
import t from 'tap'
import type { MatchResult, Requirement } from '../../api/contract.ts'
import { match } from '../../api/matching/match.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import type { Loaded } from '../../sql/queries/snapshot.ts'
import { at, inventoryOf, knownSpace } from './fixtures.ts'
import { days, randomInventory } from './random-inventory.ts'
import { randomRequirement } from './random-requirement.ts'
import { nameOf, relax } from './relax.ts'

const find = (loaded: Loaded, requirement: Requirement): MatchResult =>
  match(buildSnapshot(loaded), requirement, at)

const passing = (result: MatchResult, activity: number): number => {
  const counts = result.activities[activity]
  if (counts === undefined) throw new RangeError(`no activity ${activity}`)
  return counts.fits + counts.toConfirm
}

const wishes = { clearHeightM: 6, floorLoadKnM2: 10 }
const ask = (must: object): Requirement => ({ activities: [{ use: 'production', must }] })
const spaces = (...changes: object[]) =>
  inventoryOf(changes.map((change, index) => ({ ...knownSpace, id: `s${index}`, ...change })))

t.test('a pair of relaxations wins exactly as many spaces as it says', async (t) => {
  let pairs = 0
  fc.assert(
    fc.property(randomInventory, randomRequirement, (loaded, requirement) => {
      const before = find(loaded, requirement)
      for (const { activity, changes, gains } of before.relaxationPairs) {
        const relaxed = changes.reduce<Requirement | undefined>(
          (asked, change) =>
            asked && relax(asked, activity, nameOf(change), change.to as string | number | boolean),
          requirement,
        )
        if (relaxed === undefined) throw new Error(`no field for ${changes.map(nameOf).join(' and ')}`)
        // What no request can ask, a minimum above the maximum, is for the engine alone to count.
        const { minAreaM2 = 0, maxAreaM2 = Number.POSITIVE_INFINITY } = relaxed.activities[activity] ?? {}
        if (minAreaM2 > maxAreaM2) continue
        const won = passing(find(loaded, relaxed), activity) - passing(before, activity)
        if (won !== gains) throw new Error(`${changes.map(nameOf).join(' and ')}: ${won}, said ${gains}`)
        pairs++
      }
    }),
    { numRuns: 200 },
  )
  t.ok(pairs > 10, `${pairs} pairs`)
})

t.test('no pair is offered where there is enough to choose from', async (t) => {
  const near = { clear_height_m: 5, floor_load_kn_m2: 5 }
  const nine = Array.from({ length: 9 }, () => ({}))
  t.equal(find(spaces(near, ...nine), ask(wishes)).relaxationPairs.length, 1)
  t.same(find(spaces(near, {}, ...nine), ask(wishes)).relaxationPairs, [])
})

t.test('of two conditions the nearest pair is offered, in both languages', async (t) => {
  const loaded = spaces(
    { clear_height_m: 5.4, floor_load_kn_m2: 7.5 },
    { clear_height_m: 3, floor_load_kn_m2: 2.5 },
    { clear_height_m: 5.8, floor_load_kn_m2: 5 },
  )
  const [pair] = find(loaded, ask(wishes)).relaxationPairs
  t.same(
    pair?.changes.map(({ rule, to }) => [rule, to]),
    [
      ['clear_height', 5.4],
      ['floor_load', 7.5],
    ],
  )
  t.equal(pair?.gains, 1)
  t.match(pair?.text.zh, '净高放宽到 5.4 m，并且楼面荷载放宽到 7.5 kN/m²')
  t.match(pair?.text.en, 'Relax the clear height to 5.4 m, and relax the floor load to 7.5 kN/m²')
})

t.test('an answered question settles as many spaces as was said', async (t) => {
  const columns = {
    clear_height: 'clear_height_m',
    floor_load: 'floor_load_kn_m2',
    power: 'power_kva',
  } as const
  let answered = 0
  fc.assert(
    fc.property(randomInventory, randomRequirement, (loaded, requirement) => {
      const before = find(loaded, requirement)
      for (const question of before.questions) {
        const column = columns[question.rule as keyof typeof columns]
        if (column === undefined) continue
        const told = {
          ...loaded,
          spaces: loaded.spaces.map((space) =>
            space[column] === null && space.cluster_id === question.cluster
              ? { ...space, [column]: 1e6 }
              : space,
          ),
        }
        const sure = (result: MatchResult) => result.activities[question.activity]?.fits ?? 0
        const settled = sure(find(told, requirement)) - sure(before)
        if (settled !== question.settles)
          throw new Error(`${question.rule}: ${settled} settled, said ${question.settles}`)
        answered++
      }
    }),
    { numRuns: 300 },
  )
  t.ok(answered > 0, `${answered} questions`)
})

t.test('the question that settles most comes first, and says whom to ask', async (t) => {
  const loaded = spaces(
    { clear_height_m: null },
    { clear_height_m: null },
    { floor_load_kn_m2: null, cluster_id: 'hongqiao' },
    { floor_load_kn_m2: null, clear_height_m: null },
    { zoning: null, parcel_id: null },
  )
  const { questions } = find(loaded, ask(wishes))
  t.same(
    questions.map(({ rule, cluster, settles, concerns }) => [rule, cluster, settles, concerns]).slice(0, 3),
    [
      ['clear_height', 'pujiang', 2, 3],
      // That nobody knows the zoning is one question, and settles what hangs on it.
      ['zoning', 'pujiang', 1, 1],
      ['floor_load', 'hongqiao', 1, 1],
    ],
  )
  t.same(questions[0]?.spaceIds, ['s0', 's1', 's3'])
  t.match(questions[0]?.text.zh, '浦江国际科技城园区')
  t.match(questions.find(({ rule }) => rule === 'zoning')?.text.en, 'planning bureau')
})

t.test('both ends of a range are one question', async (t) => {
  const loaded = spaces({ floor_area_m2: null }, { floor_area_m2: null, clear_height_m: null }, {})
  const { questions } = find(loaded, {
    activities: [{ use: 'production', minAreaM2: 500, maxAreaM2: 2000, must: { clearHeightM: 5 } }],
  })
  t.same(
    questions.map(({ rule, settles, concerns, spaceIds }) => [rule, settles, concerns, spaceIds]),
    [
      ['floor_area', 1, 2, ['s0', 's1']],
      ['clear_height', 0, 1, ['s1']],
    ],
  )
})

t.test('no day before the earliest would do, and the earliest does', async (t) => {
  const later = days.filter((day) => day >= at.asOf)
  let found = 0
  fc.assert(
    fc.property(randomInventory, randomRequirement, (loaded, { activities, processes: _, ...asked }) => {
      // Without wishes and processes, which no day changes, most spaces wait for their day and nothing else.
      const requirement = {
        ...asked,
        activities: activities.map(({ must: _, processes: __, ...activity }) => activity),
      }
      const counts = (neededBy: string) =>
        find(loaded, {
          ...requirement,
          neededBy,
          activities: requirement.activities.map(({ neededBy: _, ...activity }) => activity),
        }).activities
      const turning = loaded.spaces.flatMap(({ delivery_confirmed_on, delivery_planned_on, commitments }) => [
        delivery_confirmed_on,
        delivery_planned_on,
        ...commitments.map(({ to }) => to),
      ])
      const tried = [...new Set([at.asOf, ...later, ...turning])]
        .filter((day): day is string => day !== null && day >= at.asOf)
        .sort()
      for (const { activity, possibleFrom, certainFrom } of find(loaded, requirement).earliest) {
        const first = (holds: (counts: MatchResult['activities'][number]) => boolean) =>
          tried.find((day) => {
            const each = counts(day)[activity]
            return each !== undefined && holds(each)
          }) ?? null
        const possible = first(({ fits, toConfirm }) => fits + toConfirm > 0)
        const certain = first(({ fits }) => fits > 0)
        if (possible !== possibleFrom) throw new Error(`possible from ${possible}, said ${possibleFrom}`)
        if (certain !== certainFrom) throw new Error(`certain from ${certain}, said ${certainFrom}`)
        found += Number((certain ?? possible ?? at.asOf) > at.asOf)
      }
    }),
    { numRuns: 60 },
  )
  t.ok(found > 0, `${found} activities that can start later only`)
})

t.test('a requirement that fits on no day says so', async (t) => {
  const [never] = find(spaces({ clear_height_m: 3 }), ask(wishes)).earliest
  t.match(never, {
    possibleFrom: null,
    certainFrom: null,
    text: { zh: '按现有条件，任何日期都没有合适空间' },
  })
  const [promised] = find(
    spaces({
      delivery_confirmed_on: null,
      delivery_planned_on: '2027-06-30',
      delivery_planned_precision: 'day',
    }),
    ask(wishes),
  ).earliest
  t.match(promised, { possibleFrom: '2027-06-30', certainFrom: null })
})

t.test('leaving a process out wins exactly as many spaces as is said', async (t) => {
  let tried = 0
  fc.assert(
    fc.property(randomInventory, randomRequirement, (loaded, requirement) => {
      const before = find(loaded, requirement)
      const drop = <T extends { processes?: readonly (string | { id: string })[] }>(of: T, id: string): T =>
        of.processes === undefined
          ? of
          : {
              ...of,
              processes: of.processes.filter((each) => (typeof each === 'string' ? each : each.id) !== id),
            }
      for (const { activity, process, gains } of before.withoutProcess) {
        const less = {
          ...drop(requirement, process),
          activities: requirement.activities.map((each) => drop(each, process)),
        }
        const won = passing(find(loaded, less), activity) - passing(before, activity)
        if (won !== gains) throw new Error(`${process}: ${won}, said ${gains}`)
        tried++
      }
    }),
    { numRuns: 200 },
  )
  t.ok(tried > 0, `${tried} processes`)
})

t.test('a steriliser of one’s own that excludes buildings is what to leave out', async (t) => {
  const loaded = spaces({ fire_category: 'C' }, { fire_category: 'C' }, { fire_category: 'A' })
  const { withoutProcess } = find(loaded, {
    processes: ['eo_sterilisation', 'assembly_only'],
    activities: [{ use: 'production' }],
  })
  t.same(withoutProcess, [
    {
      activity: 0,
      process: 'eo_sterilisation',
      gains: 2,
      text: { zh: '不自行进行EO 灭菌：多 2 处', en: 'Without in-house EO sterilisation: 2 more' },
    },
  ])
})
