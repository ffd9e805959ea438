import { attributeNames, find } from '../messages/find.ts'
import type { Locale } from '../state/locales.ts'

/** Attributes by name, the one that most spaces miss first. */
function ranked(missing: Readonly<Record<string, number>>, locale: Locale): [string, number][] {
  return Object.entries(missing)
    .sort(([, a], [, b]) => b - a)
    .map(([attribute, count]) => [attributeNames[attribute]?.[locale] ?? attribute, count])
}

/** 荷载或净高未知. */
export function missingText(missing: Readonly<Record<string, number>>, locale: Locale): string {
  const all = [...new Set(ranked(missing, locale).map(([name]) => name))]
  if (all.length === 0) return ''
  const names = all.length > 2 ? all.slice(0, 2) : all
  const rest = all.length > 2 ? find.andMore[locale] : ''
  return locale === 'zh'
    ? `${names.join('、')}${rest}${find.missing.zh}`
    : `${names.join(', ')}${rest} ${find.missing.en}`
}

/** 荷载 35 处、净高 25 处. */
export function lackText(missing: Readonly<Record<string, number>>, locale: Locale): string {
  const parts = ranked(missing, locale).map(([name, count]) => find.lack(name, count)[locale])
  return parts.join(locale === 'zh' ? '、' : ', ')
}
