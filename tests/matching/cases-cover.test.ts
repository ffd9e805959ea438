import t from 'tap'
import { rules } from '../../api/matching/rules/all.ts'
import { activityUses, type ProcessId, processIds, spaceUses, zoningCodes } from '../../sql/vocabulary.ts'
import { type Case, inventoryOfCase, readCaseFiles } from './case-file.ts'

const cases = readCaseFiles().flatMap((file) => file.cases)

/** What cannot occur, and why. */
const impossible: Record<string, string> = {
  'cluster unknown': 'every space lies in a cluster',
}

/** [rule, space, word] of the first activity, and of the others under the same rule. */
const told = (one: Case) =>
  Object.entries(one.expect.verdicts ?? {}).flatMap(([key, bySpace]) =>
    Object.entries(bySpace).map(([space, word]) => ({ key, rule: key.replace(/^\d+ /, ''), space, word })),
  )

t.test('there are 200 cases, no two of one name', async (t) => {
  t.ok(cases.length >= 200, `${cases.length} cases`)
  t.equal(new Set(cases.map(({ name }) => name)).size, cases.length)
})

t.test('every rule passes, fails, is unknown and is asked at the value at which it turns', async (t) => {
  const words = new Set(cases.flatMap(told).map(({ rule, word }) => `${rule} ${word}`))
  const turns = new Set(cases.flatMap(({ boundary = [] }) => boundary.map((rule) => `${rule} boundary`)))
  for (const rule of rules.map(({ id, bound }) => (bound ? `${id} ${bound}` : id)))
    for (const what of ['pass', 'fail', 'unknown', 'boundary']) {
      const name = `${rule} ${what}`
      if (name in impossible) t.notOk(words.has(name), impossible[name] ?? name)
      else t.ok(words.has(name) || turns.has(name), name)
    }
})

t.test('a case that names a boundary tells the verdict of that rule', async (t) => {
  for (const one of cases)
    for (const rule of one.boundary ?? [])
      t.ok(
        told(one).some((each) => each.rule === rule),
        `${one.name}: ${rule}`,
      )
})

t.test('every activity is asked of every class of space', async (t) => {
  const found = new Set(
    cases.flatMap((one) => {
      const classes = new Map(inventoryOfCase(one).spaces.map(({ id, use }) => [id, use]))
      return told(one)
        .filter(({ key }) => key === 'use')
        .map(({ space }) => `${one.requirement.activities[0]?.use} in ${classes.get(space)}`)
    }),
  )
  for (const use of activityUses)
    for (const space of spaceUses) t.ok(found.has(`${use} in ${space}`), `${use} in ${space}`)
})

t.test('every cell of the land-use matrix is told', async (t) => {
  const rows = [...activityUses, 'rnd_wet', 'production_heavy']
  const found = new Set(
    cases.flatMap((one) => {
      const plates = new Map(inventoryOfCase(one).spaces.map(({ id, zoning }) => [id, zoning ?? []]))
      const row = one.row ?? one.requirement.activities[0]?.use
      return told(one)
        .filter(({ key }) => key === 'land_use')
        .flatMap(({ space }) => {
          const codes = plates.get(space)?.map(({ code }) => code) ?? []
          if (codes.length === 1) return [`${row} on ${codes[0]}`]
          return codes.includes('C65') ? [`${row} on C65 mixed`] : []
        })
    }),
  )
  for (const row of rows)
    for (const column of [...zoningCodes, 'C65 mixed'])
      t.ok(found.has(`${row} on ${column}`), `${row} on ${column}`)
})

/** Where a row of the table begins, by process; the rows of the others do not turn on a quantity. */
const rowsFrom: Partial<Record<ProcessId, readonly number[]>> = {
  solvent_coating: [0, 0.1, 10],
  low_voc_coating: [0, 10],
  solvent_adhesive: [0, 10],
  clinic: [0, 20, 500],
}

t.test('every row of the EIA table is met, at its threshold and with its quantity unsaid', async (t) => {
  const given = cases
    .filter(({ expect }) => expect.eia)
    .flatMap(({ requirement }) => requirement.processes ?? [])
    .map((input) => (typeof input === 'string' ? { id: input } : input))
  for (const id of processIds) {
    const amounts = given
      .filter((each) => each.id === id)
      .map(({ id: _, ...amount }) => Object.values(amount)[0])
    t.ok(amounts.length > 0, id)
    const from = rowsFrom[id] ?? []
    for (const [index, least] of from.entries()) {
      const below = from[index + 1] ?? Number.POSITIVE_INFINITY
      if (least > 0) t.ok(amounts.includes(least), `${id} of ${least}`)
      t.ok(
        amounts.some((amount) => amount !== undefined && amount > 0 && amount >= least && amount < below),
        `${id} from ${least}`,
      )
    }
    if (from.length > 0) t.ok(amounts.includes(undefined), `${id} of an unnamed amount`)
  }
})

t.test('the quota is asked at 29.9, 30.0 and 30.1 %', async (t) => {
  const spaces = cases.flatMap(told).filter(({ rule }) => rule === 'quota')
  for (const share of ['29.9', '30.0', '30.1'])
    t.ok(
      spaces.some(({ space }) => space === share),
      share,
    )
})
