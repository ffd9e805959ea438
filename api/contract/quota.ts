import { type Static, Type } from 'typebox'
import { clusterIds } from '../../sql/vocabulary.ts'
import { Bilingual, closed, Day, nullable, oneOf, Source } from './common.ts'

export const QuotaQuery = closed({
  asOf: Type.Optional(
    Type.Unsafe<string>({ ...Day, description: 'Default today; other days are for staff' }),
  ),
  cluster: Type.Optional(oneOf(clusterIds)),
  zoning: Type.Optional(
    Type.String({ minLength: 1, maxLength: 100, description: 'As it stands on the plate: C65, C65/C8' }),
  ),
  limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 1000,
      description: 'So many, those with the largest share taken first; default all, by parcel',
    }),
  ),
  illustrative: Type.Optional(Type.Boolean()),
})
export type QuotaQuery = Static<typeof QuotaQuery>

export const quotaStates = ['counted', 'base_unknown', 'mixed_use', 'use_unknown'] as const

const ParcelQuota = closed({
  parcelId: Type.String(),
  name: Bilingual,
  cluster: oneOf(clusterIds),
  zoning: Type.String(),
  state: oneOf(
    quotaStates,
    'counted: the quota is a number; base_unknown: the area that it is a share of is not known; mixed_use: no rule is written for land of several uses; use_unknown: nobody has told whether the land has one use only',
  ),
  sharePct: Type.Number(),
  base: oneOf(['floor_area', 'land_area'] as const),
  baseM2: nullable(Type.Number()),
  capM2: nullable(Type.Number({ description: 'Null in every state but counted, like leftM2' })),
  usedM2: Type.Number({ description: 'By leases, sales and occupations on the day' }),
  heldM2: Type.Number({ description: 'By holds and reservations on the day' }),
  leftM2: nullable(Type.Number()),
  source: Source,
})

/** Parcels on which counted activities may take a share only. */
export const QuotaList = closed({
  asOf: Day,
  items: Type.Array(ParcelQuota),
  total: Type.Integer({ description: 'Parcels there are, however many are told' }),
  inventoryVersion: Type.Integer(),
})
export type QuotaList = Static<typeof QuotaList>
