import t from 'tap'
import { as } from '../support/readers.ts'
import { ann, ledgerApp } from './ledger-app.ts'

const keyed = (key: string, headers = ann) => ({ ...headers, 'idempotency-key': key })

t.test('a write repeated with its key has one effect and the same answer', async (t) => {
  const { place, database } = await ledgerApp(t)
  const first = await place({ areaM2: 1000 }, keyed('k1'))
  t.equal(first.status, 201)
  const again = await place({ areaM2: 1000 }, keyed('k1'))
  t.equal(again.status, 201)
  t.same(again.body, first.body)
  t.equal(again.headers.location, first.headers.location)
  const many = await Promise.all(Array.from({ length: 8 }, () => place({ areaM2: 500 }, keyed('k2'))))
  t.equal(new Set(many.map(({ body }) => body.id)).size, 1, 'at once, too')
  const rows = await database.db
    .selectFrom('commitment')
    .select('id')
    .where('space_id', '=', 'hq-office')
    .execute()
  t.equal(rows.length, 2)
  const other = await place({ areaM2: 999 }, keyed('k1'))
  t.match(other, { status: 422, body: { code: 'idempotency_key_reused' } })
  t.equal(
    (await place({ areaM2: 100 }, keyed('k1', as('promoter', 'bob')))).status,
    201,
    'keys are each reader’s own',
  )
  t.equal((await place({ areaM2: 100 }, keyed('a b'))).status, 400)
})

t.test('a refusal is repeated as it was, with its numbers and in the language asked for', async (t) => {
  const { place, send } = await ledgerApp(t)
  const { body: hold } = await place({ areaM2: 2000 })
  const first = await place({ areaM2: 1001 }, keyed('k1'))
  t.equal(first.status, 409)
  await send('POST', `/api/commitments/${hold.id}/release`)
  const again = await place({ areaM2: 1001 }, keyed('k1'))
  t.same({ ...again.body, requestId: '' }, { ...first.body, requestId: '' })
  const english = await place({ areaM2: 1001 }, { ...keyed('k1'), 'accept-language': 'en' })
  t.match(english.body.detail, '1,000 m² free')
  t.equal((await place({ areaM2: 1001 }, keyed('k2'))).status, 201, 'a new key asks anew')
})

t.test('a release is repeated too', async (t) => {
  const { place, send } = await ledgerApp(t)
  const { body: hold } = await place({ areaM2: 2000 })
  const release = (key: string) =>
    send('POST', `/api/commitments/${hold.id}/release`, { headers: keyed(key) })
  const first = await release('r1')
  t.match(first, { status: 200, body: { state: 'released' } })
  t.same((await release('r1')).body, first.body)
  t.equal((await release('r2')).status, 409)
})
