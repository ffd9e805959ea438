import { buildApp } from '../../api/app.ts'
import type { Database } from '../../sql/database.ts'
import { interleave } from './interleave.ts'
import { report } from './report.ts'

const rounds = 7

/** A page of a hundred that nobody asked before, with its totals, beside one statement that reads such rows and counts none. */
export async function benchPages(database: Database): Promise<void> {
  const config = { illustrative: true, isHttps: false, logLevel: 'silent' } as const
  const app = await buildApp({ database, now: () => new Date(), config })
  let turn = 0
  const get = async (path: string) => {
    turn++
    const { statusCode, body } = await app.inject(`${path}minAreaM2=${1500 + turn / 1000}&minClearHeightM=5`)
    if (statusCode !== 200) throw new Error(body)
  }
  const bare = () =>
    database.db
      .selectFrom('space')
      .selectAll()
      .where('floor_area_m2', '>=', 1500)
      .where('clear_height_m', '>=', 5)
      .orderBy('floor_area_m2', 'desc')
      .orderBy('id')
      .limit(100)
      .execute()
  console.log('pages: a page of 100 with filters over a million spaces')
  report(
    await interleave(
      [
        { name: 'bare statement', run: bare },
        { name: 'GET /api/spaces', run: () => get('/api/spaces?limit=100&') },
        { name: 'GET /api/spaces/facets', run: () => get('/api/spaces/facets?') },
      ],
      rounds,
    ),
  )
  await app.close()
}
