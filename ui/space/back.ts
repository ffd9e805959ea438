/** The part of the Navigation API that is read here; browsers without it go back to the front door. */
interface History {
  entries(): readonly { url: string | null }[]
  currentEntry: { index: number } | null
}

/** The list or match that the reader came from, with its filters, or null. */
export function cameFrom(navigation: History | undefined, origin: string): string | null {
  const at = navigation?.currentEntry?.index ?? -1
  const before = navigation?.entries().slice(0, Math.max(0, at)) ?? []
  const found = before.findLast(({ url }) => {
    if (!url?.startsWith(origin)) return false
    const { pathname } = new URL(url)
    return pathname === '/' || pathname === '/match'
  })
  return found?.url?.slice(origin.length) ?? null
}
