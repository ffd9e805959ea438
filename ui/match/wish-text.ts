import type { Bilingual } from '../../api/contract.ts'
import type { FormWish } from './form.ts'
import { type WishKey, wishes } from './wishes.ts'
import { fireNames, wishNames } from './words.ts'

/** A wish in few words, such as `净高 ≥ 5 m` or `洁净室 ≤ ISO 8`. */
export function wishText(key: WishKey, { value }: FormWish, say: (text: Bilingual) => string): string {
  const wish = wishes[key]
  const name = say(wishNames[key])
  if (wish.kind === 'flag') return name
  if (wish.kind === 'choice') {
    const fire = key === 'fireCategory' ? fireNames[String(value)] : undefined
    return `${name} ${fire ? say(fire) : value}`
  }
  if (wish.kind === 'grid')
    return `${name} ${typeof value === 'object' ? value.join(' × ') : value} ${wish.unit}`
  return wish.bound === 'max' ? `${name} ≤ ${wish.unit} ${value}` : `${name} ≥ ${value} ${wish.unit}`
}
