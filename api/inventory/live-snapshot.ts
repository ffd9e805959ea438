import type { Database } from '../../sql/database.ts'
import { loadSnapshot } from '../../sql/queries/snapshot.ts'
import { loadChanges } from '../../sql/queries/snapshot-change.ts'
import { countBelow } from '../matching/columns/number-column.ts'
import { type Snapshot, snapshotOf } from '../matching/snapshot.ts'
import { bySourceId, type Sources } from '../present.ts'

/** The inventory in memory, kept up to date by its change announcements. */
export interface LiveSnapshot {
  /**
   * The picture of a version whose transaction is over. It never changes: a change makes another, and whoever took
   * this one keeps it to the end.
   */
  current(): Snapshot
  sources(): Sources
  version(): number
  /** Waits until a version is in the picture, or a try to follow it has failed. */
  reach(version: number): Promise<void>
  /** How many of the holds it knows have run out by an instant: they change answers without changing the inventory. */
  expiredBy(at: Date): number
  close(): Promise<void>
}

interface Held {
  snapshot: Snapshot
  sources: Sources
  /** Instants in ms, rising. */
  expiries: readonly number[]
}

/** A connection that listens can die without a word; what it then misses is found by asking so often. */
const usualPollMs = 5000

/** @param onError told of a change that was not followed; the last good picture stays and the next one tries again */
export async function openLiveSnapshot(
  database: Database,
  onError: (cause: unknown) => void,
  pollMs = usualPollMs,
): Promise<LiveSnapshot> {
  let isBehind = false
  let follow = () => {
    isBehind = true
  }
  // Listening begins before the first load, so that no change falls between them.
  const unlisten = await database.listen(
    'inventory',
    () => follow(),
    () => follow(),
  )
  let held = heldOf(snapshotOf(await loadSnapshot(database)))
  let following: Promise<void> | undefined
  const catchUp = async () => {
    while (isBehind) {
      isBehind = false
      held = await next(database, held)
    }
  }
  follow = () => {
    isBehind = true
    following ??= catchUp()
      .catch(onError)
      .finally(() => {
        following = undefined
      })
  }
  if (isBehind) follow()
  const poll = setInterval(() => follow(), pollMs).unref()
  return {
    current: () => held.snapshot,
    sources: () => held.sources,
    version: () => held.snapshot.version,
    async reach(version) {
      if (version <= held.snapshot.version) return
      follow()
      await following
    },
    expiredBy: (at) => countBelow(held.expiries, at.getTime(), true),
    async close() {
      clearInterval(poll)
      await unlisten()
      await following
    },
  }
}

/** What a change left as it was is shared with the picture before; where nobody knows any more what it was, all is read. */
async function next(database: Database, before: Held): Promise<Held> {
  const { snapshot } = before
  const changed = await loadChanges(database, { ...snapshot.reference, spaces: snapshot.spaces })
  if (changed === undefined) return heldOf(snapshotOf(await loadSnapshot(database)))
  return changed.version === snapshot.version ? before : heldOf(snapshotOf(changed, snapshot))
}

const heldOf = (snapshot: Snapshot): Held => ({
  snapshot,
  sources: bySourceId(snapshot.reference.sources),
  expiries: [...snapshot.spaces.commitments.values()]
    .flat()
    .flatMap(({ expiresAt }) => (expiresAt === null ? [] : [Date.parse(expiresAt)]))
    .sort((a, b) => a - b),
})
