import type { Option, ProposalBody } from '../../api/contract.ts'
import { type Row, rowOrder, verdictRows } from '../match/verdict-table.ts'
import { alike } from './alike.ts'
import type { Placement } from './sites.ts'

/** What was judged of a space for one activity, and the options that rest on it, from 0. */
export interface SiteColumn {
  placement: Placement
  options: number[]
}

/** The spaces of one activity side by side, a row for each rule that was asked of any. */
export interface SiteTable {
  activity: number
  columns: SiteColumn[]
  rows: Row[]
}

/** A space that several options judge alike stands once. */
export function siteTables({
  options,
  activities,
}: Pick<ProposalBody, 'options' | 'activities'>): SiteTable[] {
  const placed = options.flatMap(({ placements }, option) =>
    placements.map((placement) => ({ placement, option })),
  )
  return activities.flatMap((_, activity) => {
    const here = placed.filter(({ placement }) => placement.activity === activity)
    if (here.length === 0) return []
    const columns = alike(here.map(({ placement }) => placement)).map(({ thing, at }) => ({
      placement: thing,
      options: at.flatMap((i) => here[i]?.option ?? []),
    }))
    const judged = { placements: columns.map(({ placement }) => placement) }
    return [{ activity, columns, rows: askedRows(judged) }]
  })
}

const askedRows = (judged: Pick<Option, 'placements'>): Row[] =>
  verdictRows(judged, rowOrder([judged])).filter(({ cells }) => cells.some(({ result }) => result !== null))
