import type { Bilingual, Space } from '../../api/contract.ts'
import { formatDay, formatNumber } from '../format.ts'

type Locale = keyof Bilingual

/** When a space can be had, as far as anyone has said; a promise stays one until it is confirmed. */
export function deliveryText(
  space: Pick<Space, 'delivery' | 'availableFrom' | 'status'>,
  locale: Locale,
): string {
  const { planned, plannedPrecision, confirmed, daysPast } = space.delivery
  const zh = locale === 'zh'
  if (space.status === 'promised' && planned) {
    const due = zh
      ? `承诺 ${dueText(planned, plannedPrecision, locale)}交付`
      : `Promised for ${dueText(planned, plannedPrecision, locale)}`
    if (daysPast === null || daysPast <= 0) return due
    const past = formatNumber(daysPast)
    return zh ? `${due}，已过 ${past} 天，待园区确认` : `${due}, ${past} days past, not confirmed`
  }
  if (space.status === 'to_confirm')
    return zh ? '是否空置待园区确认' : 'Whether it is free is to be confirmed'
  if (space.status === 'available' && confirmed) {
    const day = formatDay(confirmed, locale)
    return zh ? `${day} 确认可用` : `Confirmed as of ${day}`
  }
  if (space.availableFrom) {
    const day = formatDay(space.availableFrom, locale)
    return zh ? `${day} 起可用` : `Free from ${day}`
  }
  return zh ? '何时可用未知' : 'When it can be had is not known'
}

/** The day as precisely as it was promised, and no more: `2025 年底`, `mid-2026`. */
export function dueText(
  planned: string,
  precision: Space['delivery']['plannedPrecision'],
  locale: Locale,
): string {
  const year = planned.slice(0, 4)
  if (precision === 'end_of_year') return locale === 'zh' ? `${year} 年底` : `the end of ${year}`
  if (precision === 'mid_year') return locale === 'zh' ? `${year} 年中` : `mid-${year}`
  return locale === 'zh' ? `${planned} ` : formatDay(planned, locale)
}
