import type { Rule } from '../rule.ts'
import { availableBy } from './available-by.ts'
import { cluster, fireCategory, tenure, vibration } from './classes.ts'
import {
  drain,
  dualPower,
  exhaustShaft,
  groundFloor,
  hazardousStore,
  hazardousWaste,
  radiationShielding,
  wholeFloor,
} from './equipment.ts'
import { floorAreaMax, floorAreaMin } from './floor-area.ts'
import { quota } from './quota.ts'
import { cleanroom, clearHeight, columnGrid, floorLoad, freightLift, power, rent } from './technical.ts'
import { use } from './use.ts'
import { zoning } from './zoning.ts'

/** Every rule, in the order in which verdicts are read. A new attribute is a column, a rule here, and two labels. */
export const rules: readonly Rule[] = [
  floorAreaMin,
  floorAreaMax,
  use,
  zoning,
  quota,
  cluster,
  availableBy,
  clearHeight,
  floorLoad,
  power,
  cleanroom,
  freightLift,
  columnGrid,
  drain,
  exhaustShaft,
  hazardousWaste,
  hazardousStore,
  fireCategory,
  vibration,
  radiationShielding,
  dualPower,
  wholeFloor,
  groundFloor,
  rent,
  tenure,
]

/** Grows with every change of a rule, so that an answer tells by which rules it was given. */
export const rulesVersion = '2026-11-22.2'
