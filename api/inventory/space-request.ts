import { parseBoundingBox } from '../../geo/bounding-box.ts'
import { type ActivityUse, type SpaceUse, spaceUses } from '../../sql/vocabulary.ts'
import type { SpaceFilter, SpaceQuery } from '../contract.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import { type FieldProblem, Problem } from '../problem.ts'
import type { SpaceConditions } from './list/conditions.ts'
import type { Keyset, SortField } from './list/order.ts'
import { readWhere } from './place-request.ts'
import { useFitness } from './use-fitness.ts'

/**
 * The conditions of a list request.
 * @throws Problem invalid_request where two fields contradict each other or the box is none
 */
export function readConditions(filter: SpaceFilter): SpaceConditions {
  const faults = [...areaFaults(filter), ...bboxFaults(filter.bbox)]
  const [first] = faults
  if (first) throw new Problem('invalid_request', first.detail, faults)
  const { activity, bbox, within, near, illustrative: _, certainty: __, ...same } = filter
  return {
    ...same,
    ...(activity ? { activity: usesFor(activity) } : {}),
    ...(bbox ? { bbox: bbox as [number, number, number, number] } : {}),
    ...readWhere({ within, near }),
  }
}

/** Classes that some of the activities can surely be in, and those of which the park has to be asked. */
function usesFor(activities: readonly ActivityUse[]): { pass: SpaceUse[]; unknown: SpaceUse[] } {
  const fits = (use: SpaceUse, verdict: boolean | null) =>
    activities.some((activity) => useFitness[activity][use] === verdict)
  const pass = spaceUses.filter((use) => fits(use, true))
  return { pass, unknown: spaceUses.filter((use) => !pass.includes(use) && fits(use, null)) }
}

function areaFaults({ minAreaM2, maxAreaM2 }: SpaceFilter): FieldProblem[] {
  if (minAreaM2 === undefined || maxAreaM2 === undefined || minAreaM2 <= maxAreaM2) return []
  return [
    {
      pointer: '?minAreaM2',
      detail: {
        zh: `面积下限 ${minAreaM2} 大于上限 ${maxAreaM2}，请对调或放宽其一`,
        en: `minAreaM2 ${minAreaM2} is more than maxAreaM2 ${maxAreaM2}; swap them or widen one`,
      },
    },
  ]
}

export function bboxFaults(bbox: readonly number[] | undefined): FieldProblem[] {
  if (bbox === undefined) return []
  const parsed = parseBoundingBox(bbox)
  if (parsed.ok) return []
  const reasons = {
    not_four_numbers: {
      zh: '要有四个数：西，南，东，北',
      en: 'it takes four numbers: west,south,east,north',
    },
    out_of_range: {
      zh: '经度须在 ±180、纬度须在 ±90 之内',
      en: 'longitude must be within ±180, latitude within ±90',
    },
    south_above_north: { zh: '南界高于北界，请检查经纬度次序', en: 'south is above north; check the order' },
    west_beyond_east: { zh: '西界在东界以东，请检查经纬度次序', en: 'west is beyond east; check the order' },
  }
  return [{ pointer: '?bbox', detail: reasons[parsed.reason] }]
}

export interface PageRequest {
  sort: SortField
  isFalling: boolean
  limit: number
  after?: Keyset
}

export function readPage({ sort = '-floorAreaM2', limit = 50, cursor }: SpaceQuery): PageRequest {
  const isFalling = sort.startsWith('-')
  const page = { sort: sort.replace('-', '') as SortField, isFalling, limit }
  const after = cursor === undefined ? undefined : readPlace(cursor, sort)
  return after ? { ...page, after } : page
}

/** The place after a row, for the order it was listed in. */
export const placeAfter = (sort: string, { value, id }: Keyset): string => writeCursor([sort, value, id])

function readPlace(cursor: string, sort: string): Keyset | undefined {
  const parts = readCursor(
    cursor,
    (parts): parts is [sort: string, value: number | null, id: string] =>
      parts.length === 3 &&
      parts[0] === sort &&
      (parts[1] === null || Number.isFinite(parts[1])) &&
      typeof parts[2] === 'string' &&
      !parts[2].includes('\0'),
  )
  return parts && { value: parts[1], id: parts[2] }
}
