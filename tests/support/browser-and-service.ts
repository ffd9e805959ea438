import type { Browser } from 'playwright-core'
import type { Test } from 'tap'
import { launchBrowser } from './browser.ts'
import { type Started, start, stop } from './service-process.ts'

/** A browser and a service on an empty machine, both gone with the test; null, with the reason told, where none starts. */
export async function browserAndService(
  t: Test,
): Promise<{ browser: Browser; service: Started; url: string } | null> {
  const browser = await launchBrowser()
  if (typeof browser === 'string') {
    t.comment(`skipped: ${browser}`)
    return null
  }
  t.teardown(() => browser.close())
  const service = await start({ LUODI_DATA: t.testdir({}) })
  t.teardown(async () => {
    await stop(service)
  })
  return { browser, service, url: service.url }
}
