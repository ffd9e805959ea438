import { distance } from '@turf/turf'
import fc from 'fast-check'
import t from 'tap'
import { hongqiaoGrid, pujiangGrid } from '../../geo/cluster-grids.ts'
import { gridRectangle } from '../../geo/grid-rectangle.ts'
import { gridToLonLat } from '../../geo/grid-to-lon-lat.ts'
import { metresPerDegree, roundPosition } from '../../geo/local-grid.ts'
import { lonLatToGrid } from '../../geo/lon-lat-to-grid.ts'

const metre = fc.double({ min: -3000, max: 3000, noNaN: true })

t.test('a place comes back from longitude and latitude to within the rounding', async (t) => {
  fc.assert(
    fc.property(fc.constantFrom(pujiangGrid, hongqiaoGrid), metre, metre, (grid, u, v) => {
      const [u2, v2] = lonLatToGrid(grid, gridToLonLat(grid, [u, v]))
      return Math.hypot(u2 - u, v2 - v) < 0.1
    }),
  )
  t.same(lonLatToGrid(pujiangGrid, [pujiangGrid.origin[0], pujiangGrid.origin[1]]), [0, 0])
})

t.test('metres on the grid are metres on the ground', async (t) => {
  fc.assert(
    fc.property(metre, metre, (u, v) => {
      fc.pre(Math.hypot(u, v) > 100)
      const onGroundM = distance([...pujiangGrid.origin], gridToLonLat(pujiangGrid, [u, v])) * 1000
      // The sphere of the other measure is itself up to 0.3 % off the ellipsoid.
      return Math.abs(onGroundM / Math.hypot(u, v) - 1) < 0.004
    }),
  )
  t.pass()
})

t.test('the grid is turned from east towards north', async (t) => {
  const [lon, lat] = gridToLonLat(pujiangGrid, [1000, 0])
  t.ok(lon > pujiangGrid.origin[0])
  t.ok(lat > pujiangGrid.origin[1])
})

t.test('a degree has the length that the ellipsoid gives', async (t) => {
  t.match(Math.round(metresPerDegree(0).lon), 111_319)
  t.match(Math.round(metresPerDegree(0).lat), 110_574)
  t.match(Math.round(metresPerDegree(45).lat), 111_132)
})

t.test('a rectangle is a closed ring, counter-clockwise', async (t) => {
  const [ring] = gridRectangle(pujiangGrid, { u: 10, v: 20, widthM: 30, depthM: 40 }).coordinates
  t.equal(ring?.length, 5)
  t.same(ring?.[0], ring?.[4])
  const [first, second, third] = (ring ?? []).map(([lon = 0, lat = 0]) =>
    lonLatToGrid(pujiangGrid, [lon, lat]),
  )
  t.ok((second?.[0] ?? 0) > (first?.[0] ?? 0))
  t.ok((third?.[1] ?? 0) > (second?.[1] ?? 0))
})

t.test('a position that lacks a part is not a number, not zero', async (t) => {
  t.same(roundPosition([]), [Number.NaN, Number.NaN])
})
