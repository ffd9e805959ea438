import { type Availability, availability } from '../../matching/rules/available-by.ts'
import type { Snapshot } from '../../matching/snapshot.ts'

/** For every row whether enough of it is free from the day on, as the matcher judges it. */
export function availableVerdicts(snapshot: Snapshot, asked: Availability): Uint8Array {
  const { column, verdicts, except } = availability(asked, snapshot)
  const codes = new Uint8Array(snapshot.size)
  for (let row = 0; row < codes.length; row++) codes[row] = verdicts[column[row] as number] as number
  if (except) for (const row of except.rows) codes[row] = except.judge(row)
  return codes
}
