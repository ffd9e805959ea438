import type { Database } from '../../sql/database.ts'
import { loadSnapshot } from '../../sql/queries/snapshot.ts'
import { countBelow } from '../matching/columns/number-column.ts'
import { type Snapshot, snapshotOf } from '../matching/snapshot.ts'
import { bySourceId, type Sources } from '../present.ts'

/** The inventory in memory, kept up to date by its change announcements. */
export interface LiveSnapshot {
  /** What was loaded last; its version is one of a transaction that is over. */
  current(): Snapshot
  sources(): Sources
  version(): number
  /** How many of the holds it knows have run out by an instant: they change answers without changing the inventory. */
  expiredBy(at: Date): number
  close(): Promise<void>
}

interface Held {
  version: number
  snapshot: Snapshot
  sources: Sources
  /** Instants in ms, rising. */
  expiries: readonly number[]
}

/** @param onError told of a reload that failed; the last good picture stays and the next change tries again */
export async function openLiveSnapshot(
  database: Database,
  onError: (cause: unknown) => void,
): Promise<LiveSnapshot> {
  let reloading: Promise<void> | undefined
  let again = false
  const load = async (): Promise<Held> => {
    const loaded = await loadSnapshot(database)
    const expiries = [...loaded.spaces.commitments.values()]
      .flat()
      .flatMap(({ expiresAt }) => (expiresAt === null ? [] : [Date.parse(expiresAt)]))
      .sort((a, b) => a - b)
    return {
      version: loaded.version,
      snapshot: snapshotOf(loaded),
      sources: bySourceId(loaded.sources),
      expiries,
    }
  }
  // Listening begins before the first load, so that no change falls between them.
  const unlisten = await database.listen('inventory', () => {
    if (reloading) {
      again = true
      return
    }
    reloading = reload()
      .catch(onError)
      .finally(() => {
        reloading = undefined
      })
  })
  let held = await load()
  async function reload() {
    do {
      again = false
      held = await load()
    } while (again)
  }
  return {
    current: () => held.snapshot,
    sources: () => held.sources,
    version: () => held.version,
    expiredBy: (at) => countBelow(held.expiries, at.getTime(), true),
    async close() {
      await unlisten()
      await reloading
    },
  }
}
