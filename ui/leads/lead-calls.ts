import type {
  Lead,
  LeadHistory,
  LeadItem,
  LeadPage,
  LeadQuery,
  LeadRequest,
  MatchNews,
} from '../../api/contract.ts'
import { answer, type Http, tagged } from '../client.ts'
import { writeKey } from '../state/write-key.ts'

export interface TaggedLead {
  data: Lead
  etag: string
}

export const readLeads = (http: Http, query: LeadQuery, signal: AbortSignal): Promise<LeadPage> =>
  answer(http.GET('/api/leads', { params: { query }, signal }))

export const readLead = (http: Http, id: string, signal: AbortSignal): Promise<TaggedLead> =>
  tagged(http.GET('/api/leads/{id}', { params: { path: { id } }, signal }))

export const readHistory = (http: Http, id: string, signal: AbortSignal): Promise<LeadHistory> =>
  answer(http.GET('/api/leads/{id}/history', { params: { path: { id } }, signal }))

export const readNews = (http: Http, signal: AbortSignal): Promise<MatchNews> =>
  answer(http.GET('/api/lead-news', { signal }))

export const seeNews = (http: Http, id: number): Promise<void> =>
  answer(http.POST('/api/lead-news/{id}/seen', { params: { path: { id: String(id) } } }))

export const addLead = (http: Http, body: LeadRequest): Promise<LeadItem> =>
  answer(http.POST('/api/leads', { body, headers: { 'idempotency-key': writeKey() } }))
