import t from 'tap'
import { launchBrowser, mapReady, noSeriousFinding, watchedPage } from '../support/browser.ts'
import { start, stop } from '../support/service-process.ts'

const desktop = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }
const patience = 60_000

t.test('a firm on an empty machine', { timeout: 600_000 }, async (t) => {
  const browser = await launchBrowser()
  if (typeof browser === 'string') {
    t.comment(`skipped: ${browser}`)
    return
  }
  t.teardown(() => browser.close())
  const service = await start({ LUODI_DATA: t.testdir({}) })
  t.teardown(async () => {
    await stop(service)
  })
  const { url } = service

  await t.test('filters the space of both clusters down to one, and opens it', async (t) => {
    const page = await watchedPage(t, browser, url, desktop)
    page.setDefaultTimeout(patience)
    await page.goto(url)
    await page.getByRole('heading', { level: 1, name: /^163/ }).waitFor()
    await page.locator('[data-map-sketched="true"] svg').waitFor()
    await mapReady(page)
    await page.locator('[data-map-sketched]').waitFor({ state: 'detached' })
    await noSeriousFinding(t, page, 'Find')
    await page.getByRole('textbox', { name: '最小面积' }).fill('9000')
    await page.getByRole('textbox', { name: '最大面积' }).fill('10000')
    await page.getByRole('textbox', { name: '最大面积' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: /^1\s*处符合/ }).waitFor()
    t.match(page.url(), /minAreaM2=9000/, 'the address holds the filters')

    await page.reload()
    await page.getByRole('heading', { level: 1, name: /^1\s*处符合/ }).waitFor()
    const row = page.getByRole('row', { name: /P2·3 号厂房 整栋/ })
    t.match(await row.textContent(), '示例', 'what is illustrative says so')
    await row.getByRole('link').click()
    await page
      .getByRole('heading', { name: /P2·3 号厂房 整栋/ })
      .first()
      .waitFor()
    await page.getByText('事实与来源').waitFor()
    await noSeriousFinding(t, page, 'the space page')
    // The reserve land is to be confirmed, and one steps there too.
    await page.getByText('第 1 / 2 处').waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: /^1\s*处符合/ }).waitFor()
  })

  await t.test('steps through the results on the space page, also after a reload', async (t) => {
    const page = await watchedPage(t, browser, url, desktop)
    page.setDefaultTimeout(patience)
    await page.goto(`${url}/?status=available&minAreaM2=4000`)
    const rows = page.locator('[data-row]')
    await rows.first().click()
    const title = page.getByRole('heading', { level: 1 })
    await page.getByText(/^第 1 \/ /).waitFor()
    await page.getByText('事实与来源').waitFor()
    const first = (await title.textContent()) ?? ''
    await page.keyboard.press('ArrowRight')
    await page.getByText(/^第 2 \/ /).waitFor()
    await title.filter({ hasNotText: first }).waitFor()
    t.match(page.url(), /minAreaM2=4000/, 'the address holds the list')
    await page.reload()
    await page.getByText(/^第 2 \/ /).waitFor()
    await page.getByRole('link', { name: /^上一处/ }).click()
    await page.getByText(/^第 1 \/ /).waitFor()
    await title.filter({ hasText: first }).waitFor()
    await page.keyboard.press('ArrowLeft')
    t.equal(await title.textContent(), first, 'nothing is before the first')
    await mapReady(page)
    await page.locator('canvas').focus()
    await page.keyboard.press('ArrowRight')
    t.equal(await page.getByText(/^第 1 \/ /).count(), 1, 'on the map the arrows move the map')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: /处符合/ }).waitFor()
    t.equal(new URL(page.url()).pathname, '/', 'one step back leads to the list')
  })

  await t.test('draws an area, compares two sites and takes the list along', async (t) => {
    const page = await watchedPage(t, browser, url, desktop)
    page.setDefaultTimeout(patience)
    const title = page.getByRole('heading', { level: 1 })
    await page.goto(`${url}/?status=available`)
    await mapReady(page)
    await page.getByRole('heading', { level: 1, name: /^\d+\s*处符合/ }).waitFor()
    // Without a pointer: what is in view, and a corner moved by the arrows.
    await page.getByRole('button', { name: '用当前视野' }).press('Enter')
    await page.waitForURL(/within=/)
    const asTaken = page.url()
    await page.getByRole('button', { name: /^角点 1/ }).press('ArrowRight')
    await page.waitForURL((address) => address.href !== asTaken)
    await page.goBack()
    await page.waitForURL(asTaken)
    await page.getByRole('combobox', { name: '距离' }).selectOption({ label: '江月路站（8号线）' })
    await page.waitForURL(/near=/)
    await page.getByRole('combobox', { name: '不超过' }).selectOption('20')
    await page.waitForURL(/near=[^&]*20/)
    await page.getByRole('heading', { level: 1, name: /^[1-9]\d*\s*处符合/ }).waitFor()

    for (const row of [0, 1])
      await page
        .getByRole('checkbox', { name: /^加入对比/ })
        .nth(row)
        .check()
    await page.getByRole('button', { name: '并排对比' }).press('Enter')
    const table = page.getByRole('dialog', { name: '对比' }).getByRole('table')
    await table.waitFor()
    t.equal(await table.getByRole('columnheader').count(), 3)
    await noSeriousFinding(t, page, 'the comparison')
    await page.reload()
    await table.waitFor()
    await page.keyboard.press('Escape')
    await table.waitFor({ state: 'detached' })
    await noSeriousFinding(t, page, 'Find with an area, a distance and a tray')

    const [count = ''] = /^\d+/.exec((await title.textContent())?.trim() ?? '') ?? []
    await page.getByRole('button', { name: '下载' }).click()
    const withToConfirm = page.getByRole('checkbox', { name: /含待确认/ })
    if ((await withToConfirm.count()) > 0) await withToConfirm.uncheck()
    const file = page.waitForEvent('download')
    await page.getByRole('link', { name: /CSV/ }).click()
    const chunks: Buffer[] = []
    for await (const chunk of await (await file).createReadStream()) chunks.push(chunk as Buffer)
    const lines = Buffer.concat(chunks).toString().trim().split('\r\n')
    t.equal(lines.length - 1, Number(count), 'the file has a line for each match')

    await page.getByRole('searchbox', { name: '搜索空间' }).fill('P1·2')
    await page.waitForURL(/q=P1/)
    await page.getByRole('heading', { level: 1, name: /^3\s*处符合/ }).waitFor()
  })

  await t.test('finds the document and clause of a published figure', async (t) => {
    const page = await watchedPage(t, browser, url, desktop)
    page.setDefaultTimeout(patience)
    await page.goto(`${url}/?illustrative=false`)
    await page.getByRole('heading', { level: 1, name: /^7/ }).waitFor()
    const figures = page.locator('details', { hasText: '浦江国际科技城' }).last()
    await figures.locator('summary').click()
    await figures.getByText('82,000').first().waitFor()
    await figures
      .getByRole('button', { name: /三\(一\)|闵府发/ })
      .first()
      .focus()
    await page.getByText('闵府发〔2025〕15号').first().waitFor()

    const second = page.locator('details', { hasText: '虹桥前湾' }).last()
    await second.locator('summary').click()
    await second.getByText('213,000').first().waitFor()
    const tag = second.getByRole('button', { name: /三\(二\)/ }).first()
    t.match(await tag.textContent(), '闵府发〔2025〕15号 · 三(二)', 'number and clause at a glance')
    await tag.focus()
    const panel = page.locator('[popover]:popover-open')
    await panel.getByText('闵行区高端医疗器械产业集聚区建设实施方案').waitFor()
    await panel.getByText('2025-11-26').waitFor()
  })

  await t.test('describes a project and reads why a site falls short', async (t) => {
    const page = await watchedPage(t, browser, url, desktop)
    page.setDefaultTimeout(patience)
    await page.goto(`${url}/match?lang=en`)
    await page.getByRole('combobox', { name: 'Cluster' }).selectOption({ label: 'Pujiang' })
    await page.getByRole('textbox', { name: 'Smallest area m²' }).fill('60000')
    await page.getByRole('checkbox', { name: 'With illustrative' }).uncheck()
    await page.getByRole('heading', { level: 2, name: '3 options' }).waitFor()
    await page.getByRole('option', { name: /factory space usable now/ }).waitFor()
    const nearMiss = page.getByText(/6,000 m² short/).first()
    await nearMiss.waitFor()
    t.match(await nearMiss.textContent(), /at least 60,000 m² needed|6,000 m² short/)
    await noSeriousFinding(t, page, 'Match')
    const date = page.getByRole('region', { name: 'Date and tenure' }).getByRole('spinbutton')
    t.same(
      await date.evaluateAll((parts) => parts.map((part) => part.getAttribute('aria-label'))),
      ['Day', 'Month', 'Year'],
      'the date follows the language of the page',
    )
    await date.first().click()
    await page.keyboard.type('31032027')
    await page.waitForURL(/by=2027-03-31/)
    await date.last().click()
    for (let left = 0; left < 4; left += 1) await page.keyboard.press('Backspace')
    await page.waitForURL((address) => !address.searchParams.has('by'))
    const address = page.url()
    const other = await watchedPage(t, browser, url, desktop)
    other.setDefaultTimeout(patience)
    await other.goto(address)
    await other.getByRole('heading', { level: 2, name: '3 options' }).waitFor()
    t.pass('a pasted address shows the same')
  })

  await t.test('says what it does in plain words, and sees what that means', async (t) => {
    const page = await watchedPage(t, browser, url, desktop)
    page.setDefaultTimeout(patience)
    await page.goto(`${url}/match?need=production_2000-6000_pujiang`)
    await page.getByRole('button', { name: '粘贴对方的话' }).click()
    await page.getByLabel('微信、邮件里的一段话').fill('做体外诊断试剂，生产厂房净高 5 米以上，另外要风水好')
    await page.getByRole('button', { name: '读出条件' }).click()
    const read = page.getByRole('checkbox', { name: /净高 ≥ 5 m/ })
    await read.waitFor()
    t.ok((await page.locator('blockquote .unread').count()) > 0, 'what was not understood is shown')
    t.notMatch(page.url(), 'height5', 'nothing is filled in by itself')
    await page.getByRole('button', { name: /^填入 \d+ 条/ }).click()
    await page.waitForURL(/_height5.*line=ivd/)

    await page.getByRole('button', { name: '填入空着的项: 试剂' }).click()
    await page.waitForURL(/do=ivd_formulation\+bsl2_lab/)
    const eia = page.getByRole('region', { name: '环评' })
    await eia.getByText('环评：报告表').waitFor()
    await eia.getByText(/以区生态环境局认定为准/).waitFor()
    await page
      .getByRole('button', { name: /^另 \d+ 项$/ })
      .first()
      .click()
    await page.getByRole('searchbox', { name: '按名称或做法查找' }).fill('自己养细胞')
    await page.getByRole('checkbox', { name: /自行培养或发酵/ }).check()
    await eia.getByText('环评：报告书').waitFor()
    await page.getByText('名次稳不稳').waitFor()
    await noSeriousFinding(t, page, 'Match with processes')
    await page.reload()
    await eia.getByText('环评：报告书').waitFor()

    await page.getByRole('link', { name: '预审意见' }).click()
    await page.getByRole('heading', { level: 1, name: '选址预审意见' }).waitFor()
    await page.getByText('不构成行政认定或承诺').waitFor()
    await noSeriousFinding(t, page, 'the opinion')
    const paper = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
    const sheets = paper.match(/\/Type\s*\/Page\b/g)?.length ?? 0
    t.ok(sheets >= 1 && sheets <= 4, `printed in full on ${sheets} sheets`)
    await page.goBack()
    await eia.getByText('环评：报告书').waitFor()
  })

  await t.test('does the same on a phone', async (t) => {
    const page = await watchedPage(t, browser, url, phone)
    page.setDefaultTimeout(patience)
    await page.goto(url)
    await page.getByRole('heading', { level: 1, name: /^163/ }).waitFor()
    await noSeriousFinding(t, page, 'Find on a phone')
    const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')
    t.notOk(wide, 'nothing is wider than the phone')
    await page.getByRole('button', { name: /筛选/ }).first().click()
    await page.getByText(/显示 163 处/).waitFor()
    await page
      .getByRole('link', { name: '配场地' })
      .or(page.getByText(/显示 163 处/))
      .first()
      .click()
    await page.goto(`${url}/match`)
    await page
      .getByText(/个方案/)
      .first()
      .waitFor()
    await noSeriousFinding(t, page, 'Match on a phone')
  })
})
