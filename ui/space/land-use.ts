import type { Bilingual, SpaceDetail } from '../../api/contract.ts'

type Use = SpaceDetail['landUse'][number]
export interface LandUseGroup {
  activities: Use['activity'][]
  verdict: Use['verdict']
  note: Bilingual | null
  source: Use['source']
}

/** Activities that the zoning treats alike, by the same words of the same source, as one row; first come, first. */
export function landUseGroups(uses: readonly Use[]): LandUseGroup[] {
  const groups: LandUseGroup[] = []
  for (const { activity, verdict, note, source } of uses) {
    const alike = groups.find(
      (group) =>
        group.verdict === verdict &&
        group.note?.zh === note?.zh &&
        group.source.id === source.id &&
        group.source.clause === source.clause,
    )
    if (alike) alike.activities.push(activity)
    else groups.push({ activities: [activity], verdict, note, source })
  }
  return groups
}

/** The source that all of them rest on; null where there are several, or none. */
export function sharedSource(groups: readonly LandUseGroup[]): LandUseGroup['source'] | null {
  const [first, ...others] = groups.map(({ source }) => source)
  if (!first) return null
  return others.every(({ id, clause }) => id === first.id && clause === first.clause) ? first : null
}
