import type { SnapshotRow } from '../../sql/queries/snapshot.ts'
import type { ZoningShare, ZoningTable, ZoningUseTable } from '../../sql/tables.ts'
import { type ActivityUse, activityUses, type LegalityVerdict } from '../../sql/vocabulary.ts'

export interface ZoningVerdict {
  verdict: LegalityVerdict
  /** Decided by the quota of the parcel rather than by a yes or no. */
  byQuota: boolean
  /** The rows of the matrix that it rests on. */
  rows: readonly ZoningUseTable[]
}

/** Spaces of the same plate are judged alike. */
export interface ZoningClass {
  /** C65/C8; null: unknown. */
  plate: string | null
  verdicts: Readonly<Record<ActivityUse, ZoningVerdict>>
  /** The zoning row of a plate of one code. */
  zoning: ZoningTable | undefined
}

/** One class per plate that occurs, and for each row the position of its class; 254 plates at most. */
export function buildZoningClasses(
  rows: readonly SnapshotRow[],
  zoning: readonly ZoningTable[],
  uses: readonly ZoningUseTable[],
): { classes: ZoningClass[]; classOfRow: number[] } {
  const positions = new Map<string | null, number>()
  const classes: ZoningClass[] = []
  const classOfRow = rows.map(({ zoning: shares }) => {
    const plate = shares?.map(({ code }) => code).join('/') ?? null
    const known = positions.get(plate)
    if (known !== undefined) return known
    positions.set(plate, classes.length)
    classes.push(zoningClass(plate, shares, zoning, uses))
    return classes.length - 1
  })
  return { classes, classOfRow }
}

function zoningClass(
  plate: string | null,
  shares: readonly ZoningShare[] | null,
  zoning: readonly ZoningTable[],
  uses: readonly ZoningUseTable[],
): ZoningClass {
  const verdicts = Object.fromEntries(
    activityUses.map((activity) => [activity, zoningVerdict(shares, activity, uses)]),
  ) as Record<ActivityUse, ZoningVerdict>
  const only = shares?.length === 1 ? shares[0] : undefined
  return { plate, verdicts, zoning: zoning.find(({ code }) => code === only?.code) }
}

/**
 * The matrix cell of a single code; for mixed zoning the verdict that all codes share, or unknown where they differ.
 * C65 beside other codes has a row of its own.
 */
export function zoningVerdict(
  shares: readonly ZoningShare[] | null,
  activity: ActivityUse,
  uses: readonly ZoningUseTable[],
): ZoningVerdict {
  const isMixed = (shares?.length ?? 0) > 1
  const rows = (shares ?? []).flatMap(({ code }) => {
    const cells = uses.filter((cell) => cell.code === code && cell.activity === activity)
    const cell = cells.find(({ is_mixed }) => is_mixed === isMixed) ?? cells.find(({ is_mixed }) => !is_mixed)
    return cell ? [cell] : []
  })
  const [first] = rows
  if (first === undefined || rows.length !== shares?.length)
    return { verdict: 'unknown', byQuota: false, rows }
  const agree = rows.every(({ verdict }) => verdict === first.verdict)
  return {
    verdict: agree ? first.verdict : 'unknown',
    byQuota: agree && !isMixed && first.by_quota,
    rows,
  }
}
