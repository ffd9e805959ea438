import type { Invitation, InvitationRequest, Person, PersonChange, Team } from '../../api/contract.ts'
import { answer, type Http } from '../client.ts'
import { Remote } from '../state/remote.svelte.ts'

/** People and teams, and what an administrator does with them. After each step both are read anew. */
export class Staff {
  readonly #http: Http
  readonly people = new Remote<{ items: Person[] }>()
  readonly teams = new Remote<{ items: Team[] }>()

  constructor(http: Http) {
    this.#http = http
  }

  read(): void {
    this.people.load((signal) => answer(this.#http.GET('/api/people', { signal })))
    this.teams.load((signal) => answer(this.#http.GET('/api/teams', { signal })))
  }

  nameOf(id: string | null): string | null {
    return this.people.data?.items.find((person) => person.id === id)?.name ?? null
  }

  change({ id, version }: Person, body: PersonChange): Promise<void> {
    const headers = { 'if-match': `"${version}"` }
    return this.#after(
      answer(this.#http.PATCH('/api/people/{id}', { params: { path: { id } }, headers, body })),
    )
  }

  erase({ id }: Person): Promise<void> {
    return this.#after(answer(this.#http.POST('/api/people/{id}/erase', { params: { path: { id } } })))
  }

  invite(body: InvitationRequest): Promise<Invitation> {
    return answer(this.#http.POST('/api/people/invitations', { body }))
  }

  addTeam(name: string): Promise<void> {
    return this.#after(answer(this.#http.POST('/api/teams', { body: { name } })))
  }

  removeTeam(id: string): Promise<void> {
    return this.#after(answer(this.#http.DELETE('/api/teams/{id}', { params: { path: { id } } })))
  }

  async #after(step: Promise<unknown>): Promise<void> {
    try {
      await step
    } finally {
      this.read()
    }
  }
}
