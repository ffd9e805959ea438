import { MediaQuery } from 'svelte/reactivity'
import type { Theme } from '../design/tokens.ts'

/** The system's preference; there is no switch of our own. */
export class ThemeState {
  readonly #dark = new MediaQuery('prefers-color-scheme: dark')

  get current(): Theme {
    return this.#dark.current ? 'dark' : 'light'
  }
}

/** Below this the phone layout holds. Style sheets write the same width. */
export const phone = () => new MediaQuery('screen and (max-width: 767px)')

/** A phone lying on its side: too low for anything above or beneath the map. */
export const low = () => new MediaQuery('(orientation: landscape) and (max-height: 500px)')

/** From here on the filters have a column of their own. */
export const wide = () => new MediaQuery('min-width: 1280px')
