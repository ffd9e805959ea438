import type { Legality } from '../contract.ts'
import { bilingualOrNull, cite } from '../present.ts'
import type { Ask } from './ask.ts'
import { keeper, perSnapshot } from './keeper.ts'
import { landUseText } from './land-use-text.ts'
import type { ParcelShare } from './parcel-share.ts'
import { type Stricter, stricterUse, withReason } from './rules/eia.ts'
import { presentQuota, quotaOf } from './rules/quota.ts'
import type { Snapshot } from './snapshot.ts'
import { type LandUse, zoningClassOf } from './zoning-classes.ts'

/** What the land says of an activity on one space, and what of the parcel's quota it may draw on. */
export interface Land {
  /** Without the quota. */
  says: Legality
  quota: ParcelShare | undefined
}

/** @param thisM2 what the option takes of the parcel's quota in all; NaN where not known */
export const legalityOf = ({ says, quota }: Land, thisM2: (parcelId: string) => number): Legality =>
  quota ? { ...says, quota: presentQuota(quota, thisM2(quota.parcelId)) } : says

/**
 * By the row of the matrix that its processes put in place of the plain one, if they do, and unknown where it is open
 * whether they do and the two rows differ.
 */
export function landOf(ask: Ask, snapshot: Snapshot, row: number): Land {
  const stricter = stricterUse(ask)
  const says = stricter ? strictlySaid(ask, stricter, snapshot, row) : plainlySaid(ask.use, snapshot, row)
  return { says, quota: quotaOf(ask, snapshot, row) }
}

function strictlySaid(ask: Ask, stricter: Stricter, snapshot: Snapshot, row: number): Legality {
  const said = saidOf(stricter.use, snapshot, row)
  const { verdicts } = zoningClassOf(snapshot, row)
  const isOpen = !stricter.isSure && said.verdict !== verdicts[ask.use].verdict
  const text = withReason(ask, stricter, said.text)
  return { ...said, verdict: isOpen ? 'unknown' : said.verdict, text }
}

/** So many are kept with a snapshot: all that some dozens of questions get to read. */
const mostKept = 5_000
const plainly = perSnapshot(() => keeper<Legality>(mostKept))

/** It follows from the space and the activity alone, so it is put in words once. */
const plainlySaid = (use: LandUse, snapshot: Snapshot, row: number): Legality =>
  plainly(snapshot)(`${row} ${use}`, () => saidOf(use, snapshot, row))

function saidOf(use: LandUse, snapshot: Snapshot, row: number): Legality {
  const { zoning: shares } = snapshot.space(row)
  const of = zoningClassOf(snapshot, row).verdicts[use]
  return {
    verdict: of.verdict,
    text: landUseText(use, of, shares),
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
    quota: null,
  }
}
