import {
  COLOURS,
  STATUS_COLOURS,
  STATUS_PATTERNS,
  type Status,
  type StatusPattern,
  type Theme,
} from '../design/tokens.ts'
import { mix, type Rgb, rgbOf } from './colour-mix.ts'

/** Fills that are drawn with an image: the patterned statuses, and buildings whose floor load is unknown. */
export const PATTERNED = ['to_confirm', 'held', 'promised', 'reserve', 'unknown'] as const
export type Patterned = (typeof PATTERNED)[number]

export type Ink = { pattern: StatusPattern; ground: string; mark: string }

/** RGBA image that repeats without a seam. */
export interface PatternImage {
  width: number
  height: number
  data: Uint8ClampedArray
}

/** The theme is in the name, so that both sets can be loaded and a change of theme never finds one missing. */
export const patternName = (theme: Theme, what: Patterned): string => `${theme}-${what}`

/** Pattern with the colours of its ground and of the dots, stripes, bars or crosses upon it. */
export function inkOf(theme: Theme, what: Status | 'unknown'): Ink {
  const base = COLOURS[theme]
  if (what === 'unknown') {
    const mark = STATUS_COLOURS[theme].to_confirm.text
    return { pattern: STATUS_PATTERNS.to_confirm, ground: base.paper, mark }
  }
  const { fill, text } = STATUS_COLOURS[theme][what]
  const pattern = STATUS_PATTERNS[what]
  switch (what) {
    case 'to_confirm':
      return { pattern, ground: fill, mark: theme === 'light' ? text : base.paper }
    case 'held':
      return { pattern, ground: fill, mark: mix(fill, '#FFFFFF', 0.62) }
    case 'promised':
      return { pattern, ground: base.paper, mark: fill }
    case 'reserve':
      return { pattern, ground: mix(base.parcel, fill, theme === 'light' ? 0.68 : 0.45), mark: text }
    case 'available':
    case 'committed':
      return { pattern, ground: fill, mark: text }
  }
}

/** Draws the pattern for a screen with `pixelRatio` device pixels per CSS pixel. */
export function patternImage(ink: Ink, pixelRatio: number): PatternImage {
  const period = periodPx(ink.pattern)
  const devicePeriod = Math.max(2, Math.round(period * pixelRatio))
  const size = devicePeriod * REPEATS
  const ground = rgbOf(ink.ground)
  const mark = rgbOf(ink.mark)
  const data = new Uint8ClampedArray(size * size * 4)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const share = coverage(ink.pattern, x % devicePeriod, y % devicePeriod, period / devicePeriod)
      writePixel(data, (y * size + x) * 4, ground, mark, share)
    }
  }
  return { width: size, height: size, data }
}

/** A few periods an image, so that rounding in the texture atlas shows less often. */
const REPEATS = 4
const SUBSAMPLES = 4

/** Horizontal period in CSS pixels. A 45° hatch repeats sideways every pitch × √2. */
function periodPx(pattern: StatusPattern): number {
  if (pattern.kind === 'solid') return 1
  return pattern.kind === 'hatch' ? pattern.pitchPx * Math.SQRT2 : pattern.pitchPx
}

/** Share of a device pixel that the mark covers, 0–1. */
function coverage(pattern: StatusPattern, column: number, row: number, cssPerDevicePx: number): number {
  let hits = 0
  for (let i = 0; i < SUBSAMPLES; i++) {
    for (let j = 0; j < SUBSAMPLES; j++) {
      const x = (column + (i + 0.5) / SUBSAMPLES) * cssPerDevicePx
      const y = (row + (j + 0.5) / SUBSAMPLES) * cssPerDevicePx
      if (isMark(pattern, x, y)) hits++
    }
  }
  return hits / (SUBSAMPLES * SUBSAMPLES)
}

/** Whether the point lies on the mark; `x` and `y` in CSS pixels within one period. */
function isMark(pattern: StatusPattern, x: number, y: number): boolean {
  if (pattern.kind === 'solid') return false
  const period = periodPx(pattern)
  const fromMiddleX = Math.abs(x - period / 2)
  const fromMiddleY = Math.abs(y - period / 2)
  switch (pattern.kind) {
    case 'dots':
      return Math.hypot(fromMiddleX, fromMiddleY) < 0.95
    case 'hatch':
      return (x + y) % period < 1.7 * Math.SQRT2
    case 'bars':
      return x < 3
    case 'plus':
      return (fromMiddleX < 2.25 && fromMiddleY < 0.5) || (fromMiddleY < 2.25 && fromMiddleX < 0.5)
  }
}

function writePixel(data: Uint8ClampedArray, at: number, ground: Rgb, mark: Rgb, share: number): void {
  data[at] = ground[0] + (mark[0] - ground[0]) * share
  data[at + 1] = ground[1] + (mark[1] - ground[1]) * share
  data[at + 2] = ground[2] + (mark[2] - ground[2]) * share
  data[at + 3] = 255
}
