import type { Bilingual, LeadItem } from '../../api/contract.ts'
import { leads as words } from '../messages/leads.ts'

/** Who follows a lead, as far as the reader is told: names of colleagues are with the administrator. */
export const ownerText = ({ ownerId }: Pick<LeadItem, 'ownerId'>, me: { id: string } | null): Bilingual =>
  ownerId === null ? words.nobody : ownerId === me?.id ? words.me : words.colleague
