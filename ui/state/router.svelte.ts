import { followed } from './links.ts'
import { type HistoryStep, patchQuery, type QueryPatch } from './query.ts'

/** Parameters that belong to the reader and not to a screen: every link keeps them. */
const kept = ['lang', 'illustrative', 'unit', 'present'] as const

/** The address bar as reactive state. Everything worth sending to a colleague is read from here. */
export class Router {
  url: URL = $state.raw(new URL(location.href))
  readonly path: string = $derived(this.url.pathname)
  /** As text, so that links stay as they are while only the screen's own state changes. */
  readonly #kept: string = $derived.by(() => {
    const params = new URLSearchParams()
    for (const name of kept) {
      const value = this.param(name)
      if (value !== null) params.set(name, value)
    }
    return params.toString()
  })

  param(name: string): string | null {
    return this.url.searchParams.get(name)
  }

  /** A link to another screen; `query` is that screen's own state. */
  href(path: string, query: QueryPatch = {}): string {
    const params = new URLSearchParams(this.#kept)
    patchQuery(params, query)
    return params.size > 0 ? `${path}?${params}` : path
  }

  go(href: string, step: HistoryStep = 'push'): void {
    const url = new URL(href, this.url)
    if (url.href === this.url.href) return
    if (step === 'push') history.pushState(null, '', url)
    else history.replaceState(null, '', url)
    this.url = url
  }

  /** Changes some parameters of this screen; null removes one. */
  query(changes: QueryPatch, step: HistoryStep = 'push'): void {
    const url = new URL(this.url)
    patchQuery(url.searchParams, changes)
    this.go(url.href, step)
  }

  /** Follows the browser's own back and forward, and turns clicks on our links into steps. */
  listen(): () => void {
    const onpop = () => {
      this.url = new URL(location.href)
    }
    const onclick = (event: MouseEvent) => {
      const href = followed(event, this.url.origin)
      if (href === null) return
      event.preventDefault()
      this.go(href)
    }
    addEventListener('popstate', onpop)
    document.addEventListener('click', onclick)
    return () => {
      removeEventListener('popstate', onpop)
      document.removeEventListener('click', onclick)
    }
  }
}
