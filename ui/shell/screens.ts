import type { Component } from 'svelte'
import type { Bilingual } from '../../api/contract.ts'
import { account } from '../messages/account.ts'
import { admin } from '../messages/admin.ts'
import { commitments } from '../messages/commitments.ts'
import { enquiries } from '../messages/enquiries.ts'
import { leads } from '../messages/leads.ts'
import { proposals } from '../messages/proposals.ts'
import { shell } from '../messages/shell.ts'

interface LazyScreen {
  title: Bilingual
  load: () => Promise<{ default: Component }>
}

/** Screens that come when they are asked for. Find, the front door, comes with the first load. */
export const lazyScreens: Readonly<Record<string, LazyScreen>> = {
  '/match': { title: shell.match, load: () => import('../match/MatchPage.svelte') },
  '/match/opinion': { title: shell.opinion, load: () => import('../match/OpinionPage.svelte') },
  '/occupancy': { title: shell.occupancy, load: () => import('../occupancy/OccupancyPage.svelte') },
  '/leads': { title: leads.leads, load: () => import('../leads/LeadsPage.svelte') },
  '/leads/new': { title: leads.add, load: () => import('../leads/NewLeadPage.svelte') },
  '/commitments': {
    title: commitments.commitments,
    load: () => import('../commitments/CommitmentsPage.svelte'),
  },
  '/audit': { title: admin.audit, load: () => import('../admin/AuditPage.svelte') },
  '/proposals/new': { title: proposals.write, load: () => import('../proposals/NewProposalPage.svelte') },
  '/enquiries/new': { title: enquiries.title, load: () => import('../enquiries/NewEnquiryPage.svelte') },
  '/sign-in': { title: account.signIn, load: () => import('../account/SignInPage.svelte') },
  '/account': { title: account.account, load: () => import('../account/AccountPage.svelte') },
  '/admin': { title: admin.admin, load: () => import('../admin/AdminPage.svelte') },
  '/account/accept': { title: account.accept, load: () => import('../account/AcceptPage.svelte') },
  '/account/reset': { title: account.reset, load: () => import('../account/ResetPage.svelte') },
}
