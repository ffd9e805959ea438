import type { SnapshotRow } from '../../sql/queries/snapshot.ts'
import type { ZoningShare, ZoningTable, ZoningUseTable } from '../../sql/tables.ts'
import { activityUses, type Basis, type LegalityVerdict, type ZoningCode } from '../../sql/vocabulary.ts'
import { checkClasses } from './columns/number-column.ts'

export interface ZoningVerdict {
  verdict: LegalityVerdict
  /** Conditional on the quota of the parcel, which is a rule of its own. */
  byQuota: boolean
  /** Conditional on a share of the floor area that ancillary uses take together; null: no number is known. */
  sharePct: number | null
  /** The rows of the matrix that it rests on, one per code, and what the first of them cites. */
  rows: readonly ZoningUseTable[]
  basis: Basis
  cited: { source_id: string; clause: string | null } | undefined
}

/** A row of the matrix: an activity, or one of the stricter variants that its processes may make of it. */
export type LandUse = ZoningUseTable['activity']
const landUses: readonly LandUse[] = [...activityUses, 'rnd_wet', 'production_heavy']

/** Spaces of the same plate, and alike in being the only use of their parcel, are judged alike. */
export interface ZoningClass {
  /** C65/C8; null: unknown. */
  plate: string | null
  codes: readonly ZoningCode[] | null
  /** Whether the parcel has one use alone by its code and its title; null: not known. */
  isSingleUse: boolean | null
  verdicts: Readonly<Record<LandUse, ZoningVerdict>>
  /** The code of the plate that sets a quota aside, if one does. */
  quota: ZoningTable | undefined
}

/** Codes by falling share, such as C65/C8; null: unknown. */
export const plateOf = (shares: readonly ZoningShare[] | null): string | null =>
  shares?.map(({ code }) => code).join('/') ?? null

/**
 * One class per plate and title that occurs, and for each row the position of its class.
 * @throws RangeError for more classes than codes
 */
export function buildZoningClasses(
  rows: readonly Pick<SnapshotRow, 'zoning' | 'single_use'>[],
  zoning: readonly ZoningTable[],
  uses: readonly ZoningUseTable[],
): { classes: ZoningClass[]; classOfRow: number[] } {
  const positions = new Map<string, number>()
  const classes: ZoningClass[] = []
  const classOfRow = rows.map(({ zoning: shares, single_use }) => {
    const plate = plateOf(shares)
    const isSingleUse = shares !== null && shares.length > 1 ? false : single_use
    const key = `${plate} ${isSingleUse}`
    const known = positions.get(key)
    if (known !== undefined) return known
    positions.set(key, classes.length)
    classes.push(zoningClass(plate, isSingleUse, shares, zoning, uses))
    return classes.length - 1
  })
  checkClasses(classes.length, 'zoning')
  return { classes, classOfRow }
}

function zoningClass(
  plate: string | null,
  isSingleUse: boolean | null,
  shares: readonly ZoningShare[] | null,
  zoning: readonly ZoningTable[],
  uses: readonly ZoningUseTable[],
): ZoningClass {
  const verdicts = Object.fromEntries(
    landUses.map((use) => [use, zoningVerdict(shares, isSingleUse, use, uses)]),
  ) as Record<LandUse, ZoningVerdict>
  const quota = zoning.find(
    ({ code, quota_share_pct }) => quota_share_pct !== null && shares?.some((share) => share.code === code),
  )
  return { plate, codes: shares?.map(({ code }) => code) ?? null, isSingleUse, verdicts, quota }
}

/**
 * The matrix cell of a single code; for mixed zoning the verdict that all codes share, or unknown where they differ.
 * C65 beside other codes has a row of its own. A quota is for parcels of a single use: unknown where that is not sure.
 */
export function zoningVerdict(
  shares: readonly ZoningShare[] | null,
  singleUse: boolean | null,
  activity: LandUse,
  uses: readonly ZoningUseTable[],
): ZoningVerdict {
  const isMixed = (shares?.length ?? 0) > 1
  const rows = (shares ?? []).flatMap(({ code }) => {
    const cells = uses.filter((cell) => cell.code === code && cell.activity === activity)
    const cell = cells.find(({ is_mixed }) => is_mixed === isMixed) ?? cells.find(({ is_mixed }) => !is_mixed)
    return cell ? [cell] : []
  })
  const [first] = rows
  const isVerified = rows.length > 0 && rows.every(({ basis }) => basis === 'verified')
  const ground = {
    rows,
    basis: isVerified ? 'verified' : 'unverified',
    cited: first,
    sharePct: isMixed ? null : (first?.share_pct ?? null),
  } as const
  if (first === undefined || rows.length !== shares?.length)
    return { verdict: 'unknown', byQuota: false, ...ground }
  const isSure =
    rows.every(({ verdict }) => verdict === first.verdict) &&
    (!first.by_quota || (!isMixed && singleUse === true))
  return isSure
    ? { verdict: first.verdict, byQuota: first.by_quota, ...ground }
    : { verdict: 'unknown', byQuota: false, ...ground }
}

/** @throws RangeError for a row that is not in the snapshot */
export function zoningClassOf(
  { zoningClasses, codes }: { zoningClasses: readonly ZoningClass[]; codes: { zoningClass: Uint16Array } },
  row: number,
): ZoningClass {
  const zoningClass = zoningClasses[codes.zoningClass[row] ?? -1]
  if (zoningClass === undefined) throw new RangeError(`row ${row} has no zoning class`)
  return zoningClass
}

/** By zoning class, its rows, where some use has a share of the parcel: a quota, or as ancillary. */
export function shareRowsOf(
  classes: readonly ZoningClass[],
  classOf: Uint16Array,
): ReadonlyMap<ZoningClass, Uint32Array> {
  const isShared = ({ quota, verdicts }: ZoningClass) =>
    quota !== undefined || activityUses.some((use) => verdicts[use].sharePct !== null)
  /** By the code of the class. */
  const found = classes.map((zoningClass): number[] | undefined => (isShared(zoningClass) ? [] : undefined))
  for (let row = 0; row < classOf.length; row++) found[classOf[row] as number]?.push(row)
  return new Map(
    classes.flatMap((zoningClass, code) => {
      const rows = found[code]
      return rows ? [[zoningClass, Uint32Array.from(rows)] as const] : []
    }),
  )
}
