import fc from 'fast-check'
import t from 'tap'
import type { LeadItem, MatchNews } from '../../api/contract.ts'
import { openLiveSnapshot } from '../../api/inventory/live-snapshot.ts'
import { changeBetween, isLater, type Seen } from '../../api/leads/match-change.ts'
import { rematch } from '../../api/leads/rematch.ts'
import { testNoon } from '../support/test-state.ts'
import { bob, leadsApp } from './leads-app.ts'

const high = { activities: [{ use: 'production', must: { clearHeightM: 20 } }], illustrative: false }
const any = {
  activities: [{ use: 'production', minAreaM2: 60_000 }],
  clusters: ['pujiang'],
  illustrative: false,
}

t.test('exactly the leads that gain or lose a match are told, once', async (t) => {
  const test = await leadsApp(t)
  const { send, database } = test
  const { db } = database
  let now = testNoon
  /** A service that looks now, at what stands now. */
  const look = async () => {
    const live = await openLiveSnapshot(database, (cause) => t.fail(String(cause)))
    const told = await rematch({ db, live, now: () => now, illustrative: true })
    await live.close()
    return told
  }
  const news = async (headers?: Record<string, string>) =>
    (await send<MatchNews>('GET', '/api/lead-news', headers ? { headers } : {})).body.items
  const add = async (firmName: string, requirement: object) =>
    (await send<LeadItem>('POST', '/api/leads', { body: { firmName, source: 'call', requirement } })).body.id
  const tall = await add('要高的', high)
  await add('要大的', any)
  t.equal(await look(), 0, 'a first look is no news')

  await db.updateTable('space').set({ clear_height_m: 8 }).where('id', '=', 'pj-now').execute()
  t.equal(await look(), 1)
  const lost = await news()
  t.match(lost, [{ leadId: tall, because: 'inventory', lost: [{ id: 'pj-now' }], gained: [] }])
  t.equal(lost.length, 1, 'only the lead that it concerns')
  t.equal(await look(), 0, 'once')
  t.same(await news(bob), [], 'and only to its team')

  await db.updateTable('space').set({ clear_height_m: 21 }).where('id', '=', 'pj-now').execute()
  const both = await Promise.all([look(), look()])
  t.same(both.sort(), [0, 1], 'of two who look at once one tells it')
  t.match((await news())[0], { gained: [{ id: 'pj-now' }], lost: [] })

  for (const { id } of await news())
    t.equal((await send('POST', `/api/lead-news/${id}/seen`, { body: {} })).status, 204)
  t.same(await news(), [])
  t.equal((await send('POST', '/api/lead-news/999999/seen', { body: {} })).status, 404)

  await send('PATCH', `/api/leads/${tall}`, {
    body: { stage: 'lost', lostReason: 'x' },
    headers: { ...lead(), 'if-match': '*' },
  })
  await db.updateTable('space').set({ clear_height_m: 8 }).where('id', '=', 'pj-now').execute()
  now = new Date(testNoon.getTime() + 1000)
  t.equal(await look(), 0, 'who no longer looks is not told')
})

const lead = () => ({
  'x-test-reader': JSON.stringify({
    kind: 'account',
    id: 'ann',
    name: 'ann',
    role: 'promoter',
    teamId: 'north',
  }),
})

const seenOf = (change: Partial<Seen>): Seen => ({
  requirementVersion: 1,
  inventoryVersion: 5,
  rulesVersion: 'a',
  asOf: '2026-11-22',
  spaceIds: [],
  ...change,
})

t.test('why it changed', async (t) => {
  const before = seenOf({ spaceIds: ['a', 'b'] })
  const because = (change: Partial<Seen>) =>
    changeBetween(before, seenOf({ spaceIds: ['b', 'c'], ...change }))
  t.match(because({ inventoryVersion: 6, asOf: '2026-11-23' }), {
    because: 'inventory',
    gained: ['c'],
    lost: ['a'],
  })
  t.match(because({ rulesVersion: 'b', asOf: '2026-11-23' }), { because: 'rules' })
  t.match(because({ asOf: '2026-11-23' }), { because: 'date' })
  t.equal(because({ requirementVersion: 2, inventoryVersion: 6 }), undefined, 'other words are no news')
  t.equal(changeBetween(before, { ...before, inventoryVersion: 6 }), undefined)
})

t.test('gained and lost make the one set of the other; no look is later than itself', async () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 20 }).map(String)).map((list) => list.sort())
  fc.assert(
    fc.property(ids, ids, (a, b) => {
      const change = changeBetween(seenOf({ spaceIds: a }), seenOf({ spaceIds: b, inventoryVersion: 6 }))
      const { gained = [], lost = [] } = change ?? {}
      const made = [...a.filter((id) => !lost.includes(id)), ...gained].sort()
      return (
        JSON.stringify(made) === JSON.stringify(b) &&
        !isLater(seenOf({ spaceIds: a }), seenOf({ spaceIds: b }))
      )
    }),
  )
})
