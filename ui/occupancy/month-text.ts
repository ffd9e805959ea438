import type { Bilingual } from '../../api/contract.ts'

type Locale = keyof Bilingual
const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** A month under an axis, its year apart and only with the first and each January. */
export function monthText(month: string, isFirst: boolean, locale: Locale): { month: string; year: string } {
  const [year = '', number = ''] = month.split('-')
  const isNamed = isFirst || number === '01'
  const name = locale === 'zh' ? `${Number(number)}月` : (names[Number(number) - 1] ?? '')
  return { month: name, year: isNamed ? year : '' }
}
