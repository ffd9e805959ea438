import { sql } from 'kysely'
import t, { type Test } from 'tap'
import type { Commitment, CommitmentPage, Occupancy, SpacePage, SpaceSuccession } from '../../api/contract.ts'
import { brokenConstraint } from '../../api/database-error.ts'
import { loadSnapshot } from '../../sql/queries/snapshot.ts'
import { loadChanges } from '../../sql/queries/snapshot-change.ts'
import { spaceReader } from '../../sql/queries/space-columns.ts'
import { testDatabase } from '../support/test-database.ts'
import { ann, factsApp, steward } from './facts-app.ts'

/** A floor of 3,500 m² in parts from 500 m², with a lease of 1,500 m² on it. */
const floor = 'hq-h4-7-10f'
const units = ['hq-h2-4-6f-a', 'hq-h2-4-6f-b'] as const

async function successionApp(t: Test) {
  const test = await factsApp(t)
  const tagOf = async (id: string) => String((await test.detail(id)).headers.etag)
  const place = async (spaceId: string, areaM2: number, body: object = {}) =>
    (
      await test.send<Commitment>('POST', '/api/commitments', {
        headers: ann,
        body: { spaceId, kind: 'hold', activity: 'rnd', areaM2, from: '2027-01-01', ...body },
      })
    ).body
  return {
    ...test,
    tagOf,
    place,
    split: async (id: string, parts: object[], headers: Record<string, string> = {}) =>
      test.send<SpaceSuccession>('POST', `/api/spaces/${id}/split`, {
        body: { parts },
        headers: { ...steward, 'if-match': await tagOf(id), ...headers },
      }),
    merge: async (spaceIds: readonly string[], body: object = {}, headers: Record<string, string> = {}) =>
      test.send<SpaceSuccession>('POST', '/api/spaces/merge', {
        body: { spaceIds, ...body },
        headers: {
          ...steward,
          'if-match': (await Promise.all(spaceIds.map(tagOf))).join(', '),
          ...headers,
        },
      }),
    leaseOn: async (space: string) => {
      const { body } = await test.send<CommitmentPage>('GET', `/api/commitments?space=${space}&inForce=true`)
      return body.items[0]?.id ?? 0
    },
  }
}

t.test('a floor is split, its lease goes on in one part, and the floor stays in history', async (t) => {
  const { split, send, leaseOn, detail, get, database, place } = await successionApp(t)
  const occupancyOn = (day: string) =>
    send<Occupancy>('GET', `/api/occupancy?asOf=${day}&by=building`).then(({ body }) =>
      body.items.map(({ buildingId, stockM2, committedM2, heldM2 }) => [
        buildingId,
        stockM2,
        committedM2,
        heldM2,
      ]),
    )
  const [past, today] = [await occupancyOn('2026-11-10'), await occupancyOn('2026-11-22')]
  const published = await get<object>('/api/reconciliation')
  const lease = await leaseOn(floor)
  const { status, body } = await split(floor, [
    { floorAreaM2: 1500, commitmentIds: [lease] },
    { id: 'hq-h4-7-10f-east', name: { zh: '东区', en: 'East' }, floorAreaM2: 2000, divisible: false },
  ])
  t.equal(status, 201)
  t.match(body, {
    replaced: [floor],
    spaces: [
      { id: `${floor}-1`, kind: 'unit', floorAreaM2: 1500, divisible: true, minDivisibleM2: 500 },
      {
        id: 'hq-h4-7-10f-east',
        name: { zh: '东区' },
        floorAreaM2: 2000,
        divisible: false,
        minDivisibleM2: null,
      },
    ],
    commitments: [{ followsId: lease, spaceId: `${floor}-1` }],
  })
  const followed = await send<Commitment>('GET', `/api/commitments/${body.commitments[0]?.id}`)
  t.match(followed.body, {
    kind: 'lease',
    areaM2: 1500,
    from: '2026-11-01',
    to: '2027-11-01',
    state: 'in_force',
    holder: '示例租户',
    isIllustrative: true,
  })
  t.match((await send<Commitment>('GET', `/api/commitments/${lease}`)).body, { state: 'released' })

  t.match(await detail(floor), {
    status: 410,
    body: { code: 'space_retired', replacedBy: [`${floor}-1`, 'hq-h4-7-10f-east'], retiredAt: body.at },
  })
  t.match((await detail(`${floor}-1`)).body, {
    replaces: [floor],
    status: 'committed',
    wholeFloor: false,
    powerKva: null,
    lotId: 'hq-rnd',
  })
  const { items } = await get<SpacePage>('/api/spaces?limit=500&q=hq-h4-7-10f')
  t.same(items.map(({ id }) => id).sort(), [`${floor}-1`, 'hq-h4-7-10f-east'])
  t.match(await place(floor, 500), { code: 'space_retired', replacedBy: [`${floor}-1`, 'hq-h4-7-10f-east'] })
  t.match(
    await send('POST', '/api/queue', {
      headers: ann,
      body: { spaceId: floor, kind: 'hold', activity: 'rnd', areaM2: 500, from: '2027-01-01' },
    }),
    { status: 410 },
  )
  t.match(await send('POST', `/api/questions`, { body: { spaceId: floor, attribute: 'powerKva' } }), {
    status: 410,
  })
  t.match(await split(floor, [{ floorAreaM2: 1 }, { floorAreaM2: 3499 }]), { status: 410 })

  // The areas are the same on every day, before the split and after it.
  t.same(await occupancyOn('2026-11-10'), past)
  t.same(await occupancyOn('2026-11-22'), today)
  t.ok(today.length > 20 && today.some(([, , committed]) => Number(committed) > 0))
  const rows = (await get<{ items: { inventory: number }[] }>('/api/reconciliation')).items
  t.same(
    rows.map(({ inventory }) => inventory),
    (published as { items: { inventory: number }[] }).items.map(({ inventory }) => inventory),
  )
  const events = await database.db.selectFrom('audit_event').selectAll().orderBy('id').execute()
  t.match(
    events.map(({ action, subject_kind, actor_id }) => [action, subject_kind, actor_id]),
    [
      ['split', 'space', 'stella'],
      ['move', 'commitment', 'stella'],
    ],
  )
})

