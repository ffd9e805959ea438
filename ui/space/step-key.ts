interface Key {
  key: string
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  defaultPrevented: boolean
}

/** What has its own use for the arrows: fields, sliders, and the map. */
const owners = 'input, select, textarea, canvas, [contenteditable], [role="slider"], [role="spinbutton"]'

/** ← is the space before, → the next one; null where the key means something else to what has the focus. */
export function stepKey(event: Key, focus: { closest(selector: string): unknown } | null): -1 | 1 | null {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null
  if (focus?.closest(owners)) return null
  if (event.key === 'ArrowLeft') return -1
  return event.key === 'ArrowRight' ? 1 : null
}
