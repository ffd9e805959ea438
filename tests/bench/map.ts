import type { Browser, Page } from 'playwright-core'
import type { Database } from '../../sql/database.ts'
import { allMapsReady, mapReady } from '../support/browser.ts'
import { fillPlaces } from './fill-places.ts'
import { inBrowser, served } from './in-browser.ts'
import { longestTask } from './long-tasks.ts'

const parcels = 100_000
/** The page is put together where the map is drawn: otherwise each of its frames would be copied out first. */
const byCard: readonly string[] = []
const firstLoads = 5
const restMs = 2500

/** Find in a browser that draws by software: how soon its map stands, and for how long it does not listen. */
export function benchMap(): Promise<void> {
  const run = async (browser: Browser, database: Database) => {
    await served(database, (url) => reportFirstMap(browser, url))
    await fillPlaces(database, parcels)
    await served(database, (url) => reportLarge(browser, url))
  }
  return inBrowser('map', run, byCard)
}

/** With nothing in the browser's store, as at a first visit, in a browser that has come to rest after its own start. */
async function reportFirstMap(browser: Browser, url: string): Promise<void> {
  const sketched: number[] = []
  const drawn: number[] = []
  for (let n = 0; n < firstLoads; n++) {
    const page = await freshPage(browser)
    await page.goto(url)
    drawn.push(await readyMs(page))
    sketched.push(await page.evaluate<number>('window.sketchedMs'))
    if (n === 0) console.log(`map: ${await scriptsOf(page)}; wanted of all but the worker: 400 kB`)
    await page.context().close()
  }
  const median = (times: number[]) =>
    (times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN).toFixed(0)
  console.log(`map: the shipped inventory is sketched after ${median(sketched)} ms; wanted 1,500 ms`)
  console.log(`map: and drawn after ${median(drawn)} ms`)
}

async function reportLarge(browser: Browser, url: string): Promise<void> {
  const page = await freshPage(browser)
  let drawn = Number.NaN
  const first = await longestTask(browser, async () => {
    await page.goto(url)
    drawn = await readyMs(page)
  })
  console.log(`map: ${parcels.toLocaleString('en')} parcels are drawn after ${drawn.toFixed(0)} ms`)
  console.log(`map: until it stands: ${first}; wanted at most 100 ms`)
  const steps: [name: string, run: () => Promise<void>][] = [
    ['panning', () => drag(page)],
    ['zooming out', () => wheel(page, 900)],
    ['panning from far', () => drag(page)],
    ['zooming in', () => wheel(page, -2400)],
    ['panning from near', () => drag(page)],
    ['choosing a building', () => page.mouse.click(980, 480)],
    ['a filter', () => page.getByRole('checkbox', { name: '承诺交付' }).click()],
    ['the page again, with a filter', () => page.goto(`${url}/?status=promised`).then(() => mapReady(page))],
    ['on to Match', () => goOn(page, '/match')],
    ['on to Occupancy', () => goOn(page, '/occupancy')],
    ['back to Find', () => goOn(page, '/')],
  ]
  for (const [name, run] of steps) await reportTasks(browser, page, name, run)
  await page.context().close()
  for (const path of ['/match', '/occupancy']) {
    const opened = await freshPage(browser)
    await reportTasks(browser, opened, `${path} opened`, () =>
      opened.goto(url + path).then(() => allMapsReady(opened)),
    )
    await opened.context().close()
  }
}

async function reportTasks(
  browser: Browser,
  page: Page,
  name: string,
  run: () => Promise<void>,
): Promise<void> {
  const tasks = await longestTask(browser, async () => {
    await run()
    await page.waitForTimeout(restMs)
  })
  console.log(`map: ${name}: ${tasks}`)
}

async function goOn(page: Page, path: string): Promise<void> {
  await page.locator(`nav a[href^="${path}"]`).first().click()
  await page.waitForURL(({ pathname }) => pathname === path)
  await allMapsReady(page)
}

async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(`{
    // Until the frame that has it was handed over to be shown.
    const look = () => {
      if (document.querySelector('[data-map-sketched="true"] svg') === null) return requestAnimationFrame(look)
      requestAnimationFrame(() => setTimeout(() => { window.sketchedMs = performance.now() }))
    }
    look()
  }`)
  await page.waitForTimeout(restMs)
  return page
}

/** From the first request of the page until everything in the first view of the map is drawn. */
async function readyMs(page: Page): Promise<number> {
  await mapReady(page)
  return page.evaluate<number>('performance.now()')
}

/** What was sent of scripts, compressed as it came. */
async function scriptsOf(page: Page): Promise<string> {
  const files = await page.evaluate<{ name: string; bytes: number }[]>(
    `performance.getEntriesByType('resource').map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize }))`,
  )
  const scripts = files.filter(({ name }) => /\.m?js$/.test(name) && !name.includes('worker'))
  const kB = scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
  return `${scripts.length} scripts of ${kB.toFixed(0)} kB`
}

async function drag(page: Page): Promise<void> {
  await page.mouse.move(1050, 450)
  await page.mouse.down()
  for (let step = 1; step <= 20; step++) await page.mouse.move(1050 - step * 15, 450 + step * 8)
  await page.mouse.up()
}

async function wheel(page: Page, by: number): Promise<void> {
  await page.mouse.move(980, 480)
  for (let step = 0; step < 10; step++) {
    await page.mouse.wheel(0, by / 10)
    await page.waitForTimeout(50)
  }
}
