import { createHash } from 'node:crypto'
import { canonical } from '../canonical.ts'

/** SHA-256, in hex, of a value as canonical JSON: whoever has the value can say whether it is the one recorded. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('hex')
