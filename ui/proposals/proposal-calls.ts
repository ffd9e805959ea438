import type {
  LeadMatch,
  NewShareLink,
  Proposal,
  ProposalList,
  ProposalRequest,
  Requirement,
  ShareLinkList,
} from '../../api/contract.ts'
import { answer, type Http } from '../client.ts'
import { writeKey } from '../state/write-key.ts'

export const readProposals = (http: Http, lead: string, signal: AbortSignal): Promise<ProposalList> =>
  answer(http.GET('/api/proposals', { params: { query: { lead } }, signal }))

export const readProposal = (http: Http, id: string, signal: AbortSignal): Promise<Proposal> =>
  answer(http.GET('/api/proposals/{id}', { params: { path: { id } }, signal }))

/** Matches what a lead looks for and records it; other words than before become its next version. */
export const matchLead = (http: Http, id: string, requirement: Requirement): Promise<LeadMatch> =>
  answer(http.POST('/api/leads/{id}/match', { params: { path: { id } }, body: { requirement } }))

export const freezeProposal = (http: Http, body: ProposalRequest): Promise<Proposal> =>
  answer(http.POST('/api/proposals', { body, headers: { 'idempotency-key': writeKey() } }))

export const readLinks = (http: Http, id: string, signal: AbortSignal): Promise<ShareLinkList> =>
  answer(http.GET('/api/proposals/{id}/shares', { params: { path: { id } }, signal }))

export const makeLink = (http: Http, id: string, expiresOn: string): Promise<NewShareLink> =>
  answer(http.POST('/api/proposals/{id}/shares', { params: { path: { id } }, body: { expiresOn } }))

export const revokeLink = (http: Http, id: string): Promise<void> =>
  answer(http.POST('/api/shares/{id}/revoke', { params: { path: { id } } }))
