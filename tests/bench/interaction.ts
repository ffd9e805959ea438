import type { Browser, Page } from 'playwright-core'
import { mapReady } from '../support/browser.ts'
import { inBrowser, served } from './in-browser.ts'

/** As on a machine that computes at a quarter of the speed. */
const slowdown = 4
const restMs = 1500

/** One press of a key or the pointer, as the browser times it. */
interface Pressed {
  /** Until the next frame was painted. */
  wholeMs: number
  /** In our code, of its longest event. */
  ownMs: number
}

/** How long people wait for what they press in Find and Match, at the shipped inventory and a quarter of the speed. */
export function benchInteraction(): Promise<void> {
  return inBrowser('interaction', (browser, database) =>
    served(database, async (url) => {
      console.log(`interaction: processor slowed down ${slowdown} times; wanted at most 100 ms`)
      await timeFind(browser, url)
      await timeMatch(browser, url)
    }),
  )
}

async function timeFind(browser: Browser, url: string): Promise<void> {
  const { page, time } = await slowPage(browser, `${url}/`)
  await time('a use', () => page.getByRole('checkbox', { name: /^研发/ }).first().click({ force: true }))
  const least = page.getByRole('slider', { name: '最小面积' })
  await least.focus()
  await time('a step of the area', () => least.press('ArrowRight'))
  await time('a row', () => page.keyboard.press('j'))
  await time('the other language', () => page.getByRole('button', { name: 'English' }).click({ force: true }))
  await page.context().close()
}

async function timeMatch(browser: Browser, url: string): Promise<void> {
  const { page, time } = await slowPage(browser, `${url}/match?line=ivd`)
  const area = page.getByRole('textbox', { name: /最小面积/ }).first()
  await area.click()
  await time('typing an area', () => page.keyboard.type('3000', { delay: 120 }))
  // Whoever presses has pointed first, and the map has answered to that.
  const option = page.locator('#option-2')
  await option.hover()
  await page.waitForTimeout(restMs)
  await time('another option', () => option.click())
  await page.context().close()
}

async function slowPage(browser: Browser, address: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.addInitScript(`{
    window.pressed = []
    new PerformanceObserver((list) => {
      for (const each of list.getEntries())
        if (each.interactionId)
          window.pressed.push({ wholeMs: each.duration, ownMs: each.processingEnd - each.processingStart })
    }).observe({ type: 'event', durationThreshold: 16, buffered: true })
  }`)
  await page.goto(address)
  await mapReady(page)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const time = async (what: string, press: () => Promise<void>) => {
    await page.evaluate('window.pressed.length = 0')
    await press()
    await page.waitForTimeout(restMs)
    console.log(`  ${what.padEnd(24)} ${await longest(page)}`)
  }
  return { page, time }
}

async function longest(page: Page): Promise<string> {
  const pressed = await page.evaluate<Pressed[]>('window.pressed')
  if (pressed.length === 0) return 'under 16 ms'
  const most = (of: keyof Pressed) => Math.max(...pressed.map((each) => each[of])).toFixed(0)
  return `${most('wholeMs').padStart(5)} ms until painted, ${most('ownMs')} ms in our code`
}
