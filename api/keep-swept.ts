import type { Db } from '../sql/database.ts'
import { removeExpired } from '../sql/queries/expired.ts'
import type { Clock } from './clock.ts'

const betweenMs = 3_600_000

/**
 * Takes away what has run out, now and every hour.
 * @param onError told where it could not; the next time tries again
 */
export function keepSwept(
  { db, now }: { db: Db; now: Clock },
  onError: (cause: unknown) => void,
): { start(): void; close(): Promise<void> } {
  let sweeping: Promise<void> = Promise.resolve()
  let hourly: NodeJS.Timeout | undefined
  const sweep = () => {
    sweeping = sweeping.then(() => removeExpired(db, now())).catch(onError)
  }
  return {
    start() {
      hourly = setInterval(sweep, betweenMs)
      sweep()
    },
    async close() {
      clearInterval(hourly)
      await sweeping
    },
  }
}
