import { type Static, Type } from 'typebox'
import { closed } from './common.ts'

export const MapSettings = closed({
  parcels: Type.Integer({ description: 'How many there are' }),
  buildings: Type.Integer({ description: 'How many there are' }),
  isTiled: Type.Boolean({
    description:
      'The inventory is large: parcels are drawn from tiles, and buildings only where one looks closely',
  }),
})
export type MapSettings = Static<typeof MapSettings>
