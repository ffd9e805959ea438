import { Type } from 'typebox'
import { MatchReplay, MatchRun, MatchRunRequest, RecordedMatchRun, RunId } from '../contract.ts'
import { keptNowhere } from '../kept-nowhere.ts'
import type { Api } from '../routes.ts'
import type { MatchRuns } from './match-run-service.ts'

const tags = ['matching']
const params = Type.Object({ id: RunId })

export function matchRunRoutes(api: Api, runs: MatchRuns): void {
  api.post(
    '/api/match-runs',
    {
      onRequest: keptNowhere,
      schema: {
        tags,
        summary: 'Match, and record what was asked of which inventory by which rules',
        description:
          'Nothing that is recorded is ever changed. Anyone may record as yet: sign-in and its limits come with accounts. `POST /api/match` gives the same result and records nothing.',
        body: MatchRunRequest,
        response: { 201: RecordedMatchRun },
      },
    },
    async (request, reply) => {
      const run = await runs.record(request.body)
      return reply.code(201).header('location', `/api/match-runs/${run.id}`).send(run)
    },
  )

  api.get(
    '/api/match-runs/:id',
    {
      onRequest: keptNowhere,
      schema: {
        tags,
        summary: 'A recorded match with its requirement; a replay gives its result',
        params,
        response: { 200: MatchRun },
      },
    },
    async (request) => runs.find(request.params.id),
  )

  api.post(
    '/api/match-runs/:id/replay',
    {
      onRequest: keptNowhere,
      schema: {
        tags,
        summary: 'Match again what a run matched, and compare',
        description:
          'The requirement, the inventory and the day are those of the run, the rules those in force now. By the same rules the result has the same bytes. A run of a release whose inventory says less than the rules now read is refused (409).',
        params,
        response: { 200: MatchReplay },
      },
    },
    async (request) => runs.replay(request.params.id),
  )
}
