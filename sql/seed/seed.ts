import type { Database } from '../database.ts'
import { shippedDigest } from './shipped-digest.ts'

/**
 * Puts the shipped inventory in, where this release of it does not stand yet.
 * @param illustratedOn YYYY-MM-DD, Asia/Shanghai: the day on which the illustrative breakdown is to look alive; null
 * leaves it out
 */
export async function seed(database: Database, illustratedOn: string | null): Promise<void> {
  const digest = await shippedDigest()
  const rows = await database.db.selectFrom('shipped').selectAll().execute()
  const standsAlready = (name: Name) => rows.some((row) => row.name === name && row.digest === digest)
  // The rows are loaded only where they are needed: most starts need none.
  if (!standsAlready('published')) {
    const { seedPublished } = await import('./seed-published.ts')
    await seedPublished(database)
    await record(database, 'published', digest)
  }
  if (illustratedOn === null) return
  if (!standsAlready('illustrative')) {
    const { seedIllustrative } = await import('./seed-illustrative.ts')
    await seedIllustrative(database, illustratedOn)
    await record(database, 'illustrative', digest)
  }
  const { renewHolds } = await import('./renew-holds.ts')
  await renewHolds(database, illustratedOn)
}

type Name = 'published' | 'illustrative'

const record = ({ db }: Database, name: Name, digest: string) =>
  db
    .insertInto('shipped')
    .values({ name, digest })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ digest }))
    .execute()
