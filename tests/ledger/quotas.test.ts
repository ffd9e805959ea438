import { sql } from 'kysely'
import t from 'tap'
import type { QuotaList, SpaceDetail } from '../../api/contract.ts'
import { as, findTestReader } from '../support/readers.ts'
import { testApp } from '../support/test-app.ts'

const planner = as('planner')

t.test('what is left of the share of each parcel', async (t) => {
  const { app, database, get } = await testApp(t, { findReader: findTestReader })
  const ask = async (query = '', headers: object = planner) => {
    const response = await app.inject({ url: `/api/quotas?${query}`, headers: headers as typeof planner })
    return { status: response.statusCode, body: response.json<QuotaList>() }
  }
  const quotaOf = async (parcelId: string, query = '') =>
    (await ask(query)).body.items.find((item) => item.parcelId === parcelId)

  await t.test('is what the page of a space says', async (t) => {
    const { items } = (await ask('', {})).body
    const counted = items.filter(({ state }) => state === 'counted')
    t.ok(counted.length > 0)
    for (const item of counted) {
      const space = await database.db
        .selectFrom('space')
        .select('id')
        .where('parcel_id', '=', item.parcelId)
        .orderBy('id')
        .executeTakeFirstOrThrow()
      const { quota } = await get<SpaceDetail>(`/api/spaces/${space.id}`)
      const { capM2, usedM2, heldM2, leftM2 } = item
      t.match(quota, { capM2, usedM2, heldM2, leftM2 }, item.parcelId)
      t.equal(leftM2, (capM2 ?? 0) - usedM2 - heldM2)
    }
  })

  await t.test('has no number where no rule gives one', async (t) => {
    const mixed = (await ask()).body.items.filter(({ zoning }) => zoning.includes('/'))
    t.ok(mixed.length > 0)
    for (const item of mixed) t.match(item, { state: 'mixed_use', capM2: null, leftM2: null })
  })

  await t.test('of so many tells those first of which the largest share is taken', async (t) => {
    const all = (await ask()).body
    t.equal(all.total, all.items.length)
    const taken = ({ capM2, usedM2, heldM2 }: QuotaList['items'][number]) =>
      capM2 === null ? -1 : (usedM2 + heldM2) / capM2
    const tightest = (await ask('limit=3')).body
    t.equal(tightest.total, all.total)
    t.same(
      tightest.items.map(taken),
      all.items
        .map(taken)
        .sort((a, b) => b - a)
        .slice(0, 3),
    )
    const [{ cluster, zoning } = { cluster: '', zoning: '' }] = tightest.items
    const alike = (await ask(`cluster=${cluster}&zoning=${encodeURIComponent(zoning)}`)).body
    t.same(
      alike.items,
      all.items.filter((item) => item.cluster === cluster && item.zoning === zoning),
    )
    t.equal((await ask('limit=0')).status, 400)
  })

  await t.test('follows the day', async (t) => {
    const { parcelId } = (await ask()).body.items.find(({ usedM2 }) => usedM2 > 0) ?? {}
    const before = await quotaOf(parcelId ?? '', 'asOf=2025-11-26')
    const after = await quotaOf(parcelId ?? '', 'asOf=2026-11-22')
    t.ok((before?.usedM2 ?? 0) < (after?.usedM2 ?? 0))
    t.equal((await quotaOf(parcelId ?? '', 'asOf=2027-12-31'))?.heldM2, 0, 'holds are over by then')
  })

  await t.test('leaves the breakdown out where the reader does', async (t) => {
    t.same((await ask('illustrative=false')).body.items, [])
  })

  await t.test('is unknown where the base or the kind of use is', async (t) => {
    const [parcel] = (await ask()).body.items.filter(({ state }) => state === 'counted')
    const id = parcel?.parcelId ?? ''
    await sql`update commitment set released_at = placed_at where space_id in
      (select id from space where parcel_id = ${id})`.execute(database.db)
    await sql`update parcel set floor_area_m2 = null where id = ${id}`.execute(database.db)
    t.match(await quotaOf(id), { state: 'base_unknown', baseM2: null, leftM2: null })
    await sql`update parcel set single_use = null where id = ${id}`.execute(database.db)
    t.match(await quotaOf(id), { state: 'use_unknown', leftM2: null })
    await sql`update parcel set single_use = false where id = ${id}`.execute(database.db)
    t.match(await quotaOf(id), { state: 'mixed_use', leftM2: null })
  })

  await t.test('is told to the public for today only', async (t) => {
    t.equal((await ask('asOf=2026-10-31', {})).status, 403)
    t.equal((await ask('asOf=2026-10-31', as('firm'))).status, 403)
    const { status, body } = await ask('asOf=2026-11-22', {})
    t.equal(status, 200)
    t.notMatch(JSON.stringify(body), /holder|示例租户/)
  })
})
