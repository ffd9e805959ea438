import { type Static, type TOptional, type TSchema, type TUnsafe, Type } from 'typebox'
import {
  type AskedName,
  type Attribute,
  type AttributeName,
  type AttributeValues,
  askedNames,
  attributeNames,
  attributeOf,
  recordOf,
} from '../../attributes/attributes.ts'
import { closed, nullable, oneOf } from './common.ts'

type Limits = 'shown' | 'stated' | 'asked'

/** @param limits values that are shown are within them already */
function schemaOf(attribute: Attribute, limits: Limits): TSchema {
  switch (attribute.is) {
    case 'number': {
      const { minimum = 0, maximum, isWhole, unit, note } = attribute
      const isAbove = limits === 'asked' ? minimum === 0 : attribute.minimum === undefined
      const bound = limits === 'asked' && (attribute.asked?.bound === 'max' ? 'at most' : 'at least')
      const description = [[unit, bound].filter(Boolean).join(', '), note].filter(Boolean).join('; ')
      const options = {
        ...(limits !== 'shown' && { [isAbove ? 'exclusiveMinimum' : 'minimum']: minimum, maximum }),
        ...(description && { description }),
      }
      return isWhole ? Type.Integer(options) : Type.Number(options)
    }
    case 'flag':
      return Type.Boolean(limits === 'asked' ? { description: flagAsked } : {})
    case 'one_of':
      return oneOf(attribute.list, attribute.note)
    case 'some_of':
      return Type.Array(oneOf(attribute.list), {
        ...(limits !== 'shown' && { minItems: 1, maxItems: attribute.list.length, uniqueItems: true }),
      })
    case 'spans': {
      const span = Type.Number(limits === 'shown' ? {} : { exclusiveMinimum: 0, maximum: attribute.maximum })
      const bound = limits === 'asked' ? ', at least' : ''
      return Type.Tuple([span, span], { description: `[short, long] in ${attribute.unit}${bound}` })
    }
  }
}

const flagAsked = 'true: the space must have it; false: it must not matter'

/** Attributes as a space shows them; null: unknown. */
export const shownAttributes = recordOf(attributeNames, (name) =>
  nullable(schemaOf(attributeOf(name), 'shown')),
) as unknown as { [Name in AttributeName]: TUnsafe<AttributeValues[Name] | null> }

/** As a text kept them that is never written anew: it lacks an attribute that came later. */
export const keptAttributes = recordOf(attributeNames, (name) =>
  Type.Optional(shownAttributes[name]),
) as unknown as { [Name in AttributeName]: TOptional<TUnsafe<AttributeValues[Name] | null>> }

/** What is left out stays as it is; null: not known any more. */
export const AttributeChanges = closed(
  recordOf(attributeNames, (name) =>
    Type.Optional(nullable(schemaOf(attributeOf(name), 'stated'))),
  ) as unknown as { [Name in AttributeName]: TOptional<TUnsafe<AttributeValues[Name] | null>> },
  { minProperties: 1 },
)
export type AttributeChanges = Static<typeof AttributeChanges>

/** What a space must have, or should have: flat fields of the same name as on a space. */
export const Wishes = closed(
  recordOf(askedNames, (name) => Type.Optional(schemaOf(attributeOf(name), 'asked'))) as unknown as {
    [Name in AskedName]: TOptional<TUnsafe<AttributeValues[Name]>>
  },
)
export type Wishes = Static<typeof Wishes>
