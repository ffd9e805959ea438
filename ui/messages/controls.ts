import { formatNumber } from '../format.ts'

export const thresholds = {
  any: { zh: '不限', en: 'any' },
  less: (label: string) => ({ zh: `${label}：减小`, en: `${label}: less` }),
  more: (label: string) => ({ zh: `${label}：增大`, en: `${label}: more` }),
  pass: (n: number) => ({ zh: `满足 ${formatNumber(n)}`, en: `${formatNumber(n)} fit` }),
  unknown: (n: number) => ({ zh: `未知 ${formatNumber(n)}`, en: `${formatNumber(n)} unknown` }),
}

export const areaRange = {
  from: { zh: '最小面积', en: 'Smallest area' },
  to: { zh: '最大面积', en: 'Largest area' },
  between: { zh: '至', en: 'to' },
  any: { zh: '不限', en: 'any' },
  band: (from: string, to: string | null, unit: string, n: number) => ({
    zh: `${from}${to === null ? ' 以上' : `–${to}`} ${unit}：${formatNumber(n)} 处`,
    en: `${from}${to === null ? ' and more' : `–${to}`} ${unit}: ${formatNumber(n)}`,
  }),
}

export const dayField = {
  year: { zh: '年', en: 'Year' },
  month: { zh: '月', en: 'Month' },
  day: { zh: '日', en: 'Day' },
  open: (label: string) => ({ zh: `${label}：打开日历`, en: `${label}: open the calendar` }),
  previous: { zh: '上个月', en: 'Previous month' },
  next: { zh: '下个月', en: 'Next month' },
}
