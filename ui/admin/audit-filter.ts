import type { AuditFilter } from '../../api/contract.ts'
import { daysAfter } from '../hold/days.ts'

/** Parameters of the address that filter the audit; the last day is one that is wanted. */
export const auditParams = ['actor', 'action', 'subjectKind', 'subjectId', 'from', 'to'] as const

/** Whether a calendar has it. */
export const isDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

/** What the service is asked: it takes the first day no longer wanted. A day that no calendar has is left out. */
export function auditFilter(params: URLSearchParams): AuditFilter {
  const given = auditParams.flatMap((name) => {
    const value = params.get(name)
    if (value === null || value === '') return []
    if (name !== 'from' && name !== 'to') return [[name, value]]
    if (!isDay(value)) return []
    return [[name, name === 'to' ? daysAfter(value, 1) : value]]
  })
  return Object.fromEntries(given)
}
