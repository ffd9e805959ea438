import type { Enquiry } from '../../api/contract.ts'
import type { Labels } from './vocabulary.ts'

export const enquiries = {
  leave: { zh: '把要求留给招商人员', en: 'Leave it with the staff' },
  title: { zh: '留下要求', en: 'Leave your requirement' },
  lead: {
    zh: '不需要账号。招商人员会与您联系，您可以用链接查看进展。',
    en: 'No account is needed. The staff get in touch, and a link shows you how it stands.',
  },
  ways: { zh: '电话和邮箱至少填一项', en: 'A telephone number or an e-mail address is needed' },
  message: { zh: '补充说明', en: 'Anything else' },
  send: { zh: '提交', en: 'Send' },
  sent: { zh: '已收到', en: 'Received' },
  keep: {
    zh: '请保存这个链接，随时可以查看进展。链接只显示这一次，有链接的人都能看到要求。',
    en: 'Keep this link to see how it stands. It is shown this once, and whoever has it sees the requirement.',
  },
  page: { zh: '您的要求', en: 'Your requirement' },
  received: (moment: string) => ({ zh: `${moment} 收到`, en: `received ${moment}` }),
  missing: { zh: '没有这条留言', en: 'There is no such enquiry' },
  failed: { zh: '进展没有读到。', en: 'How it stands could not be read.' },
  unsaid: { zh: '没有附要求', en: 'No requirement came with it' },
}

export const enquiryStates: Labels<Enquiry['state']> = {
  received: { zh: '已收到，等待招商人员接手', en: 'Received; nobody has taken it yet' },
  in_hand: { zh: '招商人员正在跟进', en: 'In hand: someone of the staff follows it' },
  closed: { zh: '已结束', en: 'Closed' },
}
