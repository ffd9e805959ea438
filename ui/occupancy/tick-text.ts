import type { Bilingual } from '../../api/contract.ts'
import { areaUnitNames, type InAreaUnit } from '../area-unit.ts'
import { formatNumber } from '../format.ts'
import { chart } from './words.ts'

/** What the axis of areas is marked in: square metres by the thousand, other units as they are. */
export const axisUnit = ({ current }: InAreaUnit): Bilingual =>
  current === 'm2' ? chart.thousandM2 : areaUnitNames[current]

export const tickText = (tickM2: number, { current, number }: InAreaUnit): string =>
  current === 'm2' ? formatNumber(tickM2 / 1000, 1) : number(tickM2)
