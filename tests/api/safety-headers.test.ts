import t from 'tap'
import { safetyHeaders } from '../../api/safety-headers.ts'
import { testApp } from '../support/test-app.ts'

t.test('HSTS and upgrades are only for https', async (t) => {
  const plain = safetyHeaders(false)
  t.notOk('strict-transport-security' in plain)
  t.notMatch(plain['content-security-policy'], /upgrade-insecure-requests/)
  const safe = safetyHeaders(true)
  t.match(safe['strict-transport-security'], /max-age=\d{7,}/)
  t.match(safe['content-security-policy'], /upgrade-insecure-requests/)
})

t.test('every answer has them, refusals and unknown addresses too', async (t) => {
  const { app } = await testApp(t)
  const wanted = safetyHeaders(false)
  t.match(wanted, {
    'content-security-policy': /default-src 'self'.*frame-ancestors 'none'/,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'no-referrer',
  })
  const body = { activities: [{ use: 'production' }] }
  const answers = [
    await app.inject({ method: 'POST', url: '/api/match', payload: body }),
    await app.inject({ method: 'POST', url: '/api/match', payload: body }),
    await app.inject({
      method: 'POST',
      url: '/api/match',
      payload: '{',
      headers: { 'content-type': 'application/json' },
    }),
    await app.inject('/api/spaces?limit=1'),
    await app.inject('/api/leads'),
    await app.inject('/api/nowhere'),
    await app.inject('/api/spaces/%00'),
  ]
  t.same(
    answers.map(({ statusCode }) => statusCode),
    [200, 200, 400, 200, 401, 404, 400],
  )
  for (const { headers } of answers) t.match(headers, wanted)
})
