import { type Static, Type } from 'typebox'
import { spaceKinds } from '../../sql/vocabulary.ts'
import { Bilingual, closed, instant, nullable, oneOf, text } from './common.ts'
import { FactSource } from './fact.ts'

const NewId = Type.String({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 100,
  description: 'Small letters, digits and single dashes; no other space may have it',
})
const Name = closed({ zh: text(200, 'In Chinese'), en: text(200, 'In English') })
const AreaM2 = Type.Number({ exclusiveMinimum: 0, maximum: 1e7, description: 'm²' })
const divided = {
  divisible: Type.Optional(Type.Boolean({ description: 'Whether parts of it can be had' })),
  minDivisibleM2: Type.Optional(
    Type.Number({
      exclusiveMinimum: 0,
      maximum: 1e7,
      description: 'm², the smallest part; with divisible true only',
    }),
  ),
}
const word = {
  source: Type.Optional(FactSource),
  clause: Type.Optional(text(200, 'Where in the source')),
}

const Part = closed({
  id: Type.Optional(NewId),
  name: Type.Optional(Name),
  floorAreaM2: AreaM2,
  ...divided,
  commitmentIds: Type.Optional(
    Type.Array(Type.Integer({ minimum: 1 }), {
      maxItems: 100,
      uniqueItems: true,
      description: 'The commitments that go on in this part',
    }),
  ),
})

/** Of the same area together. What is left out: the id with -1, -2, …; divisible as the space is. */
export const SpaceSplit = closed({ parts: Type.Array(Part, { minItems: 2, maxItems: 50 }), ...word })
export type SpaceSplit = Static<typeof SpaceSplit>

/** What is left out: the first id with -merged; not divisible. */
export const SpaceMerge = closed({
  spaceIds: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
    minItems: 2,
    maxItems: 50,
    uniqueItems: true,
    description: 'Units of one building, of one floor or of floors one above the other',
  }),
  id: Type.Optional(NewId),
  name: Type.Optional(Name),
  ...divided,
  ...word,
})
export type SpaceMerge = Static<typeof SpaceMerge>

/** What stands now in the place of what. */
export const SpaceSuccession = closed({
  at: instant('Instant, UTC, from which the replaced spaces are retired'),
  replaced: Type.Array(Type.String()),
  spaces: Type.Array(
    closed({
      id: Type.String(),
      name: Bilingual,
      kind: oneOf(spaceKinds),
      floorAreaM2: Type.Number(),
      divisible: Type.Boolean(),
      minDivisibleM2: nullable(Type.Number()),
      version: Type.String({ description: 'In quotes, what the next change gives as If-Match' }),
    }),
  ),
  commitments: Type.Array(closed({ id: Type.Integer(), followsId: Type.Integer(), spaceId: Type.String() }), {
    description: 'Rows that go on, each in place of the one that it follows',
  }),
})
export type SpaceSuccession = Static<typeof SpaceSuccession>
