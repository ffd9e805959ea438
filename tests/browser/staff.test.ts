import type { Page } from 'playwright-core'
import t from 'tap'
import { launchBrowser, noSeriousFinding, watchedPage } from '../support/browser.ts'
import { start, stop } from '../support/service-process.ts'

const desktop = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' as const }
const email = 'wang@example.org'
const password = 'correct horse battery'

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/sign-in?lang=en`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('link', { name: 'Account 王敏' }).waitFor()
}

t.test('staff on an empty machine', { timeout: 600_000 }, async (t) => {
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

  await t.test('the first administrator makes the account by the printed link', async (t) => {
    const page = await watchedPage(t, browser, url, desktop, [400])
    await page.goto(await service.firstAdminLink)
    await page.getByLabel('姓名').fill('王敏')
    await page.getByLabel('新密码').fill(password)
    await noSeriousFinding(t, page, 'the page of the link')
    await page.getByRole('button', { name: '创建账号' }).click()
    await page.getByLabel('邮箱').fill(email)
    await page.getByRole('button', { name: '创建账号' }).click()
    await page.getByRole('button', { name: '退出登录' }).waitFor()
    t.equal(new URL(page.url()).hash, '', 'the token leaves the address')
    await noSeriousFinding(t, page, 'the account')
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.getByRole('link', { name: '登录' }).waitFor()
  })

  await t.test('signing in says what is wrong, and leads back to where one was', async (t) => {
    const page = await watchedPage(t, browser, url, phone, [401])
    await page.goto(`${url}/match?lang=en&line=ivd`)
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill('not the password')
    await page.getByLabel('Password').press('Enter')
    await page.getByRole('alert').filter({ hasText: 'wrong' }).waitFor()
    await noSeriousFinding(t, page, 'Sign in')
    await page.getByLabel('Password').fill(password)
    await page.getByLabel('Password').press('Enter')
    await page.getByRole('link', { name: 'Account 王敏' }).waitFor()
    t.equal(new URL(page.url()).pathname, '/match')
    t.match(page.url(), /line=ivd/)
  })

  await t.test('a changed password ends the sessions elsewhere', async (t) => {
    const here = await watchedPage(t, browser, url, desktop)
    const there = await watchedPage(t, browser, url, desktop)
    await signIn(here, url)
    await signIn(there, url)
    await here.goto(`${url}/account?lang=en`)
    await here.getByLabel('Current password').fill(password)
    await here.getByLabel('New password').fill(password)
    await here.getByRole('button', { name: 'Change password' }).click()
    await here.getByText('other devices are signed out').waitFor()
    await there.goto(`${url}/account?lang=en`)
    await there.getByRole('heading', { name: 'Not signed in' }).waitFor()
  })

  await t.test('a space is held in two clicks, refused where it does not fit, and given back', async (t) => {
    const page = await watchedPage(t, browser, url, desktop, [409])
    const need = 'need=rnd_2000-3500_hongqiao+production_3000-6000_pujiang'
    await page.goto(`${url}/match?${need}`)
    await page
      .getByText(/个方案/)
      .first()
      .waitFor()
    t.equal(await page.getByRole('button', { name: /^锁定/ }).count(), 0, 'not for the public')
    await signIn(page, url)
    await page.goto(`${url}/match?${need}`)
    await page
      .getByRole('button', { name: /^锁定 / })
      .first()
      .click()
    const confirm = page.getByRole('button', { name: '锁定', exact: true })
    await confirm.waitFor()
    await noSeriousFinding(t, page, 'the hold')
    await confirm.click()
    await page.getByText(/已锁定 2,000 m²/).waitFor()

    await page
      .getByRole('button', { name: /^锁定 / })
      .last()
      .click()
    await page.getByRole('dialog').getByLabel('面积').fill('900000')
    await confirm.click()
    const refusal = page.getByRole('alert')
    await refusal.waitFor()
    t.match(await refusal.innerText(), /900,000[\s\S]*空余[\s\S]*起/, 'asked, free and the days')
    await noSeriousFinding(t, page, 'the refusal')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: /^撤销锁定/ }).click()
    await page.getByText(/已锁定/).waitFor({ state: 'detached' })
  })
})
