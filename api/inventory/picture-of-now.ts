import { findInventoryVersion } from '../../sql/queries/source.ts'
import type { Snapshot } from '../matching/snapshot.ts'
import type { Context } from '../routes.ts'

/** The picture in memory once it has all that was written before: whoever has changed something reads it at once. */
export async function pictureOfNow({ db, live }: Pick<Context, 'db' | 'live'>): Promise<Snapshot> {
  await live.reach(await findInventoryVersion(db))
  return live.current()
}
