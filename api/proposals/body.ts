import type { SnapshotRow } from '../../sql/queries/snapshot.ts'
import type {
  MatchResult,
  Option,
  ProposalBody,
  ProposalMap,
  ProposalRequest,
  ProposedSpace,
  Requirement,
  Source,
} from '../contract.ts'
import { presentAttributes } from '../inventory/present-attributes.ts'
import type { Snapshot } from '../matching/snapshot.ts'
import { bilingual, cite } from '../present.ts'

/** A recorded match as it was: what was asked, of which inventory, and the answer. */
export interface Matched {
  requirement: Requirement
  result: MatchResult
  snapshot: Snapshot
}

/** What stands on the day of writing. */
export interface Written {
  /** Day in Asia/Shanghai. */
  on: string
  /** Of each option: the last day on which it is held for the lead. */
  heldUntil: readonly (string | null)[]
  map: ProposalMap
}

/**
 * All that the readers of a proposal are shown. Of the lead there is nothing in it but what the request says in its
 * title, words and notes, and the areas asked for.
 * @param options of that match, in the order in which they are shown
 */
export function bodyOf(
  { title, words, optionNotes = [] }: Pick<ProposalRequest, 'title' | 'words' | 'optionNotes'>,
  { requirement, result, snapshot }: Matched,
  options: readonly Option[],
  written: Written,
): ProposalBody {
  const spaces = spacesOf(options, snapshot)
  const landing = landingOf(options, result.landing)
  return {
    title: title.trim(),
    words: words?.trim() ?? null,
    writtenOn: written.on,
    asOf: result.asOf,
    inventoryVersion: result.inventoryVersion,
    rulesVersion: result.rulesVersion,
    evaluated: result.evaluated,
    activities: requirement.activities.map(({ use, minAreaM2 = null, maxAreaM2 = null }) => ({
      use,
      minAreaM2,
      maxAreaM2,
    })),
    eia: result.eia,
    weights: result.weights,
    options: [...options],
    optionNotes: options.map((_, index) => optionNotes[index]?.trim() ?? null),
    heldUntil: [...written.heldUntil],
    map: written.map,
    spaces,
    landing,
    exclusions: result.exclusions,
    sources: sourcesOf(options, spaces, landing, result.eia),
  }
}

const byId = <T extends { id: string }>(rows: Iterable<T>): T[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))

/** What was known of the spaces of some options when they were matched, by id. */
export function spacesOf(options: readonly Option[], snapshot: Snapshot): ProposedSpace[] {
  const ids = new Set(options.flatMap(({ placements }) => placements.map(({ spaceId }) => spaceId)))
  return byId(
    [...ids].map((id) => {
      const row = snapshot.rowOf(id)
      if (row === undefined) throw new Error(`the inventory that was matched has no space ${id}`)
      return presentProposed(snapshot.space(row), snapshot)
    }),
  )
}

const presentProposed = (space: SnapshotRow, snapshot: Snapshot): ProposedSpace => ({
  id: space.id,
  name: bilingual(space.name_zh, space.name_en),
  cluster: space.cluster_id,
  parcelId: space.parcel_id,
  buildingId: space.building_id,
  use: space.use,
  kind: space.kind,
  floor: space.floor_no,
  floorAreaM2: space.floor_area_m2,
  landAreaM2: space.land_area_m2,
  divisible: space.is_divisible,
  minDivisibleM2: space.min_divisible_m2,
  delivery: {
    planned: space.delivery_planned_on,
    plannedPrecision: space.delivery_planned_precision,
    confirmed: space.delivery_confirmed_on,
  },
  ...presentAttributes(space),
  position: positionOf(space, snapshot),
  isIllustrative: space.is_illustrative,
  source: cite(snapshot.sources, space),
})

function positionOf(
  { parcel_id, cluster_id }: SnapshotRow,
  { reference: { positions } }: Snapshot,
): ProposedSpace['position'] {
  const site =
    positions.find(({ kind, id }) => kind === 'parcel' && id === parcel_id) ??
    positions.find(({ kind, id }) => kind === 'cluster' && id === cluster_id)
  return site ? { lon: site.lon, lat: site.lat, errorM: site.errorM } : null
}

/** Of what the match says to all its options, what these refer to. */
function landingOf(options: readonly Option[], landing: MatchResult['landing']): MatchResult['landing'] {
  const named = (ids: (option: Option) => (string | null)[]) => new Set(options.flatMap(ids))
  const policies = named(({ incentives }) => incentives.map(({ id }) => id))
  const departments = named(({ departments, nextSteps }) => [
    ...departments.map(({ id }) => id),
    ...nextSteps.map(({ department }) => department),
  ])
  const steps = named(({ nextSteps }) => nextSteps.map(({ id }) => id))
  const phases = named(({ timeline }) => [...timeline.phases, timeline.addressChange])
  return {
    policies: landing.policies.filter(({ id }) => policies.has(id)),
    departments: landing.departments.filter(({ id }) => departments.has(id)),
    steps: landing.steps.filter(({ id }) => steps.has(id)),
    phases: landing.phases.filter(({ id }) => phases.has(id)),
  }
}

function sourcesOf(
  options: readonly Option[],
  spaces: readonly ProposedSpace[],
  landing: MatchResult['landing'],
  eia: MatchResult['eia'],
): ProposalBody['sources'] {
  const cited = [
    ...spaces.map(({ source }) => source),
    ...landing.policies.map(({ source }) => source),
    ...landing.departments.map(({ source }) => source),
    ...eia.grounds.map(({ source }) => source),
    ...options
      .flatMap(({ placements }) => placements)
      .flatMap(({ verdicts, legality }) => [
        legality.source,
        ...[...legality.zoning, ...verdicts].map(({ source }) => source),
      ]),
  ].filter((source): source is Source => source !== null)
  return byId(new Map(cited.map(({ clause: _, ...source }) => [source.id, source])).values())
}
