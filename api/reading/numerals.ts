import { exact } from './exact.ts'

/** A number as it is written: `face` times `scale`, so that 三到五千 can lend its 千 to the 三. */
export interface Numeral {
  end: number
  face: number
  scale: number
  value: number
  /** 三五千: from 3,000 to 5,000. */
  high?: number
}

const digits = '零一二三四五六七八九'
const han: Record<string, number> = { ...Object.fromEntries([...digits].map((d, n) => [d, n])), 两: 2, 俩: 2 }
const scales: Record<string, number> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  w: 1e4,
  k: 1e3,
  thousand: 1e3,
}
const english = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

const arabicForm =
  /(\d{1,3}(?:,\d{3})+(?![\d])|\d+)(\.\d+)?(?: ?([百万亿]|千(?![瓦伏克牛米])|[wk](?![a-z])|thousand(?![a-z])))?(?:(?<=[百千万亿])(\d)(千|百)?(?![\d.,平元米吨亩]))?/y
const pairForm = /([一二两三四五六七八])([二两三四五六七八九])([十百千万])(?![一二三四五六七八九十百千万])/y
const pointForm = /([零一二两三四五六七八九十]+)点([零一二三四五六七八九]+)([百千万]?)/y
const hanForm = /[零一二两俩三四五六七八九十百千万亿]+/y
const wordForm = new RegExp(`(?<![a-z])(${english.slice(1).join('|')})(?: (thousand|hundred))?(?![a-z])`, 'y')

/** The number that begins at an offset of the normalised text. */
export function numeralAt(text: string, at: number): Numeral | undefined {
  const run = (form: RegExp) => {
    form.lastIndex = at
    return form.exec(text)
  }
  const first = text.charAt(at)
  if (first >= '0' && first <= '9') return arabic(run(arabicForm), at)
  if (first === '半') return { end: at + 1, face: 0.5, scale: 1, value: 0.5 }
  return (
    pair(run(pairForm), at) ??
    point(run(pointForm), at) ??
    chinese(run(hanForm), at) ??
    word(run(wordForm), at)
  )
}

function arabic(found: RegExpExecArray | null, at: number): Numeral | undefined {
  if (found === null) return undefined
  const [all, whole = '', fraction = '', mark = '', rest, restMark] = found
  const face = Number(whole.replaceAll(',', '') + fraction)
  const scale = scales[mark] ?? 1
  // 2万5 is 25,000: what follows a scale without one of its own counts in the next scale down.
  const more =
    rest === undefined ? 0 : Number(rest) * (restMark === undefined ? scale / 10 : (scales[restMark] ?? 1))
  if (!Number.isSafeInteger(Math.trunc(face * scale))) return undefined
  return { end: at + all.length, face, scale, value: exact(face * scale + more) }
}

function pair(found: RegExpExecArray | null, at: number): Numeral | undefined {
  if (found === null) return undefined
  const [all, low = '', high = '', mark = ''] = found
  const scale = scales[mark] ?? 1
  const [least = 0, most = 0] = [han[low], han[high]]
  if (most <= least) return undefined
  return { end: at + all.length, face: least, scale, value: least * scale, high: most * scale }
}

function point(found: RegExpExecArray | null, at: number): Numeral | undefined {
  if (found === null) return undefined
  const [all, whole = '', fraction = '', mark = ''] = found
  const before = hanValue(whole)
  if (before?.length !== whole.length) return undefined
  const face = Number(`${before.value}.${[...fraction].map((digit) => han[digit] ?? 0).join('')}`)
  const scale = scales[mark] ?? 1
  return { end: at + all.length, face, scale, value: exact(face * scale) }
}

function chinese(found: RegExpExecArray | null, at: number): Numeral | undefined {
  const read = found && hanValue(found[0])
  if (!read) return undefined
  const last = found[0].charAt(read.length - 1)
  const scale = han[found[0].charAt(0)] !== undefined && read.length === 2 ? (scales[last] ?? 1) : 1
  return { end: at + read.length, face: read.value / scale, scale, value: read.value }
}

function word(found: RegExpExecArray | null, at: number): Numeral | undefined {
  if (found === null) return undefined
  const scale = found[2] === 'thousand' ? 1e3 : found[2] === 'hundred' ? 100 : 1
  const face = english.indexOf(found[1] ?? '')
  return { end: at + found[0].length, face, scale, value: face * scale }
}

/** The number at the start of a run of Chinese numerals: 一万二 is 12,000, 一千零二 is 1,002. */
function hanValue(run: string): { value: number; length: number } | undefined {
  let total = 0
  let section = 0
  let digit: number | undefined
  let scale = 1
  let length = 0
  for (const sign of run) {
    const value = han[sign]
    if (value !== undefined) {
      if (digit !== undefined) break
      if (value === 0) scale = 1
      else digit = value
    } else {
      const by = scales[sign] ?? 1
      if (by >= 1e4) {
        if (section + (digit ?? 0) === 0) break
        total += (section + (digit ?? 0)) * by
        section = 0
      } else {
        if (digit === undefined && (sign !== '十' || section > 0)) break
        section += (digit ?? 1) * by
      }
      digit = undefined
      scale = by
    }
    length++
  }
  if (length === 0) return undefined
  return { value: total + section + (digit ?? 0) * (scale >= 100 ? scale / 10 : 1), length }
}
