import type { FastifyInstance } from 'fastify'
import { keyRoutes } from './accounts/key-routes.ts'
import { peopleRoutes } from './accounts/people-routes.ts'
import { personalDataRoutes } from './accounts/personal-data-routes.ts'
import { providerRoutes } from './accounts/provider-routes.ts'
import { accountRoutes } from './accounts/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { queueRoutes } from './commitments/queue-routes.ts'
import { commitmentRoutes } from './commitments/routes.ts'
import { demandRoutes } from './demand/routes.ts'
import { eiaRoutes } from './eia/routes.ts'
import { exportRoutes } from './exports/routes.ts'
import { questionRoutes } from './facts/question-routes.ts'
import { factRoutes } from './facts/routes.ts'
import { successionRoutes } from './facts/succession-routes.ts'
import { healthRoutes } from './health.ts'
import { inventoryRoutes } from './inventory/routes.ts'
import { enquiryRoutes } from './leads/enquiry-routes.ts'
import { followUpRoutes } from './leads/follow-up-routes.ts'
import { leadRoutes } from './leads/routes.ts'
import { mapRoutes } from './map/routes.ts'
import { matchRuns } from './match-runs/match-run-service.ts'
import { matchRunRoutes } from './match-runs/routes.ts'
import { matchingRoutes } from './matching/routes.ts'
import { occupancyRoutes } from './occupancy/routes.ts'
import { proposalRoutes } from './proposals/routes.ts'
import { readingRoutes } from './reading/routes.ts'
import { referenceRoutes } from './reference/routes.ts'
import { type Context, withTypes } from './routes.ts'
import { tileRoutes } from './tiles/routes.ts'

/** Every route of the interface. */
export async function registerRoutes(app: FastifyInstance, context: Context): Promise<void> {
  await app.register(async (scope) => {
    const api = withTypes(scope)
    inventoryRoutes(api, context)
    exportRoutes(api, context)
    mapRoutes(api, context)
    tileRoutes(api, context)
    factRoutes(api, context)
    successionRoutes(api, context)
    questionRoutes(api, context)
    referenceRoutes(api, context)
    await matchingRoutes(api, context)
    commitmentRoutes(api, context)
    queueRoutes(api, context)
    occupancyRoutes(api, context)
    demandRoutes(api, context)
    auditRoutes(api, context)
    const runs = matchRuns(context)
    matchRunRoutes(api, runs)
    leadRoutes(api, context, runs)
    followUpRoutes(api, context)
    enquiryRoutes(api, context)
    proposalRoutes(api, context, runs)
    eiaRoutes(api, context)
    readingRoutes(api, context)
    accountRoutes(api, context)
    providerRoutes(api, context)
    personalDataRoutes(api, context)
    peopleRoutes(api, context)
    keyRoutes(api, context)
    healthRoutes(api, context)
  })
}