t.test('units are merged with what runs on them, and split again', async (t) => {
  const { merge, split, place, detail, send, ask, questions, tagOf, database } = await successionApp(t)
  const before = await loadSnapshot(database)
  const hold = await place(units[0], 1800, { holder: 'A firm' })
  await ask({ spaceId: units[0], attribute: 'powerKva', text: 'How much?' })
  const blocked = await merge(units)
  t.match(blocked, { status: 409, body: { code: 'succession_blocked', commitments: [{ id: hold.id }] } })
  const { status, body } = await merge(units, { divisible: true, minDivisibleM2: 1400 })
  t.equal(status, 201)
  const merged = `${units[0]}-merged`
  t.match(body, {
    replaced: units,
    spaces: [{ id: merged, floorAreaM2: 3200, divisible: true, minDivisibleM2: 1400 }],
    commitments: [{ followsId: hold.id, spaceId: merged }],
  })
  t.match((await detail(merged)).body, { replaces: [...units], floor: 6, freeAreaM2: 1400, wholeFloor: null })
  const followed = await send<Commitment>('GET', `/api/commitments/${body.commitments[0]?.id}`, {
    headers: ann,
  })
  t.match(followed.body, { holder: 'A firm', placedBy: 'ann', expiresAt: hold.expiresAt }, 'still Ann’s')
  t.match((await questions('?state=open')).items, [{ spaceId: merged, attribute: 'powerKva' }])
  t.match(
    await split(merged, [{ floorAreaM2: 1800 }, { floorAreaM2: 1400 }]),
    { status: 409, body: { commitments: [{ id: body.commitments[0]?.id }] } },
    'what is placed nowhere is in the way',
  )
  const again = await split(merged, [
    { floorAreaM2: 1800, commitmentIds: [body.commitments[0]?.id], divisible: false },
    { floorAreaM2: 1400 },
  ])
  t.equal(again.status, 201)
  t.equal((await questions('?state=open')).total, 2, 'what is asked is asked of each part')
  t.match(await merge([`${merged}-1`, units[1]]), { status: 410 })

  const headers = { ...steward, 'idempotency-key': 'k1', 'if-match': await tagOf(floor) }
  const repeated = () =>
    send<SpaceSuccession>('POST', `/api/spaces/${floor}/split`, {
      body: { parts: [{ floorAreaM2: 1500, commitmentIds: [20] }, { floorAreaM2: 2000 }] },
      headers,
    })
  const first = await repeated()
  t.equal(first.status, 201)
  t.same((await repeated()).body, first.body, 'with the same key it has one effect')

  const [patched, anew] = [await loadChanges(database, before), await loadSnapshot(database)]
  const rowsOf = ({ spaces }: typeof anew) =>
    Array.from({ length: spaces.size }, (_, row) => spaceReader(spaces)(row))
  t.same(patched && rowsOf(patched), rowsOf(anew), 'the picture in memory is the one that is read anew')
  t.same(patched?.parcelCommitments, anew.parcelCommitments)
  const ids = rowsOf(anew).map(({ id }) => id)
  t.notOk([floor, ...units, merged].some((id) => ids.includes(id)))
  t.ok(ids.includes(`${floor}-2`) && ids.includes(`${merged}-1`))
})

