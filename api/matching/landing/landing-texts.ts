import type { SourceKind } from '../../../sql/vocabulary.ts'
import type { Bilingual, Landing, Option } from '../../contract.ts'
import { cite } from '../../present.ts'
import type { Snapshot } from '../snapshot.ts'
import { say } from '../words.ts'
import { allPhases } from './phases.ts'
import { type StepId, stepTexts } from './step-texts.ts'

/** What the options refer to, each once and in the order of ids: repeated in every option it is ten times the answer. */
export function landingTexts(snapshot: Snapshot, options: readonly Option[]): Landing {
  const policies = new Set(options.flatMap(({ incentives }) => incentives.map(({ id }) => id)))
  const steps = new Set(options.flatMap(({ nextSteps }) => nextSteps.map(({ id }) => id)))
  const phases = new Set(
    options.flatMap(({ timeline }) => [...timeline.phases, timeline.addressChange ?? '']),
  )
  const bodies = new Set([
    ...options.flatMap(({ departments }) => departments.map(({ id }) => id)),
    ...options.flatMap(({ nextSteps }) => nextSteps.map(({ department }) => department ?? '')),
    ...snapshot.policies.flatMap(({ id, department_ids }) => (policies.has(id) ? department_ids : [])),
  ])
  return {
    policies: snapshot.policies
      .filter(({ id }) => policies.has(id))
      .map((policy) => {
        const source = cite(snapshot.sources, policy)
        return {
          id: policy.id,
          name: say(policy.name_zh, policy.name_en),
          capYuan: policy.cap_yuan,
          conditions: (snapshot.policyConditions.get(policy.id) ?? []).map(({ text_zh, text_en, basis }) => ({
            text: say(text_zh, text_en),
            basis,
          })),
          level: levels[source.kind],
          source,
          departments: policy.department_ids,
          basis: policy.basis,
          collectedOn: policy.collected_on,
        }
      }),
    departments: [...snapshot.departments.values()]
      .filter(({ id }) => bodies.has(id))
      .map((body) => ({
        id: body.id,
        name: say(body.name_zh, body.name_en),
        why: say(body.role_zh, body.role_en),
        gatesEveryProject: body.gates_every_project,
        basis: body.basis,
        source: cite(snapshot.sources, body),
      })),
    steps: (Object.keys(stepTexts) as StepId[])
      .filter((id) => steps.has(id))
      .map((id) => ({ id, ...stepTexts[id], basis: 'unverified' })),
    phases: allPhases()
      .filter(({ id }) => phases.has(id))
      .map(({ id, text, months: [fromMonths, toMonths] }) => ({
        id,
        text,
        fromMonths,
        toMonths,
        basis: 'unverified',
        isEstimate: true,
      })),
  }
}

/** How much a statement of each kind of source weighs. */
const levels: Record<SourceKind, Bilingual> = {
  plan: say('实施方案条款', 'Clause of the implementation plan'),
  press: say(
    '报道转述《若干意见》，政策原文未见',
    'Press article quoting a policy whose text is not at hand',
  ),
  regulation: say('法规条款', 'Clause of a regulation'),
  trade: say('行业经验，待核实', 'Trade knowledge, to be confirmed'),
  derived: say('推算，待核实', 'Inferred, to be confirmed'),
  illustrative: say('示例', 'Illustrative'),
}
