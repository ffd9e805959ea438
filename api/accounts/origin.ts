/** What a browser says of where a request comes from. */
export interface Asked {
  method: string
  path: string
  /** `Origin`, which browsers send with every write. */
  origin: string | undefined
  /** Host and port that the request was sent to. */
  host: string
  /** Whether it carries a session cookie, good or not. */
  hasCookie: boolean
}

/**
 * Whether a write may have been made by another site in the reader's name. Cookies are SameSite=Lax, so this stands
 * behind that, for old browsers and for sites beside ours. A signed-in write without an origin is no browser's: a
 * program says its origin, or uses a key. Signing in is covered too, lest someone be signed in as another.
 * @param baseUrl setting, for where a proxy gives another host
 */
export function isForeignWrite(asked: Asked, baseUrl: string | undefined): boolean {
  if (asked.method === 'GET' || asked.method === 'HEAD') return false
  if (!asked.hasCookie && !asked.path.startsWith('/api/account')) return false
  if (asked.origin === undefined) return asked.hasCookie
  const host = hostOf(asked.origin)
  return host === undefined || (host !== hostOf(`http://${asked.host}`) && host !== hostOf(baseUrl ?? ''))
}

const hostOf = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).host : undefined
