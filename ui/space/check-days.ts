import type { FactRow } from './facts.ts'

/** The days on which facts were checked, latest first, each with the facts that stand as of it. */
export function checkDays(
  rows: readonly Pick<FactRow, 'label' | 'asOf'>[],
): { day: string; labels: string[] }[] {
  const labelsOf = new Map<string, string[]>()
  for (const { label, asOf } of rows) {
    if (asOf !== null) labelsOf.set(asOf, [...(labelsOf.get(asOf) ?? []), label])
  }
  return [...labelsOf]
    .map(([day, labels]) => ({ day, labels }))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
}
