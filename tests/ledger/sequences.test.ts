import fc from 'fast-check'
import { sql } from 'kysely'
import t from 'tap'
import { brokenConstraint } from '../../api/database-error.ts'
import { daysAfter } from '../../api/days.ts'
import {
  convertCommitment,
  extendCommitment,
  placeCommitment,
  releaseCommitment,
  type SqlAuthor,
} from '../../sql/queries/commitment.ts'
import { testDatabase } from '../support/test-database.ts'
import { testNoon } from '../support/test-state.ts'
import { brokenDays, insertDivisibleSpaces, quotaM2, spaceIds, spaceM2 } from './divisible-spaces.ts'

const start = '2028-01-01'
const horizon = 40

interface Row {
  id: number
  space: number
  counted: boolean
  area: number
  from: number
  to: number
  /** Day of the clock on which it ends; Infinity: never. */
  expires: number
  released: boolean
}

/** The rules as one would write them for a few rows: every day of every limit, by hand. */
class Model {
  rows: Row[] = []
  day = 0
  standing = () => this.rows.filter(({ released, expires }) => !released && expires >= this.day)
  fits(row: Omit<Row, 'id' | 'expires' | 'released'>, without?: Row): boolean {
    const others = this.standing().filter((each) => each !== without)
    for (let day = row.from; day < row.to; day++) {
      const on = others.filter(({ from, to }) => from <= day && day < to)
      const sum = (rows: Row[]) => rows.reduce((total, { area }) => total + area, 0)
      if (sum(on.filter(({ space }) => space === row.space)) + row.area > spaceM2) return false
      const counted = on.filter((each) => each.counted && each.space >> 2 === row.space >> 2)
      if (row.counted && sum(counted) + row.area > quotaM2) return false
    }
    return true
  }
}

const step = fc.record({
  what: fc.constantFrom('place', 'place', 'place', 'extend', 'convert', 'release', 'day'),
  pick: fc.nat(1000),
  space: fc.nat(5),
  counted: fc.boolean(),
  area: fc.integer({ min: 1, max: 10 }).map((n) => n * 100),
  from: fc.nat(horizon - 1),
  length: fc.integer({ min: 1, max: horizon }),
  keeps: fc.integer({ min: 0, max: 5 }),
  firm: fc.boolean(),
})

t.test(
  'whatever is placed, extended, converted, released or left to run out, the database decides as one would by hand',
  async (t) => {
    const { db } = await testDatabase(t)
    await insertDivisibleSpaces(db)
    let decided = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        await sql`update commitment set released_at = now() where space_id like 't-space-%' and released_at is null`.execute(
          db,
        )
        const model = new Model()
        for (const { what, pick, space, counted, area, from, length, keeps, firm } of steps) {
          if (what === 'day') {
            model.day += 1 + keeps
            continue
          }
          const at = new Date(testNoon.getTime() + model.day * 86_400_000)
          const author: SqlAuthor = {
            at: at.toISOString(),
            id: 'a',
            role: 'promoter',
            teamId: null,
            requestId: null,
          }
          const standing = model.standing()
          const row = standing[pick % (standing.length || 1)]
          const expires = firm ? Number.POSITIVE_INFINITY : model.day + keeps
          const expiresAt = (of: number) =>
            of === Number.POSITIVE_INFINITY
              ? null
              : new Date(Date.parse('2026-11-22T23:59:59+08:00') + of * 86_400_000).toISOString()
          const to = from + length
          const asked = { space, counted, area, from, to }
          const columns = {
            kind: firm ? ('lease' as const) : ('hold' as const),
            activity: counted ? ('pilot' as const) : ('rnd' as const),
            area_m2: area,
            from_on: daysAfter(start, from),
            to_on: daysAfter(start, to),
            expires_at: expiresAt(expires),
            holder: null,
          }
          const attempt = (call: Promise<{ id: number }>) =>
            call.then(
              ({ id }) => id,
              (cause) => {
                if (!brokenConstraint(cause)?.constraint.match(/^commitment_(space|quota)_check$/))
                  throw cause
                return undefined
              },
            )
          decided += 1
          if (what === 'place' || row === undefined) {
            const id = await attempt(
              placeCommitment(db, { space_id: spaceIds[space] ?? '', ...columns }, author),
            )
            if ((id !== undefined) !== model.fits(asked))
              throw new Error(`place ${JSON.stringify(asked)}: ${id}`)
            if (id !== undefined) model.rows.push({ ...asked, id, expires, released: false })
          } else if (what === 'release') {
            await releaseCommitment(db, row.id, author)
            row.released = true
          } else if (what === 'extend') {
            const longer = row.to + length
            const id = await attempt(
              extendCommitment(db, row.id, { to_on: daysAfter(start, longer) }, author),
            )
            const fits = model.fits({ ...row, to: longer }, row)
            if ((id !== undefined) !== fits)
              throw new Error(`extend ${JSON.stringify(row)} to ${longer}: ${id}`)
            if (fits) row.to = longer
          } else {
            const id = await attempt(convertCommitment(db, row.id, columns, author))
            const next = { ...asked, space: row.space }
            const fits = model.fits(next, row)
            if ((id !== undefined) !== fits)
              throw new Error(`convert ${JSON.stringify(row)} to ${JSON.stringify(next)}: ${id}`)
            if (id !== undefined) {
              row.released = true
              model.rows.push({ ...next, id, expires, released: false })
            }
          }
          const broken = await brokenDays(db, at)
          if (broken.length > 0) throw new Error(`broken: ${JSON.stringify(broken[0])}`)
        }
      }),
      { numRuns: 60 },
    )
    t.ok(decided > 500, `${decided} decisions`)
  },
)
