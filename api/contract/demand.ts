import { type Static, Type } from 'typebox'
import { productLines } from '../../sql/vocabulary.ts'
import { closed, Day, nullable, oneOf } from './common.ts'

export const demandKeys = ['productLine', 'sizeBand'] as const

export const DemandQuery = closed({
  by: Type.Optional(
    Type.Array(oneOf(demandKeys), {
      uniqueItems: true,
      maxItems: demandKeys.length,
      description: 'What the rows are divided by; without it there is one row',
    }),
  ),
  illustrative: Type.Optional(Type.Boolean()),
})
export type DemandQuery = Static<typeof DemandQuery>

const SizeBand = closed(
  { fromM2: Type.Number(), toM2: nullable(Type.Number({ description: 'Exclusive; null: open' })) },
  { description: 'Of the least area of one activity' },
)
export type SizeBand = Static<typeof SizeBand>

const amounts = {
  leads: Type.Integer(),
  activities: Type.Integer(),
  askedM2: Type.Number({ description: 'Least areas that are asked for; an activity without one asks for 0' }),
  freeM2: Type.Number({
    description:
      'Free floor area, not held, of the spaces that fail nothing an activity asks, each space once; what would have to be joined from several spaces counts where it can be',
  }),
  toConfirmM2: Type.Number({
    description:
      'Of what is free, where something asked for is not known, or where spaces would have to be joined',
  }),
  shortM2: Type.Number({ description: 'What the asked area is above the free one' }),
}

/** What firms that still look for a site ask for, against what is free. Names nobody. */
export const Demand = closed({
  asOf: Day,
  items: Type.Array(
    closed({
      productLine: Type.Optional(nullable(oneOf(productLines))),
      sizeBand: Type.Optional(SizeBand),
      ...amounts,
    }),
  ),
  total: closed(amounts, {
    description:
      'Of all activities; free area that serves several rows counts once, so rows do not add up to it',
  }),
  inventoryVersion: Type.Integer(),
})
export type Demand = Static<typeof Demand>
