import {
  type AskedName,
  askedNames,
  atLeastNames,
  classNames,
  flagNames,
  recordOf,
} from '../../../attributes/attributes.ts'
import type { Rule } from '../rule.ts'
import { serves } from './classes.ts'
import { has } from './equipment.ts'
import { atLeast } from './numeric.ts'
import { cleanroom, columnGrid } from './technical.ts'

/** Most follow from what an attribute is; the others are written out. */
const ruleOf: Readonly<Record<AskedName, Rule>> = {
  ...recordOf(flagNames, has),
  ...recordOf(atLeastNames, atLeast),
  ...recordOf(classNames, serves),
  columnGridM: columnGrid,
  cleanroomIso: cleanroom,
}

export const attributeRules: readonly Rule[] = askedNames.map((name) => ruleOf[name])
