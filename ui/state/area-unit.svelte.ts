import type { Bilingual } from '../../api/contract.ts'
import { type AreaUnit, areaUnitNames, areaUnits, type InAreaUnit, inAreaUnit } from '../area-unit.ts'
import type { LocaleState } from './locale.svelte.ts'
import type { Router } from './router.svelte.ts'

/** In which unit the reader counts area. It is part of the URL, so that a link reads as it was sent. */
export class AreaUnitState implements InAreaUnit {
  readonly #router: Router
  readonly #locale: LocaleState
  readonly current: AreaUnit = $derived.by(
    () => areaUnits.find((unit) => unit === this.#router.param('unit')) ?? 'm2',
  )
  readonly #in: InAreaUnit = $derived.by(() => inAreaUnit(this.current, this.#locale.current))
  readonly names: Readonly<Record<AreaUnit, Bilingual>> = areaUnitNames

  constructor(router: Router, locale: LocaleState) {
    this.#router = router
    this.#locale = locale
  }

  get name(): string {
    return this.#in.name
  }

  number = (areaM2: number): string => this.#in.number(areaM2)

  value = (areaM2: number | null): number | null => this.#in.value(areaM2)

  typed = (number: number): number => this.#in.typed(number)

  text = (areaM2: number | null): string => this.#in.text(areaM2)

  range = (minM2: number | null, maxM2: number | null): string => this.#in.range(minM2, maxM2)

  choose(unit: AreaUnit): void {
    this.#router.query({ unit: unit === 'm2' ? null : unit }, 'replace')
  }
}
