import type { SnapshotRow } from '../../sql/queries/snapshot.ts'
import type { Requirement } from '../contract.ts'
import type { At } from '../matching/ask.ts'
import { judgedOf } from '../matching/candidates.ts'
import { peakTakenM2 } from '../matching/free-area.ts'
import type { JudgedActivity } from '../matching/judged.ts'
import { packSets } from '../matching/packs.ts'
import type { Snapshot } from '../matching/snapshot.ts'
import type { Served } from './demand-of.ts'

/**
 * Each activity of a requirement with the floor area that could serve it: free from the day it is needed, neither leased
 * nor held, of spaces that stand today and fail nothing that is asked, alone or with their neighbours.
 */
export const servedBy = (
  snapshot: Snapshot,
  requirement: Requirement,
  at: At,
): Omit<Served, 'lead' | 'productLine'>[] =>
  judgedOf(snapshot, requirement, at).map((judged) => ({
    askedM2: judged.ask.minAreaM2 ?? judged.ask.maxAreaM2 ?? 0,
    spaces: freeSpaces(judged, snapshot, at),
  }))

function freeSpaces(judged: JudgedActivity, snapshot: Snapshot, { asOf, now }: At): Served['spaces'] {
  const alone = new Set(judged.tally.candidates)
  const joined = packSets(judged, snapshot).sets.flatMap(({ members }) => members.map(({ row }) => row))
  const spaces = new Map<number, { freeM2: number; isSure: boolean }>()
  for (const row of new Set([...alone, ...joined])) {
    const space = snapshot.space(row)
    if (!stands(space, asOf)) continue
    const takenM2 = peakTakenM2(space.commitments, judged.ask.neededBy, now)
    const freeM2 = Math.max(0, (space.floor_area_m2 ?? 0) - takenM2)
    // Spaces that have to be joined are not asked for what is unknown of them: that is to confirm with the joining.
    const isSure =
      alone.has(row) && judged.masks.unknownsOf(row) === 0 && space.delivery_confirmed_on !== null
    if (freeM2 > 0) spaces.set(row, { freeM2, isSure })
  }
  return spaces
}

/** Land and what is only promised are no floor area that is free. */
const stands = (space: SnapshotRow, asOf: string): boolean =>
  space.kind !== 'land' &&
  (space.delivery_confirmed_on === null
    ? space.delivery_planned_on === null
    : space.delivery_confirmed_on <= asOf)
