import fc from 'fast-check'
import t from 'tap'
import type { MatchResult, Problem, Reading } from '../../api/contract.ts'
import { testApp } from '../support/test-app.ts'

t.test('reading a paragraph over HTTP', async (t) => {
  const { app, post } = await testApp(t)
  const send = (payload: string) =>
    app.inject({
      method: 'POST',
      url: '/api/requirements/read',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      payload,
    })

  t.test('a message becomes a requirement, with the words behind each condition', async (t) => {
    const text = '做化学发光的，浦江找 3,000 平厂房，净高6米以上，明年三月前'
    const reading = await post<Reading>('/api/requirements/read', { text })
    t.same(reading.requirement, {
      productLine: 'ivd',
      clusters: ['pujiang'],
      activities: [{ use: 'production', minAreaM2: 3000, must: { clearHeightM: 6 } }],
      neededBy: '2027-02-28',
    })
    t.equal(reading.asOf, '2026-11-22')
    const area = reading.conditions.find(({ pointer }) => pointer.endsWith('minAreaM2'))
    t.same(area?.words, { start: 11, end: 18, text: '3,000 平' })
    t.equal((await post<MatchResult>('/api/match', reading.requirement)).activities.length, 1)
  })

  t.test('a text that is none is told by field, value and way out', async (t) => {
    const bad: [body: unknown, pointer: string, says: RegExp][] = [
      [{}, '/text', /required/],
      [{ text: '' }, '/text', /./],
      [{ text: ' \n\t' }, '/text', /empty/],
      [{ text: 'a\0b' }, '/text', /NUL/],
      [{ text: 5 }, '/text', /string/],
      [{ text: ['x'] }, '/text', /string/],
      [{ text: '平'.repeat(4001) }, '/text', /at most 4000/],
      [{ text: 'x', tone: 'kind' }, '/tone', /known are text/],
    ]
    for (const [body, pointer, says] of bad) {
      const response = await send(JSON.stringify(body))
      t.equal(response.statusCode, 400, JSON.stringify(body).slice(0, 40))
      t.equal(response.json<Problem>().errors?.[0]?.pointer, pointer)
      t.match(response.json<Problem>().errors?.[0]?.detail, says)
    }
    t.equal((await send('{"text":')).statusCode, 400)
  })

  t.test('four thousand characters are read', async (t) => {
    const reading = await post<Reading>('/api/requirements/read', {
      text: '净高6米，'.repeat(800).slice(0, 4000),
    })
    t.notOk(reading.isComplete)
    t.ok(reading.notes.length > 700)
  })

  t.test('a thousand texts of any kind break nothing', async (t) => {
    const statuses = new Set<number>()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const response = await send(JSON.stringify({ text }))
        statuses.add(response.statusCode)
        return response.statusCode === 200 || response.statusCode === 400
      }),
      { numRuns: 1000 },
    )
    t.ok(statuses.has(200))
  })
})
