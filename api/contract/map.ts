import { type Static, Type } from 'typebox'
import { closed, nullable, oneOf } from './common.ts'

export const datums = ['wgs84', 'gcj02'] as const
export const Datum = oneOf(datums)

export const Basemap = closed({
  rasters: Type.Array(Type.Array(Type.String()), {
    description:
      'Pictures from the ground up, each by the addresses of its 256 px tiles; empty where there is a style',
  }),
  style: nullable(Type.String({ description: 'Address of a MapLibre style' })),
  datum: Datum,
  maxZoom: Type.Integer({ description: 'Of the pictures' }),
  attribution: nullable(Type.String({ description: 'Whose map it is; null: as the style says' })),
  review: nullable(Type.String({ description: '审图号; null: nobody has given it' })),
})
export type Basemap = Static<typeof Basemap>

export const MapSettings = closed({
  parcels: Type.Integer({ description: 'How many there are' }),
  buildings: Type.Integer({ description: 'How many there are' }),
  isTiled: Type.Boolean({
    description:
      'The inventory is large: parcels are drawn from tiles, and buildings only where one looks closely',
  }),
  basemap: nullable(Basemap),
})
export type MapSettings = Static<typeof MapSettings>
