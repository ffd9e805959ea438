import type { Bilingual } from '../../api/contract.ts'
import type { Locale } from './locales.ts'
import type { Router } from './router.svelte.ts'

/** The reader's language. It is part of the URL, so that a link reads as it was sent. */
export class LocaleState {
  readonly #router: Router
  readonly current: Locale = $derived.by(() => (this.#router.param('lang') === 'en' ? 'en' : 'zh'))

  constructor(router: Router) {
    this.#router = router
  }

  /** The reader's half of a text; messages and names from the service have the same shape. */
  say = (text: Bilingual): string => text[this.current]

  choose(locale: Locale): void {
    this.#router.query({ lang: locale === 'zh' ? null : locale }, 'replace')
  }
}
