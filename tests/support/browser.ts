import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import type { Test } from 'tap'

/** Software WebGL, and nothing that asks for hosts outside. */
const flags = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

/** As Chromium does by itself without a graphics card: WebGL alone imitates one. */
const byProcessor = ['--disable-gpu-compositing']

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * From CHROMIUM_PATH, an installed one, else the one that a development package brings; a reason where none starts.
 * @param composing flags of Chromium that say who puts the page together
 */
export async function launchBrowser(composing: readonly string[] = byProcessor): Promise<Browser | string> {
  const found = process.env.CHROMIUM_PATH ?? installed.find((path) => existsSync(path))
  try {
    if (found !== undefined)
      return await chromium.launch({ executablePath: found, args: [...flags, ...composing] })
    const { default: packaged } = await import('@sparticuz/chromium')
    const executablePath = await packaged.executablePath()
    return await chromium.launch({ executablePath, args: [...packaged.args, ...flags, ...composing] })
  } catch (cause) {
    return `no browser could be started: ${cause instanceof Error ? cause.message.split('\n')[0] : cause}`
  }
}

/** What the software renderer says of itself; nothing else may be said. */
const driverMessages = [
  /GPU stall due to ReadPixels/,
  /GL Driver Message/,
  /Automatic fallback to software WebGL/,
]

/**
 * A page that fails the test on any console error or warning, and on any request that leaves the origin.
 * @param refusals statuses of answers that the story provokes, which browsers log as errors
 */
export async function watchedPage(
  t: Test,
  browser: Browser,
  origin: string,
  options: BrowserContextOptions,
  refusals: readonly number[] = [],
): Promise<Page> {
  const expected = [...driverMessages, ...refusals.map((status) => new RegExp(`status of ${status} `))]
  // Software draws every frame of a flight over the map: the tests arrive at once.
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options })
  t.teardown(() => context.close())
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    if (!expected.some((known) => known.test(message.text()))) t.fail(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => t.fail(`page: ${error.message}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) t.fail(`left the origin: ${url}`)
  })
  return page
}

export const mapReady = (page: Page): Promise<void> =>
  page.locator('[data-map-ready="true"]').first().waitFor({ state: 'attached', timeout: 90_000 })

/** As `mapReady`, of every map that the page shows. */
export async function allMapsReady(page: Page): Promise<void> {
  await mapReady(page)
  await page.locator('[data-map-ready="false"]').first().waitFor({ state: 'detached', timeout: 90_000 })
}

/** Once no answer is being replaced; what stands until then may be taken away under the pointer. */
export const answered = (page: Page): Promise<void> =>
  page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })

/** Nothing serious or critical on the screen at rest, with the screen named where there is. */
export async function noSeriousFinding(t: Test, page: Page, screen: string): Promise<void> {
  // An answer that is being replaced is pale for that moment.
  await answered(page)
  await page.evaluate(`Promise.allSettled(
    document.getAnimations().flatMap((each) => (each instanceof CSSTransition ? each.finished : [])),
  ).then(() => null)`)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  t.same(
    serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    [],
    `axe finds nothing serious on ${screen}`,
  )
}
