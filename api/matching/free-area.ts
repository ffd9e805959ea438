import type { SnapshotCommitment } from '../../sql/queries/snapshot.ts'

/** Largest area taken on any day from `from` on, by commitments in force at `now`, m². */
export function peakTakenM2(
  commitments: readonly SnapshotCommitment[],
  from: string,
  now: Date,
  counts: (commitment: SnapshotCommitment) => boolean = () => true,
): number {
  const forced = commitments.filter(
    (each) => isInForce(each, now) && (each.to === null || each.to > from) && counts(each),
  )
  // The sum can only rise on a day on which something begins.
  const days = forced.map((each) => (each.from > from ? each.from : from))
  return days.reduce((peak, day) => {
    const total = forced
      .filter((each) => each.from <= day && (each.to === null || each.to > day))
      .reduce((sum, { areaM2 }) => sum + areaM2, 0)
    return Math.max(peak, total)
  }, 0)
}

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
