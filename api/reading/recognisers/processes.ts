import { quantityOf } from '../../eia/process-facts.ts'
import { say } from '../../matching/words.ts'
import { type Finding, remark, rising } from '../finding.ts'
import type { Quantity } from '../quantities.ts'
import { meaning } from '../tokens.ts'
import type { Recogniser } from './recogniser.ts'

const fieldOf: Record<string, 'tonnesPerYear' | 'tonnesPerDay'> = {
  'mass/year': 'tonnesPerYear',
  'mass/day': 'tonnesPerDay',
}

/** 电镀, EO sterilisation; with its quantity where the process has one: 废水 2 吨/天. */
export const processes: Recogniser = ({ page, quantities }) => {
  const taken = new Set<Quantity>()
  return page.tokens.flatMap((token, at): Finding[] => {
    const id = meaning(token, 'process')?.id
    if (id === undefined) return []
    const main = page.tokens.findIndex(
      (other, where) => page.item[where] === page.item[at] && meaning(other, 'mainly'),
    )
    if (main >= 0 && id.endsWith('_only')) return [remark(rising(at, main), 'question', whatElse)]
    const field = quantityOf[id]
    const amount = quantities.find(
      (each) =>
        field !== undefined &&
        !taken.has(each) &&
        page.clause[each.tokens[0] ?? 0] === page.clause[at] &&
        fieldOf[each.unit?.dimension ?? ''] === field,
    )
    if (field === undefined || amount === undefined)
      return [{ tokens: [at], says: { is: 'whole', field: 'processes', value: id }, notes: [] }]
    taken.add(amount)
    const value = { id, [field]: amount.high ?? amount.low }
    const unit = field === 'tonnesPerDay' ? 't/d' : 't/a'
    return [
      {
        tokens: rising(...amount.tokens, at),
        says: { is: 'whole', field: 'processes', value },
        unit,
        notes: [],
      },
    ]
  })
}

const whatElse = say(
  '说的是为主，就还有别的工艺；请列出全部工艺，未作为条件',
  'Mainly means that there is more; please name every process. Left out',
)
