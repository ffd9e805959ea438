import { fireCategories } from '../../../attributes/attributes.ts'
import { listProcesses } from '../../eia/process-names.ts'
import type { Ask } from '../ask.ts'
import { meets, type Provenance } from '../process-demands.ts'
import type { Measure, Reason, Rule } from '../rule.ts'
import { say } from '../words.ts'

/**
 * The same rule, saying which process asks where it is not the firm itself. What a process needs cannot be relaxed
 * by a field of the requirement: only doing without the process would.
 */
export function byProcess(rule: Rule): Rule {
  const { wish, reads } = rule
  if (wish === undefined) return rule
  return {
    ...rule,
    ...(reads ? { reads: (ask: Ask) => [reads(ask), ask.demands.get(wish)] } : {}),
    explain(ask, snapshot, row, verdict) {
      const reason = rule.explain(ask, snapshot, row, verdict)
      const demand = ask.demands.get(wish)
      return demand ? withProcesses(reason, demand) : reason
    },
  }
}

function withProcesses(reason: Reason, { value, processes, clause, governs }: Provenance): Reason {
  const relaxTo = stillEnough(reason.relaxTo, value) ? reason.relaxTo : null
  if (!governs) return { ...reason, relaxTo }
  const names = listProcesses(processes)
  return {
    ...reason,
    relaxTo,
    text: say(`${reason.text.zh}（${names.zh}需要）`, `${reason.text.en} (needed for ${names.en})`),
    basis: 'unverified',
    cited: { source_id: 'trade', clause },
  }
}

function stillEnough(to: Measure, needed: Provenance['value']): boolean {
  const built = fireCategories.find((category) => category === to)
  return built !== undefined && typeof needed === 'string' && meets(built, needed)
}
