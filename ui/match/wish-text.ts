import type { Bilingual } from '../../api/contract.ts'
import { type AskedName, askedOf } from '../../attributes/attributes.ts'
import { attributeLabels, wordLabel } from '../../attributes/labels.ts'
import type { FormWish } from './form.ts'

/** A wish in few words, such as `净高 ≥ 5 m` or `洁净室 ≤ ISO 8`. */
export function wishText(key: AskedName, { value }: FormWish, say: (text: Bilingual) => string): string {
  const attribute = askedOf(key)
  const name = say(attributeLabels[key])
  switch (attribute.is) {
    case 'flag':
      return name
    case 'one_of':
      return `${name} ${say(wordLabel(key, String(value)))}`
    case 'spans':
      return `${name} ${typeof value === 'object' ? value.join(' × ') : value} ${attribute.unit}`
    case 'number':
      return attribute.asked.bound === 'max'
        ? `${name} ≤ ${attribute.unit} ${value}`
        : `${name} ≥ ${value} ${attribute.unit}`
  }
}
