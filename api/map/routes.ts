import { countPlaces } from '../../sql/queries/parcel.ts'
import { MapSettings } from '../contract.ts'
import { type Api, type Context, sendIfKnown } from '../routes.ts'

/**
 * As many parcels or buildings as this are sent whole: about a megabyte each, which a browser reads in a few hundredths of a
 * second and draws without a pause.
 */
const mostWhole = 2000

/** What a map is to know before it is made. */
export function mapRoutes(api: Api, context: Context): void {
  api.get(
    '/api/map',
    {
      preHandler: sendIfKnown(context),
      schema: {
        tags: ['inventory'],
        summary: 'How the map is drawn: whole or by tiles, and on which ground',
        response: { 200: MapSettings },
      },
    },
    async () => {
      const { parcels, buildings } = await countPlaces(context.db)
      return {
        parcels,
        buildings,
        isTiled: Math.max(parcels, buildings) > mostWhole,
        basemap: context.basemap ?? null,
      }
    },
  )
}
