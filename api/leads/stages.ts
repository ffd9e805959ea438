import type { LeadSource, LeadStage } from '../../sql/vocabulary.ts'
import type { Bilingual } from '../contract.ts'

export const stageNames: Readonly<Record<LeadStage, Bilingual>> = {
  clue: { zh: '线索', en: 'new lead' },
  talks: { zh: '洽谈', en: 'in talks' },
  viewing: { zh: '看房', en: 'viewing' },
  intent: { zh: '意向', en: 'letter of intent' },
  signed: { zh: '签约', en: 'signed' },
  moved_in: { zh: '入驻', en: 'moved in' },
  lost: { zh: '流失', en: 'lost' },
}

export const sourceNames: Readonly<Record<LeadSource, Bilingual>> = {
  call: { zh: '来电', en: 'telephone' },
  visit: { zh: '走访', en: 'visit' },
  fair: { zh: '展会', en: 'fair' },
  referral: { zh: '转介', en: 'referral' },
  enquiry: { zh: '网上留言', en: 'enquiry on the site' },
  other: { zh: '其他', en: 'other' },
}

/** Firms in these stages still look for a site, so what changes in the inventory concerns them. */
export const lookingStages: readonly LeadStage[] = ['clue', 'talks', 'viewing', 'intent']
