import type { ActivityUse } from '../../sql/vocabulary.ts'
import type { Bilingual, ReadingNote, Wishes } from '../contract.ts'

/** What some words of the text say, before it is known which activity they belong to. */
export type Says =
  | { is: 'activity'; use: ActivityUse }
  /** `isTotal`: of all activities together; `isEach`: of each of them. */
  | { is: 'area'; min?: number; max?: number; isTotal: boolean; isEach: boolean }
  | { is: 'wish'; field: keyof Wishes; value: number | string | boolean | [number, number] }
  /** Of one activity or of the whole requirement. */
  | { is: 'limit'; field: 'neededBy' | 'rentMaxYuanM2Day' | 'clusters'; value: number | string }
  /** Of the whole requirement; lists take several. */
  | { is: 'whole'; field: 'productLine' | 'together' | 'processes' | 'tenure' | 'near'; value: unknown }
  /** Understood, and yet no condition. */
  | { is: 'remark'; kind: ReadingNote['kind']; text: Bilingual }

export interface Finding {
  /** Indices of the tokens that were read, rising. */
  tokens: readonly number[]
  says: Says
  unit?: string
  /** What was assumed. */
  notes: readonly Bilingual[]
}

export const remark = (tokens: readonly number[], kind: ReadingNote['kind'], text: Bilingual): Finding => ({
  tokens,
  says: { is: 'remark', kind, text },
  notes: [],
})

/** Token indices in rising order, each once. */
export const rising = (...tokens: readonly number[]): number[] => [...new Set(tokens)].sort((a, b) => a - b)
