import { attributes } from '../../../attributes/attributes.ts'
import type { Db } from '../../../sql/database.ts'
import { listClusters } from '../../../sql/queries/cluster.ts'
import { findOutlines, type Near, type OutlineTest } from '../../../sql/queries/place-test.ts'
import type { SpaceRow } from '../../../sql/queries/space-columns.ts'
import type { Moment } from '../../../sql/queries/space-picture.ts'
import {
  type ClusterId,
  type SpaceStatus,
  type SpaceUse,
  spaceStatuses,
  type Track,
} from '../../../sql/vocabulary.ts'
import type { Snapshot } from '../../matching/snapshot.ts'
import { plateOf } from '../../matching/zoning-classes.ts'
import { availableVerdicts } from './available.ts'
import { byAttributes } from './by-attributes.ts'
import { statusCodes } from './picture.ts'
import { codeOf, type Verdict } from './verdict.ts'

/** What a list asks for; absent fields ask for nothing. */
export interface SpaceConditions {
  cluster?: ClusterId[]
  zoning?: string[]
  use?: SpaceUse[]
  activity?: { pass: SpaceUse[]; unknown: SpaceUse[] }
  status?: SpaceStatus[]
  track?: Track[]
  minAreaM2?: number
  maxAreaM2?: number
  /** YYYY-MM-DD. */
  availableBy?: string
  minClearHeightM?: number
  minFloorLoadKnM2?: number
  minPowerKva?: number
  maxCleanroomIso?: number
  maxRentYuanM2Day?: number
  bbox?: [west: number, south: number, east: number, north: number]
  /** GeoJSON of an area that has been checked. */
  within?: string
  near?: Near
  q?: string
}

/** A condition of the list. Three-valued: what is not known is to be confirmed. */
export interface Condition {
  /** The facet it belongs to, which ignores it when it counts. */
  facet: string
  /** The attribute that is to be confirmed where nobody knows. */
  attribute: string
  /** One for each row of the snapshot. */
  verdicts: Uint8Array
}

