import t from 'tap'
import type { SpaceRecord } from '../../api/contract.ts'
import { as } from '../support/readers.ts'
import { ann, factsApp, steward, word } from './facts-app.ts'

const asked = { spaceId: 'pj-now', attribute: 'floorLoadKnM2', text: '二层能放冲压机吗？' }

t.test('a question is answered by a statement, and with it whoever asked the same', async (t) => {
  const { ask, questions, send, database, detail } = await factsApp(t)
  const first = await ask(asked)
  t.match(first, { status: 201, body: { ...asked, state: 'open', askedTimes: 1 } })
  t.equal((await ask(asked, as('promoter', 'bob', 'south'))).body.askedTimes, 2)
  const other = await ask({ ...asked, attribute: 'delivery' })
  await ask({ ...asked, spaceId: 'pj-2025q4' })
  t.equal((await questions('?state=open&space=pj-now&attribute=floorLoadKnM2')).total, 2)
  const answer = (body: object) =>
    send<SpaceRecord>('POST', `/api/questions/${first.body.id}/answer`, { body: { ...word, ...body } })
  t.match(await answer({ attributes: { powerKva: 5 } }), {
    status: 422,
    body: { code: 'fact_refused', errors: [{ pointer: '/attributes/floorLoadKnM2' }] },
  })
  t.match(await answer({ attributes: { floorLoadKnM2: null } }), { status: 422 })
  t.match(await answer({ attributes: { floorLoadKnM2: 0 } }), { status: 400 })
  const { status, body } = await answer({ attributes: { floorLoadKnM2: 15 } })
  t.equal(status, 200)
  t.equal(body.answeredQuestions.length, 2)
  t.equal((await detail('pj-now')).body.floorLoadKnM2, 15)
  t.match(await answer({ attributes: { floorLoadKnM2: 16 } }), {
    status: 409,
    body: { code: 'question_answered' },
  })
  t.equal((await detail('pj-now')).body.floorLoadKnM2, 15)
  const open = await questions('?state=open')
  t.same(
    new Set(open.items.map(({ spaceId, attribute }) => `${spaceId} ${attribute}`)),
    new Set(['pj-now delivery', 'pj-2025q4 floorLoadKnM2']),
  )
  t.match(await questions('?state=answered'), { total: 2, items: [{ askedTimes: 0, state: 'answered' }] })
  const rows = await database.db
    .selectFrom('audit_event')
    .selectAll()
    .where('subject_kind', '=', 'question')
    .orderBy('id')
    .execute()
  t.same(
    rows.map(({ action }) => action),
    ['ask', 'ask', 'ask', 'ask', 'answer', 'answer'],
  )
  t.match(rows[4], { actor_id: 'stella', after: { spaceId: 'pj-now', attribute: 'floorLoadKnM2' } })
  t.equal(rows[2]?.subject_id, String(other.body.id))
})

t.test('a change of the space answers too, and what becomes unknown answers nothing', async (t) => {
  const { ask, questions, patch } = await factsApp(t)
  const { body: load } = await ask(asked)
  const { body: delivery } = await ask({ spaceId: 'pj-2026h1', attribute: 'delivery' })
  await patch('pj-now', { attributes: { floorLoadKnM2: null } })
  t.equal((await questions('?state=open')).total, 2)
  t.same((await patch('pj-now', { attributes: { floorLoadKnM2: 10 } })).body.answeredQuestions, [load.id])
  const confirmed = await patch('pj-2026h1', { delivery: { confirmed: '2026-11-01' } })
  t.same(confirmed.body.answeredQuestions, [delivery.id])
  t.equal((await questions('?state=open')).total, 0)
})

t.test('words of a question are for the own team and for those who answer', async (t) => {
  const { ask, questions } = await factsApp(t)
  await ask(asked)
  const text = async (reader: Record<string, string>) => (await questions('', reader)).items[0]?.text
  for (const reader of [ann, as('promoter', 'anne', 'north'), steward, as('planner')])
    t.equal(await text(reader), asked.text)
  t.equal(await text(as('promoter', 'bob', 'south')), undefined)
  t.equal(await text(as('promoter', 'eve')), undefined, 'no team is no team of others')
})

t.test('who may ask and answer, and what is no question', async (t) => {
  const { ask, send } = await factsApp(t)
  const { body } = await ask(asked)
  const answer = (headers: Record<string, string>) =>
    send('POST', `/api/questions/${body.id}/answer`, {
      body: { ...word, attributes: { floorLoadKnM2: 9 } },
      headers,
    })
  for (const reader of [as('firm'), as('planner')]) {
    t.equal((await ask(asked, reader)).status, 403)
    t.equal((await answer(reader)).status, 403)
  }
  t.equal((await answer(ann)).status, 403)
  t.equal((await ask(asked, {})).status, 401)
  t.equal((await send('GET', '/api/questions', { headers: as('firm') })).status, 403)
  t.match(await ask({ ...asked, spaceId: 'none' }), { status: 404, body: { code: 'not_found' } })
  t.equal((await ask({ ...asked, attribute: 'colour' })).status, 400)
  t.equal((await ask({ ...asked, text: '\u0000' })).status, 400)
  t.equal(
    (await send('POST', '/api/questions/999/answer', { body: { ...word, attributes: { powerKva: 1 } } }))
      .status,
    404,
  )
  t.equal((await send('POST', '/api/questions/x/answer', { body: word })).status, 400)
})

t.test('questions are paged, the newest first; a question sent twice with its key is one', async (t) => {
  const { ask, questions } = await factsApp(t)
  const ids = []
  for (const attribute of ['powerKva', 'tenures', 'fireCategory'])
    ids.unshift((await ask({ spaceId: 'pj-now', attribute })).body.id)
  const first = await questions('?limit=2')
  const second = await questions(`?limit=2&cursor=${first.nextCursor}`)
  t.same(
    [...first.items, ...second.items].map(({ id }) => id),
    ids,
  )
  t.same([first.total, second.nextCursor], [3, null])
  const keyed = { ...ann, 'idempotency-key': 'q1' }
  t.equal((await ask(asked, keyed)).body.id, (await ask(asked, keyed)).body.id)
  t.equal((await questions()).total, 4)
})

t.test('how many leads wait for an answer is counted, and which is not told', async (t) => {
  const { ask, questions, send } = await factsApp(t)
  const lead = async (firmName: string) =>
    (await send<{ id: string }>('POST', '/api/leads', { body: { firmName, source: 'call' }, headers: ann }))
      .body.id
  const [one, two] = [await lead('甲医疗'), await lead('乙医疗')]
  await ask(asked)
  await ask({ ...asked, leadId: one })
  await ask({ ...asked, leadId: one })
  await ask({ ...asked, leadId: two })
  const { items } = await questions('?state=open')
  t.match(items, [{ askedTimes: 4, leads: 2 }])
  t.notMatch(JSON.stringify(items), new RegExp(`${one}|${two}`))
  t.match(await ask({ ...asked, leadId: one }, as('promoter', 'bob', 'south')), { status: 404 })
})
