import { untrack } from 'svelte'
import type { Account } from '../../api/contract.ts'
import { answer, type Http } from '../client.ts'
import { Remote } from './remote.svelte.ts'

export type Me = NonNullable<Account['account']>
export type Role = Me['role']

/** Who is signed in, as far as the service has said. */
export class AccountState {
  readonly #http: Http
  readonly #answer = new Remote<Account>()
  readonly me: Me | null = $derived(this.#answer.data?.account ?? null)
  /** Identity provider that one can sign in by; null: none, or not known yet. */
  readonly provider: Account['provider'] = $derived(this.#answer.data?.provider ?? null)
  /** Whether the service has said it; before, nothing is known of the reader. */
  readonly isKnown: boolean = $derived(this.#answer.data !== null)

  constructor(http: Http) {
    this.#http = http
  }

  /** Asks anew: at the start, and after every step that begins or ends a session. */
  read(): void {
    untrack(() => this.#answer.load((signal) => answer(this.#http.GET('/api/account', { signal }))))
  }

  is(...roles: readonly Role[]): boolean {
    return this.me !== null && roles.includes(this.me.role)
  }

  async signOut(): Promise<void> {
    await answer(this.#http.POST('/api/account/sign-out'))
    this.read()
  }
}
