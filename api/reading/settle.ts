import type { Bilingual } from '../contract.ts'
import { say } from '../matching/words.ts'
import type { Claim } from './claim.ts'

/** A claim with the place of its value, and the value that all claims for that place agree on. */
export interface Settled {
  place: string
  value: unknown
  claim: Claim
}

export interface Dispute {
  place: string
  claims: Claim[]
  text: Bilingual
}

export interface Agreed {
  settled: Settled[]
  disputes: Dispute[]
  /** Ends of ranges whose other end is in dispute: 3000–5000 平，1.5 万平也行. */
  openEnds: Settled[]
}

/** Claims for one place must say the same; a process that is named with its quantity and without agrees with itself. */
export function settle(claims: readonly Claim[]): Agreed {
  const byPlace = new Map<string, Claim[]>()
  for (const claim of claims) {
    const key = claim.isItem ? `${claim.pointer}#${idOf(claim.value)}` : claim.pointer
    byPlace.set(key, [...(byPlace.get(key) ?? []), claim])
  }
  const settled: Settled[] = []
  const disputes: Dispute[] = []
  const lengths = new Map<string, number>()
  for (const all of byPlace.values()) {
    const { pointer = '', isItem = false } = all[0] ?? {}
    const index = lengths.get(pointer) ?? 0
    const place = isItem ? `${pointer}/${index}` : pointer
    const precise = all.filter(({ value }) => !isItem || typeof value === 'object')
    const [value, other] = distinct(precise.length > 0 ? precise : all)
    if (other !== undefined) {
      disputes.push({ place: pointer, claims: all, text: saidTwice })
      continue
    }
    lengths.set(pointer, index + 1)
    for (const claim of all) settled.push({ place, value, claim })
  }
  const openEnds = settled.filter((each) => isOpenEnd(each, disputes))
  const closed = settled.filter((each) => !openEnds.includes(each))
  return { ...withoutCrossedAreas(closed, disputes), openEnds }
}

const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? String('id' in value ? value.id : 'kind' in value ? value.kind : JSON.stringify(value))
    : String(value)

const distinct = (claims: readonly Claim[]): unknown[] => [
  ...new Map(claims.map(({ value }) => [JSON.stringify(value), value])).values(),
]

/** One end of a range cannot stand while it is open which range is meant. */
function isOpenEnd({ place, claim }: Settled, disputes: readonly Dispute[]): boolean {
  if (!/\/m(in|ax)AreaM2$/.test(place)) return false
  const otherEnd = place.endsWith('/minAreaM2') ? place.replace('min', 'max') : place.replace('max', 'min')
  return disputes.some(
    (dispute) =>
      dispute.place === otherEnd &&
      dispute.claims.some(({ tokens }) => tokens.join() === claim.tokens.join()),
  )
}

/** A least area above the most contradicts itself; neither is chosen. */
function withoutCrossedAreas(settled: Settled[], disputes: Dispute[]) {
  const valueAt = (place: string) => settled.find((each) => each.place === place)?.value
  const crossed = settled
    .map(({ place }) => place)
    .filter((place, index, places) => place.endsWith('/minAreaM2') && places.indexOf(place) === index)
    .filter((place) => Number(valueAt(place)) > Number(valueAt(place.replace('min', 'max'))))
  const isCrossed = (place: string) =>
    crossed.includes(place) || crossed.includes(place.replace('max', 'min'))
  return {
    settled: settled.filter(({ place }) => !isCrossed(place)),
    disputes: [
      ...disputes,
      ...crossed.map((place) => ({
        place,
        claims: settled
          .filter((each) => each.place === place || each.place === place.replace('min', 'max'))
          .map(({ claim }) => claim),
        text: leastAboveMost,
      })),
    ],
  }
}

const saidTwice = say(
  '前后说法不一，都列在这里，未替您选择',
  'Said in different ways; all are listed and none is chosen',
)
const leastAboveMost = say('下限大于上限，请核对', 'The least is above the most; please check')
