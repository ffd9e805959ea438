import { createContext } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'
import type { Commitment, CommitmentRequest } from '../../api/contract.ts'
import { answer, ProblemError } from '../client.ts'
import type { App } from '../state/app.svelte.ts'
import { writeKey } from '../state/write-key.ts'

/** What is held of a space, and for which activity of the requirement. */
export type Place = Pick<CommitmentRequest, 'spaceId' | 'activity'>

const keyOf = ({ spaceId, activity }: Place): string => `${spaceId} ${activity}`

/** The holds placed while the workspace is open, so that each can be taken back where it was placed. */
export class Holds {
  readonly #app: App
  readonly #placed = new SvelteMap<string, Commitment>()
  #key = writeKey()

  constructor(app: App) {
    this.#app = app
  }

  /** The lead that one matches for, if there is one. */
  get ofLead(): { leadId?: string } {
    const lead = this.#app.router.param('lead')
    return lead === null ? {} : { leadId: lead }
  }

  of(place: Place): Commitment | undefined {
    return this.#placed.get(keyOf(place))
  }

  /** Only where no answer came is the key kept: then the next try cannot place a second hold. */
  async place(body: CommitmentRequest): Promise<void> {
    try {
      const headers = { 'idempotency-key': this.#key }
      const asked = { ...body, ...this.ofLead }
      const placed = await answer<Commitment>(
        this.#app.http.POST('/api/commitments', { body: asked, headers }),
      )
      this.#placed.set(keyOf(body), placed)
      this.#key = writeKey()
    } catch (error) {
      if (ProblemError.from(error).problem.status !== 0) this.#key = writeKey()
      throw error
    }
    this.#redraw()
  }

  async release(place: Place): Promise<void> {
    const placed = this.of(place)
    if (!placed) return
    const params = { path: { id: String(placed.id) } }
    await answer(this.#app.http.POST('/api/commitments/{id}/release', { params }))
    this.#placed.delete(keyOf(place))
    this.#redraw()
  }

  /** The map shows what is held. */
  #redraw(): void {
    this.#app.inventory.refresh()
  }
}

export const [getHolds, setHolds] = createContext<Holds>()
