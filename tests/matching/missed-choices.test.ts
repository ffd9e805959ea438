import t from 'tap'
import type { Requirement } from '../../api/contract.ts'
import { match } from '../../api/matching/match.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import type { SnapshotRow } from '../../sql/queries/snapshot.ts'
import { at, inventoryOf, knownSpace } from './fixtures.ts'

/** So many are tried for each of several activities; above that some choices are left out. */
const mostChoices = 1000

const floor = (id: string, changes: Partial<SnapshotRow>): SnapshotRow => ({ ...knownSpace, id, ...changes })

/** Where the only laboratory is: production beside it is as close as can be. */
const beside = { cluster_id: 'hongqiao', parcel_id: 'h' } as const
const laboratory = floor('laboratory', { ...beside, use: 'rnd', clear_height_m: 9 })

/** Production on parcels of Pujiang, each a little dearer than the one before. */
const faraway = (count: number, stepYuan: number) =>
  Array.from({ length: count }, (_, index) =>
    floor(`far-${String(index).padStart(4, '0')}`, {
      parcel_id: `p${index}`,
      rent_yuan_m2_day: 1 + index * stepYuan,
      clear_height_m: 5,
    }),
  )

const asked: Requirement = {
  activities: [
    { use: 'production', minAreaM2: 900, maxAreaM2: 1100 },
    { use: 'rnd', minAreaM2: 900, maxAreaM2: 1100, must: { clearHeightM: 8 } },
  ],
  rentMaxYuanM2Day: 5,
  limit: 3,
}

const find = (spaces: SnapshotRow[], changes: Partial<Requirement> = {}) =>
  match(buildSnapshot(inventoryOf(spaces)), { ...asked, ...changes }, at)

t.test(
  'more choices than are tried: what was left out is too poor to be shown, and the answer is exact',
  async (t) => {
    const { exact, options } = find([laboratory, ...faraway(mostChoices + 100, 0.003)])
    t.equal(options.length, 3)
    t.ok(exact)
  },
)

t.test(
  'a choice that was left out is nearer to the other activity, and the answer does not claim to be exact',
  async (t) => {
    // Nearly as cheap as the thousandth, so that it is not among those that are tried by its own worth.
    const dearer = floor('dearer', { ...beside, rent_yuan_m2_day: 1.2, clear_height_m: 5 })
    const spaces = [laboratory, ...faraway(mostChoices + 100, 0.0001), dearer]
    const { exact, options } = find(spaces)
    t.notOk(exact)
    // On one parcel every choice is tried: the one that was left out makes the better option.
    const [onOneParcel] = find(spaces, { together: 'parcel' }).options
    t.same(onOneParcel?.placements.map(({ spaceId }) => spaceId).sort(), ['dearer', 'laboratory'])
    t.ok((onOneParcel?.score ?? 0) > (options[0]?.score ?? 1))
  },
)
