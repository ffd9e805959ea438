import { formatNumber } from '../format.ts'

export const hold = {
  hold: { zh: '锁定', en: 'Hold' },
  holdOf: (name: string) => ({ zh: `锁定 ${name}`, en: `Hold ${name}` }),
  area: { zh: '面积', en: 'Area' },
  from: { zh: '自哪天起使用', en: 'Used from' },
  expires: { zh: '保留到', en: 'Kept until' },
  expiresHint: { zh: '默认 14 天，最多 30 天', en: '14 days by default, 30 at most' },
  holder: { zh: '为谁保留', en: 'For whom' },
  optional: { zh: '选填，不公开', en: 'optional, never public' },
  confirm: { zh: '锁定', en: 'Hold it' },
  held: (area: number, day: string) => ({
    zh: `已锁定 ${formatNumber(area)} m² 至 ${day}`,
    en: `${formatNumber(area)} m² held until ${day}`,
  }),
  release: { zh: '撤销', en: 'Release' },
  releaseOf: (name: string) => ({ zh: `撤销锁定 ${name}`, en: `Release the hold on ${name}` }),
  asked: { zh: '要', en: 'Asked' },
  free: { zh: '空余', en: 'Free' },
  days: { zh: '哪些天不够', en: 'Days it does not fit' },
  fromDay: (from: string) => ({ zh: `${from} 起`, en: `from ${from}` }),
  fromTo: (from: string, to: string) => ({ zh: `${from} 至 ${to} 前`, en: `${from} until ${to}` }),
}
