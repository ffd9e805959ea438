import type { DeliveryChange, SpaceDetail } from '../../api/contract.ts'

/** What is stated of a delivery, as typed. */
export interface DeliveryForm {
  /** That it has happened or is settled, or that it is promised for another day. */
  step: 'confirm' | 'move'
  day: string | null
  precision: NonNullable<DeliveryChange['plannedPrecision']>
}

/** As the page of the space has it. */
export const deliveryForm = ({ delivery }: SpaceDetail, today: string): DeliveryForm => ({
  step: 'confirm',
  day: delivery.confirmed ?? today,
  precision: delivery.plannedPrecision ?? 'day',
})

const endsOn = { mid_year: '06-30', end_of_year: '12-31' } as const

/** A promise replaces what was confirmed; less than a day is dated on the last day it may mean. */
export function deliveryChange(
  { step, day, precision }: DeliveryForm,
  confirmed: string | null,
): DeliveryChange | null {
  if (day === null) return null
  if (step === 'confirm') return { confirmed: day }
  return {
    planned: precision === 'day' ? day : `${day.slice(0, 4)}-${endsOn[precision]}`,
    plannedPrecision: precision,
    ...(confirmed === null ? {} : { confirmed: null }),
  }
}
