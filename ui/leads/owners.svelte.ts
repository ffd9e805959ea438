import { createContext } from 'svelte'
import type { Bilingual, LeadItem, LeadOwners } from '../../api/contract.ts'
import { answer, type Http } from '../client.ts'
import { leads as words } from '../messages/leads.ts'
import type { AccountState } from '../state/account.svelte.ts'
import { Remote } from '../state/remote.svelte.ts'

/** Who follows leads, as far as the reader is told. */
export class Owners {
  readonly #http: Http
  readonly #account: AccountState
  readonly #answer = new Remote<LeadOwners>()
  readonly items: LeadOwners['items'] = $derived(this.#answer.data?.items ?? [])

  constructor(http: Http, account: AccountState) {
    this.#http = http
    this.#account = account
  }

  /** To be called in an effect. */
  read(): () => void {
    return this.#answer.load((signal) => answer(this.#http.GET('/api/lead-owners', { signal })))
  }

  /** Whether the reader is told who that is. */
  names(id: string): boolean {
    return id === this.#account.me?.id || this.items.some((each) => each.id === id)
  }

  /** Of another team, or of an account that is closed, no name is told. */
  textOf({ ownerId }: Pick<LeadItem, 'ownerId'>): Bilingual {
    if (ownerId === null) return words.nobody
    if (ownerId === this.#account.me?.id) return words.me
    const name = this.items.find(({ id }) => id === ownerId)?.name
    return name === undefined ? words.colleague : { zh: name, en: name }
  }
}

export const [getOwners, setOwners] = createContext<Owners>()
