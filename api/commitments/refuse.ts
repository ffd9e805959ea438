import { Problem } from '../problem.ts'
import type { Fault } from './terms.ts'

/** @throws Problem commitment_refused with all faults, if there are any */
export function refuse(faults: Fault[]): void {
  const [first] = faults
  if (first) throw new Problem('commitment_refused', first.detail, faults)
}
