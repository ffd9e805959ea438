import type { ZoningShare } from '../../../sql/tables.ts'
import type { LegalityVerdict } from '../../../sql/vocabulary.ts'
import type { Bilingual } from '../../contract.ts'
import type { Ask } from '../ask.ts'
import { fail, pass, type Rule, unknown } from '../rule.ts'
import { number, say } from '../words.ts'
import type { ZoningVerdict } from '../zoning-classes.ts'
import { activityNames } from './use.ts'

/**
 * What the land-use plan lets the activity do there. Where a single-use parcel sets a quota aside the answer is yes
 * under that condition, and the quota is the next rule's; other conditions are a question.
 */
export const zoning: Rule = {
  id: 'zoning',
  label: say('用地性质', 'Zoning'),
  check(ask, { codes, zoningClasses }) {
    const verdicts = new Uint8Array(256).fill(unknown)
    for (const [code, { verdicts: of }] of zoningClasses.entries()) {
      const { verdict, byQuota } = of[ask.use]
      verdicts[code] = verdict === 'allowed' || byQuota ? pass : verdict === 'not_allowed' ? fail : unknown
    }
    return { kind: 'codes', column: codes.zoningClass, verdicts }
  },
  explain(ask, snapshot, row) {
    const zoningClass = snapshot.zoningClasses[snapshot.codes.zoningClass[row] ?? 255]
    const of = zoningClass?.verdicts[ask.use]
    const [cell] = of?.rows ?? []
    return {
      need: ask.use,
      have: zoningClass?.plate ?? null,
      unit: null,
      relaxTo: null,
      text: textOf(ask, of, snapshot.space(row).zoning),
      basis: of?.rows.every(({ basis }) => basis === 'verified') && cell ? 'verified' : 'unverified',
      ...(cell ? { cited: cell } : {}),
    }
  },
}

function textOf(
  { use }: Ask,
  of: ZoningVerdict | undefined,
  shares: readonly ZoningShare[] | null,
): Bilingual {
  if (of === undefined || shares === null)
    return say('用地性质未公布，请问园区', 'The zoning is not published; ask the park')
  const activity = activityNames[use]
  const [cell] = of.rows
  const isMixed = shares.length > 1
  const plate = shares
    .map(({ code, sharePct }) => (isMixed ? `${code} ${number(sharePct)}%` : code))
    .join(' / ')
  if (cell === undefined || of.rows.length < shares.length)
    return say(
      `${plate} 可否${activity.zh}没有依据，请问区规划资源局`,
      `Nothing says whether ${plate} takes ${activity.en}; ask the planning bureau`,
    )
  if (isMixed && of.verdict === 'unknown') {
    const each = say(
      of.rows.map(({ code, verdict }) => `${code} ${verdictWords[verdict].zh}`).join('，'),
      of.rows.map(({ code, verdict }) => `${code} ${verdictWords[verdict].en}`).join(', '),
    )
    return say(
      `混合用地 ${plate}，${activity.zh}：${each}；${noteOf(of).zh}请问区规划资源局`,
      `Mixed zoning ${plate}, ${activity.en}: ${each}; ${noteOf(of).en}ask the planning bureau`,
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
            `${plate} 可否${activity.zh}，须确认${note.zh}`,
            `Whether ${plate} takes ${activity.en} has to be confirmed${note.en}`,
          )
    case 'unknown':
      return say(
        `${plate} 可否${activity.zh}须确认，是否单一用途地块未知${note.zh}`,
        `Whether ${plate} takes ${activity.en} has to be confirmed: not known to be a single-use parcel${note.en}`,
      )
  }
}

/** The first condition that one of the codes names. */
function noteOf({ rows }: ZoningVerdict): Bilingual {
  const noted = rows.find(({ verdict, note_zh }) => verdict !== 'allowed' && note_zh !== null)
  return noted ? say(`${noted.note_zh}；`, `${noted.note_en}; `) : say('', '')
}

const verdictWords: Record<LegalityVerdict, Bilingual> = {
  allowed: say('允许', 'allowed'),
  conditional: say('有条件', 'conditional'),
  not_allowed: say('不允许', 'not allowed'),
  unknown: say('待确认', 'to be confirmed'),
}
