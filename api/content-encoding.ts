/** How an answer can be sent, the best first. */
export const contentEncodings = ['br', 'gzip'] as const
export type ContentEncoding = (typeof contentEncodings)[number]

/** The best that the reader takes, by its `Accept-Encoding`; undefined: as it is. */
export function encodingFor(accepted: string | string[] | undefined): ContentEncoding | undefined {
  if (accepted === undefined) return undefined
  const named = new Set<string>()
  const refused = new Set<string>()
  for (const part of String(accepted).split(',')) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase())
    ;(parameters.some((each) => /^q=0(\.0*)?$/.test(each)) ? refused : named).add(name)
  }
  return contentEncodings.find((each) => named.has(each) || (named.has('*') && !refused.has(each)))
}
