import { readFile } from 'node:fs/promises'
import Fastify from 'fastify'
import { openInventory } from '../../sql/open.ts'
import { testDay } from '../support/test-state.ts'

const json = 'application/json; charset=utf-8'

/** What the service is held against: the same bytes without the work. Its own process, as the service is. */
const { ANSWER = '', LUODI_DATA = '', DATABASE_URL } = process.env
const bytes = await readFile(ANSWER)
const value: unknown = JSON.parse(String(bytes))
const { db } = await openInventory(
  { databaseUrl: DATABASE_URL, dataFolder: LUODI_DATA, illustrative: true },
  testDay,
)
const bare = Fastify()
bare.post('/bytes', (_request, reply) => reply.type(json).send(bytes))
bare.post('/stringify', (_request, reply) => reply.type(json).send(JSON.stringify(value)))
bare.get('/rows', () => db.selectFrom('space').selectAll().orderBy('id').limit(100).execute())
console.log(await bare.listen({ port: 0, host: '127.0.0.1' }))
