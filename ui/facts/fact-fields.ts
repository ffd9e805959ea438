import type { AttributeChanges, Bilingual, SpaceDetail } from '../../api/contract.ts'
import { numberFrom } from '../components/number-text.ts'
import { facts as words } from '../messages/facts.ts'
import { factNames, factWords } from '../space/words.ts'

export type Attribute = keyof AttributeChanges

/** One value as a person types it: a number with its unit, one of a list, or two spans. */
export interface FactField {
  name: Attribute
  label: Bilingual
  unit: Bilingual | null
  options: readonly { value: string; label: Bilingual }[] | null
}

const plain = (text: string): Bilingual => ({ zh: text, en: text })
const same = (values: readonly string[]) => values.map((value) => ({ value, label: plain(value) }))
const yesNo = [
  { value: 'true', label: factWords.yes },
  { value: 'false', label: factWords.no },
]
const field = (
  name: Attribute,
  unit: Bilingual | null,
  options: FactField['options'] = null,
  label: Bilingual = name in factNames ? factNames[name as keyof typeof factNames] : plain(name),
): FactField => ({ name, label, unit, options })
const flag = (name: Attribute) => [field(name, null, yesNo)]
const { tenure, fire, cleanroom } = factWords

/** What a fact of the page is made of; facts that are not here follow from the inventory and cannot be stated. */
export const factFields: Readonly<Record<string, readonly FactField[]>> = {
  clearHeightM: [field('clearHeightM', plain('m'))],
  floorLoadKnM2: [field('floorLoadKnM2', plain('kN/m²'))],
  columnGridM: [field('columnGridM', plain('m'))],
  powerKva: [field('powerKva', plain('kVA'))],
  powerExpandableKva: [field('powerExpandableKva', plain('kVA'))],
  freightLiftT: [field('freightLiftT', plain('t')), field('freightLiftCount', null, null, words.lifts)],
  cleanroomState: [
    field(
      'cleanroomState',
      null,
      (['none', 'convertible', 'built'] as const).map((value) => ({ value, label: cleanroom[value] })),
    ),
    field('cleanroomIso', null, same(['5', '6', '7', '8', '9']), words.iso),
  ],
  industrialDrain: flag('industrialDrain'),
  exhaustShaft: flag('exhaustShaft'),
  hazardousWasteRoom: flag('hazardousWasteRoom'),
  hazardousStore: flag('hazardousStore'),
  fireCategory: [
    field(
      'fireCategory',
      null,
      (['A', 'B', 'C', 'D', 'E'] as const).map((value) => ({ value, label: fire[value] })),
    ),
  ],
  vibrationClass: [field('vibrationClass', null, same(['VC-A', 'VC-B', 'VC-C', 'VC-D', 'VC-E']))],
  radiationShielding: flag('radiationShielding'),
  dualPower: flag('dualPower'),
  wholeFloor: flag('wholeFloor'),
  groundFloor: flag('groundFloor'),
  rentYuanM2Day: [field('rentYuanM2Day', factWords.rentUnit)],
  propertyFeeYuanM2Month: [field('propertyFeeYuanM2Month', factWords.feeUnit)],
  tenures: [
    field('tenures', null, [
      { value: 'lease', label: tenure.lease },
      { value: 'purchase', label: tenure.purchase },
      {
        value: 'lease,purchase',
        label: {
          zh: `${tenure.lease.zh}、${tenure.purchase.zh}`,
          en: `${tenure.lease.en}, ${tenure.purchase.en}`,
        },
      },
      { value: 'land', label: tenure.land },
    ]),
  ],
}

/** A value as its field shows it; empty: unknown. */
export function typedValue(space: SpaceDetail, name: Attribute): string {
  const value = space[name]
  if (value === null) return ''
  if (Array.isArray(value)) return value.join(name === 'columnGridM' ? ' × ' : ',')
  return String(value)
}

/** What was typed: null where it was left empty, undefined where it cannot be read. */
export function statedValue({ name, options }: FactField, typed: string): unknown {
  const text = typed.trim()
  if (text === '') return null
  if (name === 'tenures') return text.split(',')
  if (name === 'cleanroomIso') return Number(text)
  if (name === 'columnGridM') return spans(text)
  if (options === null) return numberFrom(text) ?? undefined
  return text === 'true' || text === 'false' ? text === 'true' : text
}

function spans(text: string): [number, number] | undefined {
  const [short, long, more] = text.split(/[×xX*]/).map(numberFrom)
  return typeof short === 'number' && typeof long === 'number' && more === undefined
    ? [short, long]
    : undefined
}
