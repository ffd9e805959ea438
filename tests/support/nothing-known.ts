import { attributeNames, recordOf } from '../../attributes/attributes.ts'

/** Attributes of a space of which nobody knows any. */
export const nothingKnown = recordOf(attributeNames, () => null)
