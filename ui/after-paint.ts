/** Runs once the frame that shows what has changed so far is on its way to the screen. */
export function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run))
}

/** Comes when `afterPaint` would run. */
export const painted = (): Promise<void> => new Promise(afterPaint)
