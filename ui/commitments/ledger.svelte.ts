import type {
  Commitment,
  CommitmentConversion,
  CommitmentExtension,
  CommitmentPage,
  QueueEntry,
  QueueList,
  QueueRequest,
} from '../../api/contract.ts'
import { answer } from '../client.ts'
import { daysAfter, shanghaiDay } from '../hold/days.ts'
import type { App } from '../state/app.svelte.ts'
import { Remote } from '../state/remote.svelte.ts'
import { writeKey } from '../state/write-key.ts'

/** What is in force and who waits, and what can be done with it. After each step it is read anew. */
export class Ledger {
  readonly #app: App
  readonly page = new Remote<CommitmentPage>()
  readonly queue = new Remote<QueueList>()
  /** The ledger answers everyone who may see it; only some may write. */
  readonly isWriter: boolean = $derived.by(() => this.#app.account.is('promoter', 'admin'))

  constructor(app: App) {
    this.#app = app
  }

  /** To be called in an effect; of one space, for one lead, or all. What is over is history. */
  read(of: { space?: string; lead?: string } = {}): () => void {
    const { http } = this.#app
    const page = this.page.load((signal) => this.#allInForce(of, signal))
    const queue = this.queue.load((signal) =>
      answer(http.GET('/api/queue', { params: { query: { ...of, waiting: true } }, signal })),
    )
    return () => {
      page()
      queue()
    }
  }

  /** Page by page to the end: whose a commitment is, is known of rows that were read only. */
  async #allInForce(of: { space?: string; lead?: string }, signal: AbortSignal): Promise<CommitmentPage> {
    const endsAfter = daysAfter(shanghaiDay(new Date().toISOString()), -1)
    const pageAfter = (cursor: string | null): Promise<CommitmentPage> => {
      const query = { ...of, inForce: true, endsAfter, limit: 500, ...(cursor === null ? {} : { cursor }) }
      return answer(this.#app.http.GET('/api/commitments', { params: { query }, signal }))
    }
    let page: CommitmentPage = await pageAfter(null)
    const items = [...page.items]
    while (page.nextCursor !== null) {
      page = await pageAfter(page.nextCursor)
      items.push(...page.items)
    }
    return { ...page, items }
  }

  extend(row: Commitment, body: CommitmentExtension): Promise<void> {
    const call = this.#app.http.POST('/api/commitments/{id}/extend', { ...this.#as(row), body })
    return this.#after(answer(call))
  }

  convert(row: Commitment, body: CommitmentConversion): Promise<void> {
    const call = this.#app.http.POST('/api/commitments/{id}/convert', { ...this.#as(row), body })
    return this.#after(answer(call))
  }

  release(row: Commitment): Promise<void> {
    return this.#after(answer(this.#app.http.POST('/api/commitments/{id}/release', this.#as(row))))
  }

  join(body: QueueRequest): Promise<void> {
    return this.#after(joinLine(this.#app, body))
  }

  leave({ id }: QueueEntry): Promise<void> {
    return this.#after(answer(this.#app.http.POST('/api/queue/{id}/leave', this.#of(id))))
  }

  promote({ id }: QueueEntry): Promise<void> {
    const call = this.#app.http.POST('/api/queue/{id}/promote', { ...this.#of(id), body: {} })
    return this.#after(answer(call))
  }

  /** As it was seen: where someone was faster it is refused, and what stands now is shown. */
  #as({ id, version }: Commitment) {
    const { params, headers } = this.#of(id)
    return { params, headers: { ...headers, 'if-match': `"${version}"` } }
  }

  #of(id: number) {
    return { params: { path: { id: String(id) } }, headers: { 'idempotency-key': writeKey() } }
  }

  async #after(step: Promise<unknown>): Promise<void> {
    try {
      await step
    } finally {
      this.page.retry()
      this.queue.retry()
      this.#app.inventory.refresh()
    }
  }
}

/** A place in the line of a space, next after those who wait already. */
export const joinLine = ({ http }: App, body: QueueRequest): Promise<QueueEntry> =>
  answer(http.POST('/api/queue', { body, headers: { 'idempotency-key': writeKey() } }))

/** Placed by someone within reach; of other teams nobody is named, and examples are nobody's. */
export const isOurs = (row: Pick<Commitment, 'placedBy'>): boolean =>
  row.placedBy !== undefined && row.placedBy !== null
