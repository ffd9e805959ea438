import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import t from 'tap'
import { openInventory } from '../../sql/open.ts'
import { launchBrowser, noSeriousFinding, watchedPage } from '../support/browser.ts'
import { start, stop } from '../support/service-process.ts'

const desktop = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' as const }
const problem = (status: number) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: 'about:blank', code: 'internal', title: '', status, detail: '—' }),
})

/** Every answer of some paths fails for as long as the returned step has not been taken. */
async function failing(page: Page, paths: RegExp, status: number): Promise<() => Promise<void>> {
  const matches = ({ pathname }: URL) => paths.test(pathname)
  await page.route(matches, (route) => route.fulfill(problem(status)))
  return () => page.unroute(matches)
}

t.test('screens whose server fails, and an inventory of nothing', { timeout: 600_000 }, async (t) => {
  const browser = await launchBrowser()
  if (typeof browser === 'string') {
    t.comment(`skipped: ${browser}`)
    return
  }
  t.teardown(() => browser.close())

  await t.test('a failing server', async (t) => {
    const service = await start({ LUODI_DATA: t.testdir({}) })
    t.teardown(async () => {
      await stop(service)
    })
    const { url } = service
    const open = async (options: object) => {
      const page = await watchedPage(t, browser, url, options, [500, 503])
      page.setDefaultTimeout(60_000)
      return page
    }

    await t.test('Find says what failed, keeps the last good list, and tries again', async (t) => {
      const page = await open(desktop)
      await page.goto(`${url}/?status=available`)
      const title = page.getByRole('heading', { level: 1, name: /处符合/ })
      await title.waitFor()
      const last = await title.textContent()
      const mend = await failing(page, /^\/api\/spaces/, 503)
      await page.getByRole('checkbox', { name: /^研发/ }).first().check()
      const line = page.getByText('列表没有更新。')
      await line.waitFor()
      t.equal(await title.textContent(), last, 'the last good list stays')
      t.match(page.url(), /activity=rnd/, 'and the choice too')
      await noSeriousFinding(t, page, 'Find of a failing server')
      await mend()
      await page.getByLabel('符合的空间').getByRole('button', { name: '重试' }).click()
      await line.waitFor({ state: 'detached' })
    })

    await t.test('Find that never had an answer claims no count', async (t) => {
      const page = await open(phone)
      await failing(page, /^\/api\//, 500)
      await page.goto(url)
      await page.getByRole('heading', { level: 1, name: '数目未知' }).waitFor()
      await noSeriousFinding(t, page, 'Find without a first answer')
    })

    await t.test('Match keeps the form', async (t) => {
      const page = await open(desktop)
      const mend = await failing(page, /^\/api\/match$/, 500)
      await page.goto(`${url}/match?line=ivd`)
      await page.getByText('结果没有更新').waitFor()
      await noSeriousFinding(t, page, 'Match of a failing server')
      await mend()
      await page.getByRole('button', { name: '重试' }).click()
      await page.getByRole('heading', { level: 2, name: /个方案$/ }).waitFor()
    })

    await t.test('the page of a space that cannot be read', async (t) => {
      const page = await open(phone)
      const mend = await failing(page, /^\/api\/spaces\/pj-p1-2-1f$/, 503)
      await page.goto(`${url}/spaces/pj-p1-2-1f`)
      await page.getByText('没有读到这处空间').waitFor()
      await noSeriousFinding(t, page, 'the space page of a failing server')
      await mend()
      await page.getByRole('button', { name: '重试' }).click()
      await page.getByText('事实与来源').waitFor()
    })
  })

  await t.test('an empty inventory says so and what comes next', async (t) => {
    const folder = t.testdir({})
    const database = await openInventory({ dataFolder: folder, illustrative: true }, '2026-11-22')
    // Past the guards of the ledger: no inventory that is kept is ever emptied.
    await sql`set session_replication_role = replica`.execute(database.db)
    for (const table of [
      'commitment',
      'space_fact',
      'space',
      'building_floor',
      'building',
      'parcel',
    ] as const)
      await database.db.deleteFrom(table).execute()
    await database.close()
    const service = await start({ LUODI_DATA: folder })
    t.teardown(async () => {
      await stop(service)
    })
    const page = await watchedPage(t, browser, service.url, desktop, [404])
    page.setDefaultTimeout(60_000)
    await page.goto(service.url)
    await page.getByRole('heading', { level: 3, name: '库存里没有空间' }).waitFor()
    await noSeriousFinding(t, page, 'Find of nothing')
    await page.goto(`${service.url}/match?line=ivd`)
    await page.getByRole('heading', { level: 3, name: '库存里没有空间' }).waitFor()
    await noSeriousFinding(t, page, 'Match over nothing')
    await page.goto(`${service.url}/occupancy`)
    await page.getByRole('heading', { name: '还没有楼面面积' }).first().waitFor()
    await noSeriousFinding(t, page, 'Occupancy of nothing')
    await page.goto(`${service.url}/spaces/pj-p1-2-1f?lang=en`)
    await page.getByRole('heading', { name: 'There is no such space' }).waitFor()
  })
})
