import type { Commitment, Refusal } from '../../api/contract.ts'
import { daysAfter } from '../../api/days.ts'
import { as } from '../support/readers.ts'
import { quotaM2, spaceIds, spaceM2, spacesOfParcel } from './divisible-spaces.ts'

/** One write as its client saw it, times in ms. */
export interface Seen {
  start: number
  end: number
}

export interface Log {
  placed: Map<number, Seen & { commitment: Commitment }>
  released: Map<number, Seen>
  refusals: (Seen & { asked: Asked; refusal: Refusal })[]
  /** Statuses that are neither the hold nor a refusal. */
  others: string[]
  /** Requests of which nobody knows what became of them: never answered, or 503 without a database. */
  lost: number
}

interface Asked {
  spaceId: string
  activity: string
  areaM2: number
  from: string
  to: string | null
}

export const emptyLog = (): Log => ({
  placed: new Map(),
  released: new Map(),
  refusals: [],
  others: [],
  lost: 0,
})

/**
 * Places and releases at random until told to stop. The rest of what it does goes through `address`, which waits while
 * there is no service.
 */
export async function runClient(
  log: Log,
  address: () => Promise<string>,
  goesOn: () => boolean,
  random: () => number,
  client: number,
): Promise<void> {
  const own: number[] = []
  const headers = { ...as('promoter', `client-${client}`), 'content-type': 'application/json' }
  const post = async (path: string, body?: object) => {
    const start = performance.now()
    try {
      const target = await address()
      const response = await fetch(`${target}${path}`, {
        method: 'POST',
        ...(body ? { headers, body: JSON.stringify(body) } : { headers: as('promoter', `client-${client}`) }),
      })
      if (response.status === 503) {
        log.lost += 1
        if (!(Number(response.headers.get('retry-after')) >= 1)) log.others.push('503 without retry-after')
        await response.text()
        await new Promise((resolve) => setTimeout(resolve, 200))
        return undefined
      }
      return {
        status: response.status,
        body: (await response.json()) as Commitment & Refusal & { code?: string },
        start,
        end: performance.now(),
      }
    } catch {
      log.lost += 1
      return undefined
    }
  }
  while (goesOn()) {
    const releases = own.length > 0 && random() < 0.45
    const id = releases ? own.splice(Math.floor(random() * own.length), 1)[0] : undefined
    if (id !== undefined) {
      const answer = await post(`/api/commitments/${id}/release`)
      if (answer?.status === 200) log.released.set(id, answer)
      else if (answer) log.others.push(`release ${answer.status} ${JSON.stringify(answer.body)}`)
      // Nobody knows whether it was released.
      else log.released.set(id, { start: 0, end: Number.POSITIVE_INFINITY })
      continue
    }
    const asked = randomAsk(random)
    const answer = await post('/api/commitments', { kind: 'hold', ...asked })
    if (answer?.status === 201) {
      log.placed.set(answer.body.id, { start: answer.start, end: answer.end, commitment: answer.body })
      own.push(answer.body.id)
    } else if (answer?.status === 409 && answer.body.code === 'does_not_fit')
      log.refusals.push({ start: answer.start, end: answer.end, asked, refusal: answer.body })
    else if (answer) log.others.push(`place ${answer.status} ${JSON.stringify(answer.body)}`)
  }
}

function randomAsk(random: () => number): Asked {
  const from = daysAfter('2028-01-01', Math.floor(random() * 300))
  return {
    spaceId: spaceIds[Math.floor(random() * spaceIds.length)] ?? '',
    activity: ['production', 'pilot', 'rnd'][Math.floor(random() * 3)] ?? 'rnd',
    areaM2: 100 + Math.floor(random() * 500),
    from,
    to: random() < 0.1 ? null : daysAfter(from, 10 + Math.floor(random() * 200)),
  }
}

/**
 * What is untrue of a refusal: every commitment it names must be of its limit and may have stood at some moment of
 * the request, and on one day they and what was asked must be more than the limit allows.
 */
export function falsehood(
  log: Log,
  { asked, refusal, start, end }: Log['refusals'][number],
): string | undefined {
  const { limit, limitId, capM2, freeM2, askedM2, days, takenBy } = refusal
  const parcelOf = (spaceId: string) =>
    `t-parcel-${Math.floor((Number(spaceId.split('-')[2]) - 1) / spacesOfParcel) + 1}`
  const isQuota = limit === 'parcel_quota'
  if (limitId !== (isQuota ? parcelOf(asked.spaceId) : asked.spaceId)) return 'another limit'
  if (capM2 !== (isQuota ? quotaM2 : spaceM2)) return 'another cap'
  if (isQuota && asked.activity === 'rnd') return 'R&D does not count'
  if (askedM2 !== asked.areaM2 || askedM2 <= freeM2) return 'it is free'
  for (const each of takenBy) {
    const placed = log.placed.get(each.id)
    if (placed && placed.start > end) return `${each.id} was placed later`
    const released = log.released.get(each.id)
    if (released && released.end < start) return `${each.id} was released before`
    if (isQuota ? parcelOf(each.spaceId) !== limitId : each.spaceId !== limitId)
      return `${each.id} is elsewhere`
    if (isQuota && each.activity === 'rnd') return `${each.id} does not count`
  }
  const takenOn = (day: string) =>
    takenBy
      .filter(({ from, to }) => from <= day && (to === null || to > day))
      .reduce((sum, { areaM2 }) => sum + areaM2, 0)
  // At most twenty are named, so a day with more of them than that cannot be added up.
  if (takenBy.length === 20) return undefined
  if (days.length === 0) return 'no day is named'
  for (const { from, freeM2 } of days.slice(0, 19))
    if (Math.abs(Math.max(capM2 - takenOn(from), 0) - freeM2) > 1e-6 || takenOn(from) + askedM2 <= capM2)
      return `on ${from} ${takenOn(from)} of ${capM2} is taken, ${freeM2} is told to be free`
  return undefined
}
