import { Writable } from 'node:stream'
import Fastify from 'fastify'
import t from 'tap'
import { requestLog } from '../api/request-log.ts'

t.test('no id of a match run comes to the log', async (t) => {
  let logged = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      logged += chunk
      done()
    },
  })
  const app = Fastify({ logger: { ...requestLog('info'), stream } })
  t.teardown(() => app.close())
  app.get('/api/match-runs/:id', async () => ({}))
  const id = '0b9e2a64-5c1d-4f6e-9a77-1f2e3d4c5b6a'
  await app.inject(`/api/match-runs/${id}?again=${id.toUpperCase()}&q=%E7%A4%BA%E4%BE%8B`)
  t.match(logged, '"url":"/api/match-runs/…?again=…&q=…"')
  t.notMatch(logged.toLowerCase(), id)
})

t.test('of an error of the database no value comes to the log', async (t) => {
  let logged = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      logged += chunk
      done()
    },
  })
  const app = Fastify({ logger: { ...requestLog('info'), stream } })
  t.teardown(() => app.close())
  app.log.error(
    Object.assign(new Error('duplicate key value violates unique constraint "person_email_key"'), {
      code: '23505',
      detail: 'Key (email)=(li@example.org) already exists.',
      parameters: ['li@example.org'],
    }),
  )
  t.match(logged, /person_email_key.*request-log\.test/s)
  t.match(logged, '"code":"23505"')
  t.notMatch(logged, 'li@example.org')
})