t.test('what cannot be split or merged is refused with what to do', async (t) => {
  const { split, merge, place, send, tagOf } = await successionApp(t)
  const split2 = (parts: object[], id = 'hq-h4-7-12f') => split(id, parts)
  const cases: [Promise<{ status: number; body: { errors?: { pointer: string }[] } }>, number, string][] = [
    [split2([{ floorAreaM2: 1000 }, { floorAreaM2: 2499 }]), 422, '/parts'],
    [split2([{ floorAreaM2: 3500 }]), 400, '/parts'],
    [
      split2([
        { floorAreaM2: 1000, id: 'a' },
        { floorAreaM2: 2500, id: 'a' },
      ]),
      422,
      '/parts/1/id',
    ],
    [split2([{ floorAreaM2: 1000, id: floor }, { floorAreaM2: 2500 }]), 422, '/parts/0/id'],
    [split2([{ floorAreaM2: 1000, id: 'A b' }, { floorAreaM2: 2500 }]), 400, '/parts/0/id'],
    [
      split2([{ floorAreaM2: 1000, minDivisibleM2: 1000 }, { floorAreaM2: 2500 }]),
      422,
      '/parts/0/minDivisibleM2',
    ],
    [
      split2([{ floorAreaM2: 1000, divisible: false, minDivisibleM2: 10 }, { floorAreaM2: 2500 }]),
      422,
      '/parts/0/minDivisibleM2',
    ],
    [
      split2([{ floorAreaM2: 1000, commitmentIds: [1] }, { floorAreaM2: 2500 }]),
      422,
      '/parts/0/commitmentIds/0',
    ],
    [split2([{ floorAreaM2: 1000 }, { floorAreaM2: 2000 }], 'hq-office'), 422, ''],
    [merge(['hq-h2-4-5f-a', 'hq-h2-4-7f-a']), 422, '/spaceIds'],
    [merge(['hq-h2-4-5f-a', 'hq-h3-6-5f-a']), 422, '/spaceIds/1'],
    [merge(['pj-now', 'hq-h3-6-5f-a']), 422, '/spaceIds/0'],
    [merge(['hq-h2-4-5f-a', 'hq-h2-4-5f-a']), 400, '/spaceIds'],
    [merge(['hq-h2-4-5f-a', 'hq-h2-4-5f-b'], { id: floor }), 422, '/id'],
  ]
  for (const [answer, status, pointer] of cases) {
    const { status: got, body } = await answer
    t.equal(got, status, JSON.stringify(body))
    t.equal(body.errors?.[0]?.pointer, pointer, JSON.stringify(body))
  }
  const hold = await place('hq-h4-7-12f', 1200)
  t.match(await split2([{ floorAreaM2: 1000, commitmentIds: [hold.id] }, { floorAreaM2: 2500 }]), {
    status: 409,
    body: { code: 'succession_blocked', commitments: [{ id: hold.id }] },
  })
  const other = await place('hq-h4-7-12f', 800)
  t.match(
    await split2([{ floorAreaM2: 1500, commitmentIds: [hold.id, other.id] }, { floorAreaM2: 2000 }]),
    { status: 409, body: { code: 'does_not_fit', limit: 'space' } },
    'together they do not fit',
  )
  const whole = await place('hq-h4-7-12f', 1500)
  t.match(whole, { state: 'in_force' })
  const waiting = await send<{ id: number }>('POST', '/api/queue', {
    headers: ann,
    body: { spaceId: 'hq-h4-7-12f', kind: 'hold', activity: 'rnd', areaM2: 500, from: '2027-01-01' },
  })
  const ids = [hold, other, whole].map(({ id }) => id)
  const parts = [{ floorAreaM2: 3000, commitmentIds: ids.slice(0, 2) }, { floorAreaM2: 500 }]
  t.match(await split2(parts), {
    status: 409,
    body: { commitments: [{ id: whole.id }], queueIds: [waiting.body.id] },
  })
  t.equal((await split(floor, [{ floorAreaM2: 1500 }, { floorAreaM2: 2000 }], ann)).status, 403)
  t.equal((await split('nowhere', [{ floorAreaM2: 1500 }, { floorAreaM2: 2000 }])).status, 404)
  const stale = { 'if-match': await tagOf('hq-h4-7-11f') }
  t.equal((await split(floor, [{ floorAreaM2: 1500 }, { floorAreaM2: 2000 }], stale)).status, 412)
  const one = { 'if-match': await tagOf('hq-h2-4-7f-a') }
  t.equal(
    (await merge(['hq-h2-4-7f-a', 'hq-h2-4-7f-b'], {}, one)).status,
    412,
    'each has to be as it was seen',
  )
  t.equal(
    (
      await send('POST', `/api/spaces/${floor}/split`, {
        body: { parts: [{ floorAreaM2: 1 }, { floorAreaM2: 2 }] },
      })
    ).status,
    428,
  )
})

