/** Characters that are written in several ways; every one is a single UTF-16 unit, so that offsets stay. */
const sameAs: Record<string, string> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '\t': ' ',
  '²': '2',
  '–': '-',
  '—': '-',
  '−': '-',
  '〜': '~',
  '≧': '≥',
  '≦': '≤',
  '✕': '×',
  '＊': '×',
  '*': '×',
  〇: '零',
  兩: '两',
  萬: '万',
  畝: '亩',
  '’': "'",
}

/** Full-width commas and colons stay apart from the half-width ones: only those separate thousands. */
const kept = '，：；！？（）'

/**
 * The text as the vocabulary writes it: half-width, lower case, one sign per meaning. It has the length of the text,
 * so an offset into one is an offset into the other.
 */
export function normalise(text: string): string {
  let out = ''
  for (let at = 0; at < text.length; at++) out += normaliseUnit(text.charAt(at))
  return out
}

function normaliseUnit(unit: string): string {
  const same = sameAs[unit]
  if (same !== undefined) return same
  if (kept.includes(unit)) return unit
  const code = unit.charCodeAt(0)
  const plain = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
  const isCapital = plain >= 0x41 && plain <= 0x5a
  return String.fromCharCode(isCapital ? plain + 0x20 : plain)
}
