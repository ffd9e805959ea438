import fc from 'fast-check'
import t from 'tap'
import { commitmentColumns, isCommitted, peakOfRowM2 } from '../../api/matching/columns/commitments.ts'
import { isHold, peakTakenM2 } from '../../api/matching/free-area.ts'
import { spacesOf } from '../../sql/queries/space-columns.ts'
import { at, commitmentOf, knownSpace } from './fixtures.ts'

const day = fc.integer({ min: 10, max: 28 }).map((date) => `2026-11-${date}`)
const commitment = fc
  .record({
    kind: fc.constantFrom('hold' as const, 'reservation' as const, 'lease' as const, 'sale' as const),
    areaM2: fc.integer({ min: 1, max: 900 }),
    from: day,
    to: fc.option(day),
    expiresAt: fc.option(
      fc.constantFrom('2026-11-20T16:00:00.000Z', at.now.toISOString(), '2026-11-30T16:00:00.000Z'),
    ),
  })
  .map(commitmentOf)
const inventory = fc.array(fc.array(commitment, { maxLength: 4 }), { maxLength: 6 })

t.test('columns of commitments tell the same as the commitments', async () => {
  fc.assert(
    fc.property(inventory, day, fc.boolean(), (lists, from, withHolds) => {
      const columns = commitmentColumns(
        spacesOf(lists.map((commitments, row) => ({ ...knownSpace, id: `s${row}`, commitments }))),
      )
      const counted = { from: Date.parse(from), now: at.now.getTime(), withHolds }
      return lists.every(
        (commitments, row) =>
          isCommitted(columns, row) === commitments.length > 0 &&
          columns.rows.includes(row) === commitments.length > 0 &&
          peakOfRowM2(columns, row, counted) ===
            peakTakenM2(commitments, from, at.now, (each) => withHolds || !isHold(each)),
      )
    }),
  )
})
