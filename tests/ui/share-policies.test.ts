import t from 'tap'
import type { ProposalBody } from '../../api/contract.ts'
import { policyGroups } from '../../ui/share/policies.ts'

const text = (zh: string) => ({ zh, en: zh })
const policy = (id: string, sourceId: string, conditions: readonly string[]) => ({
  id,
  level: text(sourceId),
  source: { id: sourceId },
  conditions: conditions.map((each) => ({ text: text(each) })),
})
const landing = {
  policies: [
    policy('late', 'plan', ['p', 'q']),
    policy('press', 'news', ['r']),
    policy('early', 'plan', ['s', 't']),
  ],
} as unknown as ProposalBody['landing']
const options = [
  [
    { id: 'late', state: 'missing', conditions: ['missing', 'unknown'] },
    { id: 'press', state: 'unknown', conditions: ['unknown'] },
    { id: 'early', state: 'may_apply', conditions: ['met', 'unknown'] },
  ],
  [
    { id: 'late', state: 'unknown', conditions: ['met', 'unknown'] },
    { id: 'press', state: 'unknown', conditions: ['unknown'] },
    { id: 'early', state: 'may_apply', conditions: ['met', 'unknown'] },
  ],
].map((incentives) => ({ incentives })) as unknown as ProposalBody['options']

t.test('policies stand under their document, those that may apply first', async (t) => {
  t.same(
    policyGroups({ landing, options }).map(({ source, lines }) => [
      source.id,
      lines.map((line) => line.policy.id),
    ]),
    [
      ['plan', ['early', 'late']],
      ['news', ['press']],
    ],
  )
})

t.test('how a policy stands is said once where the options agree, with what is open of it', async (t) => {
  const [plan] = policyGroups({ landing, options })
  t.match(plan?.lines, [
    { groups: [{ state: 'may_apply', options: [0, 1] }], open: [text('t')] },
    {
      groups: [
        { state: 'missing', options: [0] },
        { state: 'unknown', options: [1] },
      ],
      open: [text('p')],
    },
  ])
})
