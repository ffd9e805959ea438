import type { Lead, MatchResult, Option, Proposal, Requirement } from '../../api/contract.ts'
import type { App } from '../state/app.svelte.ts'
import { Remote } from '../state/remote.svelte.ts'
import { freezeProposal, matchLead } from './proposal-calls.ts'

/** How many options a proposal compares. */
export const proposed = { least: 2, usual: 3, most: 4 } as const

/** An option that is to be shown, and what is said of it. */
export interface Chosen {
  option: Option
  note: string
}

/** A proposal while it is written. Nothing is recorded before it is frozen. */
export class Draft {
  readonly #app: App
  readonly lead: Lead
  readonly requirement: Requirement
  readonly match = new Remote<MatchResult>()
  chosen: readonly Chosen[] = $state.raw([])
  title: string = $state('')
  words: string = $state('')

  constructor(app: App, lead: Lead, requirement: Requirement, title: string) {
    this.#app = app
    this.lead = lead
    this.requirement = requirement
    this.title = title
  }

  /**
   * To be called in an effect.
   * @param first the option that the reader was looking at; the best by score go with it
   */
  read(first: string | null): () => void {
    return this.match.load(async (signal) => {
      const result = await this.#app.api.match(this.requirement, signal)
      const looked = result.options.filter(({ id }) => id === first)
      const best = result.options.filter(({ id }) => id !== first)
      this.chosen = this.#ranked(
        [...looked, ...best].slice(0, proposed.usual).map((option) => ({ option, note: '' })),
        result,
      )
      return result
    })
  }

  isChosen({ id }: Option): boolean {
    return this.chosen.some(({ option }) => option.id === id)
  }

  get isFull(): boolean {
    return this.chosen.length >= proposed.most
  }

  /** Takes an option in at the end, or out with its note. */
  toggle(option: Option): void {
    if (this.isChosen(option)) this.chosen = this.chosen.filter((each) => each.option.id !== option.id)
    else if (!this.isFull) this.chosen = [...this.chosen, { option, note: '' }]
  }

  note(at: number, note: string): void {
    this.chosen = this.chosen.map((each, i) => (i === at ? { ...each, note } : each))
  }

  /** Changes places with the one before it. */
  raise(at: number): void {
    const [one, two] = [this.chosen[at - 1], this.chosen[at]]
    if (one && two) this.chosen = this.chosen.with(at - 1, two).with(at, one)
  }

  /** Matches anew for the lead, so that the proposal rests on a match that is recorded. */
  async freeze(): Promise<Proposal> {
    const { runId } = await matchLead(this.#app.http, this.lead.id, this.requirement)
    const words = this.words.trim()
    return freezeProposal(this.#app.http, {
      leadId: this.lead.id,
      runId,
      optionIds: this.chosen.map(({ option }) => option.id),
      optionNotes: this.chosen.map(({ note }) => note.trim() || null),
      title: this.title.trim(),
      ...(words === '' ? {} : { words }),
    })
  }

  #ranked(chosen: Chosen[], { options }: MatchResult): Chosen[] {
    const rank = (each: Chosen) => options.indexOf(each.option)
    return chosen.sort((a, b) => rank(a) - rank(b))
  }
}
