import type { Legality } from '../contract.ts'
import { bilingualOrNull, cite } from '../present.ts'
import type { Ask } from './ask.ts'
import { landUseText } from './land-use-text.ts'
import type { ParcelShare } from './parcel-share.ts'
import { stricterUse, withReason } from './rules/eia.ts'
import { presentQuota, quotaOf } from './rules/quota.ts'
import type { Snapshot } from './snapshot.ts'
import { zoningClassOf } from './zoning-classes.ts'

/** What the land says of an activity on one space, and what of the parcel's quota it may draw on. */
export interface Land {
  says: Omit<Legality, 'quota'>
  quota: ParcelShare | undefined
}

/** @param thisM2 what the option takes of the parcel's quota in all; NaN where not known */
export const legalityOf = ({ says, quota }: Land, thisM2: (parcelId: string) => number): Legality => ({
  ...says,
  quota: quota ? presentQuota(quota, thisM2(quota.parcelId)) : null,
})

/**
 * By the row of the matrix that its processes put in place of the plain one, if they do, and unknown where it is open
 * whether they do and the two rows differ.
 */
export function landOf(ask: Ask, snapshot: Snapshot, row: number): Land {
  const { zoning: shares } = snapshot.space(row)
  const { verdicts } = zoningClassOf(snapshot, row)
  const stricter = stricterUse(ask)
  const use = stricter?.use ?? ask.use
  const of = verdicts[use]
  const text = landUseText(use, of, shares)
  const isOpen = stricter?.isSure === false && of.verdict !== verdicts[ask.use].verdict
  const says: Land['says'] = {
    verdict: isOpen ? 'unknown' : of.verdict,
    text: stricter ? withReason(ask, stricter, text) : text,
    basis: of.basis,
    source: of.cited ? cite(snapshot.sources, of.cited) : null,
    zoning: (shares ?? []).map(({ code, sharePct }) => {
      const cell = of.rows.find((each) => each.code === code)
      return {
        code,
        sharePct,
        verdict: cell?.verdict ?? 'unknown',
        note: cell ? bilingualOrNull(cell.note_zh, cell.note_en) : null,
        basis: cell?.basis ?? 'unverified',
        source: cell ? cite(snapshot.sources, cell) : null,
      }
    }),
  }
  return { says, quota: quotaOf(ask, snapshot, row) }
}
