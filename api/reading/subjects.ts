import type { Subject } from './meaning.ts'
import type { Page } from './page.ts'
import type { Quantity } from './quantities.ts'

/** What a quantity of a dimension can be about. */
const subjectsOf: Record<string, readonly Subject[]> = {
  area: ['area'],
  length: ['clear_height', 'storey_height', 'column_grid'],
  mass: ['freight_lift', 'floor_load'],
  'mass/area': ['floor_load'],
  'force/area': ['floor_load'],
  apparent_power: ['power'],
  active_power: ['power'],
  money: ['rent'],
  'money/area': ['rent'],
  'money/day': ['rent'],
  'money/month': ['rent'],
  'money/area/day': ['rent'],
  'money/area/month': ['rent'],
  'money/area/year': ['rent'],
}

export interface Topic {
  subject: Subject
  token: number
}

/**
 * The subject of each quantity: the nearest word before it in the same item that no other quantity has taken, else the
 * nearest behind it: 净高 6 米, 3 吨货梯.
 */
export function topics(page: Page, quantities: readonly Quantity[]): Map<Quantity, Topic> {
  const taken = new Set<number>()
  const found = new Map<Quantity, Topic>()
  for (const quantity of quantities) {
    const topic = topicOf(page, quantity, taken)
    if (topic === undefined) continue
    taken.add(topic.token)
    found.set(quantity, topic)
  }
  return found
}

function topicOf(page: Page, quantity: Quantity, taken: ReadonlySet<number>): Topic | undefined {
  const wanted = subjectsOf[quantity.unit?.dimension ?? ''] ?? []
  const [first = 0] = quantity.tokens
  const last = quantity.tokens.at(-1) ?? first
  const at = (token: number): Topic | undefined => {
    const read = page.tokens[token]
    if (taken.has(token) || read?.kind !== 'word') return undefined
    const said = read.meanings.find((each) => each.is === 'subject' && wanted.includes(each.of))
    return said?.is === 'subject' ? { subject: said.of, token } : undefined
  }
  for (let token = first - 1; token >= 0 && page.item[token] === page.item[first]; token--) {
    const topic = at(token)
    if (topic) return topic
  }
  for (let token = last + 1; token < page.tokens.length && page.item[token] === page.item[last]; token++) {
    if (page.tokens[token]?.kind === 'number') return undefined
    const topic = at(token)
    if (topic) return topic
  }
  return undefined
}
