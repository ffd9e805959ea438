import fc from 'fast-check'
import t from 'tap'
import type { MatchResult, Requirement } from '../../api/contract.ts'
import { match } from '../../api/matching/match.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import type { Loaded } from '../../sql/queries/snapshot.ts'
import { at } from './fixtures.ts'
import { evaluatedSpaces, judge, wishVerdicts } from './oracle.ts'
import { answer } from './oracle-answer.ts'
import { randomInventory } from './random-inventory.ts'
import { randomRequirement } from './random-requirement.ts'
import { nameOf, relax } from './relax.ts'

const each = (
  check: (loaded: Loaded, requirement: Requirement, result: MatchResult) => void,
  numRuns = 300,
) =>
  fc.assert(
    fc.property(randomInventory, randomRequirement, (loaded, requirement) =>
      check(loaded, requirement, match(buildSnapshot(loaded), requirement, at)),
    ),
    { numRuns },
  )

const sorted = (list: readonly string[]) => [...list].sort()

/** Throws, so that fast-check looks for a smaller case. */
function same(found: unknown, wanted: unknown, what: string): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`${what}: found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`)
}

t.test('counts, exclusions and near misses are those of one space judged after the other', async (t) => {
  each((loaded, requirement, result) => {
    const wanted = answer(loaded, requirement, at)
    same(result.evaluated, wanted.evaluated, 'evaluated')
    same(
      result.activities.map(({ fits, toConfirm, fails }) => ({ fits, toConfirm, fails })),
      wanted.activities.map(({ fits, toConfirm, fails }) => ({ fits, toConfirm, fails })),
      'activities',
    )
    for (const [index, activity] of wanted.activities.entries()) {
      const of = <T extends { activity: number }>(list: readonly T[]) =>
        list.filter((entry) => entry.activity === index)
      same(
        sorted(of(result.nearMisses).map(({ spaceId }) => spaceId)),
        activity.nearMisses,
        `near misses of ${index}`,
      )
      same(
        sorted(
          of(result.exclusions).map((found) => `${nameOf(found)}: ${found.excludes}, alone ${found.alone}`),
        ),
        sorted(
          [...activity.exclusions].map(
            ([rule, { excludes, alone }]) => `${rule}: ${excludes}, alone ${alone}`,
          ),
        ),
        `exclusions of ${index}`,
      )
    }
  })
  t.pass('on every random case')
})

t.test('every placement carries the verdict of every rule that was asked', async (t) => {
  each((loaded, requirement, result) => {
    const placements = result.options.flatMap((option) =>
      option.placements.map((placement) => ({
        ...placement,
        isPart: option.placements.filter(({ activity }) => activity === placement.activity).length > 1,
      })),
    )
    for (const placement of placements) {
      const { activity: index, spaceId, verdicts, isPart } = placement
      const space = evaluatedSpaces(loaded, requirement).find(({ id }) => id === spaceId)
      if (!space) throw new Error(`${spaceId} does not count`)
      const found = (strength: string) =>
        sorted(
          verdicts
            .filter(({ strength: is, rule }) => is === strength && !(isPart && rule === 'floor_area'))
            .map((verdict) => `${nameOf(verdict)} ${verdict.result}`),
        )
      const hard = [...judge(loaded, requirement, index, space, at)]
      // Of several spaces taken together the floor area is said of all of them.
      const own = hard.filter(([rule]) => !(isPart && rule.startsWith('floor_area')))
      same(found('hard'), sorted(own.map(([rule, verdict]) => `${rule} ${verdict}`)), `hard, ${spaceId}`)
      const soft = [...wishVerdicts(requirement.activities[index]?.prefer ?? {}, space)]
      same(
        found('soft'),
        sorted(soft.map(([rule, verdict]) => `${rule} ${verdict === 'fail' ? 'missed' : verdict}`)),
        `soft, ${spaceId}`,
      )
    }
  })
  t.pass('on every random case')
})

t.test('with one activity every space that fails nothing is an option, and no other', async (t) => {
  each((loaded, { activities: [first], ...rest }) => {
    if (!first) return
    const requirement = { ...rest, activities: [first], limit: 10_000 }
    const result = match(buildSnapshot(loaded), requirement, at)
    const placed = result.options
      .filter(({ placements }) => placements.length === 1)
      .flatMap(({ placements }) => placements.map(({ spaceId }) => spaceId))
    same(sorted(placed), answer(loaded, requirement, at).activities[0]?.candidates, 'options')
  })
  t.pass('on every random case')
})

t.test(
  'a near miss says which rule it fails and what it does not know, and relaxTo would make it fit',
  async (t) => {
    each((loaded, requirement, result) => {
      for (const { activity, spaceId, fails, unknown } of result.nearMisses) {
        const space = loaded.spaces.find(({ id }) => id === spaceId)
        if (!space) throw new Error(`no space ${spaceId}`)
        const verdicts = [...judge(loaded, requirement, activity, space, at)]
        const named = (wanted: string) =>
          verdicts.filter(([, verdict]) => verdict === wanted).map(([rule]) => rule)
        same(fails.map(nameOf), named('fail'), `what ${spaceId} fails`)
        same(sorted(unknown), sorted(named('unknown').map((rule) => rule.split(' ')[0] ?? '')), 'unknown')
        for (const fail of fails) {
          if (fail.relaxTo === null) continue
          const relaxed = relax(requirement, activity, nameOf(fail), fail.relaxTo)
          if (!relaxed) throw new Error(`${fail.rule} has nothing to relax`)
          const left = [...judge(loaded, relaxed, activity, space, at)].filter(
            ([, verdict]) => verdict === 'fail',
          )
          same(left, [], `${spaceId} with ${nameOf(fail)} relaxed to ${fail.relaxTo}`)
        }
      }
    })
    t.pass('on every random case')
  },
)

t.test('a relaxation gains as many spaces as the relaxed requirement has more', async (t) => {
  each((loaded, requirement, result) => {
    const before = answer(loaded, requirement, at)
    for (const { activity, to, gains, ...rule } of result.relaxations) {
      const relaxed = to === null ? undefined : relax(requirement, activity, nameOf(rule), to)
      if (!relaxed) throw new Error(`${nameOf(rule)} cannot be relaxed to ${to}`)
      const after = answer(loaded, relaxed, at).activities[activity]?.candidates.length ?? 0
      same(gains, after - (before.activities[activity]?.candidates.length ?? 0), `${nameOf(rule)} to ${to}`)
      if (gains < 1) throw new Error(`${nameOf(rule)} to ${to} gains nothing`)
    }
  })
  t.pass('on every random case')
})
