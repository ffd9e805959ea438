import { type PolygonFault, type PolygonResult, validatePolygon } from '../../geo/validate-polygon.ts'
import type { Near } from '../../sql/queries/place-test.ts'
import type { Bilingual } from '../contract.ts'
import { say } from '../matching/words.ts'
import { type FieldProblem, Problem } from '../problem.ts'

/** What a request asks of the place. */
interface WhereAsked {
  /** GeoJSON as text. */
  within?: string | undefined
  /** lon, lat, km */
  near?: readonly number[] | undefined
}

/** The same as the filter takes it: the area as flat GeoJSON and nothing else. */
export interface Where {
  within?: string
  near?: Near
}

/** Corners of a drawn area, those that close a ring included: every one of them travels in the address. */
export const mostCorners = 100
/** The clusters are 27 km apart. */
export const farthestKm = 100

/** @throws Problem invalid_request where the area is none or the point is not on earth */
export function readWhere({ within, near }: WhereAsked): Where {
  const area = within === undefined ? undefined : readArea(within)
  const faults: FieldProblem[] = []
  if (area?.fault) faults.push({ pointer: '?within', detail: area.fault })
  const nearFault = near && nearFaultOf(near)
  if (nearFault) faults.push({ pointer: '?near', detail: nearFault })
  const [first] = faults
  if (first) throw new Problem('invalid_request', first.detail, faults)
  const [lon = 0, lat = 0, km = 0] = near ?? []
  return {
    ...(area?.shape ? { within: area.shape } : {}),
    ...(near ? { near: { lon, lat, withinM: km * 1000 } } : {}),
  }
}

function readArea(text: string): { shape?: string; fault?: Bilingual } {
  const input = parsed(text)
  if (input === undefined)
    return {
      fault: say(
        `不是 JSON，请写作 ${example}；坐标须是有限的数，不能是 NaN`,
        `this is no JSON; write ${example}, with finite numbers and no NaN`,
      ),
    }
  const checked = validatePolygon(input, mostCorners)
  if (!checked.ok) return { fault: areaFault(checked) }
  if (checked.repairs.includes('closed_ring'))
    return {
      fault: say(
        '环没有闭合，请在末尾重复第一个点',
        'a ring is not closed; repeat its first position at its end',
      ),
    }
  // Heights and foreign members are left behind.
  const { type, coordinates } = checked.geometry
  return { shape: JSON.stringify({ type, coordinates }, (_, value: unknown) => flat(value)) }
}

const example = '{"type":"Polygon","coordinates":[[[121.5,31.1],[121.6,31.1],[121.6,31.2],[121.5,31.1]]]}'

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined
    throw cause
  }
}

/** A position without its height; anything else as it is. */
const flat = (value: unknown): unknown =>
  Array.isArray(value) && typeof value[0] === 'number' ? value.slice(0, 2) : value

function areaFault({ reasons }: Extract<PolygonResult, { ok: false }>): Bilingual {
  const [{ fault, detail } = { fault: 'not_a_polygon' as const, detail: '' }] = reasons
  return faultWords[fault](detail)
}

const faultWords: Record<PolygonFault, (detail: string) => Bilingual> = {
  not_a_polygon: () =>
    say(
      `须是 GeoJSON 的 Polygon 或 MultiPolygon，每环至少四个点，如 ${example}`,
      `it takes a GeoJSON Polygon or MultiPolygon with at least four positions to a ring, such as ${example}`,
    ),
  not_finite: () => say('坐标须是有限的数', 'every coordinate has to be a finite number'),
  out_of_range: (detail) =>
    say(
      `${detail}：经度须在 ±180、纬度须在 ±90 之内，先经度后纬度`,
      `${detail}: longitude has to be within ±180 and latitude within ±90, longitude first`,
    ),
  too_many_vertices: (detail) =>
    say(`点太多（${detail}），请简化轮廓`, `too many positions (${detail}); simplify the outline`),
  no_area: () => say('围出的面积不足 1 m²，请画大一些', 'it encloses less than 1 m²; draw it larger'),
  self_intersection: (detail) =>
    say(
      `轮廓与自身相交（${detail.replace('rings cross at ', '')}），请移动一个点或分成两块`,
      `the outline crosses itself (${detail}); move a corner or draw two areas`,
    ),
  hole_outside: () => say('洞在外环之外，请去掉它', 'a hole lies outside its ring; leave it out'),
}

function nearFaultOf(near: readonly number[]): Bilingual | undefined {
  const [lon = Number.NaN, lat = Number.NaN, km = Number.NaN] = near
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
    return say(
      `${lon},${lat} 不在地球上：经度须在 ±180、纬度须在 ±90 之内，先经度后纬度`,
      `${lon},${lat} is nowhere on earth: longitude within ±180, latitude within ±90, longitude first`,
    )
  if (!(km > 0 && km <= farthestKm))
    return say(
      `距离 ${km} km 不在范围内，须大于 0、不超过 ${farthestKm}`,
      `a distance of ${km} km is out of range: more than 0 and at most ${farthestKm}`,
    )
  return undefined
}
