import { listAsking } from '../../sql/queries/lead-match.ts'
import type { Reach } from '../../sql/queries/reach.ts'
import { productLines } from '../../sql/vocabulary.ts'
import type { Demand, DemandQuery, Requirement } from '../contract.ts'
import { lookingStages } from '../leads/stages.ts'
import { type Context, momentOf } from '../routes.ts'
import { amountsOf, demandRows, type Served } from './demand-of.ts'
import { servedBy } from './served.ts'

/** What the firms within reach that still look for a site ask for, against what is free today. */
export async function demandOf(context: Context, reach: Reach, query: DemandQuery): Promise<Demand> {
  const { asOf, at, illustrative } = momentOf(context, query.illustrative)
  const snapshot = context.live.current()
  const activities: Served[] = []
  for (const lead of await listAsking(context.db, lookingStages, reach)) {
    const requirement = { ...(lead.requirement as Requirement), illustrative }
    const productLine = requirement.productLine ?? lead.product_line_id
    for (const served of servedBy(snapshot, requirement, { asOf, now: at }))
      activities.push({ lead: lead.id, productLine, ...served })
    // A look is work without a pause; other readers are let in between.
    await new Promise(setImmediate)
  }
  const by = query.by ?? []
  return {
    asOf,
    items: demandRows(
      activities,
      { productLine: by.includes('productLine'), sizeBand: by.includes('sizeBand') },
      productLines,
    ),
    total: amountsOf(activities),
    inventoryVersion: snapshot.version,
  }
}
