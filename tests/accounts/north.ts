import type { Test } from 'tap'
import type { LeadMatch, NewShareLink } from '../../api/contract.ts'
import { as, findTestReader } from '../support/readers.ts'
import { type TestApp, testApp } from '../support/test-app.ts'
import { testNoon } from '../support/test-state.ts'

export const ann = as('promoter', 'ann-of-the-north', 'north')

/** What the rows of the team north have in them, each found nowhere else. */
export const marks = {
  firm: '机密甲医疗器械',
  nextStep: '机密下一步',
  person: '欧阳机密',
  phone: '021-8765 4321',
  email: 'ouyang@secret.invalid',
  note: '机密纪要',
  place: '机密会面处',
  holder: '机密持有方',
  waiting: '机密排队方',
  question: '机密提问',
  proposal: '机密比选方案',
  promoter: 'ann-of-the-north',
  steward: 'stan-the-steward',
} as const
export type Mark = keyof typeof marks

export interface North extends TestApp {
  /** By path as the table has it up to the first parameter: the id of a row of the team north. */
  ids: Readonly<Record<string, string>>
  leadId: string
  match: LeadMatch
}

/** A service in which the team north has a row of everything that a team can have. */
export async function northApp(t: Test): Promise<North> {
  const test = await testApp(t, { findReader: findTestReader, config: { baseUrl: 'https://luodi.example' } })
  const send = async <T>(
    method: 'POST' | 'PATCH',
    url: string,
    payload: object,
    headers = ann,
  ): Promise<T> => {
    const response = await test.app.inject({ method, url, payload, headers: { ...headers, 'if-match': '*' } })
    if (response.statusCode >= 300) throw new Error(`${url} ${response.statusCode} ${response.body}`)
    return response.json<T>()
  }
  type WithId = { id: string | number }
  const requirement = { activities: [{ use: 'production', minAreaM2: 1500 }], clusters: ['pujiang'] }
  const lead = await send<{ id: string }>('POST', '/api/leads', {
    firmName: marks.firm,
    source: 'call',
    nextStep: marks.nextStep,
    contacts: [{ name: marks.person, phone: marks.phone, email: marks.email }],
  })
  const path = `/api/leads/${lead.id}`
  const match = await send<LeadMatch>('POST', `${path}/match`, { requirement })
  await send('POST', `${path}/notes`, { text: marks.note })
  const contact = await send<WithId>('POST', `${path}/contacts`, { name: marks.person, phone: marks.phone })
  const visit = await send<WithId>('POST', `${path}/visits`, {
    startsAt: '2026-12-01T10:00:00+08:00',
    endsAt: '2026-12-01T11:30:00+08:00',
    place: marks.place,
    spaceIds: [],
  })
  const proposal = await send<WithId>('POST', '/api/proposals', {
    leadId: lead.id,
    runId: match.runId,
    optionIds: match.result.options.slice(0, 2).map(({ id }) => id),
    title: marks.proposal,
  })
  const share = await send<NewShareLink>('POST', `/api/proposals/${proposal.id}/shares`, {})
  const use = { activity: 'production', from: '2026-12-01', to: null }
  const taken = { spaceId: 'pj-now', kind: 'hold', areaM2: 100, ...use }
  const commitment = await send<WithId>('POST', '/api/commitments', { ...taken, holder: marks.holder })
  const queue = await send<WithId>(
    'POST',
    '/api/queue',
    await unfit(test, { ...taken, holder: marks.waiting }),
  )
  const question = await send<WithId>('POST', '/api/questions', {
    spaceId: 'pj-now',
    attribute: 'clearHeightM',
    text: marks.question,
  })
  await send(
    'PATCH',
    '/api/spaces/pj-now',
    {
      attributes: { clearHeightM: 6 },
      source: { title: { zh: '园区说明', en: 'A statement of the park' } },
      asOf: '2026-11-20',
    },
    as('steward', marks.steward),
  )
  const { id: news } = await test.database.db
    .insertInto('lead_change')
    .values({
      lead_id: lead.id,
      at: testNoon.toISOString(),
      inventory_version: 1,
      because: 'inventory',
      gained: ['pj-now'],
      lost: [],
      seen_at: null,
      seen_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const ids = {
    '/api/leads/': lead.id,
    '/api/contacts/': contact.id,
    '/api/visits/': visit.id,
    '/api/proposals/': proposal.id,
    '/api/shares/': share.id,
    '/api/commitments/': commitment.id,
    '/api/queue/': queue.id,
    '/api/questions/': question.id,
    '/api/lead-news/': news,
    '/api/match-runs/': match.runId,
    '/api/spaces/': 'pj-now',
    '/api/clusters/': 'pujiang',
    '/api/share/': share.token,
  }
  const asText = Object.fromEntries(Object.entries(ids).map(([path, id]) => [path, String(id)]))
  return { ...test, ids: asText, leadId: lead.id, match }
}

/** The same on a space where it does not fit: one may only wait for what is taken. */
async function unfit(test: TestApp, asked: object): Promise<object> {
  const { freeAreaM2 } = await test.get<{ freeAreaM2: number }>('/api/spaces/pj-now')
  return { ...asked, areaM2: freeAreaM2 + 50 }
}
