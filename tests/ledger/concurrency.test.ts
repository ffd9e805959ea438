import { once } from 'node:events'
import { sql } from 'kysely'
import t from 'tap'
import { testDatabase } from '../support/test-database.ts'
import { readTestState } from '../support/test-state.ts'
import { insertDivisibleSpaces } from './divisible-spaces.ts'
import { clients, ledgerRun, seconds, serve, timeout } from './ledger-run.ts'

t.test(
  `${clients} clients place and release for ${seconds} s while the service is killed`,
  { timeout },
  async (t) => {
    const state = await readTestState()
    if (state.engine === 'embedded') {
      t.comment('skipped on the embedded engine: it has one connection, so writers never interleave')
      return
    }
    const { db } = await testDatabase(t)
    await insertDivisibleSpaces(db)
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
    const url = new URL(state.url)
    url.pathname = `/${rows[0]?.name}`
    let service = serve(url.href)
    t.teardown(async () => (await service).child.kill('SIGKILL'))
    await service
    await ledgerRun(t, {
      db,
      address: async () => (await service).address,
      async disturb() {
        const { child } = await service
        service = (async () => {
          child.kill('SIGKILL')
          await once(child, 'exit')
          return serve(url.href)
        })()
        await service
      },
    })
  },
)
