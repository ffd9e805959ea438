import { mount } from 'svelte'
import './design/tokens.css'
import './design/base.css'
import './design/tables.css'
import './design/fills.css'
import { createApi, createHttp } from './client.ts'
import { Presentation } from './present/presentation.svelte.ts'
import Root from './shell/Root.svelte'
import { AccountState } from './state/account.svelte.ts'
import { AreaUnitState } from './state/area-unit.svelte.ts'
import { Busy } from './state/busy.svelte.ts'
import { Inventory } from './state/inventory.svelte.ts'
import { LocaleState } from './state/locale.svelte.ts'
import { languageTag } from './state/locales.ts'
import { Router } from './state/router.svelte.ts'

const target = document.getElementById('app')
if (!target) throw new Error('index.html has no #app')

const router = new Router()
const locale = new LocaleState(router)
const area = new AreaUnitState(router, locale)
const busy = new Busy()
const http = createHttp(
  () => languageTag(locale.current),
  (work) => busy.during(work),
)
const api = createApi(http)
const account = new AccountState(http)
const inventory = new Inventory(api, router)
const presentation = new Presentation(router)
// Asked for before anything is drawn: the map waits for it longest.
inventory.open()
account.read()
const app = { router, locale, area, http, api, account, busy, inventory, presentation }
// In a task of its own, so that neither it nor the code before it holds the page for long.
setTimeout(() => mount(Root, { target, props: { app } }))
