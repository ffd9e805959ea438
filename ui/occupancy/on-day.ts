import type { Commitment } from '../../api/contract.ts'
import { shanghaiDay } from '../hold/days.ts'

type Term = Pick<Commitment, 'from' | 'to' | 'placedAt' | 'expiresAt' | 'releasedAt' | 'followsId'>

/**
 * Whether the ledger says of a day that a commitment takes its area, as the sums have it: a tenancy on its days of use
 * until it is released, one that follows another row from the day on which it did, a hold from the day it was placed to
 * its last.
 */
export function takesOn(
  { from, to, placedAt, expiresAt, releasedAt, followsId }: Term,
  day: string,
): boolean {
  if (releasedAt !== null && day >= shanghaiDay(releasedAt)) return false
  const isPlaced = shanghaiDay(placedAt) <= day
  if (expiresAt === null) return from <= day && (to === null || day < to) && (followsId === null || isPlaced)
  return isPlaced && day <= shanghaiDay(expiresAt)
}
