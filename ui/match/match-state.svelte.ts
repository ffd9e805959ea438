import { untrack } from 'svelte'
import type { Bilingual, MatchResult, Option } from '../../api/contract.ts'
import { afterPaint } from '../after-paint.ts'
import type { App } from '../state/app.svelte.ts'
import { Remote } from '../state/remote.svelte.ts'
import type { Field } from './fields.ts'
import { type MatchForm, toRequirement } from './form.ts'
import { type Gone, sameOption, whyGone } from './gone.ts'
import type { Change } from './relax.ts'
import { formFromQuery, formKey, formToQuery } from './url.ts'

/** After the last keystroke. */
const pauseMs = 150

/** One conversation: the requirement in the address, the newest answer to it, and which option is looked at. */
export class MatchState {
  readonly #app: App
  readonly answer = new Remote<MatchResult>()
  readonly #key: string = $derived.by(() => formKey(this.#app.router.url.searchParams))
  readonly form: MatchForm = $derived(formFromQuery(new URLSearchParams(this.#key)))
  /** A string, so that a moved map or another language asks nothing anew. */
  readonly #body: string = $derived(JSON.stringify(toRequirement(this.form)))
  readonly result: MatchResult | null = $derived(this.answer.data)
  readonly options: readonly Option[] = $derived(this.result?.options ?? [])
  readonly selected: Option | null = $derived.by(
    () => this.options.find(({ id }) => id === this.#app.router.param('option')) ?? this.options[0] ?? null,
  )
  /** The one whose details are shown: the choice itself is painted first. */
  readonly detailed: Option | null = $derived.by(() =>
    this.#painted !== null && this.options.includes(this.#painted) ? this.#painted : this.selected,
  )
  /** What a relaxation changed, until something else is edited. */
  undo: { form: MatchForm; fields: readonly Field[]; text: Bilingual } | null = $state.raw(null)
  /** Why the option that was selected is not in the answer; `why` null: not by one rule. */
  gone: { why: Gone | null } | null = $state.raw(null)
  /** The option under the pointer, in the list or on the map. */
  pointed: Option | null = $state.raw(null)
  #painted: Option | null = $state.raw(null)
  #seen: Option | null = null

  constructor(app: App) {
    this.#app = app
  }

  /** Fields that the service refused, by JSON pointer. */
  get errors(): readonly { pointer: string; detail: string }[] {
    return this.answer.problem?.problem.errors ?? []
  }

  edit = (form: MatchForm): void => {
    this.undo = null
    this.#write(form)
  }

  /** What a button under the results does to the form: marked there, and one click takes it back. */
  change = ({ form, fields, text }: Change): void => {
    this.undo = { form: this.form, fields, text }
    this.#write(form)
  }

  takeBack = (): void => {
    if (this.undo) this.edit(this.undo.form)
  }

  select = (option: Option): void => {
    this.gone = null
    this.#app.router.query({ option: option.id }, 'replace')
  }

  /** To be called in an effect: asks again when the requirement has stood still for a moment. */
  follow(): () => void {
    const body = this.#body
    const isFirst = untrack(() => this.result === null)
    const ask = (signal: AbortSignal) => this.#app.api.match(JSON.parse(body), signal)
    const timer = setTimeout(() => this.answer.load(ask), isFirst ? 0 : pauseMs)
    return () => clearTimeout(timer)
  }

  /** To be called in an effect: keeps the chosen option through a newer answer, or says what removed it. */
  settle(): void {
    const { result } = this
    untrack(() => {
      const chosen = this.#app.router.param('option')
      if (!result || chosen === null) return
      const old = this.#seen
      const now = old?.id === chosen ? sameOption(old, result) : null
      if (now && now.id !== chosen) this.#app.router.query({ option: now.id }, 'replace')
      const isHere = now !== null || result.options.some(({ id }) => id === chosen)
      this.gone = isHere ? null : { why: old?.id === chosen ? whyGone(old, result) : null }
    })
  }

  /** To be called in an effect: remembers what is looked at, to recognise it in a newer answer. */
  remember(): void {
    const chosen = this.#app.router.param('option')
    const { selected } = this
    if (selected && selected.id === chosen) this.#seen = selected
  }

  /** To be called in an effect: gives details of what is chosen once that is painted. */
  detail(): void {
    const { selected } = this
    afterPaint(() => {
      this.#painted = selected
    })
  }

  #write(form: MatchForm): void {
    this.#app.router.query(formToQuery(form), 'replace')
  }
}
