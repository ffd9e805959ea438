export const mostCompared = 4
const longestId = 100

/** Ids from an address, each once and not more than are compared. */
export const comparedFrom = (text: string | null): string[] =>
  [...new Set((text ?? '').split(',').filter((id) => id !== '' && id.length <= longestId))].slice(
    0,
    mostCompared,
  )
