import fc from 'fast-check'
import t from 'tap'
import { nearestStop, nextStop, stopHeightsPx } from '../../../ui/components/sheet-stops.ts'
import { stepped } from '../../../ui/components/threshold-steps.ts'

const steps = [3, 4.5, 6, 8]

t.test('a threshold goes through the values in common use and ends in asking for nothing', async (t) => {
  t.equal(stepped(steps, null, 1), 3)
  t.equal(stepped(steps, 3, 1), 4.5)
  t.equal(stepped(steps, 5, 1), 6)
  t.equal(stepped(steps, 5, -1), 4.5)
  t.equal(stepped(steps, 8, 1), 8)
  t.equal(stepped(steps, 3, -1), null)
  t.equal(stepped(steps, null, -1), null)
})

t.test('the sheet’s stops are in order in a frame of any height', async () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), (frame) => {
      const { peek, half, full } = stopHeightsPx(frame)
      t.ok(peek <= half && half <= full)
    }),
  )
})

t.test('the sheet rests at the stop nearest to where it was let go', async (t) => {
  const heights = stopHeightsPx(800)
  t.equal(nearestStop(heights, 120), 'peek')
  t.equal(nearestStop(heights, 420), 'half')
  t.equal(nearestStop(heights, 700), 'full')
  t.equal(nextStop('peek'), 'half')
})
