import type { InjectOptions } from 'fastify'
import type { Test } from 'tap'
import type { Problem, Question, QuestionPage, SpaceDetail, SpaceRecord } from '../../api/contract.ts'
import { as, findTestReader } from '../support/readers.ts'
import { type TestApp, testApp } from '../support/test-app.ts'

export interface Answered<T> {
  status: number
  headers: Record<string, unknown>
  body: T & Partial<Pick<Problem, 'code' | 'detail' | 'errors'>>
}

export interface FactsApp extends TestApp {
  send<T>(
    method: 'GET' | 'POST' | 'PATCH',
    url: string,
    options?: { body?: object; headers?: Record<string, string> },
  ): Promise<Answered<T>>
  /** A change to what stands now, as a steward; `said` is what it states besides whose word it is. */
  patch(id: string, said: object, headers?: Record<string, string>): Promise<Answered<SpaceRecord>>
  ask(body: object, headers?: Record<string, string>): Promise<Answered<Question>>
  questions(query?: string, headers?: Record<string, string>): Promise<QuestionPage>
  detail(id: string, headers?: Record<string, string>): Promise<Answered<SpaceDetail>>
}

export const steward = as('steward', 'stella')
export const ann = as('promoter', 'ann', 'north')

/** Whose word a test goes by. */
export const word = {
  source: { title: { zh: '浦江园区 2026 年 11 月回函', en: 'Letter of the Pujiang park, November 2026' } },
  clause: '二',
  asOf: '2026-11-20',
  statedBy: '王工',
}

export async function factsApp(t: Test): Promise<FactsApp> {
  const test = await testApp(t, { findReader: findTestReader })
  const send: FactsApp['send'] = async (method, url, { body, headers = steward } = {}) => {
    const options: InjectOptions = { method, url, headers, ...(body ? { payload: body } : {}) }
    const response = await test.app.inject(options)
    return { status: response.statusCode, headers: response.headers, body: response.json() }
  }
  const detail: FactsApp['detail'] = (id, headers = {}) => send('GET', `/api/spaces/${id}`, { headers })
  return {
    ...test,
    send,
    detail,
    patch: async (id, said, headers = steward) =>
      send('PATCH', `/api/spaces/${id}`, {
        body: { ...word, ...said },
        headers: { 'if-match': String((await detail(id)).headers.etag), ...headers },
      }),
    ask: (body, headers = ann) => send('POST', '/api/questions', { body, headers }),
    questions: async (query = '', headers = ann) =>
      (await send<QuestionPage>('GET', `/api/questions${query}`, { headers })).body,
  }
}
