import { type Static, Type } from 'typebox'
import { closed } from './common.ts'
import { Datum } from './map.ts'

/** Beyond it a unit of a tile is less than a centimetre. */
const deepestZoom = 22

export const TileParams = closed({
  z: Type.Integer({ minimum: 0, maximum: deepestZoom, description: 'Zoom' }),
  x: Type.Integer({ minimum: 0, maximum: 2 ** deepestZoom - 1, description: 'Column from the west' }),
  y: Type.Integer({ minimum: 0, maximum: 2 ** deepestZoom - 1, description: 'Row from the north' }),
})

export const TileQuery = closed({
  illustrative: Type.Optional(Type.Boolean({ description: 'false: without the illustrative breakdown' })),
  datum: Type.Optional(Datum),
})

/** https://github.com/mapbox/tilejson-spec/tree/master/3.0.0 */
export const TileJson = closed({
  tilejson: Type.Literal('3.0.0'),
  name: Type.String(),
  attribution: Type.String({ description: 'What the shapes are, to be shown with them' }),
  tiles: Type.Array(Type.String(), { description: 'Address of a tile, with {z}, {x} and {y} in it' }),
  minzoom: Type.Integer(),
  maxzoom: Type.Integer({ description: 'Deeper ones show nothing that this one does not' }),
  bounds: Type.Optional(
    Type.Array(Type.Number(), { minItems: 4, maxItems: 4, description: 'west, south, east, north' }),
  ),
  vector_layers: Type.Array(
    closed({
      id: Type.String(),
      description: Type.String(),
      fields: Type.Record(Type.String(), Type.String()),
    }),
  ),
})
export type TileJson = Static<typeof TileJson>
