/** The present, so that tests can set it. */
export type Clock = () => Date

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** The day it is in Shanghai, YYYY-MM-DD. */
export const dayInShanghai = (at: Date): string => shanghai.format(at)

/** Whole days from one day to another; negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
