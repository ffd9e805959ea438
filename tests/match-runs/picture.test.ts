import fc from 'fast-check'
import t from 'tap'
import { digestOf } from '../../api/match-runs/digest.ts'
import { missingFrom, pictureOf, readPicture } from '../../api/match-runs/picture.ts'
import { match } from '../../api/matching/match.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import { at, publishedLots } from '../matching/fixtures.ts'
import { randomInventory } from '../matching/random-inventory.ts'
import { randomRequirement } from '../matching/random-requirement.ts'
import { loadRows } from '../support/load-rows.ts'
import { testDatabase } from '../support/test-database.ts'

t.test('what is matched again from a picture is matched the same', async (t) => {
  await fc.assert(
    fc.asyncProperty(randomInventory, randomRequirement, async (inventory, requirement) => {
      const snapshot = buildSnapshot(inventory)
      const { bytes } = await pictureOf(snapshot)
      const again = match(buildSnapshot(await readPicture(bytes)), requirement, at)
      t.equal(JSON.stringify(again), JSON.stringify(match(snapshot, requirement, at)))
    }),
    { numRuns: 50 },
  )
})

t.test('a picture says everything that was loaded', async (t) => {
  const loaded = await loadRows(await testDatabase(t))
  const { bytes } = await pictureOf(buildSnapshot(loaded))
  const inOrder = [...loaded.spaces].sort((a, b) => (a.id < b.id ? -1 : 1))
  t.same(await readPicture(bytes), { ...loaded, spaces: inOrder })
  t.ok(bytes.length < 65_536, `${bytes.length} bytes`)
})

t.test('its digest tells its content', async (t) => {
  const lots = publishedLots()
  const { digest } = await pictureOf(buildSnapshot(lots))
  const turned = { ...lots, spaces: [...lots.spaces].reverse() }
  t.equal((await pictureOf(buildSnapshot(turned))).digest, digest, 'the order of loading is not content')
  const [first, ...rest] = lots.spaces
  const higher = { ...lots, spaces: first ? [{ ...first, clear_height_m: 9.1 }, ...rest] : [] }
  t.not((await pictureOf(buildSnapshot(higher))).digest, digest)
  t.not((await pictureOf(buildSnapshot({ ...lots, version: lots.version + 1 }))).digest, digest)
})

t.test('an inventory without spaces has a picture too', async (t) => {
  const none = { ...publishedLots(), spaces: [] }
  const { bytes } = await pictureOf(buildSnapshot(none))
  t.same(await readPicture(bytes), none)
  t.same(missingFrom(none, buildSnapshot(none)), [])
})

t.test('a picture of an older release says what it lacks', async (t) => {
  const now = buildSnapshot(publishedLots())
  const { eiaNotes, ...then } = publishedLots()
  const spaces = then.spaces.map(({ rent_yuan_m2_day, ...space }) => space)
  t.same(missingFrom({ ...then, spaces } as never, now), ['eiaNotes', 'spaces.rent_yuan_m2_day'])
  t.same(missingFrom({ ...publishedLots(), policies: [] }, now), [], 'a list may have been empty')
  t.same(
    missingFrom({ ...publishedLots(), more: [] } as never, now),
    [],
    'what is read no more does not matter',
  )
})

t.test('a digest is that of the canonical text', async (t) => {
  // printf '{"a":1,"b":[true]}' | sha256sum
  t.equal(digestOf({ b: [true], a: 1 }), '90eddf64b875cb5fa184bb12503cc7309b6ce21b175521a80bd8d83082bae604')
})