t.test('the database keeps what is split or merged whole, on every path', async (t) => {
  const { db } = await testDatabase(t)
  const [one, other] = units
  const copy = (id: string, of: string, changes: object) =>
    sql`insert into space select (jsonb_populate_record(s, cast(cast(${JSON.stringify({ id, ...changes })} as text) as jsonb))).* from space s where id = ${of}`
  const follow = (predecessor_id: string, successor_id: string) => ({
    predecessor_id,
    successor_id,
    at: '2026-11-22T04:00:00Z',
  })
  const attempt = (rows: ReturnType<typeof follow>[], made: { id: string; of: string; changes: object }[]) =>
    db
      .transaction()
      .execute(async (transaction) => {
        for (const { id, of, changes } of made) await copy(id, of, changes).execute(transaction)
        await transaction.insertInto('space_succession').values(rows).execute()
      })
      .then(
        () => 'written',
        (cause) => brokenConstraint(cause)?.constraint,
      )
  const part = (id: string, floor_area_m2: number, more: object = {}, of: string = other) => ({
    id,
    of,
    changes: { floor_area_m2, ...more },
  })
  const two = [follow(other, 'x'), follow(other, 'y')]
  t.equal(await attempt(two, [part('x', 400), part('y', 900)]), 'space_succession_area_check')
  t.equal(await attempt([follow(other, 'x')], [part('x', 1400)]), 'space_succession_shape_check')
  t.equal(
    await attempt(two, [part('x', 400), part('y', 1000, { use: 'office' })]),
    'space_succession_place_check',
  )
  t.equal(
    await attempt(
      [follow(other, 'x'), follow(other, 'y'), follow(one, 'x')],
      [part('x', 2200), part('y', 1000)],
    ),
    'space_succession_shape_check',
  )
  const leased = [follow(floor, 'x'), follow(floor, 'y')]
  t.equal(
    await attempt(leased, [part('x', 1500, {}, floor), part('y', 2000, {}, floor)]),
    'space_succession_commitment_check',
    'a lease does not stay behind',
  )
  t.equal(await attempt(two, [part('x', 400), part('y', 1000)]), 'written')
  const rejects = async (work: Promise<unknown>, constraint: string) =>
    t.equal(brokenConstraint(await work.catch((cause) => cause))?.constraint, constraint)
  await rejects(
    db.updateTable('space').set({ floor_area_m2: 1 }).where('id', '=', other).execute(),
    'space_retired_check',
  )
  await rejects(db.deleteFrom('space_succession').execute(), 'space_succession_keep_check')
  await rejects(
    sql`insert into commitment (space_id, kind, activity, area_m2, from_on, placed_at, is_illustrative)
      values (${other}, 'lease', 'rnd', 10, '2027-01-01', now(), false)`.execute(db),
    'space_retired_check',
  )
})
