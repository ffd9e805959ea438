import type { Bilingual } from '../../api/contract.ts'
import type { Role } from '../state/account.svelte.ts'
import type { Labels } from './vocabulary.ts'

export const account = {
  signIn: { zh: '登录', en: 'Sign in' },
  signInLead: {
    zh: '招商、规划和数据人员在此登录。找空间和配场地不需要账号。',
    en: 'For promotion, planning and data staff. Find and Match need no account.',
  },
  signOut: { zh: '退出登录', en: 'Sign out' },
  account: { zh: '账号', en: 'Account' },
  nobody: { zh: '尚未登录', en: 'Not signed in' },
  email: { zh: '邮箱', en: 'E-mail' },
  password: { zh: '密码', en: 'Password' },
  currentPassword: { zh: '现在的密码', en: 'Current password' },
  newPassword: { zh: '新密码', en: 'New password' },
  passwordHint: { zh: '至少 12 个字符，不限种类', en: 'At least 12 characters of any kind' },
  name: { zh: '姓名', en: 'Name' },
  role: { zh: '角色', en: 'Role' },
  team: { zh: '团队', en: 'Team' },
  changePassword: { zh: '修改密码', en: 'Change password' },
  changed: { zh: '已修改，其他设备上的登录已退出', en: 'Changed; other devices are signed out' },
  signInBy: (provider: string): Bilingual => ({ zh: `用 ${provider} 登录`, en: `Sign in with ${provider}` }),
  forgotten: { zh: '忘记密码', en: 'Forgotten password' },
  reset: { zh: '重设密码', en: 'Reset password' },
  askLead: {
    zh: '填写账号的邮箱，我们会给它一个重设链接，一小时内有效。',
    en: 'Give the e-mail of the account. A link that works for an hour is sent to it.',
  },
  resetLead: {
    zh: '设置新密码。其他设备上的登录都会退出。',
    en: 'Set a new password. Every session of the account ends.',
  },
  sendLink: { zh: '发送链接', en: 'Send the link' },
  asked: {
    zh: '如果这个邮箱有账号，链接已经发出。没有邮件服务器时请向管理员索取。',
    en: 'If that e-mail has an account, a link is on its way. Where no mail server is set, an administrator has it.',
  },
  setPassword: { zh: '设置新密码', en: 'Set the password' },
  resetDone: { zh: '密码已更新，请用新密码登录。', en: 'The password is set. Sign in with it.' },
  askAgain: { zh: '重新申请链接', en: 'Ask for a new link' },
  accept: { zh: '创建账号', en: 'Create your account' },
  acceptLead: {
    zh: '这个链接只能用一次。填写姓名并设置密码。',
    en: 'The link works once. Give your name and set a password.',
  },
  firstAdmin: {
    zh: '您是第一位系统管理员，以后用这个邮箱登录',
    en: 'You are the first administrator and sign in with this e-mail',
  },
  create: { zh: '创建账号', en: 'Create account' },
  personalData: { zh: '个人信息', en: 'Personal data' },
  exportLead: {
    zh: '本系统保存的关于您的全部内容，JSON 格式。',
    en: 'All that is kept of you, as JSON.',
  },
  exportMine: { zh: '导出我的信息', en: 'Export my data' },
  eraseLead: {
    zh: '删除姓名、邮箱、密码和登录，不能恢复。您所做的锁定和登记仍留在台账里，不再署名。',
    en: 'Erases name, e-mail, password and sessions; it cannot be undone. What you did stays in the ledger without your name.',
  },
  emailToErase: { zh: '输入您的邮箱以确认', en: 'Your e-mail, to say that it is meant' },
  eraseMe: { zh: '删除我的账号和个人信息', en: 'Erase my account and data' },
  noToken: { zh: '链接不完整', en: 'The link is not complete' },
  noTokenHint: {
    zh: '请从邮件或管理员处复制完整链接，包括 # 后面的部分。',
    en: 'Copy the whole link from the mail or the administrator, with the part after #.',
  },
}

/** Why signing in by an identity provider ended at the sign-in page, by the code of the problem. */
export const signInFailures: Readonly<Record<string, Bilingual>> = {
  sign_in_expired: {
    zh: '登录已过期，请重新登录。',
    en: 'This sign-in has expired. Begin again.',
  },
  sign_in_cancelled: {
    zh: '身份提供方没有完成登录，请重试。',
    en: 'The identity provider did not finish signing in. Try again.',
  },
  email_unverified: {
    zh: '身份提供方没有确认您的邮箱，请先在那里验证邮箱。',
    en: 'The identity provider has not confirmed your e-mail. Verify it there first.',
  },
  not_invited: {
    zh: '这个邮箱没有账号，也没有邀请，请向系统管理员索取邀请。',
    en: 'There is no account for this e-mail and no invitation. Ask an administrator for one.',
  },
  provider_failed: {
    zh: '身份提供方没有应答，请稍后再试，或用密码登录。',
    en: 'The identity provider does not answer. Try again shortly, or use your password.',
  },
  too_many_attempts: {
    zh: '尝试过于频繁，请十五分钟后再试。',
    en: 'That was tried too often. Wait fifteen minutes.',
  },
}

export const roleNames: Labels<Role> = {
  firm: { zh: '企业', en: 'Firm' },
  promoter: { zh: '招商专员', en: 'Promoter' },
  planner: { zh: '规划人员', en: 'Planner' },
  steward: { zh: '数据管理员', en: 'Data steward' },
  admin: { zh: '系统管理员', en: 'Administrator' },
}
