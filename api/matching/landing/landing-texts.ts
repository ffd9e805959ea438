import type { SourceKind } from '../../../sql/vocabulary.ts'
import type { Bilingual, Landing, Option } from '../../contract.ts'
import { cite } from '../../present.ts'
import { perSnapshot } from '../keeper.ts'
import type { Snapshot } from '../snapshot.ts'
import { say } from '../words.ts'
import { allPhases } from './phases.ts'
import { type StepId, stepTexts } from './step-texts.ts'

/** What the options refer to, each once and in the order of ids: repeated in every option it is ten times the answer. */
export function landingTexts(snapshot: Snapshot, options: readonly Option[]): Landing {
  const all = allTexts(snapshot)
  const named = namesIn(options)
  const policies = all.policies.filter(({ id }) => named.policies.has(id))
  for (const { departments } of policies) for (const id of departments) named.departments.add(id)
  return {
    policies,
    departments: all.departments.filter(({ id }) => named.departments.has(id)),
    steps: all.steps.filter(({ id }) => named.steps.has(id)),
    phases: all.phases.filter(({ id }) => named.phases.has(id)),
  }
}

function namesIn(options: readonly Option[]): Record<keyof Landing, Set<string>> {
  const named = {
    policies: new Set<string>(),
    departments: new Set<string>(),
    steps: new Set<string>(),
    phases: new Set<string>(),
  }
  for (const { incentives, departments, nextSteps, timeline } of options) {
    for (const { id } of incentives) named.policies.add(id)
    for (const { id } of departments) named.departments.add(id)
    for (const { id, department } of nextSteps) {
      named.steps.add(id)
      if (department !== null) named.departments.add(department)
    }
    for (const id of timeline.phases) named.phases.add(id)
    if (timeline.addressChange !== null) named.phases.add(timeline.addressChange)
  }
  return named
}

/** They follow from the snapshot alone. */
const allTexts = perSnapshot(
  (snapshot): Landing => ({
    policies: snapshot.policies.map((policy) => {
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
    departments: [...snapshot.departments.values()].map((body) => ({
      id: body.id,
      name: say(body.name_zh, body.name_en),
      why: say(body.role_zh, body.role_en),
      gatesEveryProject: body.gates_every_project,
      basis: body.basis,
      source: cite(snapshot.sources, body),
    })),
    steps: (Object.keys(stepTexts) as StepId[]).map((id) => ({ id, ...stepTexts[id], basis: 'unverified' })),
    phases: allPhases().map(({ id, text, months: [fromMonths, toMonths] }) => ({
      id,
      text,
      fromMonths,
      toMonths,
      basis: 'unverified',
      isEstimate: true,
    })),
  }),
)

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
  statement: say('园区或企业的说明', 'Word of a park or a firm'),
  illustrative: say('示例', 'Illustrative'),
}
