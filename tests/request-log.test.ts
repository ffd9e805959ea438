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
  await app.inject(`/api/match-runs/${id}?again=${id.toUpperCase()}`)
  t.match(logged, '"url":"/api/match-runs/…?again=…"')
  t.notMatch(logged.toLowerCase(), id)
})
