import type { Verdict } from '../contract.ts'
import type { Ask } from './ask.ts'
import { closeness, spotOf } from './closeness.ts'
import type { Pack } from './packs.ts'
import { judgeShare } from './parcel-share.ts'
import { type Draw, drawnM2 } from './rooms.ts'
import { quotaOf, quotaReason } from './rules/quota.ts'
import { ancillaryShareOf, zoningReason } from './rules/zoning.ts'
import type { Snapshot } from './snapshot.ts'
import { word } from './verdicts.ts'
import { quantity, say } from './words.ts'

/**
 * A verdict on one space, as it stands in an option: of several spaces taken together the floor area is that of all
 * of them, and of a quota counts all that the option takes of it by then.
 */
export function ofTheOption(
  verdict: Verdict,
  ask: Ask,
  row: number,
  pack: Pack,
  draws: readonly Draw[],
  snapshot: Snapshot,
): Verdict {
  if (verdict.rule === 'floor_area' && pack.members.length > 1) return floorArea(verdict, row, pack, snapshot)
  const shared = sharedRules[verdict.rule]
  return shared ? ofTheShare(verdict, shared, ask, row, draws, snapshot) : verdict
}

function floorArea(verdict: Verdict, row: number, pack: Pack, snapshot: Snapshot): Verdict {
  const others = pack.members.filter((member) => member.row !== row).map((member) => member.row)
  const names = namesOf(others, snapshot)
  const sign = verdict.bound === 'max' ? '≤' : '≥'
  const [have, need] = [quantity(pack.areaM2, 'm²'), quantity(Number(verdict.need), 'm²')]
  const spot = spotOf(pack, snapshot)
  const unbroken =
    closeness(spot, spot, snapshot) === 1
      ? say('（同楼相连楼层）', ', floors of one building without a gap')
      : say('', '')
  return {
    ...verdict,
    result: 'pass',
    have: pack.areaM2,
    text: say(
      `与 ${names.zh} 合计 ${have}${unbroken.zh}，要求 ${sign} ${need}`,
      `${have} together with ${names.en}${unbroken.en}; ${verdict.bound === 'max' ? 'at most' : 'at least'} ${need} wanted`,
    ),
  }
}

/** Rules of a share of the parcel. */
const sharedRules: Readonly<Record<string, SharedRule>> = {
  quota: { shareOf: quotaOf, reason: quotaReason },
  zoning: { shareOf: ancillaryShareOf, reason: zoningReason },
}
interface SharedRule {
  shareOf: typeof quotaOf
  reason: typeof quotaReason
}

/** Each may have room by itself, and all of them together run into a hold, or into land that takes nobody knows how much. */
function ofTheShare(
  verdict: Verdict,
  { shareOf, reason }: SharedRule,
  ask: Ask,
  row: number,
  draws: readonly Draw[],
  snapshot: Snapshot,
): Verdict {
  const share = shareOf(ask, snapshot, row)
  if (share === undefined) return verdict
  const by = draws.filter(({ pool, from }) => pool === share.parcelId && from <= ask.neededBy)
  const needM2 = drawnM2(by, share.parcelId)
  const code = judgeShare(share, needM2)
  const { need, have, text } = reason(ask, snapshot, row, code, needM2)
  const others = [...new Set(by.map((draw) => draw.row))].filter((other) => other !== row)
  const names = namesOf(others, snapshot)
  return {
    ...verdict,
    result: word(code),
    need,
    have,
    text:
      others.length === 0
        ? text
        : say(`与 ${names.zh} 合计：${text.zh}`, `Together with ${names.en}: ${text.en}`),
  }
}

function namesOf(rows: readonly number[], snapshot: Snapshot) {
  const spaces = rows.map((row) => snapshot.space(row))
  return say(spaces.map(({ name_zh }) => name_zh).join('、'), spaces.map(({ name_en }) => name_en).join(', '))
}
