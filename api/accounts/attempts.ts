import type { Db } from '../../sql/database.ts'
import { type AttemptKey, countAttempt, removeAttempts, uncountAttempt } from '../../sql/queries/attempt.ts'
import { Problem } from '../problem.ts'
import { digestOfToken } from './token.ts'

/** How many tries in how many seconds, counted from the first. Kept in the database, so that all processes share them. */
export const limits = {
  sign_in_person: { most: 5, seconds: 900 },
  sign_in_address: { most: 50, seconds: 900 },
  reset_person: { most: 3, seconds: 3600 },
  reset_address: { most: 20, seconds: 3600 },
  link_address: { most: 20, seconds: 900 },
  enquiry_address: { most: 10, seconds: 3600 },
} as const
export type Limit = keyof typeof limits

/**
 * Counts a try before it is made, so that many at once are no way around the limit.
 * @param who an address, or an e-mail in any letters; kept as a digest
 * @throws Problem too_many_attempts with the seconds to wait, whether or not there is such an account
 */
export async function takeAttempt(db: Db, limit: Limit, who: string, now: Date): Promise<void> {
  const { most, seconds } = limits[limit]
  const until = new Date(now.getTime() + seconds * 1000).toISOString()
  const { count, until_at } = await countAttempt(db, keyOf(limit, who), now.toISOString(), until)
  if (count <= most) return
  const wait = Math.max(1, Math.ceil((Date.parse(until_at) - now.getTime()) / 1000))
  const minutes = Math.ceil(wait / 60)
  throw new Problem(
    'too_many_attempts',
    {
      zh: `尝试超过 ${most} 次，请 ${minutes} 分钟后再试`,
      en: `That was tried more than ${most} times; wait ${minutes} minutes`,
    },
    [],
    { retryAfterSeconds: wait },
  )
}

/** A try that was right is not counted against an address that many share. */
export const returnAttempt = (db: Db, limit: Limit, who: string): Promise<void> =>
  uncountAttempt(db, keyOf(limit, who))

export const forgetAttempts = (db: Db, limit: Limit, who: string): Promise<void> =>
  removeAttempts(db, keyOf(limit, who))

const keyOf = (bucket: Limit, who: string): AttemptKey => ({
  bucket,
  key: digestOfToken(`${bucket}\n${who.toLowerCase()}`),
})
