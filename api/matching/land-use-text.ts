import type { ZoningShare } from '../../sql/tables.ts'
import type { LegalityVerdict } from '../../sql/vocabulary.ts'
import type { Bilingual } from '../contract.ts'
import { activityNames } from './activity-names.ts'
import { number, say } from './words.ts'
import type { LandUse, ZoningVerdict } from './zoning-classes.ts'

const landUseNames: Readonly<Record<LandUse, Bilingual>> = {
  ...activityNames,
  rnd_wet: say('湿实验研发', 'wet-laboratory R&D'),
  production_heavy: say('重污染工艺的生产', 'production with heavy processes'),
}

/** What the plate says of a use, in words: the verdict with its condition; of mixed zoning, that of each code. */
export function landUseText(
  use: LandUse,
  of: ZoningVerdict,
  shares: readonly ZoningShare[] | null,
): Bilingual {
  if (shares === null) return say('用地性质未公布，请问园区', 'The zoning is not published; ask the park')
  const activity = landUseNames[use]
  const [cell] = of.rows
  const isMixed = shares.length > 1
  const plate = shares
    .map(({ code, sharePct }) => (isMixed ? `${code} ${number(sharePct)}%` : code))
    .join(' / ')
  if (cell === undefined || of.rows.length < shares.length)
    return say(
      `${plate} 可否用于${activity.zh}没有依据，请问区规划资源局`,
      `Nothing says whether ${plate} takes ${activity.en}; ask the planning bureau`,
    )
  if (isMixed && of.verdict === 'unknown') {
    const noted = of.rows.find(({ verdict, note_zh }) => verdict !== 'allowed' && note_zh !== null)
    const each = (language: 'zh' | 'en') =>
      of.rows.map(({ code, verdict }) => `${code} ${verdictNames[verdict][language]}`)
    return say(
      `混合用地 ${plate}，${activity.zh}：${each('zh').join('，')}；${noted?.note_zh ?? '请问区规划资源局'}`,
      `Mixed zoning ${plate}, ${activity.en}: ${each('en').join(', ')}; ${noted?.note_en ?? 'ask the planning bureau'}`,
    )
  }
  const note = cell.note_zh && cell.note_en ? say(`：${cell.note_zh}`, `: ${cell.note_en}`) : say('', '')
  switch (of.verdict) {
    case 'allowed':
      return say(`${plate} 允许${activity.zh}${note.zh}`, `${plate} allows ${activity.en}${note.en}`)
    case 'not_allowed':
      return say(
        `${plate} 不允许${activity.zh}${note.zh}`,
        `${plate} does not allow ${activity.en}${note.en}`,
      )
    case 'conditional':
      return of.byQuota
        ? say(
            `${plate} 有条件允许${activity.zh}${note.zh}`,
            `${plate} allows ${activity.en} on a condition${note.en}`,
          )
        : say(
            `${plate} 可否用于${activity.zh}须确认${note.zh}`,
            `Whether ${plate} takes ${activity.en} has to be confirmed${note.en}`,
          )
    case 'unknown':
      return say(
        `${plate} 可否用于${activity.zh}须确认，是否单一用途地块未知${note.zh}`,
        `Whether ${plate} takes ${activity.en} has to be confirmed: not known to be a single-use parcel${note.en}`,
      )
  }
}

const verdictNames: Record<LegalityVerdict, Bilingual> = {
  allowed: say('允许', 'allowed'),
  conditional: say('有条件', 'conditional'),
  not_allowed: say('不允许', 'not allowed'),
  unknown: say('待确认', 'to be confirmed'),
}
