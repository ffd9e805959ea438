import type {
  ContactChange,
  ContactRequest,
  LeadChangeRequest,
  LeadHistory,
  VisitChange,
  VisitRequest,
} from '../../api/contract.ts'
import { answer } from '../client.ts'
import type { App } from '../state/app.svelte.ts'
import { Remote } from '../state/remote.svelte.ts'
import { writeKey } from '../state/write-key.ts'
import { readHistory, readLead, type TaggedLead } from './lead-calls.ts'

/** One lead, its history, and every step that can be taken with it. After each step it is read anew. */
export class LeadState {
  readonly #app: App
  readonly id: string
  readonly answer = new Remote<TaggedLead>()
  readonly history = new Remote<LeadHistory>()
  readonly lead = $derived.by(() => this.answer.data?.data ?? null)
  /** Planners read; those who follow leads write. */
  readonly isWriter: boolean = $derived.by(() => this.#app.account.is('promoter', 'admin'))

  constructor(app: App, id: string) {
    this.#app = app
    this.id = id
  }

  /** To be called in an effect. */
  read(): () => void {
    const { http } = this.#app
    const lead = this.answer.load((signal) => readLead(http, this.id, signal))
    const history = this.history.load((signal) => readHistory(http, this.id, signal))
    return () => {
      lead()
      history()
    }
  }

  /** Made to what was read; where someone was faster it is refused, and what stands now is shown. */
  change(body: LeadChangeRequest): Promise<void> {
    const params = { path: { id: this.id } }
    const headers = { 'if-match': this.answer.data?.etag ?? '' }
    return this.#after(answer(this.#app.http.PATCH('/api/leads/{id}', { params, headers, body })))
  }

  addNote(text: string): Promise<void> {
    return this.#after(answer(this.#app.http.POST('/api/leads/{id}/notes', this.#with({ text }))))
  }

  addContact(contact: ContactRequest): Promise<void> {
    return this.#after(answer(this.#app.http.POST('/api/leads/{id}/contacts', this.#with(contact))))
  }

  planVisit(visit: VisitRequest): Promise<void> {
    return this.#after(answer(this.#app.http.POST('/api/leads/{id}/visits', this.#with(visit))))
  }

  changeContact(id: string, body: ContactChange): Promise<void> {
    return this.#after(answer(this.#app.http.PATCH('/api/contacts/{id}', { params: { path: { id } }, body })))
  }

  /** For good, with the notes that name the person. */
  eraseContact(id: string): Promise<void> {
    return this.#after(answer(this.#app.http.POST('/api/contacts/{id}/erase', { params: { path: { id } } })))
  }

  changeVisit(id: string, body: VisitChange): Promise<void> {
    return this.#after(answer(this.#app.http.PATCH('/api/visits/{id}', { params: { path: { id } }, body })))
  }

  #with<T>(body: T) {
    return { params: { path: { id: this.id } }, headers: { 'idempotency-key': writeKey() }, body }
  }

  async #after(step: Promise<unknown>): Promise<void> {
    try {
      await step
    } finally {
      this.answer.retry()
      this.history.retry()
    }
  }
}
