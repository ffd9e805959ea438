import type { Bilingual } from '../../api/contract.ts'
import { type AreaUnit, inAreaUnit } from '../area-unit.ts'
import { formatFixed } from '../format.ts'
import { occupiedPct } from './areas.ts'
import type { Month } from './series.ts'

/**
 * The one sentence that the chart is shown for, true on the day: what has become of the promises that are due, else how
 * much is taken.
 */
export function finding(
  { areas, promises }: Month,
  day: string,
  isPlanned: boolean,
  unit: AreaUnit = 'm2',
): Bilingual {
  const zh = inAreaUnit(unit, 'zh').text
  const en = inAreaUnit(unit, 'en').text
  const due = promises.filter(({ on }) => on <= day)
  const open = due.reduce((sum, { areaM2 }) => sum + areaM2, 0)
  const confirmed = promises.reduce((sum, { confirmedM2 }) => sum + confirmedM2, 0)
  if (open > 0 && isPlanned)
    return {
      zh: `若无新的确认，届时有 ${zh(open)} 承诺面积逾期`,
      en: `Unless confirmed, ${en(open)} will be past its promise`,
    }
  if (open > 0 && confirmed === 0)
    return { zh: '承诺交付的面积至今没有一处得到确认', en: 'No promised floor area has been confirmed yet' }
  if (open > 0)
    return {
      zh: `到期承诺 ${zh(open + confirmed)} 中，已确认 ${zh(confirmed)}`,
      en: `${en(confirmed)} of ${en(open + confirmed)} promised has been confirmed`,
    }
  const pct = occupiedPct(areas)
  if (pct !== null)
    return {
      zh: `已交付面积的 ${formatFixed(pct, 1)}% ${isPlanned ? '届时' : ''}已签约`,
      en: `${formatFixed(pct, 1)}% of the delivered floor area ${isPlanned ? 'will be' : 'is'} committed`,
    }
  if (areas.delivered > 0)
    return { zh: `已交付 ${zh(areas.delivered)}`, en: `${en(areas.delivered)} has been delivered` }
  return (areas.promised ?? 0) > 0
    ? {
        zh: `承诺交付 ${zh(areas.promised ?? 0)}，尚未到期`,
        en: `${en(areas.promised ?? 0)} is promised, none of it due yet`,
      }
    : { zh: '没有楼面面积', en: 'There is no floor area' }
}
