import { type Static, Type } from 'typebox'
import { bases, deliveryPrecisions } from '../../sql/vocabulary.ts'
import { AttributeChanges, shownAttributes } from './attribute.ts'
import { closed, Day, nullable, oneOf, text } from './common.ts'
import { Fact } from './space.ts'

/** A day that a statement may name: of this century, so that a slip of the pen is seen. */
const StatedDay = Type.String({
  format: 'date',
  pattern: '^20\\d\\d-',
  description: 'Day in Asia/Shanghai, 2000-01-01 to 2099-12-31',
})

export const DeliveryChange = closed(
  {
    planned: Type.Optional(nullable(StatedDay)),
    plannedPrecision: Type.Optional(
      oneOf(deliveryPrecisions, 'Of planned, default day; mid_year is dated 06-30 and end_of_year 12-31'),
    ),
    confirmed: Type.Optional(nullable(StatedDay)),
  },
  {
    minProperties: 1,
    description: 'Confirms a delivery, moves it, or (null) takes back what was said of it',
  },
)
export type DeliveryChange = Static<typeof DeliveryChange>

const StatedSource = closed(
  {
    title: closed({ zh: text(200, 'In Chinese'), en: text(200, 'In English') }),
    documentNo: Type.Optional(text(100, 'Number of a letter or a contract')),
    issuedOn: Type.Optional(StatedDay),
    basis: Type.Optional(
      oneOf(bases, 'verified: someone of ours has seen it written or measured; default unverified'),
    ),
  },
  {
    description:
      'What a park, an owner or a firm says. Shown to everyone as the source: it names bodies, not persons',
  },
)
export type StatedSource = Static<typeof StatedSource>

export const FactSource = Type.Union([Type.String({ minLength: 1, maxLength: 100 }), StatedSource], {
  description: 'Id of a source that there is, or a statement that becomes one',
})

/** A statement about one space: what it changes, and on whose word. */
export const SpacePatch = closed({
  attributes: Type.Optional(AttributeChanges),
  delivery: Type.Optional(DeliveryChange),
  source: FactSource,
  clause: Type.Optional(text(200, 'Where in the source')),
  asOf: Type.Unsafe<string>({ ...StatedDay, description: 'Day as of which it holds; not after today' }),
  statedBy: Type.Optional(text(100, 'Who stated or checked it; never public')),
})
export type SpacePatch = Static<typeof SpacePatch>

/** What is recorded of a space after a change, and the questions that it answered. */
export const SpaceRecord = closed({
  id: Type.String(),
  version: Type.String({ description: 'In quotes, what the next change gives as If-Match' }),
  delivery: closed({
    planned: nullable(Day),
    plannedPrecision: nullable(oneOf(deliveryPrecisions)),
    confirmed: nullable(Day),
  }),
  ...shownAttributes,
  facts: Type.Array(Fact),
  answeredQuestions: Type.Array(Type.Integer()),
})
export type SpaceRecord = Static<typeof SpaceRecord>
