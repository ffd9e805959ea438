import t from 'tap'
import type { Requirement } from '../../api/contract.ts'
import { likeSpace } from '../../api/matching/like.ts'
import { match } from '../../api/matching/match.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import { at, inventoryOf, knownSpace } from './fixtures.ts'

const bare = {
  ...knownSpace,
  clear_height_m: null,
  power_kva: null,
  column_grid_long_m: null,
  cleanroom_state: 'none' as const,
  exhaust_shaft: false,
  dual_power: null,
}
const snapshot = buildSnapshot(
  inventoryOf([
    knownSpace,
    { ...knownSpace, id: 'twin', parcel_id: 'parcel-2' },
    { ...knownSpace, id: 'far-larger', floor_area_m2: 1201 },
    { ...bare, id: 'bare' },
    {
      ...knownSpace,
      id: 'land',
      kind: 'land',
      use: 'land',
      floor_area_m2: null,
      land_area_m2: 500,
      far: null,
    },
  ]),
)
const like = (id: string, activity: Partial<Requirement['activities'][0]> = {}): Requirement => ({
  like: id,
  activities: [{ use: 'production', ...activity }],
})
const profileOf = (requirement: Requirement) => likeSpace(requirement, snapshot).profile?.activities[0]

t.test('the profile is the floor area ± 20 % and what is known of the space', async (t) => {
  t.match(profileOf(like('known')), { minAreaM2: 800, maxAreaM2: 1200 })
  t.same(profileOf(like('known'))?.prefer, {
    clearHeightM: 6,
    floorLoadKnM2: 10,
    powerKva: 800,
    cleanroomIso: 7,
    freightLiftT: 3,
    columnGridM: [8, 9],
    industrialDrain: true,
    exhaustShaft: true,
    hazardousWasteRoom: true,
    hazardousStore: true,
    fireCategory: 'C',
    vibrationClass: 'VC-C',
    radiationShielding: true,
    dualPower: true,
    wholeFloor: true,
    groundFloor: true,
  })
})

t.test('what is not known, or known not to be there, is no wish', async (t) => {
  const prefer = profileOf(like('bare'))?.prefer ?? {}
  for (const wish of ['clearHeightM', 'powerKva', 'columnGridM', 'cleanroomIso', 'exhaustShaft', 'dualPower'])
    t.notOk(wish in prefer, wish)
  t.notOk('minAreaM2' in (profileOf(like('land')) ?? {}), 'land of which nobody knows what may be built')
})

t.test('what the activity says itself stands', async (t) => {
  const own = like('known', { minAreaM2: 50, must: { powerKva: 2000 }, prefer: { clearHeightM: 9 } })
  const profile = profileOf(own)
  t.notOk('minAreaM2' in (profile ?? {}) || 'maxAreaM2' in (profile ?? {}))
  t.notOk('powerKva' in (profile?.prefer ?? {}) || 'clearHeightM' in (profile?.prefer ?? {}))
  const [activity] = likeSpace(own, snapshot).requirement.activities
  t.match(activity, {
    minAreaM2: 50,
    must: { powerKva: 2000 },
    prefer: { clearHeightM: 9, floorLoadKnM2: 10 },
  })
  t.notOk(activity && 'maxAreaM2' in activity)
})

t.test('the space itself is not offered, its twin comes first', async (t) => {
  const { options, evaluated, profile } = match(snapshot, like('known'), at)
  const ids = options.flatMap(({ placements }) => placements.map(({ spaceId }) => spaceId))
  t.equal(ids[0], 'twin')
  t.notOk(ids.includes('known'))
  t.notOk(ids.includes('far-larger'))
  t.equal(evaluated, 4)
  t.equal(profile?.spaceId, 'known')
})

t.test('nothing like anything is the plain question', async (t) => {
  const { profile, requirement } = likeSpace({ activities: [{ use: 'rnd' }] }, snapshot)
  t.equal(profile, undefined)
  t.same(requirement, { activities: [{ use: 'rnd' }] })
})
