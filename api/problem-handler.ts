import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isUnreachable, mayRunAgain } from './database-error.ts'
import { languageOf, Problem } from './problem.ts'
import { InvalidInput, invalidRequest } from './validation.ts'

/** Every failure under /api leaves as a problem; a 5xx tells its number only and the log has the cause. */
export function useProblems(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = problemOf(error)
    if (problem.status >= 500) request.log.error(error)
    return send(problem, request, reply)
  })
  // PostgreSQL has no text with a NUL in it, so no address of ours has one either.
  app.addHook('onRequest', async (request) => {
    if (request.url.includes('%00'))
      throw new Problem('invalid_request', {
        zh: '地址中有空字符 %00，请去掉',
        en: 'The address has a NUL character, %00; leave it out',
      })
  })
  app.setNotFoundHandler((request, reply) => send(noSuchPath(request), request, reply))
}

export function send(problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request.headers['accept-language'])
  if ('retryAfterSeconds' in problem.extra) reply.header('retry-after', problem.extra.retryAfterSeconds)
  return reply
    .code(problem.status)
    .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem.body(language, request.id)))
}

export const noSuchPath = (request: FastifyRequest): Problem =>
  new Problem('not_found', {
    zh: `没有 ${request.method} ${shorten(request.url)} 这个地址，接口清单在 /docs`,
    en: `There is no ${request.method} ${shorten(request.url)}. The interface is listed at /docs`,
  })

const shorten = (url: string): string => (url.length > 80 ? `${url.slice(0, 80)}…` : url)

function problemOf(error: FastifyError): Problem {
  if (error instanceof Problem) return error
  if (error instanceof InvalidInput) return invalidRequest(error.part, error.validation)
  if (error.validation) return invalidRequest(error.validationContext ?? 'body', error.validation as never)
  if (isUnreachable(error) || mayRunAgain(error)) return unavailable
  return known[error.code]?.(error) ?? byStatus(error)
}

/** Nobody knows whether a write was done that was under way; with its Idempotency-Key it can be sent again. */
const unavailable = new Problem(
  'unavailable',
  {
    zh: '数据库暂时无法响应，请几秒后重试；写操作请带上原来的 Idempotency-Key',
    en: 'The database does not answer just now. Try again in a few seconds; send a write with the same Idempotency-Key',
  },
  [],
  { retryAfterSeconds: 2 },
)

const known: Record<string, (error: FastifyError) => Problem> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    new Problem('body_too_large', {
      zh: '请求内容超过 1 MB 上限，请减少活动或条件',
      en: 'The body is over the limit of 1 MB; send fewer activities or conditions',
    }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    new Problem('unsupported_media_type', {
      zh: '内容类型不支持，请用 application/json',
      en: 'That content type is not supported; send application/json',
    }),
}

function byStatus(error: FastifyError): Problem {
  if (error.statusCode === undefined || error.statusCode >= 500) {
    return new Problem('internal', {
      zh: '服务出错，已记录。请稍后再试，并告知编号',
      en: 'This has been logged. Try again shortly, and tell us the request id',
    })
  }
  if (error.statusCode === 413) return known.FST_ERR_CTP_BODY_TOO_LARGE?.(error) ?? malformed(error)
  if (error.statusCode === 415) return known.FST_ERR_CTP_INVALID_MEDIA_TYPE?.(error) ?? malformed(error)
  return malformed(error)
}

const malformed = (error: FastifyError): Problem =>
  new Problem('invalid_request', {
    zh: '请求无法读取：不是有效的 JSON 或地址写法不对',
    en: `The request cannot be read: ${error.message}`,
  })
