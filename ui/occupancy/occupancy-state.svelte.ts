import type { Occupancy } from '../../api/contract.ts'
import { shanghaiDay } from '../hold/days.ts'
import type { App } from '../state/app.svelte.ts'
import { Remote } from '../state/remote.svelte.ts'
import { readMonths } from './occupancy-calls.ts'
import { type Reserve, reserveOf } from './reserve.ts'
import { type RowFilter, rowFrom, rowText } from './row-filter.ts'
import { type Month, monthsOf } from './series.ts'
import { type Stop, stopAt, stopsOf } from './stops.ts'
import { type TableRow, tableRows } from './table-rows.ts'

/** What the whole screen shows: the day and the row in the address, and every month of the plan. */
export class OccupancyState {
  readonly app: App
  readonly #totals = new Remote<Occupancy>()
  readonly #parts = new Remote<Occupancy>()
  readonly isStaff: boolean = $derived.by(() =>
    this.app.account.is('promoter', 'planner', 'steward', 'admin'),
  )
  readonly today: string = $derived.by(() => this.app.inventory.asOf ?? shanghaiDay(new Date().toISOString()))
  readonly stops: readonly Stop[] = $derived(stopsOf(this.#totals.data?.items ?? [], this.today))
  readonly index: number = $derived.by(() => stopAt(this.stops, this.app.router.param('asOf'), this.today))
  readonly stop: Stop = $derived(
    this.stops[this.index] ?? {
      month: this.today.slice(0, 7),
      day: this.today,
      isPlanned: false,
      isToday: true,
    },
  )
  readonly row: RowFilter | null = $derived.by(() => rowFrom(this.app.router.param('row')))
  /** Of everything, for the total and the reader's sentence. */
  readonly all: readonly Month[] = $derived(this.#monthsOf(null))
  /** Of the row that is looked at. */
  readonly months: readonly Month[] = $derived(this.row === null ? this.all : this.#monthsOf(this.row))
  readonly #now = $derived((this.#parts.data?.items ?? []).filter(({ month }) => month === this.stop.month))
  readonly rows: readonly TableRow[] = $derived(tableRows(this.#now))
  /** Of the cluster that is looked at, or of all. */
  readonly reserve: Reserve = $derived(
    reserveOf(this.#now.filter(({ cluster }) => this.row === null || cluster === this.row.cluster)),
  )
  /** Whether the months have come, and what is in the way. */
  readonly isRead: boolean = $derived(this.#totals.data !== null && this.#parts.data !== null)
  readonly problem = $derived(this.#totals.problem ?? this.#parts.problem)

  constructor(app: App) {
    this.app = app
  }

  /** To be called in an effect: reads the months, and again when the reader or 示例 changes. */
  follow(): (() => void) | undefined {
    const { http, inventory } = this.app
    const { illustrative, isLarge } = inventory
    if (isLarge === null && !inventory.map.problem) return
    // Staff are told more: another reader, another answer.
    void this.isStaff
    const stopTotals = this.#totals.load((signal) => readMonths(http, [], illustrative, signal))
    // A large inventory has promises for every day.
    const by = ['cluster', 'use', 'zoning', isLarge ? 'plannedMonth' : 'planned'] as const
    const stopParts = this.#parts.load((signal) => readMonths(http, [...by], illustrative, signal))
    return () => {
      stopTotals()
      stopParts()
    }
  }

  retry = (): void => {
    for (const part of [this.#totals, this.#parts]) if (part.problem) part.retry()
  }

  /** The day goes with every key of the slider; only what one comes back to is a step of its own. */
  goTo = (index: number): void => {
    const stop = this.stops[index]
    if (stop) this.app.router.query({ asOf: stop.isToday ? null : stop.day }, 'replace')
  }

  choose = (row: RowFilter | null): void => {
    const text = row && rowText(row)
    const isChosen = text === this.app.router.param('row')
    this.app.router.query({ row: isChosen ? null : text })
  }

  #monthsOf(row: RowFilter | null): Month[] {
    return monthsOf(this.stops, this.#parts.data?.items ?? [], this.#totals.data?.items ?? [], row)
  }
}
