import type { Question, QuestionPage, QuestionRequest } from '../../api/contract.ts'
import { answer } from '../client.ts'
import type { App } from '../state/app.svelte.ts'
import { Remote } from '../state/remote.svelte.ts'
import { writeKey } from '../state/write-key.ts'

/** What is asked of a park about one space, and not answered yet. */
export class Questions {
  readonly #app: App
  readonly list = new Remote<QuestionPage>()
  /** The first of each attribute tells how often it was asked. */
  readonly #open: ReadonlyMap<string, Question> = $derived.by(
    () => new Map((this.list.data?.items ?? []).map((each) => [each.attribute, each])),
  )
  readonly mayRead: boolean = $derived.by(() =>
    this.#app.account.is('promoter', 'planner', 'steward', 'admin'),
  )
  readonly mayAsk: boolean = $derived.by(() => this.#app.account.is('promoter', 'steward', 'admin'))
  /** Those who answer for what is recorded. */
  readonly mayRecord: boolean = $derived.by(() => this.#app.account.is('steward', 'admin'))

  constructor(app: App) {
    this.#app = app
  }

  /** To be called in an effect. */
  read(space: string): () => void {
    const query = { space, state: 'open' as const, limit: 500 }
    return this.list.load((signal) =>
      answer(this.#app.http.GET('/api/questions', { params: { query }, signal })),
    )
  }

  of(attribute: string): Question | null {
    return this.#open.get(attribute) ?? null
  }

  /** Each of them once; where one fails those before it are asked. */
  async ask(spaceId: string, attributes: readonly QuestionRequest['attribute'][]): Promise<void> {
    try {
      for (const attribute of attributes) {
        const headers = { 'idempotency-key': writeKey() }
        await answer(this.#app.http.POST('/api/questions', { headers, body: { spaceId, attribute } }))
      }
    } finally {
      this.list.retry()
    }
  }
}
