import type { InjectOptions } from 'fastify'
import type { Test } from 'tap'
import type { Commitment, Problem, Refusal } from '../../api/contract.ts'
import { as, findTestReader } from '../support/readers.ts'
import { type TestApp, testApp } from '../support/test-app.ts'
import { testNoon } from '../support/test-state.ts'

export interface Answered {
  status: number
  headers: Record<string, unknown>
  body: Commitment & Problem & Refusal
}

export interface LedgerApp extends TestApp {
  /** Moves the clock. */
  setNow(at: Date): void
  send(
    method: 'GET' | 'POST',
    url: string,
    options?: { body?: object; headers?: Record<string, string> },
  ): Promise<Answered>
  place(body: object, headers?: Record<string, string>): Promise<Answered>
}

export const ann = as('promoter', 'ann', 'north')

/** The service with its ledger; whoever asks is Ann of the team north unless another is named. */
export async function ledgerApp(t: Test): Promise<LedgerApp> {
  let now = testNoon
  const test = await testApp(t, { now: () => now, findReader: findTestReader })
  const send: LedgerApp['send'] = async (method, url, { body, headers = ann } = {}) => {
    const options: InjectOptions = { method, url, headers, ...(body ? { payload: body } : {}) }
    const response = await test.app.inject(options)
    return { status: response.statusCode, headers: response.headers, body: response.json() }
  }
  return {
    ...test,
    setNow(at) {
      now = at
    },
    send,
    place: (body, headers = ann) =>
      send('POST', '/api/commitments', {
        body: { spaceId: 'hq-office', kind: 'hold', activity: 'hq_office', from: '2027-01-01', ...body },
        headers,
      }),
  }
}
