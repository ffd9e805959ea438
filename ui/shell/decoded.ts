/** A part of a path as it was before it was escaped; null where it was not escaped as addresses are (`%zz`). */
export function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
