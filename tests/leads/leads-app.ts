import type { InjectOptions } from 'fastify'
import type { Test } from 'tap'
import { as, findTestReader } from '../support/readers.ts'
import { type TestApp, testApp } from '../support/test-app.ts'
import { testNoon } from '../support/test-state.ts'

export interface Answered<T> {
  status: number
  headers: Record<string, unknown>
  text: string
  body: T
}

export interface LeadsApp extends TestApp {
  /** Moves the clock. */
  setNow(at: Date): void
  send<T>(
    method: 'GET' | 'POST' | 'PATCH',
    url: string,
    options?: { body?: object; headers?: Record<string, string> },
  ): Promise<Answered<T>>
}

export const ann = as('promoter', 'ann', 'north')
export const bob = as('promoter', 'bob', 'south')
export const planner = as('planner', 'pia', null)

/** The service with leads; whoever asks is Ann of the team north unless another is named. */
export async function leadsApp(t: Test): Promise<LeadsApp> {
  let now = testNoon
  const test = await testApp(t, { now: () => now, findReader: findTestReader })
  return {
    ...test,
    setNow(at) {
      now = at
    },
    async send(method, url, { body, headers = ann } = {}) {
      const options: InjectOptions = { method, url, headers, ...(body ? { payload: body } : {}) }
      const response = await test.app.inject(options)
      const isJson = /json/.test(String(response.headers['content-type']))
      return {
        status: response.statusCode,
        headers: response.headers,
        text: response.body,
        body: (isJson ? response.json() : undefined) as never,
      }
    },
  }
}
