export type KeyAction = 'next' | 'previous' | 'open' | 'relax'

const actions: Readonly<Record<string, KeyAction>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Enter: 'open',
  r: 'relax',
}

interface Key {
  key: string
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  defaultPrevented: boolean
}
interface Focus {
  tagName: string
  closest(selector: string): unknown
}

/** What a key means here, or null where the focused control or map has its own use for it. */
export function keyAction(event: Key, focus: Focus | null): KeyAction | null {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return null
  if (focus?.closest('input, select, textarea, canvas')) return null
  const action = actions[event.key] ?? null
  return action === 'open' && focus?.closest('a, button') ? null : action
}
