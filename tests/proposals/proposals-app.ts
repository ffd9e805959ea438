import { randomUUID } from 'node:crypto'
import type { Test } from 'tap'
import type { NewShareLink, Proposal, RecordedMatchRun } from '../../api/contract.ts'
import { type SignedIn, signIn, testOrigin } from '../support/sign-in.ts'
import { type TestApp, testApp } from '../support/test-app.ts'
import { testNoon } from '../support/test-state.ts'

export const requirement = {
  activities: [{ use: 'production', minAreaM2: 1500, must: { clearHeightM: 5 } }],
  clusters: ['pujiang'],
}
export const firmName = '机密医疗器械'
export const note = '王总希望压低租金'

export interface ProposalsApp extends TestApp {
  /** A promoter of the team `north`, whose lead it is. */
  ann: SignedIn
  leadId: string
  run: RecordedMatchRun
  setNow(at: Date): void
  write(change?: object): Promise<Proposal>
  share(id: string, expiresOn?: string): Promise<NewShareLink>
}

/** The service with a lead of one team and a recorded match of it. */
export async function proposalsApp(t: Test, { pages }: { pages?: string } = {}): Promise<ProposalsApp> {
  let now = testNoon
  const test = await testApp(t, {
    now: () => now,
    config: { baseUrl: testOrigin },
    ...(pages ? { pages } : {}),
  })
  const { db } = test.database
  const ann = await signIn(test, 'promoter', { teamId: 'north' })
  const recorded = await test.app.inject({
    method: 'POST',
    url: '/api/match-runs',
    payload: { requirement },
  })
  const run = recorded.json<RecordedMatchRun>()
  const leadId = randomUUID()
  const at = testNoon.toISOString()
  await db
    .insertInto('lead')
    .values({
      id: leadId,
      firm_name: firmName,
      firm_key: firmName,
      product_line_id: null,
      source: 'call',
      stage: 'talks',
      lost_reason: null,
      owner_id: ann.id,
      team_id: 'north',
      firm_account_id: null,
      next_step: note,
      next_due_on: null,
      requirement_id: run.requirementId,
      requirement_version: run.requirementVersion,
      created_at: at,
      updated_at: at,
    })
    .execute()
  const created = async <T>(url: string, payload: object): Promise<T> => {
    const response = await ann.inject({ method: 'POST', url, payload })
    if (response.statusCode !== 201) throw new Error(`${response.statusCode} ${response.body.slice(0, 500)}`)
    return response.json<T>()
  }
  return {
    ...test,
    ann,
    leadId,
    run,
    setNow(at) {
      now = at
    },
    write: (change = {}) => created('/api/proposals', { ...proposalOf(leadId, run), ...change }),
    share: (id, expiresOn) => created(`/api/proposals/${id}/shares`, expiresOn ? { expiresOn } : {}),
  }
}

export const proposalOf = (leadId: string, run: RecordedMatchRun) => ({
  leadId,
  runId: run.id,
  optionIds: run.result.options.slice(0, 3).map(({ id }) => id),
  title: '浦江三处厂房比选',
})
