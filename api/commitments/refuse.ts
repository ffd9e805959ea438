import { type FieldProblem, Problem } from '../problem.ts'

/** @throws Problem commitment_refused with all faults, if there are any */
export function refuse(faults: FieldProblem[]): void {
  const [first] = faults
  if (first) throw new Problem('commitment_refused', first.detail, faults)
}
