import { fileURLToPath } from 'node:url'
import t from 'tap'
import { proposalsApp } from '../proposals/proposals-app.ts'
import { launchBrowser, noSeriousFinding, watchedPage } from '../support/browser.ts'

const pages = fileURLToPath(new URL('../../dist/ui', import.meta.url))
const desktop = { viewport: { width: 1280, height: 900 } }
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' as const }

t.test(
  'whoever has the link reads the proposal, on a screen, a phone and paper',
  { timeout: 300_000 },
  async (t) => {
    const browser = await launchBrowser()
    if (typeof browser === 'string') {
      t.comment(`skipped: ${browser}`)
      return
    }
    t.teardown(() => browser.close())
    const { app, write, share } = await proposalsApp(t, { pages })
    const proposal = await write({ words: '三处均在浦江。' })
    const { token } = await share(proposal.id)
    const url = await app.listen({ port: 0, host: '127.0.0.1' })

    const page = await watchedPage(t, browser, url, desktop)
    await page.goto(`${url}/share/${token}`)
    await page.getByRole('heading', { name: proposal.title }).waitFor()
    await page.getByText('数据截至 2026-11-22').waitFor()
    t.equal(await page.getByRole('columnheader', { name: /^方案 \d / }).count(), 3)
    t.ok((await page.locator('tr.differs').count()) > 2, 'differences are marked')
    for (const { name } of proposal.body.landing.policies)
      t.ok((await page.getByText(name.zh).count()) > 0, name.zh)
    await noSeriousFinding(t, page, 'a proposal')
    await page.emulateMedia({ media: 'print' })
    t.notOk(await page.getByRole('button', { name: '打印' }).isVisible())
    t.notOk(await page.getByRole('banner').isVisible())
    const printed = await page.locator('#app').boundingBox()
    t.ok((printed?.height ?? 0) > 1500, 'all of it is printed, not what the screen held')
    const foot = await page.evaluate(
      "getComputedStyle(document.documentElement).getPropertyValue('--foot-text')",
    )
    t.match(foot, /示意.*2026-11-22.*库存版本 \d/, 'the foot of each page')
    const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    const sheets = paper.toString('latin1').match(/\/Type \/Page\b/g)
    t.ok((sheets?.length ?? 0) > 0 && (sheets?.length ?? 9) <= 3, 'on three pages')
    t.ok(await page.getByText('承诺交付', { exact: true }).isVisible(), 'the maps have a legend')

    const small = await watchedPage(t, browser, url, phone)
    await small.goto(`${url}/share/${token}?lang=en`)
    await small.getByText('Data as of 22 Nov 2026').waitFor()
    await noSeriousFinding(t, small, 'a proposal on a phone')

    const none = await watchedPage(t, browser, url, desktop, [404])
    await none.goto(`${url}/share/${'x'.repeat(43)}`)
    await none.getByText('这个链接打不开').waitFor()
  },
)
