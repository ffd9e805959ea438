import { ScreeningAnswer, ScreeningRequest } from '../contract.ts'
import { rulesVersion } from '../matching/rules/all.ts'
import { Problem } from '../problem.ts'
import { type Api, type Context, momentOf } from '../routes.ts'
import { presentScreening } from './present.ts'
import { processFaults, readProcess } from './process-facts.ts'
import { screen } from './screen.ts'

export function eiaRoutes(api: Api, context: Context): void {
  api.post(
    '/api/eia/screen',
    {
      schema: {
        tags: ['matching'],
        summary: 'The class of environmental impact assessment that processes need, with its grounds',
        body: ScreeningRequest,
        response: { 200: ScreeningAnswer },
      },
    },
    async (request) => {
      const { processes = [], productLine } = request.body
      const faults = processFaults('/processes', processes)
      const [first] = faults
      if (first) throw new Problem('requirement_refused', first.detail, faults)
      const asOf = request.body.asOf ?? momentOf(context, true).asOf
      const snapshot = context.live.current()
      const screening = screen(snapshot.eiaRules, processes.map(readProcess), asOf)
      return {
        inventoryVersion: snapshot.version,
        rulesVersion,
        asOf,
        ...presentScreening(snapshot, screening, productLine, asOf),
      }
    },
  )
}
