const gapPx = 4
const marginPx = 8

/** Places an open floating panel under its anchor, or above it where there is no room, inside the window. */
export function besideAnchor(panel: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = panel
  const left = Math.min(at.left, innerWidth - width - marginPx)
  const under = at.bottom + gapPx
  const top = under + height + marginPx <= innerHeight ? under : at.top - gapPx - height
  panel.style.left = `${Math.max(marginPx, left)}px`
  panel.style.top = `${Math.max(marginPx, top)}px`
}
