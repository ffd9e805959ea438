/**
 * The address that a click asks this application to show, or null where the browser should have it: modified
 * clicks, new tabs, downloads, other origins, and the service's own pages.
 */
export function followed(event: MouseEvent, origin: string): string | null {
  if (event.defaultPrevented || event.button !== 0) return null
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link?.href || link.target !== '' || link.hasAttribute('download')) return null
  const url = new URL(link.href)
  if (url.origin !== origin || url.pathname.startsWith('/api') || url.pathname.startsWith('/docs'))
    return null
  return url.href
}
