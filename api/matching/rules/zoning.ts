import type { Ask } from '../ask.ts'
import { landUseText } from '../land-use-text.ts'
import { firstDayOfShare, type ParcelShare, parcelShare } from '../parcel-share.ts'
import { type Code, fail, pass, type Reason, type Rule, unknown } from '../rule.ts'
import { shareText } from '../share-text.ts'
import type { Snapshot } from '../snapshot.ts'
import { takenAreaM2 } from '../taken-area.ts'
import { say } from '../words.ts'
import { type ZoningClass, zoningClassOf } from '../zoning-classes.ts'
import { judgedByShare } from './judged-by-share.ts'

/**
 * What the land-use plan lets the activity do there. Where a single-use parcel sets a quota aside the answer is yes
 * under that condition, and the quota is the next rule's. Where ancillary uses have a share of the parcel's floor
 * area the number decides: used, held, this, left. Other conditions are a question.
 */
export const zoning: Rule = {
  id: 'zoning',
  label: say('用地性质', 'Zoning'),
  isTimed: true,
  check(ask, snapshot) {
    const { codes, zoningClasses } = snapshot
    const verdicts = Uint8Array.from(zoningClasses, ({ verdicts: of }) => {
      const { verdict, byQuota } = of[ask.use]
      return verdict === 'allowed' || byQuota ? pass : verdict === 'not_allowed' ? fail : unknown
    })
    const column = codes.zoningClass
    const shared = zoningClasses.filter(({ verdicts: of }) => of[ask.use].sharePct !== null)
    return shared.length > 0
      ? {
          kind: 'codes',
          column,
          verdicts,
          except: judgedByShare(ask, snapshot, shared, ancillaryShareOf),
        }
      : { kind: 'codes', column, verdicts }
  },
  explain: (ask, snapshot, row, verdict) =>
    zoningReason(ask, snapshot, row, verdict, takenAreaM2(ask, snapshot, row)),
  reads: ({ use }) => use,
}

/** The verdict in words, for a need of so many m² of floor; NaN where not known. */
export function zoningReason(
  ask: Ask,
  snapshot: Snapshot,
  row: number,
  verdict: Code,
  needM2: number,
): Reason {
  const { use } = ask
  const zoningClass = zoningClassOf(snapshot, row)
  const { plate, verdicts } = zoningClass
  const { basis, cited } = verdicts[use]
  const text = landUseText(use, verdicts[use], snapshot.space(row).zoning)
  const share = ancillaryShareOf(ask, snapshot, row)
  const day = share && firstDayOfShare(ask, snapshot, share, needM2, countsIn(zoningClass))
  const numbers = share && shareText(shareName, share, needM2, verdict, day ?? null)
  return {
    need: use,
    have: plate,
    unit: null,
    relaxTo: null,
    text: numbers ? say(`${text.zh}；${numbers.zh}`, `${text.en}. ${numbers.en}`) : text,
    basis,
    ...(cited ? { cited } : {}),
  }
}

const shareName = say('配套比例', 'ancillary share')

/** The share that the activity draws on as ancillary to the main use; undefined where none applies or its base is unknown. */
export function ancillaryShareOf(ask: Ask, snapshot: Snapshot, row: number): ParcelShare | undefined {
  const zoningClass = zoningClassOf(snapshot, row)
  const { sharePct } = zoningClass.verdicts[ask.use]
  return sharePct === null
    ? undefined
    : parcelShare(ask, snapshot, row, sharePct, 'floor_area', countsIn(zoningClass))
}

const countsIn =
  ({ verdicts }: ZoningClass) =>
  (activity: Ask['use']): boolean =>
    verdicts[activity].sharePct !== null
