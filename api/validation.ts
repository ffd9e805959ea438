import { Ajv, type ErrorObject } from 'ajv'
import addFormats from 'ajv-formats'
import serializerOf, { type AnySchema } from 'fast-json-stringify'
import type { FastifyInstance } from 'fastify'
import type { Bilingual } from './contract.ts'
import { type FieldProblem, Problem } from './problem.ts'

const common = {
  allErrors: true,
  useDefaults: true,
  removeAdditional: false,
  strict: false,
  verbose: true,
} as const

/**
 * What comes in is held against its schema, and what goes out is written by its schema. Bodies are taken as they are;
 * addresses and query strings are text, so numbers, flags and lists are read from it. A schema is compiled when its
 * route is first asked: all of them together take three quarters of a start.
 */
export function useSchemas(app: FastifyInstance): void {
  const body = withFormats(new Ajv({ ...common, coerceTypes: false }))
  const words = withFormats(new Ajv({ ...common, coerceTypes: true }))
  app.setValidatorCompiler<{ properties?: Record<string, { type?: string }> }>(({ schema, httpPart }) => {
    if (httpPart !== 'querystring') {
      const compiled = once(() => (httpPart === 'params' ? words : body).compile(schema))
      return (data: unknown) => {
        const check = compiled()
        if (!check(data)) return { error: new InvalidInput(httpPart ?? 'body', check.errors ?? []) }
        const faults = nulsIn(data, '')
        return faults.length > 0 ? { error: new InvalidInput(httpPart ?? 'body', faults) } : { value: data }
      }
    }
    const compiled = once(() => words.compile(schema))
    const lists = Object.entries(schema.properties ?? {})
      .filter(([, property]) => property.type === 'array')
      .map(([name]) => name)
    return (data: Record<string, unknown>) => {
      for (const name of lists) if (name in data) data[name] = splitList(data[name])
      const check = compiled()
      return check(data) ? { value: data } : { error: new InvalidInput('querystring', check.errors ?? []) }
    }
  })
  app.setSerializerCompiler<AnySchema>(({ schema }) => {
    const compiled = once(() => serializerOf(schema))
    return (data) => compiled()(data)
  })
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Formats as the standards have them, but for the year 0000, which no calendar of the database has. */
function withFormats(ajv: Ajv): Ajv {
  addFormats.default(ajv)
  for (const name of ['date', 'date-time'] as const) {
    const format = ajv.formats[name]
    if (typeof format !== 'object' || !('validate' in format) || typeof format.validate !== 'function')
      throw new Error(`the format ${name} is not told by a function`)
    const isOne = format.validate as (text: string) => boolean
    ajv.addFormat(name, (text: string) => isOne(text) && !text.startsWith('0000'))
  }
  return ajv
}

/** Texts with a NUL, which the database cannot keep, each where it stands. */
function nulsIn(value: unknown, at: string): ErrorObject[] {
  if (typeof value === 'string') {
    const character = value.indexOf('\u0000') + 1
    return character > 0
      ? [{ keyword: 'nul', instancePath: at, schemaPath: '', params: { character }, data: value }]
      : []
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, each]) => nulsIn(each, `${at}/${key}`))
}

/** `a,b` and repetition both mean a list. */
const splitList = (value: unknown): unknown =>
  (Array.isArray(value) ? value : [value]).flatMap((each) =>
    typeof each === 'string' ? each.split(',').filter((part) => part !== '') : [each],
  )

export class InvalidInput extends Error {
  readonly part: string
  readonly validation: ErrorObject[]

  constructor(part: string, validation: ErrorObject[]) {
    super('invalid input')
    this.part = part
    this.validation = validation
  }
}

/** Says of each fault where it is, what stands there, and what may. */
export function invalidRequest(part: string, errors: readonly ErrorObject[]): Problem {
  const fields = withoutOtherAlternatives(errors)
    .filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'if')
    .slice(0, 20)
    .map((error) => fieldProblem(part, error))
  const [first] = fields
  const rest = fields.length - 1
  return new Problem(
    'invalid_request',
    {
      zh: first
        ? `${first.pointer}：${first.detail.zh}${rest > 0 ? `（另有 ${rest} 处）` : ''}`
        : '请求格式不对',
      en: first
        ? `${first.pointer}: ${first.detail.en}${rest > 0 ? ` (and ${rest} more)` : ''}`
        : 'Malformed request',
    },
    fields,
  )
}

