/** Characters of a password. Length is what counts, so no kind of character is asked for; the upper end bounds the work. */
export const passwordLength = { min: 12, max: 128 } as const
