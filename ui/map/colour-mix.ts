/** Red, green and blue, 0–255. */
export type Rgb = readonly [number, number, number]

/** Parses `#RRGGBB`. */
export function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** `share` 0 gives `from`, 1 gives `to`; mixed in sRGB as an overlay with that opacity would be. */
export function mix(from: string, to: string, share: number): string {
  const a = rgbOf(from)
  const b = rgbOf(to)
  const channel = (index: 0 | 1 | 2) =>
    Math.round(a[index] + (b[index] - a[index]) * share)
      .toString(16)
      .padStart(2, '0')
  return `#${channel(0)}${channel(1)}${channel(2)}`
}
