import type { Ask } from '../ask.ts'
import { isGated } from '../rules/eia.ts'
import type { Snapshot } from '../snapshot.ts'
import { zoningClassOf } from '../zoning-classes.ts'

/** Rules that read the zoning as well, so that where it is not known they are open for the same fact. */
export const zoningReaders = ['quota', 'eia'] as const

/** Whether the rule is open there for want of the zoning alone: the question of the zoning is asked instead. */
export function waitsForZoning(rule: string, ask: Ask, snapshot: Snapshot, row: number): boolean {
  const zoningClass = zoningClassOf(snapshot, row)
  if (zoningClass.plate !== null) return false
  return rule === 'quota' || (rule === 'eia' && !isGated(ask, zoningClass))
}
