import type { Rule } from '../rule.ts'
import { attributeRules } from './attributes.ts'
import { availableBy } from './available-by.ts'
import { byProcess } from './by-process.ts'
import { cluster, tenure } from './classes.ts'
import { eia } from './eia.ts'
import { floorAreaMax, floorAreaMin } from './floor-area.ts'
import { proximity } from './proximity.ts'
import { quota } from './quota.ts'
import { rent } from './technical.ts'
import { use } from './use.ts'
import { zoning } from './zoning.ts'

/** Every rule, in the order in which verdicts are read. */
const asked: readonly Rule[] = [
  floorAreaMin,
  floorAreaMax,
  use,
  zoning,
  quota,
  eia,
  cluster,
  availableBy,
  ...attributeRules,
  rent,
  tenure,
  proximity,
]

/** Those that a process may ask for say so. */
export const rules: readonly Rule[] = asked.map(byProcess)

/**
 * Day and number of the rules, so that an answer tells by which it was given. Grows with every release by which the same
 * requirement, inventory and day can get other bytes: a rule, a score, a text, a field of the answer, an order. What
 * only answers faster leaves it. A recorded match that replays differently by the same version shows that it was
 * forgotten.
 */
export const rulesVersion = '2026-11-23.1'
