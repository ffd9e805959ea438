/** Pixels of the screen for each of the container's: on a wall the whole interface is drawn larger. */
export function sharpnessOf(container: HTMLElement): number {
  const scale = container.getBoundingClientRect().width / container.offsetWidth || 1
  // Widths in whole pixels are a hair off.
  return (window.devicePixelRatio * Math.round(scale * 100)) / 100
}
