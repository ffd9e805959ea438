import { type Static, Type } from 'typebox'
import { bases, sourceKinds } from '../../sql/vocabulary.ts'

/** A closed list as a string enum; nothing outside it is accepted. */
export const oneOf = <const T extends readonly string[]>(values: T, description?: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], ...(description ? { description } : {}) })

export const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()])

/** Objects are closed: an unknown key is an error. */
export const closed = <T extends Parameters<typeof Type.Object>[0]>(
  properties: T,
  options: Record<string, unknown> = {},
) => Type.Object(properties, { additionalProperties: false, ...options })

/** @param description what it is the id of */
export const uuid = (description: string) =>
  Type.String({
    pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
    description: `UUID in small letters ${description}`,
  })

/** An instant in UTC; taken with any offset. */
export const instant = (description: string) => Type.String({ format: 'date-time', description })

/** Plain text that is not blank. */
export const text = (maxLength: number, description: string) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', description })

/** What a rule compares: a number, a word of a closed list, yes or no, or nothing. */
export const Measure = Type.Union([Type.Number(), Type.String(), Type.Boolean(), Type.Null()])

export const Bilingual = closed({ zh: Type.String(), en: Type.String() })
export type Bilingual = Static<typeof Bilingual>

/** A day in Asia/Shanghai, YYYY-MM-DD. */
export const Day = Type.String({ format: 'date', description: 'Day in Asia/Shanghai, YYYY-MM-DD' })

export const Source = closed({
  id: Type.String(),
  kind: oneOf(sourceKinds),
  title: Bilingual,
  documentNo: nullable(Type.String()),
  /** Section or article in the document. */
  clause: nullable(Type.String()),
  date: nullable(Type.String()),
  basis: oneOf(bases, 'verified: read in the source; unverified: to be confirmed before it counts as fact'),
})
export type Source = Static<typeof Source>

const FieldError = closed({
  pointer: Type.String({ description: 'JSON pointer into the body, or the name of the query parameter' }),
  detail: Type.String(),
})

/** RFC 9457. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    code: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    instance: Type.Optional(Type.String()),
    requestId: Type.Optional(Type.String()),
    errors: Type.Optional(Type.Array(FieldError)),
  },
  { additionalProperties: true },
)
export type Problem = Static<typeof Problem>

export const itemsOf = <T extends Parameters<typeof Type.Array>[0]>(item: T) =>
  closed({ items: Type.Array(item), asOf: Day })

/** GeoJSON geometry; checked by geo/, so the schema only says that it is one. */
export const GeoJsonGeometry = Type.Unsafe<GeoJSON.Geometry>({
  type: 'object',
  required: ['type'],
  additionalProperties: true,
  description: 'RFC 7946 geometry in WGS 84',
})

export const featureCollectionOf = <P extends Parameters<typeof closed>[0]>(properties: P) =>
  closed({
    type: Type.Literal('FeatureCollection'),
    features: Type.Array(
      closed({
        type: Type.Literal('Feature'),
        id: Type.String(),
        geometry: GeoJsonGeometry,
        properties: closed(properties),
      }),
    ),
  })
