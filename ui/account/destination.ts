/**
 * Where to go once signed in: `next` of the address, but only a path of this site, so that nobody is led elsewhere by a
 * link to the sign-in page. The language stays that of the reader.
 */
export function destination(next: string | null, origin: string): [string, Record<string, string>] {
  const url = next?.startsWith('/') && URL.canParse(next, origin) ? new URL(next, origin) : null
  if (url?.origin !== origin) return ['/match', {}]
  const { lang: _, ...query } = Object.fromEntries(url.searchParams)
  return [url.pathname, query]
}
