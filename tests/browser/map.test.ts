import type { Page } from 'playwright-core'
import t from 'tap'
import { allMapsReady, answered, mapReady, watchedPage } from '../support/browser.ts'
import { browserAndService } from '../support/browser-and-service.ts'

const desktop = { viewport: { width: 1440, height: 900 } }
const patience = 60_000

/** Whether the canvas was visible when each shader was made. */
const noteShaders = `{
  const { linkProgram } = WebGL2RenderingContext.prototype
  window.shaders = []
  WebGL2RenderingContext.prototype.linkProgram = function (...given) {
    window.shaders.push(this.canvas.style.visibility)
    return linkProgram.apply(this, given)
  }
}`

/** How many of their pixels differ to the eye; all where they are not of one size. */
function unlike(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate<number>(`(async () => {
    const pixels = async (png) => {
      const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (c) => c.charCodeAt(0))]))
      const paper = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
      paper.drawImage(picture, 0, 0)
      return paper.getImageData(0, 0, picture.width, picture.height).data
    }
    const [one, other] = [await pixels('${one.toString('base64')}'), await pixels('${other.toString('base64')}')]
    if (one.length !== other.length) return one.length
    return one.filter((value, at) => Math.abs(value - other[at]) > 8).length
  })()`)
}

t.test('a map without a graphics card', { timeout: 600_000 }, async (t) => {
  const opened = await browserAndService(t)
  if (opened === null) return
  const { browser, url } = opened

  await t.test('looks at the map closely, and the page never waits for a new shader', async (t) => {
    const page = await watchedPage(t, browser, url, desktop)
    page.setDefaultTimeout(patience)
    await page.addInitScript(noteShaders)
    await page.goto(url)
    await mapReady(page)
    const shaders = () => page.evaluate<number>('window.shaders.length')
    const made = await shaders()
    t.ok(made > 5, `${made} made before the map stands`)
    const looks: [string, () => Promise<unknown>][] = [
      ['far', () => page.mouse.wheel(0, 900)],
      ['near', () => page.mouse.wheel(0, -2400)],
      ['by zoning', () => page.locator('canvas').press('2')],
      ['by floor load', () => page.locator('canvas').press('3')],
      ['by status', () => page.locator('canvas').press('1')],
      ['filtered', () => page.getByRole('checkbox', { name: /^研发/ }).first().check()],
      ['in the dark', () => page.emulateMedia({ colorScheme: 'dark' })],
      ['in English', () => page.getByRole('button', { name: 'English' }).click()],
    ]
    await page.mouse.move(980, 480)
    for (const [name, look] of looks) {
      await look()
      await page.waitForTimeout(1500)
      t.equal(await shaders(), made, name)
    }
  })

  await t.test('opens a map anywhere, and every shader is there before it is shown', async (t) => {
    const page = await watchedPage(t, browser, url, desktop)
    await page.addInitScript(noteShaders)
    for (const path of ['/?cluster=hongqiao', '/match', '/occupancy']) {
      await page.goto(url + path)
      await allMapsReady(page)
      const shaders = await page.evaluate<string[]>('window.shaders')
      t.ok(shaders.length > 5, path)
      t.same([...new Set(shaders)], ['hidden'], path)
    }
  })

  await t.test('goes along from page to page, and is on each as if it was made there', async (t) => {
    const page = await watchedPage(t, browser, url, desktop)
    await page.addInitScript(noteShaders)
    const stands = async () => {
      await allMapsReady(page)
      await answered(page)
    }
    const goTo = async (path: string) => {
      await page.locator(`nav a[href^="${path}"]`).first().click()
      await page.waitForURL((address) => address.pathname === path)
      await stands()
    }
    const seen = async () => {
      await page.mouse.move(720, 20)
      await page.waitForTimeout(500)
      return page.locator('.maplibregl-map').first().screenshot()
    }
    await page.goto(`${url}/match`)
    await stands()
    const match = await seen()
    await page.goto(url)
    await stands()
    const find = await seen()
    const made = await page.evaluate<number>('window.shaders.length')
    await page.mouse.move(980, 480)
    await page.mouse.wheel(0, -900)
    await page.locator('canvas').press('2')
    await page.waitForTimeout(1500)
    await goTo('/match')
    t.equal(await unlike(page, match, await seen()), 0, 'as where it was opened')
    await goTo('/')
    await page.goBack()
    await page.goBack()
    await stands()
    await goTo('/match')
    t.equal(await page.evaluate('window.shaders.length'), made, 'nothing was made again')
    await goTo('/occupancy')
    t.equal(await page.locator('canvas.maplibregl-canvas').count(), 2, 'beside one more where two are shown')
    await goTo('/')
    t.equal(await unlike(page, find, await seen()), 0, 'as it was seen first')
  })

  await t.test('has its maps also where the worker that waits for them cannot run', async (t) => {
    const context = await browser.newContext(desktop)
    t.teardown(() => context.close())
    const page = await context.newPage()
    await page.route(/first-canvas/, (route) => route.abort())
    const asked = page.waitForRequest(/first-canvas/)
    await page.goto(`${url}/occupancy`)
    await asked
    await allMapsReady(page)
  })

  for (const wait of [1, 3])
    await t.test(
      `goes elsewhere while the map waits for the ${wait}. time, and nothing of it fails`,
      async (t) => {
        const page = await watchedPage(t, browser, url, desktop)
        page.setDefaultTimeout(patience)
        // That wait does not end before the page is left.
        await page.addInitScript(`{
        const { fenceSync, getSyncParameter } = WebGL2RenderingContext.prototype
        let waits = 0
        WebGL2RenderingContext.prototype.fenceSync = function (...given) {
          waits += 1
          if (waits === ${wait}) setTimeout(() => document.querySelector('nav a[href*="/match"]').click())
          return fenceSync.apply(this, given)
        }
        WebGL2RenderingContext.prototype.getSyncParameter = function (...given) {
          return waits === ${wait} && this.canvas.isConnected ? this.UNSIGNALED : getSyncParameter.apply(this, given)
        }
      }`)
        await page.goto(url)
        await page.waitForURL(/\/match/)
        await mapReady(page)
        t.equal(await page.locator('canvas.maplibregl-canvas').count(), 1, 'one map')
      },
    )
})
