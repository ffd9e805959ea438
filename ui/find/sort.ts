import { type Sort, sortNames } from '../messages/find.ts'

export const firstSort: Sort = '-floorAreaM2'

/** The order that an address asks for; the first one where it asks for none that is known. */
export const sortFrom = (text: string | null): Sort =>
  text !== null && Object.hasOwn(sortNames, text) ? (text as Sort) : firstSort
