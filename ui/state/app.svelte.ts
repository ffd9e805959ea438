import { createContext } from 'svelte'
import type { Api, Http } from '../client.ts'
import type { Presentation } from '../present/presentation.svelte.ts'
import type { AccountState } from './account.svelte.ts'
import type { AreaUnitState } from './area-unit.svelte.ts'
import type { Busy } from './busy.svelte.ts'
import type { Inventory } from './inventory.svelte.ts'
import type { LocaleState } from './locale.svelte.ts'
import type { Router } from './router.svelte.ts'

/** What every screen shares; made once in `main.ts`. */
export interface App {
  readonly router: Router
  readonly locale: LocaleState
  readonly area: AreaUnitState
  readonly http: Http
  readonly api: Api
  readonly account: AccountState
  readonly busy: Busy
  readonly inventory: Inventory
  readonly presentation: Presentation
}

export const [getApp, setApp] = createContext<App>()
