import { type Static, Type } from 'typebox'
import { processIds } from '../../sql/vocabulary.ts'
import { closed, oneOf } from './common.ts'

const quantity = (description: string, maximum: number) =>
  Type.Optional(Type.Number({ minimum: 0, maximum, description }))

/** A process by its id, or with the quantity that decides its class: each has one kind of quantity or none. */
export const ProcessInput = Type.Union([
  oneOf(processIds),
  closed({
    id: oneOf(processIds),
    tonnesPerYear: quantity(
      't/a; of solvent_coating and low_voc_coating the paint with its thinner, of solvent_adhesive, of hazardous_waste',
      100_000,
    ),
    tonnesPerDay: quantity('t/d; of process_wastewater', 100_000),
    beds: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000, description: 'of clinic' })),
  }),
])
export type ProcessInput = Static<typeof ProcessInput>

export const Processes = Type.Array(ProcessInput, {
  maxItems: processIds.length,
  description:
    'All that is done there: what is not listed is not done; absent or empty: not known. No process twice',
})
