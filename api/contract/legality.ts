import { type Static, Type } from 'typebox'
import { bases, legalityVerdicts, zoningCodes } from '../../sql/vocabulary.ts'
import { Bilingual, closed, nullable, oneOf, Source } from './common.ts'

const ZoningFinding = closed({
  code: oneOf(zoningCodes),
  sharePct: Type.Number(),
  verdict: oneOf(legalityVerdicts),
  note: nullable(Bilingual),
  basis: oneOf(bases),
  source: nullable(Source),
})

const areaM2 = (description: string) => Type.Number({ minimum: 0, description })

const QuotaLedger = closed({
  parcelId: Type.String(),
  sharePct: Type.Number(),
  baseM2: areaM2('The area of the parcel that the share is of'),
  capM2: areaM2('What production and pilot together may take'),
  usedM2: areaM2('Taken by leases, sales and occupations on the fullest day from the day it is needed on'),
  heldM2: areaM2('What holds and reservations in force add to that'),
  thisM2: nullable(
    areaM2(
      'What this option takes of it in all, over every placement; null where land without a FAR takes of it',
    ),
  ),
  leftM2: nullable(areaM2('What is left after this option')),
})

/** Whether the land may be used so: code by code, and of a single-use parcel the share that production and pilot may take. */
export const Legality = closed({
  verdict: oneOf(legalityVerdicts),
  text: Bilingual,
  basis: oneOf(bases),
  source: nullable(Source),
  zoning: Type.Array(ZoningFinding),
  quota: nullable(QuotaLedger),
})
export type Legality = Static<typeof Legality>
