import type { Database } from '../../sql/database.ts'
import { type Loaded, loadSnapshot } from '../../sql/queries/snapshot.ts'
import { spaceReader } from '../../sql/queries/space-columns.ts'

/** What is loaded, each space as the row that it is read as. */
export async function loadRows(database: Database): Promise<Loaded> {
  const loaded = await loadSnapshot(database)
  const spaceAt = spaceReader(loaded.spaces)
  return { ...loaded, spaces: Array.from({ length: loaded.spaces.size }, (_, row) => spaceAt(row)) }
}
