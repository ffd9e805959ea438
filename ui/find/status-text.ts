import type { Bilingual, Space } from '../../api/contract.ts'
import { formatDay } from '../format.ts'
import { statusTexts } from '../messages/find.ts'
import { statusNames } from '../messages/vocabulary.ts'

/** A row's status in words. A promise stays a promise after its day; the words add how far past it is. */
export function statusText(space: Pick<Space, 'status' | 'delivery'>): Bilingual {
  if (space.status === 'available') return statusTexts.available
  if (space.status !== 'promised') return statusNames[space.status]
  const { daysPast, planned } = space.delivery
  if (daysPast !== null && daysPast > 0) return statusTexts.promisedPast(daysPast)
  if (planned === null) return statusNames.promised
  return {
    zh: statusTexts.promisedFor(formatDay(planned, 'zh')).zh,
    en: statusTexts.promisedFor(formatDay(planned, 'en')).en,
  }
}
