import type { ProcessId } from '../../../sql/vocabulary.ts'
import type { ProcessInput, Requirement, WithoutProcess } from '../../contract.ts'
import { processNames } from '../../eia/process-names.ts'
import type { JudgedActivity } from '../judged.ts'
import { say } from '../words.ts'

/**
 * What would be won by leaving one process to somebody else, such as a contract steriliser: the spaces that would
 * then fail nothing, beyond those that do now. The one that wins most comes first.
 * @param candidatesOf how many spaces fail nothing of an activity of another requirement
 */
export function withoutProcess(
  requirement: Requirement,
  { index, ask, hard, tally: { candidates, excludes } }: JudgedActivity,
  candidatesOf: (asked: Requirement, index: number) => number,
): WithoutProcess[] {
  // Only what a process asks of land and building can be won back by leaving it out.
  const excluded = hard.some(
    ({ rule }, position) =>
      (excludes[position] ?? 0) > 0 &&
      (rule.id === 'eia' || (rule.wish !== undefined && ask.demands.has(rule.wish))),
  )
  if (!excluded) return []
  return (ask.screening?.processes ?? [])
    .map(({ id }) => ({ id, gains: candidatesOf(leaveOut(requirement, id), index) - candidates.length }))
    .filter(({ gains }) => gains > 0)
    .sort((a, b) => b.gains - a.gains || (a.id < b.id ? -1 : 1))
    .map(({ id, gains }) => ({
      activity: index,
      process: id,
      gains,
      text: say(
        `不自行进行${processNames[id].zh}：多 ${gains} 处`,
        `Without in-house ${processNames[id].en}: ${gains} more`,
      ),
    }))
}

function leaveOut({ processes, activities, ...requirement }: Requirement, id: ProcessId): Requirement {
  return {
    ...requirement,
    ...without(processes, id),
    activities: activities.map(({ processes: own, ...activity }) => ({ ...activity, ...without(own, id) })),
  }
}

const without = (processes: readonly ProcessInput[] | undefined, id: ProcessId) =>
  processes === undefined
    ? {}
    : { processes: processes.filter((each) => (typeof each === 'string' ? each : each.id) !== id) }
