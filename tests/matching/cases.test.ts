import t from 'tap'
import { judgeActivity, lookedAt } from '../../api/matching/judged.ts'
import { match } from '../../api/matching/match.ts'
import { requirementFaults } from '../../api/matching/requirement.ts'
import { buildSnapshot, type Snapshot } from '../../api/matching/snapshot.ts'
import { verdictsOf } from '../../api/matching/verdicts.ts'
import { read } from '../../api/reading/read.ts'
import { type Case, inventoryOfCase, presentOf, readCaseFiles } from './case-file.ts'
import { nameOf } from './relax.ts'

/** Worked out by hand from the papers, each with the sentence it rests on. */
for (const { file, topic, cases } of readCaseFiles())
  t.test(`${file}: ${topic}`, async (t) => {
    for (const one of cases)
      t.test(one.name, async (t) => {
        const { requirement, expect } = one
        const present = presentOf(one)
        if (one.words) t.same(read(one.words, present.asOf).requirement, requirement, 'the words read so')
        t.same(requirementFaults(requirement, present.asOf), [], 'the service accepts the question')
        const snapshot = buildSnapshot(inventoryOfCase(one))
        const found = verdictsIn(one, snapshot)
        for (const [rule, bySpace] of Object.entries(expect.verdicts ?? {}))
          for (const [space, word] of Object.entries(bySpace)) {
            if (!(space in one.spaces)) throw new Error(`no space ${space}`)
            t.equal(wordOf(found, rule, space), word, `${rule} of ${space}`)
          }
        const result = match(snapshot, requirement, present)
        for (const { space, rule, relaxTo, ...reason } of expect.reasons ?? []) {
          t.match(found.get(`${rule} of ${space}`), reason, `${rule} of ${space} in numbers`)
          if (relaxTo === undefined) continue
          const miss = result.nearMisses.find(({ spaceId }) => spaceId === space)
          t.same(miss?.fails[0]?.relaxTo, relaxTo, `${rule} of ${space} would fit with`)
        }
        const first = <T extends { activity: number }>(list: readonly T[]) =>
          list.filter(({ activity }) => activity === 0)
        const optionSpaces = result.options.map(({ placements }) =>
          placements.map(({ spaceId }) => spaceId).join('+'),
        )
        const [best] = result.options
        const facts = {
          counts: result.activities.map(({ fits, toConfirm, fails }) => [fits, toConfirm, fails]),
          exclusions: Object.fromEntries(
            first(result.exclusions).map((each) => [nameOf(each), [each.excludes, each.alone]]),
          ),
          nearMisses: Object.fromEntries(
            first(result.nearMisses).map(({ spaceId, fails }) => [spaceId, fails.map(nameOf).join()]),
          ),
          best: best && { spaces: optionSpaces[0], kind: best.kind },
        }
        for (const [what, found] of Object.entries(facts))
          if (what in expect) t.same(found, expect[what as keyof typeof facts], what)
        for (const id of expect.advice ?? [])
          t.ok(
            result.eia.advice.some((each) => each.id === id),
            id,
          )
        if (expect.eia) t.match(result.eia, expect.eia, 'eia')
        for (const [index, eia] of (expect.eiaByActivity ?? []).entries())
          t.match(result.activities[index]?.eia, eia, `eia of ${index}`)
        if (expect.options) t.same(optionSpaces.toSorted(), expect.options.toSorted(), 'options')
      })
  })

/** Of every activity, space and rule; of those a requirement does not ask there is none. */
function verdictsIn(one: Case, snapshot: Snapshot) {
  const { requirement } = one
  const looked = lookedAt(snapshot, requirement.illustrative !== false)
  return new Map(
    requirement.activities.flatMap((_, index) => {
      const judged = judgeActivity(snapshot, requirement, index, presentOf(one), looked)
      return Array.from({ length: snapshot.size }, (_, row) => row).flatMap((row) =>
        verdictsOf(judged, snapshot, row).map((verdict) => {
          const rule = `${index === 0 ? '' : `${index} `}${verdict.strength === 'soft' ? 'prefer ' : ''}${nameOf(verdict)}`
          return [`${rule} of ${snapshot.space(row).id}`, verdict] as const
        }),
      )
    }),
  )
}

function wordOf(found: ReturnType<typeof verdictsIn>, rule: string, space: string): string {
  const of = (name: string) => found.get(`${name} of ${space}`)?.result ?? 'not_asked'
  if (rule !== 'land_use') return of(rule)
  const words = [of('zoning'), of('eia')]
  return words.includes('fail') ? 'fail' : words.includes('unknown') ? 'unknown' : 'pass'
}
