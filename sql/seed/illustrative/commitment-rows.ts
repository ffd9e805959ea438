import type { Insertable } from 'kysely'
import type { CommitmentTable } from '../../tables.ts'
import {
  currentHoldPlans,
  type HoldPlan,
  pastHoldPlans,
  type TenancyPlan,
  tenancyPlans,
} from './commitment-plan.ts'

export type CommitmentRow = Insertable<CommitmentTable>

/** Nobody real: every illustrative commitment is held by this name. */
const holder = '示例租户'

/** The illustrative history, with the holds that are in force on `today` (YYYY-MM-DD, Asia/Shanghai). */
export function commitmentRows(today: string): CommitmentRow[] {
  const running = currentHoldPlans.map(
    ([kind, spaceId, activity, areaM2, placedDaysAgo, daysLeft]): HoldPlan => [
      kind,
      spaceId,
      activity,
      areaM2,
      addDays(today, -placedDaysAgo),
      addDays(today, daysLeft),
      null,
    ],
  )
  return [...tenancyPlans.map(tenancyRow), ...[...pastHoldPlans, ...running].map(holdRow)]
}

function tenancyRow([kind, spaceId, activity, areaM2, from, to]: TenancyPlan): CommitmentRow {
  return {
    space_id: spaceId,
    kind,
    activity,
    area_m2: areaM2,
    from_on: from,
    to_on: to,
    placed_at: morningOf(from),
    expires_at: null,
    released_at: null,
    holder,
    is_illustrative: true,
  }
}

/** What a hold asks for is the space from the day it is placed, with no end yet. */
function holdRow([kind, spaceId, activity, areaM2, placed, expires, released]: HoldPlan): CommitmentRow {
  return {
    space_id: spaceId,
    kind,
    activity,
    area_m2: areaM2,
    from_on: placed,
    to_on: null,
    placed_at: morningOf(placed),
    expires_at: `${expires}T23:59:59+08:00`,
    released_at: released && `${released}T17:00:00+08:00`,
    holder,
    is_illustrative: true,
  }
}

const morningOf = (day: string) => `${day}T00:00:00+08:00`

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
