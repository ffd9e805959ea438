/** The present, so that tests can set it. */
export type Clock = () => Date

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** The day it is in Shanghai, YYYY-MM-DD. */
export const dayInShanghai = (at: Date): string => shanghai.format(at)
