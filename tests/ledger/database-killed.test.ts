import t from 'tap'
import { migrate } from '../../sql/migrate.ts'
import { openPostgres } from '../../sql/postgres.ts'
import { seed } from '../../sql/seed/seed.ts'
import { testDay } from '../support/test-state.ts'
import {
  findPostgresBinaries,
  killPostgres,
  startAgain,
  startThrowawayPostgres,
  stopThrowawayPostgres,
} from '../support/throwaway-postgres.ts'
import { insertDivisibleSpaces } from './divisible-spaces.ts'
import { clients, ledgerRun, seconds, serve, timeout } from './ledger-run.ts'

t.test(
  `${clients} clients place and release for ${seconds} s while the database is killed`,
  { timeout },
  async (t) => {
    const binaries = findPostgresBinaries()
    if (binaries === undefined || process.env.TEST_ENGINE === 'embedded') {
      t.comment('skipped: there is no PostgreSQL here that can be killed')
      return
    }
    const server = await startThrowawayPostgres(binaries, { fsync: true })
    t.teardown(() => stopThrowawayPostgres(server))
    const database = openPostgres(server.url, 4)
    t.teardown(() => database.close())
    await migrate(database)
    await seed(database, testDay)
    await insertDivisibleSpaces(database.db)
    const { child, address } = await serve(server.url)
    t.teardown(() => child.kill('SIGKILL'))
    await ledgerRun(t, {
      db: database.db,
      address: async () => address,
      async disturb() {
        await killPostgres(server)
        await startAgain(server)
      },
    })
    t.equal(child.exitCode, null, 'the service outlived its database')
  },
)
