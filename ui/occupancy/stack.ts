import { type AreaStatus, areaStatuses } from './areas.ts'
import type { Month } from './series.ts'
import type { Stop } from './stops.ts'

/** A layer of the stacked chart: its floor and ceiling at every stop, m². */
export interface Layer {
  id: string
  status: AreaStatus
  /** Of a promise: the day it was given for, on which its layer begins; null: of all of them. */
  promisedOn: string | null
  from: number[]
  to: number[]
}

/** Promises that are told apart in one drawing; of more, their sum is drawn. */
const mostPromises = 6

/**
 * Layers from certain to uncertain, the lowest first. A promise stands on top from the stop of the day it was given
 * for, each promise apart unless there are very many; before, nobody counted on it. Null where something is not told.
 */
export function stack(months: readonly Month[], stops: readonly Stop[]): Layer[] | null {
  if (months.some(({ areas }) => areaStatuses.some((status) => areas[status] === null))) return null
  let floor = months.map(() => 0)
  const lay = (id: string, status: AreaStatus, promisedOn: string | null, heights: number[]): Layer => {
    const from = floor
    floor = from.map((low, index) => low + (heights[index] ?? 0))
    return { id, status, promisedOn, from, to: floor }
  }
  const certain = areaStatuses
    .filter((status) => status !== 'promised')
    .map((status) =>
      lay(
        status,
        status,
        null,
        months.map(({ areas }) => areas[status] ?? 0),
      ),
    )
  const days = [...new Set(months.flatMap(({ promises }) => promises.map(({ on }) => on)))].sort()
  const due = (of: (on: string) => boolean) =>
    months.map(({ promises }, index) =>
      promises
        .filter(({ on }) => of(on) && on <= (stops[index]?.day ?? ''))
        .reduce((sum, { areaM2 }) => sum + areaM2, 0),
    )
  const promised =
    days.length > mostPromises
      ? [
          lay(
            'promised',
            'promised',
            null,
            due(() => true),
          ),
        ]
      : days.map((day) =>
          lay(
            `promised-${day}`,
            'promised',
            day,
            due((on) => on === day),
          ),
        )
  return [...certain, ...promised].filter(({ from, to }) => to.some((high, i) => high > (from[i] ?? 0)))
}

/** Room of the drawing in CSS px. */
export interface Frame {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}

/** Round steps of which three to six fill the axis, m²: 1, 2 or 5 times a power of ten. */
export function axisStep(highest: number): number {
  if (highest <= 0) return 1
  const rough = highest / 6
  const power = 10 ** Math.floor(Math.log10(rough))
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10)
}

/** Room in px that the marks of an axis need on its left. */
export const axisRoom = (highest: number, textOf: (tick: number) => string): number =>
  16 + 6 * textOf(axisStep(highest) * Math.ceil(highest / axisStep(highest))).length

/** From m² and stops to px. */
export function scales(frame: Frame, stops: number, highest: number) {
  const step = axisStep(highest)
  // A little air above, where the date stands.
  const top = Math.max(step, highest * 1.12)
  const inner = {
    width: frame.width - frame.left - frame.right,
    height: frame.height - frame.top - frame.bottom,
  }
  const x = (index: number) => frame.left + (stops < 2 ? 0 : (index / (stops - 1)) * inner.width)
  const y = (m2: number) => frame.top + inner.height * (1 - m2 / top)
  const ticks: number[] = []
  for (let tick = 0; tick <= top; tick += step) ticks.push(tick)
  return { x, y, ticks }
}

type Scales = Pick<ReturnType<typeof scales>, 'x' | 'y'>

/** Outline of a layer, sloping between stops; a promise comes all at once, at its stop. */
export function layerPath({ status, from, to }: Layer, { x, y }: Scales): string {
  const begins = status !== 'promised' ? 0 : to.findIndex((high, index) => high > (from[index] ?? 0))
  const along = (heights: readonly number[]) =>
    heights.flatMap((m2, index) => (index < begins ? [] : [`${round(x(index))} ${round(y(m2))}`]))
  return `M${[...along(to), ...along(from).reverse()].join('L')}Z`
}

const round = (px: number): number => Math.round(px * 10) / 10

/** A label beside the right end: where it would stand, how tall it is, and where it stands. */
export interface Placed {
  id: string
  y: number
}

/**
 * Heights for labels that all stand clear of each other and within the drawing, each as near to its wish as the others
 * let it. From the lowest up; those that would leave at the top push the others down.
 */
export function placeLabels(
  wishes: readonly Placed[],
  heightPx: number,
  top: number,
  bottom: number,
): Placed[] {
  const sorted = [...wishes].sort((a, b) => b.y - a.y || a.id.localeCompare(b.id))
  let limit = bottom
  const placed = sorted.map(({ id, y }) => {
    const at = Math.min(y, limit - heightPx / 2)
    limit = at - heightPx / 2
    return { id, y: at }
  })
  let least = top
  for (const label of placed.reverse()) {
    label.y = Math.max(label.y, least + heightPx / 2)
    least = label.y + heightPx / 2
  }
  return placed
}