/** The one filter of spaces: lists, facets and exports ask by it. */
export async function conditionsOf(
  db: Db,
  snapshot: Snapshot,
  moment: Moment,
  asked: SpaceConditions,
): Promise<Condition[]> {
  const list: Condition[] = []
  const add = (facet: string, attribute: string, verdicts: Uint8Array) =>
    list.push({ facet, attribute, verdicts })
  const by = <Name extends keyof SpaceRow>(
    names: readonly Name[],
    of: (space: Pick<SpaceRow, Name>) => Verdict,
  ) => byAttributes(snapshot, new Uint8Array(snapshot.size), names, (space) => codeOf(of(space)))

  const { cluster, zoning, use, activity, status, track, q } = asked
  if (cluster)
    add(
      'cluster',
      'cluster',
      by(['cluster_id'], (space) => cluster.includes(space.cluster_id)),
    )
  if (zoning)
    add(
      'zoning',
      'zoning',
      by(['zoning'], (space) => {
        const plate = plateOf(space.zoning)
        return plate === null ? null : zoning.includes(plate)
      }),
    )
  if (use)
    add(
      'use',
      'use',
      by(['use'], (space) => use.includes(space.use)),
    )
  if (activity)
    add(
      'activity',
      'use',
      by(['use'], (space) =>
        activity.pass.includes(space.use) ? true : activity.unknown.includes(space.use) ? null : false,
      ),
    )
  if (status) {
    const wanted = spaceStatuses.map((each) => codeOf(status.includes(each)))
    add(
      'status',
      'status',
      statusCodes(snapshot, moment).map((code) => wanted[code] as number),
    )
  }
  if (track) {
    const clusters = (await listClusters(db)).filter(({ tracks }) =>
      track.some((each) => tracks.includes(each)),
    )
    add(
      'track',
      'track',
      by(['cluster_id'], (space) => clusters.some(({ id }) => id === space.cluster_id)),
    )
  }
  if (asked.minAreaM2 !== undefined || asked.maxAreaM2 !== undefined)
    add(
      'area',
      'floorAreaM2',
      by(areaNames, (space) => isSomePart(space, asked.minAreaM2 ?? 0, asked.maxAreaM2)),
    )
  if (asked.availableBy !== undefined)
    add(
      'availableBy',
      'availableBy',
      availableVerdicts(snapshot, {
        neededBy: asked.availableBy,
        now: moment.at,
        minAreaM2: asked.minAreaM2,
      }),
    )

  const compared = (
    facet: 'clearHeightM' | 'floorLoadKnM2' | 'powerKva' | 'rentYuanM2Day',
    holds: (value: number) => boolean,
  ) => {
    const name = attributes[facet].column
    add(
      facet,
      facet,
      by([name], ({ [name]: value }) => (value === null ? null : holds(value))),
    )
  }
  const { minClearHeightM, minFloorLoadKnM2, minPowerKva, maxCleanroomIso, maxRentYuanM2Day } = asked
  if (minClearHeightM !== undefined) compared('clearHeightM', (value) => value >= minClearHeightM)
  if (minFloorLoadKnM2 !== undefined) compared('floorLoadKnM2', (value) => value >= minFloorLoadKnM2)
  if (minPowerKva !== undefined) compared('powerKva', (value) => value >= minPowerKva)
  if (maxCleanroomIso !== undefined)
    add(
      'cleanroomIso',
      'cleanroomIso',
      by(['cleanroom_state', 'cleanroom_iso'], (space) => isClean(space, maxCleanroomIso)),
    )
  if (maxRentYuanM2Day !== undefined) compared('rentYuanM2Day', (value) => value <= maxRentYuanM2Day)

  const where = async (facet: string, attribute: string, test: OutlineTest) => {
    const found = await findOutlines(db, test)
    add(
      facet,
      attribute,
      by(['building_id', 'parcel_id', 'cluster_id'], (space) => found(space)),
    )
  }
  if (asked.bbox) await where('bbox', 'position', { bbox: asked.bbox })
  if (asked.within !== undefined) await where('within', 'within', { within: asked.within })
  if (asked.near !== undefined) await where('near', 'near', { near: asked.near })
  if (q !== undefined) {
    const sought = q.toLowerCase()
    const isIn = (text: string) => text.toLowerCase().includes(sought)
    // Names repeat from floor to floor and ids do not: each is looked through on its own, and not every combination.
    const found = [
      by(['name_zh'], ({ name_zh }) => isIn(name_zh)),
      by(['name_en'], ({ name_en }) => isIn(name_en)),
      by(['id'], ({ id }) => isIn(id)),
    ] as const
    add(
      'q',
      'name',
      // One that passes is enough; the code of passing is 0.
      found[0].map((code, row) => code & (found[1][row] as number) & (found[2][row] as number)),
    )
  }
  return list
}

const areaNames = ['floor_area_m2', 'is_divisible', 'min_divisible_m2'] as const

/** A divisible space holds where some part in the range can be taken; land has no floor area yet. */
function isSomePart(
  { floor_area_m2: areaM2, is_divisible, min_divisible_m2 }: Pick<SpaceRow, (typeof areaNames)[number]>,
  min: number,
  max = Number.POSITIVE_INFINITY,
): Verdict {
  if (areaM2 === null) return null
  if (areaM2 < min) return false
  if (areaM2 <= max) return true
  return is_divisible && Math.max(min_divisible_m2 ?? 0, min) <= max
}

function isClean(
  { cleanroom_state: state, cleanroom_iso: iso }: Pick<SpaceRow, 'cleanroom_state' | 'cleanroom_iso'>,
  maxIso: number,
): Verdict {
  if (state === 'none' || state === 'convertible') return false
  return state === null || iso === null ? null : iso <= maxIso
}
