import { buildApp } from '../../api/app.ts'
import { openPostgres } from '../../sql/postgres.ts'
import { findTestReader } from '../support/readers.ts'

/** The service in a process of its own that can be killed; who asks is said in a header. */
const database = openPostgres(process.argv[2] ?? '')
const app = await buildApp({
  database,
  now: () => new Date(),
  config: { illustrative: true, isHttps: false, logLevel: 'error' },
  findReader: findTestReader,
})
console.log(await app.listen({ port: 0, host: '127.0.0.1' }))
