import type { Requirement } from '../contract.ts'
import { processFaults } from '../eia/process-facts.ts'
import type { FieldProblem } from '../problem.ts'
import { growingActivity } from './expansion.ts'
import { givenWeights } from './weights.ts'
import { number, say } from './words.ts'

/** What no schema can say: conditions that contradict each other or the calendar, each with the way out. */
export function requirementFaults(requirement: Requirement, asOf: string): FieldProblem[] {
  return [
    ...pastFault('/neededBy', requirement.neededBy, asOf),
    ...weightFault(requirement),
    ...expansionFault(requirement, asOf),
    ...processFaults('/processes', requirement.processes),
    ...requirement.activities.flatMap((activity, index) => [
      ...areaFault(`/activities/${index}`, activity.minAreaM2, activity.maxAreaM2),
      ...pastFault(`/activities/${index}/neededBy`, activity.neededBy, asOf),
      ...processFaults(`/activities/${index}/processes`, activity.processes),
      ...gridFault(`/activities/${index}/must/columnGridM`, activity.must?.columnGridM),
      ...gridFault(`/activities/${index}/prefer/columnGridM`, activity.prefer?.columnGridM),
    ]),
  ]
}

function areaFault(pointer: string, min: number | undefined, max: number | undefined): FieldProblem[] {
  if (min === undefined || max === undefined || min <= max) return []
  return [
    {
      pointer: `${pointer}/minAreaM2`,
      detail: say(
        `面积下限 ${number(min)} m² 大于上限 ${number(max)} m²，请对调或放宽其一`,
        `The minimum area of ${number(min)} m² is more than the maximum of ${number(max)} m²; swap them or widen one`,
      ),
    },
  ]
}

function pastFault(pointer: string, neededBy: string | undefined, asOf: string): FieldProblem[] {
  if (neededBy === undefined || neededBy >= asOf) return []
  return [
    {
      pointer,
      detail: say(
        `需要日期 ${neededBy} 已过，不能早于今天 ${asOf}；立即需要可不填`,
        `${neededBy} is past; it cannot be before today, ${asOf}. Leave it out if the space is needed at once`,
      ),
    },
  ]
}

function weightFault(requirement: Requirement): FieldProblem[] {
  // Keys that are left out keep their own weight.
  if (Object.values(givenWeights(requirement)).some((weight) => weight > 0)) return []
  return [
    {
      pointer: '/weights',
      detail: say(
        '权重全为 0，无法排序，请至少给一项大于 0 的权重',
        'All weights are 0, which ranks nothing; give at least one more than 0',
      ),
    },
  ]
}

/** Room to grow cannot be needed before the space that grows. */
function expansionFault(requirement: Requirement, asOf: string): FieldProblem[] {
  const { expansion, activities } = requirement
  if (expansion === undefined) return []
  const neededBy = activities[growingActivity(requirement)]?.neededBy ?? requirement.neededBy ?? asOf
  if (expansion.by >= neededBy) return []
  return [
    {
      pointer: '/expansion/by',
      detail: say(
        `扩展日期 ${expansion.by} 早于首期需要的 ${neededBy}，请改为该日或之后`,
        `The expansion by ${expansion.by} comes before the space itself, needed by ${neededBy}; give that day or a later one`,
      ),
    },
  ]
}

function gridFault(pointer: string, grid: [number, number] | undefined): FieldProblem[] {
  if (grid === undefined || grid[0] <= grid[1]) return []
  return [
    {
      pointer,
      detail: say(
        `柱网 ${grid[0]} × ${grid[1]} 应把短跨写在前面`,
        `The column grid ${grid[0]} × ${grid[1]} names the long span first; put the short one first`,
      ),
    },
  ]
}
