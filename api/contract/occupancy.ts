import { type Static, Type } from 'typebox'
import { clusterIds, deliveryPrecisions, spaceUses } from '../../sql/vocabulary.ts'
import { closed, Day, nullable, oneOf } from './common.ts'

export const occupancyKeys = [
  'cluster',
  'use',
  'zoning',
  'planned',
  'plannedMonth',
  'parcel',
  'building',
  'space',
  'month',
] as const

export const OccupancyQuery = closed({
  asOf: Type.Optional(Type.Unsafe<string>({ ...Day, description: 'Any day; default today' })),
  by: Type.Optional(
    Type.Array(oneOf(occupancyKeys), {
      uniqueItems: true,
      maxItems: occupancyKeys.length,
      description:
        'month: one row per month from 2025-11 to the last planned delivery. planned: by the day that a delivery was promised for, plannedMonth: by the month of it, where there are very many. parcel, building and space (of one building) are for staff: they could tell a single tenant',
    }),
  ),
  building: Type.Optional(
    Type.String({ minLength: 1, maxLength: 100, description: 'This building alone; for staff' }),
  ),
  illustrative: Type.Optional(Type.Boolean()),
})
export type OccupancyQuery = Static<typeof OccupancyQuery>

const told = (description: string) =>
  nullable(
    Type.Number({ description: `${description}, m²; null: fewer than three spaces, told to staff only` }),
  )

const sums = {
  spaces: Type.Integer(),
  stockM2: Type.Number({ description: 'Floor area that stands on the day: committed, held and free' }),
  committedM2: told('Of the stock, leased, sold or occupied'),
  heldM2: told('Of the stock, held or reserved'),
  freeM2: told('The rest of the stock'),
  toConfirmM2: told('Of what is free, what nobody has confirmed to be so'),
  promisedM2: Type.Number({ description: 'Floor area whose delivery is not confirmed by the day' }),
  takenAheadM2: told('Of what is promised, committed or held'),
  landM2: Type.Number({ description: 'Land reserve, m² of land' }),
  deliveries: closed(
    {
      plannedM2: Type.Number({ description: 'Planned for the month of the day and not confirmed' }),
      confirmedM2: Type.Number({ description: 'Confirmed for the month of the day' }),
    },
    { description: 'Floor area, m²' },
  ),
}

const OccupancyRow = closed({
  month: Type.Optional(Type.String({ description: 'YYYY-MM' })),
  day: Type.Unsafe<string>({
    ...Day,
    description: 'The day told: asOf, or the last of the month, of this month today',
  }),
  cluster: Type.Optional(oneOf(clusterIds)),
  use: Type.Optional(oneOf(spaceUses)),
  zoning: Type.Optional(nullable(Type.String())),
  plannedOn: Type.Optional(
    nullable({ ...Day, description: 'Promised for, of a month its last day; null: nothing was promised' }),
  ),
  plannedPrecision: Type.Optional(nullable(oneOf([...deliveryPrecisions, 'month']))),
  parcelId: Type.Optional(nullable(Type.String())),
  buildingId: Type.Optional(nullable(Type.String())),
  spaceId: Type.Optional(Type.String()),
  ...sums,
})

export const Occupancy = closed({
  asOf: Day,
  items: Type.Array(OccupancyRow),
  total: closed(sums, { description: 'Of the day asked for' }),
  inventoryVersion: Type.Integer(),
})
export type Occupancy = Static<typeof Occupancy>
