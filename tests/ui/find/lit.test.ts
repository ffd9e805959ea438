import t from 'tap'
import type { SpacePage, SpaceQuery } from '../../../api/contract.ts'
import type { Api } from '../../../ui/client.ts'
import { litOf } from '../../../ui/find/lit.ts'

/** A service of so many spaces, in pages as they are asked for; what was asked is kept. */
function serviceOf(matching: number, unknown: number) {
  const asked: SpaceQuery[] = []
  const all = Array.from({ length: matching + unknown }, (_, n) => ({
    buildingId: n % 2 ? `b${n}` : null,
    parcelId: `p${n}`,
    cluster: n % 3 ? 'pujiang' : 'hongqiao',
    unknown: n < matching ? [] : ['powerKva'],
  }))
  const spaces = async (query: SpaceQuery) => {
    asked.push(query)
    const from = Number(query.cursor ?? 0)
    const to = from + (query.limit ?? 50)
    return {
      items: all.slice(from, to),
      nextCursor: to < all.length ? String(to) : null,
      total: matching,
      toConfirm: { total: unknown },
    } as unknown as SpacePage
  }
  return { api: { spaces } as unknown as Api, asked }
}
const signal = new AbortController().signal

t.test('what matches or is to be confirmed is lit, and what matches is counted', async (t) => {
  const { api, asked } = serviceOf(800, 100)
  const lit = await litOf(api, { zoning: ['M1'] }, signal)
  t.equal(lit?.places.size, 900)
  t.ok(lit?.places.has('b1') && lit.places.has('p0') && !lit.places.has('p1'))
  t.same(lit?.matches, { pujiang: 533, hongqiao: 267 })
  t.same(
    asked.map(({ cursor, zoning }) => [cursor, zoning]),
    [
      [undefined, ['M1']],
      ['500', ['M1']],
    ],
  )
})

t.test('of too many nothing is dimmed, and one page is enough to know', async (t) => {
  const { api, asked } = serviceOf(5000, 1)
  t.equal(await litOf(api, {}, signal), null)
  t.equal(asked.length, 1)
  const most = serviceOf(4999, 1)
  t.equal((await litOf(most.api, {}, signal))?.places.size, 5000)
})
