import { rm } from 'node:fs/promises'
import { dropDatabase } from './test-database.ts'
import { readTestState, testFolder } from './test-state.ts'
import { stopThrowawayPostgres } from './throwaway-postgres.ts'

/** After the test files: nothing that the run made stays behind. */
const state = await readTestState()
if (state.engine === 'postgres') {
  if (state.server) await stopThrowawayPostgres(state.server)
  else for (const name of Object.values(state.templates)) await dropDatabase(state.url, name)
}
await rm(testFolder, { recursive: true, force: true })
