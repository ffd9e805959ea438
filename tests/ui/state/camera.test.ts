import fc from 'fast-check'
import t from 'tap'
import { cameraFrom, cameraText } from '../../../ui/state/camera.ts'

t.test('a camera comes back from the address to within a metre', async () => {
  const lon = fc.double({ min: -180, max: 180, noNaN: true })
  const lat = fc.double({ min: -85, max: 85, noNaN: true })
  const zoom = fc.double({ min: 0, max: 22, noNaN: true })
  fc.assert(
    fc.property(fc.record({ lon, lat, zoom }), (camera) => {
      const back = cameraFrom(cameraText(camera))
      t.ok(back && Math.abs(back.lon - camera.lon) < 1e-5 && Math.abs(back.lat - camera.lat) < 1e-5)
    }),
    { numRuns: 100 },
  )
})

t.test('a text that is no place on earth is no camera', async (t) => {
  for (const text of [null, '', '1,2', '1,2,3,4', 'a,b,c', ',,', '200,0,5', '0,86,5', '0,0,23']) {
    t.equal(cameraFrom(text), null, text ?? 'null')
  }
})
