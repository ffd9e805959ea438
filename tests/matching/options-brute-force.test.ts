import fc from 'fast-check'
import t from 'tap'
import type { Requirement } from '../../api/contract.ts'
import { match } from '../../api/matching/match.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import type { Loaded, SnapshotPlace } from '../../sql/queries/snapshot.ts'
import { bruteScores, mostTried } from './brute-force.ts'
import { at } from './fixtures.ts'
import { areasM2, randomInventory } from './random-inventory.ts'
import { randomRequirement } from './random-requirement.ts'

const place = fc.record({
  kind: fc.constantFrom('hospital' as const, 'station' as const),
  where: fc.option(fc.constantFrom([121.5, 31.09], [121.31, 31.2], [121.6, 31.3]), { nil: null, freq: 8 }),
})

/** Storeys of two buildings a parcel; parcels and places somewhere about the clusters. */
const inventory: fc.Arbitrary<Loaded> = fc
  .tuple(
    randomInventory,
    fc.array(place, { maxLength: 3 }),
    fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 12, maxLength: 12 }),
  )
  .map(([loaded, places, spots]) => ({
    ...loaded,
    spaces: loaded.spaces.map((space, index) => ({
      ...space,
      building_id:
        space.parcel_id && (spots[index] ?? 0) > 1 ? `${space.parcel_id}-${(spots[index] ?? 0) % 2}` : null,
      floor_no: spots[index] === 7 ? null : (index % 4) + 1,
    })),
    positions: [
      ...loaded.positions,
      { kind: 'parcel', id: 'parcel-0', lon: 121.501, lat: 31.081, errorM: 200 },
      { kind: 'parcel', id: 'parcel-1', lon: 121.31, lat: 31.19, errorM: 200 },
    ],
    places: places.map(
      ({ kind, where }, i): SnapshotPlace => ({
        kind,
        name_zh: `地点${i}`,
        name_en: `Place ${i}`,
        lon: where?.[0] ?? null,
        lat: where?.[1] ?? null,
        errorM: where ? 100 : null,
      }),
    ),
  }))

/** Few conditions, so that many combinations are left to choose from. */
const requirement: fc.Arbitrary<Requirement> = fc
  .tuple(
    randomRequirement,
    fc.record(
      {
        together: fc.constantFrom('parcel' as const, 'cluster' as const, 'anywhere' as const),
        expansion: fc.record({
          areaM2: fc.constantFrom(...areasM2),
          by: fc.constantFrom('2028-01-01', '2028-06-01'),
        }),
        near: fc.array(
          fc.record({
            kind: fc.constantFrom('hospital' as const, 'station' as const),
            maxKm: fc.constantFrom(1, 5, 30),
          }),
          { minLength: 1, maxLength: 2 },
        ),
      },
      { requiredKeys: [] },
    ),
    fc.integer({ min: 1, max: 5 }),
  )
  .map(([given, more, proximity]) => {
    const { tenure: _t, rentMaxYuanM2Day: _r, clusters: _c, illustrative: _i, ...rest } = given
    return {
      ...rest,
      ...more,
      weights: { ...given.weights, proximity },
      limit: 20,
      activities: rest.activities.map(({ use, minAreaM2, maxAreaM2, prefer }) => ({
        use,
        ...(minAreaM2 === undefined ? {} : { minAreaM2 }),
        ...(maxAreaM2 === undefined ? {} : { maxAreaM2 }),
        ...(prefer === undefined ? {} : { prefer }),
      })),
    }
  })

t.test('the best options are those that trying every combination finds', async (t) => {
  let compared = 0
  let combined = 0
  let grown = 0
  fc.assert(
    fc.property(inventory, requirement, (loaded, asked) => {
      const { scores, tried } = bruteScores(loaded, asked, at)
      fc.pre(tried <= mostTried)
      const { options, exact } = match(buildSnapshot(loaded), asked, at)
      if (!exact) throw new Error('not exact')
      const wanted = scores.slice(0, 20)
      if (options.length !== wanted.length)
        throw new Error(`${options.length} options, ${wanted.length} by trying all (${tried})`)
      for (const [rank, { score, id }] of options.entries())
        if (Math.abs(score - (wanted[rank] ?? 0)) > 2e-4)
          throw new Error(`option ${rank}, ${id}, scores ${score} and not ${wanted[rank]}`)
      compared++
      combined += Number(options.some(({ kind }) => kind === 'combined'))
      grown += Number(options.some(({ kind }) => kind === 'phased'))
    }),
    { numRuns: 500 },
  )
  t.ok(compared >= 500, `${compared} instances`)
  t.ok(combined > 15, `${combined} with combined options`)
  t.ok(grown > 10, `${grown} with room to grow`)
})
