import type { Message } from './deliver.ts'

type Texts = Pick<Message, 'subject' | 'text'>

export const firstAdminMessage: Texts = {
  subject: {
    zh: '还没有系统管理员，请用这个一次性链接创建（24 小时内有效）',
    en: 'There is no administrator yet; this one-time link makes the first (24 hours)',
  },
  text: { zh: '', en: '' },
}

export const invitationMessage: Texts = {
  subject: { zh: '落地 Luodi 邀请', en: 'Your invitation to Luodi' },
  text: {
    zh: '您受邀使用落地 Luodi。请用下面的链接设置姓名和密码，链接七天内有效，只能用一次。',
    en: 'You are invited to Luodi. The link above sets your name and password; it works once, within seven days.',
  },
}

/** @param name of the person, for whoever passes a printed link on */
export const resetMessage = (name: string): Texts => ({
  subject: { zh: `落地 Luodi 重设密码（${name}）`, en: `Luodi password reset (${name})` },
  text: {
    zh: '请用下面的链接设置新密码，链接一小时内有效，只能用一次。如果不是您本人申请，可以不理会。',
    en: 'The link above sets a new password; it works once, within an hour. If you did not ask for it, do nothing.',
  },
})
