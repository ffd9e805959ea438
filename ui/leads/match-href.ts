import type { Lead } from '../../api/contract.ts'
import { fromRequirement } from '../match/from-requirement.ts'
import { formToQuery } from '../match/url.ts'
import type { Router } from '../state/router.svelte.ts'

/** Match with what a lead looks for, and for that lead. */
export const matchHref = (router: Router, { id, requirement }: Pick<Lead, 'id' | 'requirement'>): string =>
  router.href('/match', { ...(requirement && formToQuery(fromRequirement(requirement.body))), lead: id })
