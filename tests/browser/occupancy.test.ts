import type { Page } from 'playwright-core'
import t from 'tap'
import { noSeriousFinding, watchedPage } from '../support/browser.ts'
import { browserAndService } from '../support/browser-and-service.ts'

const desktop = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' as const }

t.test('how much is taken, on any day', { timeout: 600_000 }, async (t) => {
  const opened = await browserAndService(t)
  if (opened === null) return
  const { browser, url } = opened
  const open = async (options: object, path: string): Promise<Page> => {
    const page = await watchedPage(t, browser, url, options)
    page.setDefaultTimeout(60_000)
    await page.goto(`${url}${path}`)
    await page.getByRole('row', { name: /^(两个片区|Both clusters)/ }).waitFor()
    return page
  }
  const total = async (page: Page) =>
    (await page.getByRole('row', { name: /^(两个片区|Both clusters)/ }).textContent())?.replace(/\s+/g, ' ')

  await t.test('the date by keyboard, and the address keeps it', async (t) => {
    const page = await open(desktop, '/occupancy')
    const slider = page.getByRole('slider', { name: '日期' })
    await slider.focus()
    t.match(await slider.getAttribute('aria-valuetext'), /已签约.*锁定.*可用.*待确认.*承诺交付/)
    await slider.press('Home')
    await page.waitForURL(/asOf=2025-11-30/)
    const first = await total(page)
    await slider.press('ArrowRight')
    await page.waitForURL(/asOf=2025-12-31/)
    t.not(await total(page), first, 'the figures follow')
    await slider.press('End')
    await page.waitForURL(/asOf=2027-12-31/)
    t.match(await slider.getAttribute('aria-valuetext'), /计划/)
    const last = await total(page)
    await page.reload()
    await page.getByRole('row', { name: /^两个片区/ }).waitFor()
    t.equal(await total(page), last, 'a reload shows the same')
    t.equal(
      await page.getByRole('main').getByRole('combobox').count(),
      0,
      'no building is told floor by floor',
    )
    await noSeriousFinding(t, page, 'Occupancy')
  })

  await t.test('a row filters, a chart is a table and a file', async (t) => {
    const page = await open(desktop, '/occupancy?lang=en')
    await page.getByRole('button', { name: 'R&D C65', exact: true }).click()
    await page.waitForURL(/row=hongqiao.rnd.C65$/)
    const title = page.getByRole('heading', { level: 2 }).first()
    t.match(await title.textContent(), /^\d+\.\d% of the delivered floor area is committed$/)
    await page
      .getByRole('button', { name: /^Table: / })
      .first()
      .click()
    const months = page.getByRole('row', { name: /^20\d\d-\d\d / })
    t.equal(await months.count(), 26, 'from the plan to its end')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button', { name: /^Download PNG: / })
        .first()
        .click(),
    ])
    t.equal(download.suggestedFilename(), 'occupancy-by-month.png')
    await page.getByRole('button', { name: 'Clear the filter' }).click()
    t.equal(await title.textContent(), 'No promised floor area has been confirmed yet')
  })

  await t.test('on the wall of a meeting room, page by page', async (t) => {
    const page = await open({ viewport: { width: 1920, height: 1080 } }, '/occupancy')
    await page.getByRole('button', { name: '演示', exact: true }).click()
    await page.getByText('第 1 / 7 页').waitFor()
    await page.evaluate('document.activeElement.blur()')
    await page.keyboard.press('PageDown')
    await page.waitForURL(/present=1&slide=2/)
    await page.getByRole('row', { name: /^两个片区/ }).waitFor()
    await noSeriousFinding(t, page, 'Occupancy on a wall')
    await page.reload()
    await page.getByText('第 2 / 7 页').waitFor()
    await page.goto(`${url}/?present=1&status=available&minAreaM2=2000`)
    await page.getByText('≥ 2,000 m²，可用').waitFor()
    await page.getByRole('button', { name: '结束演示' }).click()
    await page
      .getByRole('checkbox', { name: /^现可用|^可用/ })
      .first()
      .waitFor()
    t.notMatch(page.url(), /present|slide/, 'the address is as before')
    t.equal(await page.getByRole('button', { name: '结束演示' }).count(), 0)
  })

  await t.test('on a phone in the dark', async (t) => {
    const page = await open(phone, '/occupancy?lang=en')
    await noSeriousFinding(t, page, 'Occupancy on a phone')
    const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')
    t.notOk(wide, 'nothing is wider than the phone')
  })

  await t.test('one part that fails fails alone', async (t) => {
    const page = await watchedPage(t, browser, url, desktop, [500])
    page.setDefaultTimeout(60_000)
    await page.route('**/api/quotas*', (route) => route.fulfill({ status: 500, json: {} }))
    await page.goto(`${url}/occupancy`)
    await page.getByRole('row', { name: /^两个片区/ }).waitFor()
    const failed = page.getByRole('region', { name: /^C65/ }).getByRole('alert')
    await failed.waitFor()
    await noSeriousFinding(t, page, 'Occupancy with failed parts')
    await page.unroute('**/api/quotas*')
    await failed.getByRole('button').click()
    await page.getByText('混合用地没有规定').waitFor()
    await page.route('**/api/occupancy*', (route) => route.fulfill({ status: 500, json: {} }))
    await page.reload()
    await page.getByRole('region', { name: '储备用地', exact: true }).getByText('没有读到。').waitFor()
    t.equal(await page.getByText('没有储备用地').count(), 0, 'what is not read is not nothing')
    await page.getByText('混合用地没有规定').waitFor()
  })
})
