import type { Router } from '../state/router.svelte.ts'

/** The width that the screens are drawn for, CSS px, and the least height that shows them without scrolling. */
const drawn = { width: 1440, height: 810 }

/**
 * A wall screen or a projector in a meeting room: the screens as they are drawn, as large as the room allows, without what
 * only the person at the keyboard needs. It is in the address, so a colleague who opens it sees the same.
 */
export class Presentation {
  readonly #router: Router
  #room = $state.raw({ width: innerWidth, height: innerHeight })
  readonly isOn: boolean = $derived.by(() => this.#router.param('present') !== null)
  /** How much larger than drawn; never smaller. */
  readonly scale: number = $derived(
    Math.max(1, Math.min(this.#room.width / drawn.width, this.#room.height / drawn.height)),
  )

  constructor(router: Router) {
    this.#router = router
  }

  /** Takes the whole screen; where the browser does not give it, the window does. */
  start(): void {
    this.#router.query({ present: '1' })
    if (document.fullscreenEnabled)
      document.documentElement.requestFullscreen().catch((refused: unknown) => console.info(refused))
  }

  stop(): void {
    if (!this.isOn) return
    this.#router.query({ present: null, slide: null })
    if (document.fullscreenElement !== null) void document.exitFullscreen()
  }

  /** Ends when the reader leaves the full screen. */
  follow(): () => void {
    const onresize = () => {
      this.#room = { width: innerWidth, height: innerHeight }
    }
    const onfullscreen = () => {
      if (document.fullscreenElement === null) this.stop()
    }
    addEventListener('resize', onresize)
    document.addEventListener('fullscreenchange', onfullscreen)
    return () => {
      removeEventListener('resize', onresize)
      document.removeEventListener('fullscreenchange', onfullscreen)
    }
  }
}
