import { Type } from 'typebox'
import {
  boundsOfParcels,
  encodeParcelTile,
  listTileParcels,
  type TileAddress,
  tileExtent,
} from '../../sql/queries/parcel-tile.ts'
import { TileJson, TileParams, TileQuery } from '../contract.ts'
import { keptAnswers } from '../inventory/kept-answers.ts'
import { Problem } from '../problem.ts'
import { type Api, type Context, momentOf, sendIfKnown } from '../routes.ts'
import { shiftOfTile } from './shift-of-tile.ts'
import { writeTile } from './write-tile.ts'

const tags = ['inventory']
const tileType = 'application/vnd.mapbox-vector-tile'
/** A unit of a tile is 7 cm on the ground there, finer than any plan is drawn. */
const deepestUseful = 16

/** The parcels as vector tiles, for maps of an inventory too large to be sent whole. */
export function tileRoutes(api: Api, context: Context): void {
  const preHandler = sendIfKnown(context)
  const kept = keptAnswers(context, tileType)
  const { database, db } = context

  api.get(
    '/tiles/parcels/:z/:x/:y.mvt',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Parcels as a Mapbox vector tile; empty where there are none',
        params: TileParams,
        querystring: TileQuery,
        response: { 200: { content: { [tileType]: { schema: Type.Unknown() } } } },
      },
    },
    (request, reply) => {
      const tile = request.params
      checkAddress(tile)
      const { illustrative } = momentOf(context, request.query.illustrative)
      const shifted = request.query.datum === 'gcj02' ? { ...tile, shiftM: shiftOfTile(tile) } : tile
      return kept(request, reply, () => tileOf(shifted, illustrative))
    },
  )

  async function tileOf(tile: TileAddress, illustrative: boolean): Promise<Buffer> {
    if (database.engine === 'postgres') return encodeParcelTile(db, tile, illustrative)
    const parcels = await listTileParcels(db, tile, illustrative)
    return writeTile(
      'parcels',
      tileExtent,
      parcels.map(({ shape, ...properties }) => ({ shape, properties })),
    )
  }

  api.get(
    '/tiles/parcels.json',
    {
      preHandler,
      schema: {
        tags,
        summary: 'What the tiles of parcels hold and where they are, as TileJSON',
        querystring: TileQuery,
        response: { 200: TileJson },
      },
    },
    async (request) => {
      const { illustrative } = momentOf(context, request.query.illustrative)
      const bounds = await boundsOfParcels(db, illustrative)
      const given = new URLSearchParams(request.url.split('?')[1])
      const query = given.size === 0 ? '' : `?${given}`
      return {
        tilejson: '3.0.0' as const,
        name: 'parcels',
        attribution: illustrative
          ? '落地 Luodi: 示意地块 illustrative parcels'
          : '落地 Luodi: 示意边界 indicative geometry',
        tiles: [`${request.protocol}://${request.host}/tiles/parcels/{z}/{x}/{y}.mvt${query}`],
        minzoom: 0,
        maxzoom: deepestUseful,
        ...(bounds ? { bounds } : {}),
        vector_layers: [
          {
            id: 'parcels',
            description: 'Parcels; geometry_accuracy is that of /api/parcels',
            fields: {
              id: 'String: as in /api/parcels',
              zoning: 'String: the plate; absent where unknown',
              isReserve: 'Boolean: land that nothing stands on',
            },
          },
        ],
      }
    },
  )
}

/** @throws Problem invalid_request where the zoom has no such column or row */
function checkAddress(tile: TileAddress): void {
  const last = 2 ** tile.z - 1
  const errors = (['x', 'y'] as const)
    .filter((field) => tile[field] > last)
    .map((field) => ({
      pointer: `/${field}`,
      detail: {
        zh: `${tile.z} 级的 ${field} 在 0 至 ${last} 之间\uff0c${tile[field]} 不在其中`,
        en: `At zoom ${tile.z}, ${field} is 0 to ${last}; ${tile[field]} is beyond`,
      },
    }))
  const [first] = errors
  if (first) throw new Problem('invalid_request', first.detail, errors)
}
