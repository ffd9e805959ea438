import t from 'tap'
import { distanceKm } from '../../geo/distance-km.ts'
import { distanceWithError, keepsDistanceLimit } from '../../geo/distance-with-error.ts'

const pujiang = { position: [121.5315, 31.0915] as const, errorM: 600 }
const hongqiao = { position: [121.2935, 31.2215] as const, errorM: 900 }

t.test('the clusters are 26.9 km apart in a straight line, give or take 1.5 km', async (t) => {
  t.match(distanceKm(pujiang.position, hongqiao.position).toFixed(1), '26.9')
  t.match(distanceWithError(pujiang, hongqiao), { errorKm: 1.5 })
})

t.test('a place is no distance from itself', async (t) => {
  t.equal(distanceKm(pujiang.position, pujiang.position), 0)
})

t.test('a limit is kept, missed, or within the error unknown', async (t) => {
  const distance = { km: 5, errorKm: 1 }
  t.equal(keepsDistanceLimit(distance, 6), true)
  t.equal(keepsDistanceLimit(distance, 5.5), 'unknown')
  t.equal(keepsDistanceLimit(distance, 4), 'unknown')
  t.equal(keepsDistanceLimit(distance, 3.9), false)
})
