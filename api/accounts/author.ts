import type { Author } from '../audit/author.ts'
import type { Reader } from './reader.ts'

/** Who a change is by, as the audit names them. */
export const authorOf = ({ id, reader }: { id: string; reader: Reader }, at: Date): Author =>
  reader.kind === 'public'
    ? { at, id: null, role: 'public', requestId: id }
    : { at, id: reader.id, role: reader.role, requestId: id }
