import { mount } from 'svelte'
import './design/tokens.css'
import './design/base.css'
import './design/fills.css'
import { createApi } from './client.ts'
import Root from './shell/Root.svelte'
import { Busy } from './state/busy.svelte.ts'
import { Inventory } from './state/inventory.svelte.ts'
import { LocaleState } from './state/locale.svelte.ts'
import { languageTag } from './state/locales.ts'
import { Router } from './state/router.svelte.ts'

const target = document.getElementById('app')
if (!target) throw new Error('index.html has no #app')

const router = new Router()
const locale = new LocaleState(router)
const busy = new Busy()
const api = createApi(
  () => languageTag(locale.current),
  (work) => busy.during(work),
)
const inventory = new Inventory(api, router)
// Asked for before anything is drawn: the map waits for it longest.
inventory.open()
mount(Root, { target, props: { app: { router, locale, api, busy, inventory } } })
