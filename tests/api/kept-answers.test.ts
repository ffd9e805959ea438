import { brotliDecompressSync } from 'node:zlib'
import t from 'tap'
import type { SpaceFacets, SpacePage } from '../../api/contract.ts'
import { testApp } from '../support/test-app.ts'

const page = '/api/spaces?limit=500&illustrative=false&sort=floorAreaM2'
const facets = '/api/spaces/facets?illustrative=false'

t.test('a page asked for again is the same, packed or not', async (t) => {
  const { app } = await testApp(t)
  for (const url of [page, facets, '/api/spaces?cluster=hongqiao']) {
    const first = await app.inject(url)
    t.equal(first.statusCode, 200)
    for (const turn of ['read', 'kept']) {
      const plain = await app.inject(url)
      t.equal(plain.body, first.body, turn)
      t.equal(plain.headers['content-type'], 'application/json; charset=utf-8')
      t.equal(plain.headers.etag, first.headers.etag)
      const packed = await app.inject({ url, headers: { 'accept-encoding': 'br' } })
      t.equal(brotliDecompressSync(packed.rawPayload).toString(), first.body, turn)
      t.match(packed.headers, { 'content-encoding': 'br', vary: 'accept-encoding' })
    }
  }
  const refused = await app.inject('/api/spaces?limit=0')
  t.equal(refused.statusCode, 400)
})

t.test('what has been written is read at once, however often the page was asked for before', async (t) => {
  const { get, database } = await testApp(t)
  const heightOf = async () =>
    (await get<SpacePage>(page)).items.find(({ id }) => id === 'pj-now')?.clearHeightM
  const highEnough = async () => (await get<SpaceFacets>(facets)).thresholds.clearHeightM?.pass
  await heightOf()
  const before = await highEnough()
  for (const metres of [4.5, 5.5, null]) {
    await database.db
      .updateTable('space')
      .set({ clear_height_m: metres })
      .where('id', '=', 'pj-now')
      .execute()
    t.equal(await heightOf(), metres)
    t.equal(await heightOf(), metres)
    t.equal(await highEnough(), (before ?? 0) + (metres === null ? 0 : 1))
  }
})

t.test('a hold that runs out gives its space back without a write', async (t) => {
  let now = new Date('2026-11-22T04:00:00Z')
  const { get, database } = await testApp(t, { now: () => now })
  const heldM2 = async () => {
    const { items } = await get<SpacePage>('/api/spaces?limit=500')
    return items.reduce((sum, { statusAreas }) => sum + statusAreas.held, 0)
  }
  const before = await heldM2()
  t.ok(before > 0)
  const { expires_at } = await database.db
    .selectFrom('commitment')
    .select((commitment) => commitment.fn.max('expires_at').as('expires_at'))
    .executeTakeFirstOrThrow()
  now = new Date(new Date(String(expires_at)).getTime() + 1000)
  t.ok((await heldM2()) < before)
})
