import type { ZoningTable } from '../../../sql/tables.ts'
import type { Bilingual } from '../../contract.ts'
import type { Ask } from '../ask.ts'
import { firstDayOfShare, type ParcelShare, parcelShare } from '../parcel-share.ts'
import { type Code, fail, pass, type Reason, type Rule, unknown } from '../rule.ts'
import { shareText } from '../share-text.ts'
import type { Snapshot } from '../snapshot.ts'
import { takenAreaM2 } from '../taken-area.ts'
import { number, say } from '../words.ts'
import { type ZoningClass, zoningClassOf } from '../zoning-classes.ts'
import { judgedByShare } from './judged-by-share.ts'

/**
 * The share of a single-use parcel that production and pilot may take together: used, held, this, left. Asked of
 * the activities that such a share counts; where the plate sets none aside it passes.
 */
export const quota: Rule = {
  id: 'quota',
  label: say('生产额度', 'Production quota'),
  isCoupled: true,
  isTimed: true,
  check(ask, snapshot) {
    const { codes, zoningClasses } = snapshot
    if (!snapshot.zoning.some((zoning) => setsAside(zoning, ask))) return undefined
    const verdicts = Uint8Array.from(zoningClasses, (zoningClass) =>
      appliesTo(zoningClass, ask) === false ? pass : unknown,
    )
    const counted = zoningClasses.filter((zoningClass) => appliesTo(zoningClass, ask) === true)
    return {
      kind: 'codes',
      column: codes.zoningClass,
      verdicts,
      except: judgedByShare(ask, snapshot, counted, quotaOf),
    }
  },
  explain: (ask, snapshot, row, verdict) =>
    quotaReason(ask, snapshot, row, verdict, takenAreaM2(ask, snapshot, row)),
  reads: ({ use }) => use,
  relaxTo: (ask, snapshot, row) => smallerAreaM2(ask, snapshot, row),
  relax: (ask, to) => (typeof to === 'number' ? { ...ask, minAreaM2: to } : ask),
}

const shareName = say('生产额度', 'production quota')

/** The verdict in words, for a need of so many m²; NaN where not known. */
export function quotaReason(
  ask: Ask,
  snapshot: Snapshot,
  row: number,
  verdict: Code,
  needM2: number,
): Reason {
  const zoningClass = zoningClassOf(snapshot, row)
  const { quota: zoning } = zoningClass
  const share = quotaOf(ask, snapshot, row)
  return {
    need: share && !Number.isNaN(needM2) ? needM2 : null,
    have: share ? share.leftM2 : null,
    unit: share ? 'm²' : null,
    relaxTo: verdict === fail ? smallerAreaM2(ask, snapshot, row) : null,
    text: share
      ? shareText(
          shareName,
          share,
          needM2,
          verdict,
          firstDayOfShare(
            ask,
            snapshot,
            share,
            needM2,
            (use) => zoning?.counted_activities.includes(use) === true,
          ),
        )
      : otherText(zoningClass, verdict),
    basis: zoning?.basis ?? 'unverified',
    ...(zoning ? { cited: zoning } : {}),
  }
}

/** The quota that the activity would draw on there; undefined where none applies for certain or its base is unknown. */
export function quotaOf(ask: Ask, snapshot: Snapshot, row: number): ParcelShare | undefined {
  const zoningClass = zoningClassOf(snapshot, row)
  const { quota } = zoningClass
  if (appliesTo(zoningClass, ask) !== true || !quota?.quota_share_pct || quota.quota_base === null)
    return undefined
  return parcelShare(ask, snapshot, row, quota.quota_share_pct, quota.quota_base, (activity) =>
    quota.counted_activities.includes(activity),
  )
}

/** As it is shown: `leftM2` is what is left after this; neither is known of land without a FAR, NaN. */
export const presentQuota = (share: ParcelShare, thisM2: number) =>
  Number.isNaN(thisM2)
    ? { ...share, thisM2: null, leftM2: null }
    : { ...share, thisM2, leftM2: Math.max(0, share.leftM2 - thisM2) }

const setsAside = (zoning: ZoningTable | undefined, { use }: Ask): boolean =>
  zoning?.quota_share_pct != null && zoning.counted_activities.includes(use)

/** Null: it may, were the parcel of single use, or its zoning known. */
function appliesTo(zoningClass: ZoningClass, ask: Ask): boolean | null {
  if (zoningClass.plate === null) return null
  if (!setsAside(zoningClass.quota, ask)) return false
  return zoningClass.isSingleUse ? true : null
}

/** The least area that would do and still has room once holds lapse, m²; null where a smaller one cannot be had. */
function smallerAreaM2(ask: Ask, snapshot: Snapshot, row: number): number | null {
  const space = snapshot.space(row)
  const share = quotaOf(ask, snapshot, row)
  if (share === undefined || !space.is_divisible || ask.minAreaM2 === undefined) return null
  const roomM2 = share.capM2 - share.usedM2
  return roomM2 > 0 && takenAreaM2({ ...ask, minAreaM2: roomM2 }, snapshot, row) <= roomM2 ? roomM2 : null
}

function otherText({ plate, quota, isSingleUse }: ZoningClass, verdict: Code): Bilingual {
  if (verdict === pass) return say(`${plate} 没有生产额度限制`, `${plate} sets no production quota`)
  const pct = number(quota?.quota_share_pct ?? 0)
  if (plate === null)
    return say(
      '用地性质未公布，是否受生产额度限制待确认',
      'The zoning is not published, so whether a production quota applies is open',
    )
  return isSingleUse
    ? say(
        `单一用途 ${plate} 最多 ${pct}% 可用于中试与生产，该地块面积基数未知，请问园区`,
        `Pilot and production may take ${pct} % of a single-use ${plate} parcel; its base area is not known, ask the park`,
      )
    : say(
        `${pct}% 生产额度只给单一用途地块，${plate} 是否适用，请问区规划资源局`,
        `The ${pct} % production quota is for single-use parcels; ask the planning bureau whether ${plate} qualifies`,
      )
}
