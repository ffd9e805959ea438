import type { Page } from 'playwright-core'
import t from 'tap'
import { noSeriousFinding, watchedPage } from '../support/browser.ts'
import { browserAndService } from '../support/browser-and-service.ts'

const desktop = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' as const }
const email = 'wang@example.org'
const password = 'correct horse battery'
/** A unit on which nothing is committed. */
const divided = 'pj-p1-2-2f'

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/sign-in?lang=en`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('link', { name: 'Account 王敏' }).waitFor()
}

t.test('staff on an empty machine', { timeout: 600_000 }, async (t) => {
  const opened = await browserAndService(t)
  if (opened === null) return
  const { browser, service, url } = opened

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

  const firm = '澄明诊断科技'
  await t.test('a firm leaves its requirement without an account, and follows it by a link', async (t) => {
    const page = await watchedPage(t, browser, url, phone, [422])
    await page.goto(`${url}/match?lang=en&line=ivd&need=production_3000-6000_pujiang_height5`)
    await page.getByRole('link', { name: 'Leave it with the staff' }).click()
    await page.getByLabel('Firm').fill(firm)
    await page.getByLabel('Name').fill('赵磊')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('alert').waitFor()
    const telephone = page.getByLabel('Telephone')
    t.equal(await telephone.getAttribute('aria-invalid'), 'true', 'a way to answer is missing')
    await noSeriousFinding(t, page, 'the enquiry')
    await telephone.fill('138 0000 0000')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('status').getByRole('link').click()
    await page.getByText('nobody has taken it yet').waitFor()
    await page.getByText('Production 3,000–6,000 m²').waitFor()
    await noSeriousFinding(t, page, 'the page of the enquiry')
  })

  await t.test('staff follow a lead from the call to the visit', async (t) => {
    const page = await watchedPage(t, browser, url, desktop, [409])
    await page.goto(`${url}/leads`)
    await page.getByText('线索只对招商和规划人员开放').waitFor()
    await signIn(page, url)
    await page.goto(`${url}/leads`)
    await page.getByRole('link', { name: new RegExp(`${firm}[\\s\\S]*无人跟进`) }).waitFor()
    await noSeriousFinding(t, page, 'the board')

    await page.goto(`${url}/match?line=ivd&need=production_3000-6000_pujiang_height5`)
    await page.getByRole('link', { name: '存为线索' }).click()
    await page.getByLabel('企业').fill(firm)
    await page.getByLabel('姓名').fill('孙倩')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('这家企业已有线索').waitFor()
    await noSeriousFinding(t, page, 'the new lead')
    await page.getByRole('button', { name: '这是另一个项目，另立一条' }).click()

    await page.getByRole('button', { name: '洽谈' }).click()
    await page.locator('[aria-current="step"]', { hasText: '洽谈' }).waitFor()
    await page.getByLabel('写一条备注').fill('关注排水')
    await page.getByRole('button', { name: '加备注' }).click()
    await page.getByRole('listitem').filter({ hasText: '关注排水' }).waitFor()
    await page.getByRole('button', { name: '约看房' }).click()
    await page.getByRole('spinbutton', { name: '年' }).last().click()
    await page.keyboard.type('20301202')
    await page.getByLabel('地点').fill('P3 门口')
    await page.getByRole('button', { name: '约看房' }).click()
    const link = page.getByRole('link', { name: '下载日历' })
    await link.waitFor()
    const calendar = await page.request.get(`${url}${await link.getAttribute('href')}`)
    t.match(await calendar.text(), /DTSTART:20301202T020000Z/, 'ten o’clock in Shanghai')
    await noSeriousFinding(t, page, 'the lead')
    await page.getByRole('button', { name: '删除 孙倩 的个人信息' }).click()
    await page.getByRole('button', { name: '删除个人信息', exact: true }).click()
    await page.getByText('个人信息已删除').waitFor()
    t.equal(await page.getByText('孙倩').count(), 0, 'nothing is left of the person')

    await page.getByRole('link', { name: '在配场地里打开' }).click()
    await page.waitForURL(/need=production_3000-6000_pujiang_height5/)
  })

  await t.test('a match becomes a proposal, a link, and a page for whoever has it', async (t) => {
    const page = await watchedPage(t, browser, url, desktop)
    await signIn(page, url)
    await page.goto(`${url}/match?line=ivd&need=production_3000-6000_pujiang_height5`)
    await page.getByRole('link', { name: '出方案书' }).click()
    await page
      .getByRole('link', { name: new RegExp(firm) })
      .first()
      .click()
    await page.getByLabel('对方案 1 的说明').fill('离地铁最近')
    await noSeriousFinding(t, page, 'the editor of a proposal')
    await page.getByRole('button', { name: '定稿' }).click()
    await page.getByRole('button', { name: '生成链接' }).click()
    const link = await page.getByRole('textbox', { name: '分享链接' }).inputValue()
    await noSeriousFinding(t, page, 'the proposal')

    const reader = await watchedPage(t, browser, url, phone, [404])
    await reader.goto(link)
    await reader.getByText('离地铁最近').waitFor()
    t.equal(await reader.getByText('孙倩').count(), 0, 'nobody of the lead is on it')
    await noSeriousFinding(t, reader, 'the shared page')
    await page.getByRole('button', { name: /^撤回有效至/ }).click()
    await page.getByRole('button', { name: '撤回', exact: true }).click()
    await page.getByText('已撤回').waitFor()
    await reader.reload()
    await reader.getByText('这个链接打不开').waitFor()
  })

  await t.test('a space is split, its parts are merged again, and its page says where it went', async (t) => {
    const page = await watchedPage(t, browser, url, desktop, [410])
    await signIn(page, url)
    await page.goto(`${url}/spaces/${divided}`)
    await page.getByRole('button', { name: '拆分', exact: true }).click()
    const parts = page.getByLabel(/^编号/)
    await parts.first().fill(`${divided}-east`)
    await parts.last().fill(`${divided}-west`)
    await page.getByText('面积相符').waitFor()
    await noSeriousFinding(t, page, 'the split of a space')
    await page.getByRole('button', { name: '拆为 2 个部分' }).click()
    await page.getByText('这处空间已被拆分或合并').waitFor()
    const successors = page.getByRole('list', { name: '接替的空间' })
    await successors.getByRole('link', { name: / 2 区$/ }).waitFor()

    await successors.getByRole('link', { name: / 1 区$/ }).click()
    await page.getByRole('button', { name: '合并', exact: true }).click()
    await page.getByRole('checkbox', { name: / 2 区/ }).check()
    await page.getByRole('button', { name: '合并 2 个单元' }).click()
    await successors.getByRole('link', { name: / \+ / }).click()
    await page.getByRole('heading', { level: 1, name: / 1 区 \+ .* 2 区$/ }).waitFor()
  })

  await t.test('an administrator makes a team, invites into it, and stays the last one', async (t) => {
    const page = await watchedPage(t, browser, url, desktop, [409])
    await signIn(page, url)
    await page.goto(`${url}/admin`)
    await page.getByLabel('团队名称').fill('招商二组')
    await page.getByRole('button', { name: '加团队' }).click()
    await page.getByText('0 人').waitFor()
    await page.getByLabel('王敏 的团队').selectOption({ label: '招商二组' })
    await page.getByText('1 人').waitFor()
    await page.getByLabel('邮箱').fill('li@example.org')
    await page.getByRole('button', { name: '邀请' }).click()
    await page.getByText('/account/accept#').waitFor()
    await noSeriousFinding(t, page, 'Administration')
    await page.getByRole('link', { name: '审计' }).click()
    await page.getByLabel('对象').selectOption('lead')
    await page.getByLabel('做了什么').selectOption('erase_contact')
    await page.getByText('1 条记录').waitFor()
    const csv = await page.getByRole('link', { name: '下载这些记录' }).getAttribute('href')
    t.match(csv, /subjectKind=lead&action=erase_contact|action=erase_contact&subjectKind=lead/)
    await noSeriousFinding(t, page, 'the audit')
    await page.goBack()
    await page.goBack()
    await page.goBack()
    await page.getByLabel('王敏 的角色').selectOption('planner')
    await page.getByRole('alert').filter({ hasText: '唯一的系统管理员' }).waitFor()
  })
})
