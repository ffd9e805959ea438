const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-row]')]

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]') !== null

/**
 * `j` and `k` walk through the rows from anywhere but a field, the arrows once a row has the focus; `Enter` is the
 * link's own, `c` compares the row, `Esc` leaves the list. Returns the way to stop.
 */
export function rowKeys(onleave: () => void, oncompare: (id: string) => void): () => void {
  const onkeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
      return
    const focused = document.activeElement
    const inList = focused instanceof HTMLElement && focused.hasAttribute('data-row')
    if (event.key === 'Escape') {
      if (inList) focused.blur()
      onleave()
      return
    }
    const row = inList ? focused.closest('tr')?.id.replace('row-', '') : undefined
    if (event.key === 'c' && row !== undefined) oncompare(row)
    const by = stepOf(event.key, inList)
    if (by === 0) return
    const all = rows()
    const at = inList ? all.indexOf(focused) + by : by === 1 ? 0 : all.length - 1
    const next = all[Math.min(Math.max(at, 0), all.length - 1)]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  document.addEventListener('keydown', onkeydown)
  return () => document.removeEventListener('keydown', onkeydown)
}

function stepOf(key: string, inList: boolean): -1 | 0 | 1 {
  if (key === 'j' || (inList && key === 'ArrowDown')) return 1
  if (key === 'k' || (inList && key === 'ArrowUp')) return -1
  return 0
}
