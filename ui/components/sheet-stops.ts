export const stops = ['peek', 'half', 'full'] as const
export type Stop = (typeof stops)[number]
export type StopHeights = Readonly<Record<Stop, number>>

const peekPx = 96
/** At the full stop this much of the map stays, to show that it is there. */
const leftAtFullPx = 56

/** Heights of the sheet in a frame of `frameHeight` CSS px; never out of order, however low the frame is. */
export function stopHeightsPx(frameHeight: number): StopHeights {
  const full = Math.max(peekPx, frameHeight - leftAtFullPx)
  return { peek: peekPx, half: Math.min(full, Math.max(peekPx, Math.round(frameHeight * 0.5))), full }
}

/** The stop closest to where the sheet was let go. */
export function nearestStop(heights: StopHeights, heightPx: number): Stop {
  return stops.reduce((best, stop) =>
    Math.abs(heights[stop] - heightPx) < Math.abs(heights[best] - heightPx) ? stop : best,
  )
}

/** A tap on the grip goes one stop up, and from the top back to the middle. */
export const nextStop = (stop: Stop): Stop => (stop === 'peek' ? 'half' : stop === 'half' ? 'full' : 'half')
