import type { Bilingual } from '../../api/contract.ts'
import { type AreaUnit, areaIn, areaUnitNames, areaUnits } from '../area-unit.ts'
import type { LocaleState } from './locale.svelte.ts'
import type { Router } from './router.svelte.ts'

/** In which unit the reader counts area. It is part of the URL, so that a link reads as it was sent. */
export class AreaUnitState {
  readonly #router: Router
  readonly #locale: LocaleState
  readonly current: AreaUnit = $derived.by(
    () => areaUnits.find((unit) => unit === this.#router.param('unit')) ?? 'm2',
  )
  readonly name: string = $derived.by(() => this.#locale.say(this.names[this.current]))
  readonly names: Readonly<Record<AreaUnit, Bilingual>> = areaUnitNames

  constructor(router: Router, locale: LocaleState) {
    this.#router = router
    this.#locale = locale
  }

  /** The number alone, for a column whose head has the unit. */
  number = (areaM2: number): string => areaIn(areaM2, this.current)

  /** The number with its unit; nothing where the area is unknown. */
  text = (areaM2: number | null): string => (areaM2 === null ? '' : `${this.number(areaM2)} ${this.name}`)

  choose(unit: AreaUnit): void {
    this.#router.query({ unit: unit === 'm2' ? null : unit }, 'replace')
  }
}