/**
 * A value that may be written in several ways is told only what is wrong with the way it is written: that it is not
 * an object says nothing to who wrote a string.
 */
function withoutOtherAlternatives(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const meant = errors.filter(
    ({ data, schemaPath }) =>
      !/\/anyOf\/\d+\/type$/.test(schemaPath) &&
      !(/\/anyOf\/\d+\/enum$/.test(schemaPath) && data !== null && typeof data === 'object'),
  )
  return meant.some(({ keyword }) => keyword !== 'anyOf') ? meant : errors
}

function fieldProblem(part: string, error: ErrorObject): FieldProblem {
  const key =
    error.keyword === 'additionalProperties'
      ? `/${error.params.additionalProperty}`
      : error.keyword === 'required'
        ? `/${error.params.missingProperty}`
        : ''
  const path = `${error.instancePath}${key}`
  return {
    pointer: part === 'querystring' ? `?${path.slice(1).replace('/', '.')}` : path || '/',
    detail: explain(error),
  }
}

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

const explanations: Record<string, (error: ErrorObject) => Bilingual> = {
  additionalProperties: ({ parentSchema }) => {
    const known = Object.keys((parentSchema?.properties as object | undefined) ?? {}).join(', ')
    return { zh: `没有这个字段，可用的有 ${known}`, en: `there is no such field; known are ${known}` }
  },
  required: () => ({ zh: '缺少这个字段', en: 'this field is required' }),
  type: ({ data, params }) => ({
    zh: `值 ${show(data)} 的类型不对，应为 ${params.type}`,
    en: `${show(data)} is not of type ${params.type}`,
  }),
  enum: ({ data, params }) => ({
    zh: `没有 ${show(data)} 这个选项，可选 ${(params.allowedValues as unknown[]).join(', ')}`,
    en: `${show(data)} is not one of ${(params.allowedValues as unknown[]).join(', ')}`,
  }),
  minimum: ({ data, params }) => ({
    zh: `${show(data)} 太小，不能小于 ${params.limit}`,
    en: `${show(data)} is below the minimum of ${params.limit}`,
  }),
  maximum: ({ data, params }) => ({
    zh: `${show(data)} 太大，不能大于 ${params.limit}`,
    en: `${show(data)} is above the maximum of ${params.limit}`,
  }),
  exclusiveMinimum: ({ data, params }) => ({
    zh: `${show(data)} 必须大于 ${params.limit}`,
    en: `${show(data)} must be more than ${params.limit}`,
  }),
  minItems: ({ params }) => ({
    zh: `至少要有 ${params.limit} 项`,
    en: `needs at least ${params.limit} items`,
  }),
  maxItems: ({ params }) => ({ zh: `最多 ${params.limit} 项`, en: `takes at most ${params.limit} items` }),
  uniqueItems: () => ({ zh: '各项不能重复', en: 'items must not repeat' }),
  maxLength: ({ params }) => ({
    zh: `最多 ${params.limit} 个字`,
    en: `takes at most ${params.limit} characters`,
  }),
  format: ({ data, params }) => ({
    zh: `${show(data)} 不是有效的 ${params.format}，日期写作 2027-03-31`,
    en: `${show(data)} is not a valid ${params.format}; write days as 2027-03-31`,
  }),
  nul: ({ params }) => ({
    zh: `第 ${params.character} 个字符是空字符（NUL），请去掉`,
    en: `character ${params.character} is a NUL; leave it out`,
  }),
  pattern: ({ data, params }) => ({
    zh: `${show(data)} 的写法不对，应符合 ${params.pattern}`,
    en: `${show(data)} is not written as ${params.pattern}`,
  }),
}

function explain(error: ErrorObject): Bilingual {
  return (
    explanations[error.keyword]?.(error) ?? {
      zh: `不符合要求（${error.keyword}）`,
      en: error.message ?? error.keyword,
    }
  )
}
