import type { SnapshotCommitment } from '../../sql/queries/snapshot.ts'

/** Largest area taken on any day from `from` on, by commitments in force at `now`, m². */
export function peakTakenM2(
  commitments: readonly SnapshotCommitment[],
  from: string,
  now: Date,
  counts: (commitment: SnapshotCommitment) => boolean = () => true,
): number {
  let peak = 0
  // The sum can only rise on a day on which something begins. Loops, since a match asks this of every committed space.
  for (const first of commitments) {
    if (!takesFrom(first, from, now) || !counts(first)) continue
    const day = first.from > from ? first.from : from
    let total = 0
    for (const each of commitments)
      if (each.from <= day && takesFrom(each, day, now) && counts(each)) total += each.areaM2
    if (total > peak) peak = total
  }
  return peak
}

/** In force, and not over by the day. */
export const takesFrom = (each: SnapshotCommitment, day: string, now: Date): boolean =>
  (each.to === null || each.to > day) && isInForce(each, now)

export const isHold = ({ kind }: SnapshotCommitment): boolean => kind === 'hold' || kind === 'reservation'

/** An expired hold takes nothing, by comparison. Released ones are not loaded. */
export const isInForce = ({ expiresAt }: SnapshotCommitment, now: Date): boolean =>
  expiresAt === null || Date.parse(expiresAt) > now.getTime()

/** First day from which at least `needM2` of `roomM2` stays free; null: never. */
export function firstDayWithRoom(
  commitments: readonly SnapshotCommitment[],
  roomM2: number,
  needM2: number,
  from: string,
  now: Date,
): string | null {
  const ends = commitments.flatMap(({ to }) => (to !== null && to > from ? [to] : []))
  return (
    [from, ...ends.sort()].find((day) => roomM2 - peakTakenM2(commitments, day, now) >= needM2 - 1e-6) ?? null
  )
}
