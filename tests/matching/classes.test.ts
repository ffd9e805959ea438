import t from 'tap'
import { buildDeliveryClasses } from '../../api/matching/delivery-classes.ts'
import { buildZoningClasses } from '../../api/matching/zoning-classes.ts'
import type { ZoningCode } from '../../sql/vocabulary.ts'

const most = 65_535

/** So many days, all different. */
const deliveries = (count: number) =>
  Array.from({ length: count }, (_, no) => ({
    kind: 'floor' as const,
    delivery_confirmed_on: new Date(no * 86_400_000).toISOString().slice(0, 10),
    delivery_planned_on: null,
  }))

/** So many plates, all different, of codes that no matrix knows. */
const plates = (count: number) =>
  Array.from({ length: count }, (_, no) => ({
    zoning: [{ code: `X${no}` as ZoningCode, sharePct: 100 }],
    single_use: true,
  }))

t.test('as many classes as there are codes, and not one more', async (t) => {
  t.equal(buildDeliveryClasses(deliveries(most)).deliveryClasses.length, most)
  t.throws(() => buildDeliveryClasses(deliveries(most + 1)), RangeError)
  t.equal(buildZoningClasses(plates(most), [], []).classes.length, most)
  t.throws(() => buildZoningClasses(plates(most + 1), [], []), RangeError)
})
