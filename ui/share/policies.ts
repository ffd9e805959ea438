import type { Bilingual, Incentive, ProposalBody } from '../../api/contract.ts'
import { alike } from './alike.ts'

type State = Incentive['state']

export interface PolicyLine {
  policy: ProposalBody['landing']['policies'][number]
  /** How it stands, once for the options that agree, which are counted from 0. */
  groups: { state: State; options: number[] }[]
  /** The conditions that some option does not meet, or that nobody knows of it; where one is missing, those alone. */
  open: Bilingual[]
}

const order: readonly State[] = ['may_apply', 'unknown', 'missing']

/** Policies that one document states, in the order in which they are named, those that may apply first. */
export interface PolicyGroup {
  level: Bilingual
  source: PolicyLine['policy']['source']
  lines: PolicyLine[]
}

/** The policies that the options refer to, by the document that each is read from. */
export function policyGroups(body: Pick<ProposalBody, 'landing' | 'options'>): PolicyGroup[] {
  const groups = new Map<string, PolicyGroup>()
  for (const line of policyLines(body)) {
    const { level, source } = line.policy
    const key = `${source.id} ${level.zh}`
    const group = groups.get(key) ?? { level, source, lines: [] }
    groups.set(key, group)
    group.lines.push(line)
  }
  return [...groups.values()]
}

function policyLines({ landing, options }: Pick<ProposalBody, 'landing' | 'options'>): PolicyLine[] {
  return landing.policies
    .map((policy) => {
      const found = options.flatMap(({ incentives }, option) =>
        incentives.filter(({ id }) => id === policy.id).map((incentive) => ({ incentive, option })),
      )
      const groups = alike(found.map(({ incentive }) => incentive.state)).map(({ thing, at }) => ({
        state: thing,
        options: at.flatMap((i) => found[i]?.option ?? []),
      }))
      const statesAt = (at: number) => found.map(({ incentive }) => incentive.conditions[at])
      const having = (states: readonly string[]) =>
        policy.conditions.filter((_, at) => statesAt(at).some((state) => states.includes(state ?? 'unknown')))
      const missing = having(['missing'])
      const open = (missing.length > 0 ? missing : having(['unknown'])).map(({ text }) => text)
      return { policy, groups, open }
    })
    .sort((a, b) => rank(a) - rank(b))
}

const rank = ({ groups }: PolicyLine): number => Math.min(...groups.map(({ state }) => order.indexOf(state)))
