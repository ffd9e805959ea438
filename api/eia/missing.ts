import type { ProcessId, ProcessQuantity } from '../../sql/vocabulary.ts'
import type { Bilingual } from '../contract.ts'
import { processNames } from './process-names.ts'
import { isClassOpen, type Reading } from './reading.ts'

/** A fact that the screening lacks. */
export interface Missing {
  /** Null: no process at all that decides a class. */
  process: ProcessId | null
  /** The field to give; null where words have to answer. */
  quantity: ProcessQuantity | null
  text: Bilingual
}

const units: Record<ProcessQuantity, Bilingual> = {
  tonnesPerYear: { zh: '年用量（t）', en: 'tonnes a year' },
  tonnesPerDay: { zh: '日排放量（t）', en: 'tonnes a day' },
  beds: { zh: '床位数', en: 'number of beds' },
}

/** What to ask, in the order of the processes. */
export function missingOf(readings: readonly Reading[], asOf: string): Missing[] {
  if (readings.length === 0)
    return [
      wanting(null, '尚未给出工艺清单，无法判定环评类别', 'No process is named, so the class cannot be told'),
    ]
  const missing = readings.flatMap((reading) => missingOfOne(reading, asOf))
  if (readings.some(({ classes }) => classes.length > 0)) return missing
  return [
    ...missing,
    wanting(
      null,
      '所列各项本身都不决定环评类别，请补充主要工艺',
      'Nothing of what is listed decides a class by itself; name the main processes',
    ),
  ]
}

function missingOfOne({ fact, sure, possible, beside }: Reading, asOf: string): Missing[] {
  const { zh, en } = processNames[fact.id]
  if (sure.length + possible.length === 0)
    return [
      wanting(
        fact.id,
        `${asOf} 没有适用于“${zh}”的有效规则，请向区生态环境局确认`,
        `No rule for ${en} is in force on ${asOf}; ask the ecology bureau`,
      ),
    ]
  const quantity = possible[0]?.quantity
  return [
    ...sure
      .filter((rule) => isClassOpen(rule, beside))
      .map(({ ask_zh, ask_en }) => wanting(fact.id, ask_zh ?? '', ask_en ?? '')),
    ...(quantity
      ? [
          {
            process: fact.id,
            quantity,
            text: {
              zh: `请补充“${zh}”的${units[quantity].zh}，它决定环评类别`,
              en: `Give the ${units[quantity].en} of ${en}: it decides the class`,
            },
          },
        ]
      : []),
  ]
}

const wanting = (process: ProcessId | null, zh: string, en: string): Missing => ({
  process,
  quantity: null,
  text: { zh, en },
})
