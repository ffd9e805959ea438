import type { Bilingual, SpaceDetail } from '../../api/contract.ts'
import {
  type AttributeName,
  attributeOf,
  type Tenure,
  toldNames,
  toldWith,
} from '../../attributes/attributes.ts'
import { attributeLabels, flagLabels, unitOf, wordLabel, wordsLabel } from '../../attributes/labels.ts'
import { numberFrom } from '../components/number-text.ts'

/** One value as a person types it: a number with its unit, one of a list, or two spans. */
export interface FactField {
  name: AttributeName
  label: Bilingual
  unit: Bilingual | null
  options: readonly { value: string; label: Bilingual }[] | null
}

function fieldOf(name: AttributeName): FactField {
  return { name, label: attributeLabels[name], unit: unitOf(name), options: optionsOf(name) }
}

/** So few whole numbers are chosen, not typed. */
const mostChosen = 10
/** What can be said of one space: land is for land only. */
const tenureSets: readonly (readonly Tenure[])[] = [['lease'], ['purchase'], ['lease', 'purchase'], ['land']]

function optionsOf(name: AttributeName): FactField['options'] {
  const attribute = attributeOf(name)
  switch (attribute.is) {
    case 'flag':
      return [
        { value: 'true', label: flagLabels.yes },
        { value: 'false', label: flagLabels.no },
      ]
    case 'one_of':
      return attribute.list.map((word) => ({ value: word, label: wordLabel(name, word) }))
    case 'some_of':
      return tenureSets.map((words) => ({ value: words.join(','), label: wordsLabel(name, words) }))
    case 'number': {
      const { isWhole, minimum = 0, maximum } = attribute
      const count = maximum - minimum + 1
      if (!isWhole || count > mostChosen) return null
      const numbers = Array.from({ length: count }, (_, more) => String(minimum + more))
      return numbers.map((value) => ({ value, label: { zh: value, en: value } }))
    }
    case 'spans':
      return null
  }
}

/** What a fact of the page is made of; facts that are not here follow from the inventory and cannot be stated. */
export const factFields: Readonly<Record<string, readonly FactField[]>> = Object.fromEntries(
  toldNames.map((name) => [name, toldWith(name).map(fieldOf)]),
)

/** A value as its field shows it; empty: unknown. */
export function typedValue(space: SpaceDetail, name: AttributeName): string {
  const value = space[name]
  if (value === null) return ''
  return Array.isArray(value) ? value.join(attributeOf(name).is === 'spans' ? ' × ' : ',') : String(value)
}

/** What was typed: null where it was left empty, undefined where it cannot be read. */
export function statedValue({ name }: FactField, typed: string): unknown {
  const text = typed.trim()
  if (text === '') return null
  switch (attributeOf(name).is) {
    case 'flag':
      return text === 'true'
    case 'one_of':
      return text
    case 'some_of':
      return text.split(',')
    case 'number':
      return numberFrom(text) ?? undefined
    case 'spans':
      return spans(text)
  }
}

function spans(text: string): [number, number] | undefined {
  const [short, long, more] = text.split(/[×xX*]/).map(numberFrom)
  return typeof short === 'number' && typeof long === 'number' && more === undefined
    ? [short, long]
    : undefined
}
