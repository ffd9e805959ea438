import type { Bilingual } from '../../contract.ts'
import type { Ask } from '../ask.ts'
import { peakTakenM2 } from '../free-area.ts'
import { type Code, fail, pass, type Reason, type Rule, unknown } from '../rule.ts'
import type { Snapshot } from '../snapshot.ts'
import { quantity, say } from '../words.ts'
import type { ZoningClass } from '../zoning-classes.ts'
import { takenAreaM2 } from './available-by.ts'
import { activityNames } from './use.ts'

/**
 * What the land-use plan lets the activity do there. A single-use C65 parcel lets production and pilot together take
 * a share of it: what is left of that share decides.
 */
export const zoning: Rule = {
  id: 'zoning',
  label: say('用地性质', 'Zoning'),
  isCoupled: true,
  check(ask, snapshot) {
    const { codes, zoningClasses } = snapshot
    const verdicts = new Uint8Array(256).fill(unknown)
    let byQuota = false
    for (const [code, { verdicts: of }] of zoningClasses.entries()) {
      const { verdict, byQuota: needsQuota } = of[ask.use]
      verdicts[code] = verdict === 'allowed' ? pass : verdict === 'not_allowed' ? fail : unknown
      byQuota ||= needsQuota
    }
    if (!byQuota) return { kind: 'codes', column: codes.zoningClass, verdicts }
    const hasQuota = (row: number) =>
      zoningClasses[codes.zoningClass[row] ?? 255]?.verdicts[ask.use].byQuota === true
    return {
      kind: 'codes',
      column: codes.zoningClass,
      verdicts,
      except: {
        rows: snapshot.quotaRows.filter(hasQuota),
        has: hasQuota,
        judge: (row) => judgeQuota(ask, snapshot, row),
      },
    }
  },
  explain(ask, snapshot, row, verdict): Reason {
    const zoningClass = snapshot.zoningClasses[snapshot.codes.zoningClass[row] ?? 255]
    const of = zoningClass?.verdicts[ask.use]
    const cell = of?.rows[0]
    return {
      need: ask.use,
      have: zoningClass?.plate ?? null,
      unit: null,
      relaxTo: null,
      text: of?.byQuota ? quotaText(ask, snapshot, row, verdict) : plainText(ask, zoningClass, verdict),
      basis: cell?.basis ?? 'unverified',
      ...(cell ? { cited: { source_id: cell.source_id, clause: cell.clause } } : {}),
    }
  },
}

/** What is left of the parcel's share from the day on, m²; undefined where its base is not known. */
function quotaLeftM2(ask: Ask, snapshot: Snapshot, row: number): number | undefined {
  const space = snapshot.space(row)
  const rule = snapshot.zoningClasses[snapshot.codes.zoningClass[row] ?? 255]?.zoning
  if (space.parcel_id === null || space.single_use !== true || !rule?.quota_share_pct) return undefined
  const base = rule.quota_base === 'floor_area' ? space.parcel_floor_area_m2 : space.parcel_land_area_m2
  if (base === null) return undefined
  const taken = peakTakenM2(
    (snapshot.parcelCommitments.get(space.parcel_id) ?? []).filter(
      ({ isIllustrative }) => ask.illustrative || !isIllustrative,
    ),
    ask.neededBy,
    ask.now,
    ({ activity }) => rule.counted_activities.includes(activity),
  )
  return Math.max(0, (base * rule.quota_share_pct) / 100 - taken)
}

function judgeQuota(ask: Ask, snapshot: Snapshot, row: number): Code {
  const space = snapshot.space(row)
  const left = quotaLeftM2(ask, snapshot, row)
  if (left === undefined) return unknown
  const need = takenAreaM2(ask, space)
  return Number.isNaN(need) ? unknown : need <= left + 1e-6 ? pass : fail
}

function quotaText(ask: Ask, snapshot: Snapshot, row: number, verdict: Code): Bilingual {
  const space = snapshot.space(row)
  const left = quotaLeftM2(ask, snapshot, row)
  const share = snapshot.zoningClasses[snapshot.codes.zoningClass[row] ?? 255]?.zoning?.quota_share_pct ?? 0
  if (left === undefined)
    return say(
      `单一用途 C65 最多 ${share}% 可用于中试与生产，该地块基数未知，请问园区`,
      `Pilot and production may take ${share} % of a single-use C65 parcel; its base is not known, ask the park`,
    )
  const need = quantity(takenAreaM2(ask, space), 'm²')
  const rest = quantity(left, 'm²')
  return verdict === fail
    ? say(
        `C65 的 ${share}% 生产额度只余 ${rest}，需要 ${need}`,
        `Only ${rest} of the ${share} % share is left on this C65 parcel; ${need} needed`,
      )
    : say(
        `占用 C65 的 ${share}% 生产额度 ${need}，余 ${rest}`,
        `Takes ${need} of the ${share} % share of this C65 parcel; ${rest} is left`,
      )
}

function plainText(ask: Ask, zoningClass: ZoningClass | undefined, verdict: Code): Bilingual {
  const activity = activityNames[ask.use]
  const plate = zoningClass?.plate ?? null
  if (plate === null) return say('用地性质未公布，请问园区', 'The zoning is not published; ask the park')
  const cell = zoningClass?.verdicts[ask.use].rows[0]
  const noteZh = cell?.note_zh ? `：${cell.note_zh}` : ''
  const noteEn = cell?.note_en ? `: ${cell.note_en}` : ''
  if (verdict === pass)
    return say(`${plate} 允许${activity.zh}${noteZh}`, `${plate} allows ${activity.en}${noteEn}`)
  if (verdict === fail)
    return say(`${plate} 不允许${activity.zh}${noteZh}`, `${plate} does not allow ${activity.en}${noteEn}`)
  return say(
    `${plate} 可否${activity.zh}，须确认${noteZh}`,
    `Whether ${plate} takes ${activity.en} has to be confirmed${noteEn}`,
  )
}
