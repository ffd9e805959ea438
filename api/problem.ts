import type { Bilingual } from './contract.ts'

/** Every failure a client can see, by code. 5xx carry no detail of the cause. */
export const problems = {
  invalid_request: { status: 400, title: { zh: '请求格式不对', en: 'The request is malformed' } },
  invalid_cursor: { status: 400, title: { zh: '翻页位置无效', en: 'Unknown page cursor' } },
  sign_in_required: { status: 401, title: { zh: '请先登录', en: 'Sign in first' } },
  key_refused: { status: 401, title: { zh: '接口密钥无效', en: 'The key does not work' } },
  sign_in_failed: { status: 401, title: { zh: '登录失败', en: 'Not signed in' } },
  sign_in_expired: { status: 401, title: { zh: '登录已过期', en: 'The sign-in has expired' } },
  sign_in_cancelled: { status: 401, title: { zh: '登录未完成', en: 'The sign-in was not finished' } },
  email_unverified: { status: 403, title: { zh: '邮箱未经确认', en: 'The e-mail is not confirmed' } },
  not_invited: { status: 403, title: { zh: '没有邀请', en: 'Not invited' } },
  foreign_origin: { status: 403, title: { zh: '来源不对', en: 'Wrong origin' } },
  not_allowed: { status: 403, title: { zh: '没有权限', en: 'Not allowed' } },
  not_found: { status: 404, title: { zh: '没有这一项', en: 'Not found' } },
  method_not_allowed: { status: 405, title: { zh: '不支持这种操作', en: 'Method not allowed' } },
  run_not_replayable: {
    status: 409,
    title: { zh: '这次匹配已无法重放', en: 'This run can no longer be replayed' },
  },
  email_taken: { status: 409, title: { zh: '邮箱已有账号', en: 'The e-mail has an account' } },
  name_taken: { status: 409, title: { zh: '名称已被使用', en: 'The name is taken' } },
  last_admin: { status: 409, title: { zh: '至少要有一位系统管理员', en: 'There must be an administrator' } },
  team_not_empty: { status: 409, title: { zh: '团队里还有人', en: 'The team has people' } },
  link_spent: { status: 410, title: { zh: '链接已失效', en: 'The link no longer works' } },
  does_not_fit: { status: 409, title: { zh: '面积不够', en: 'It does not fit' } },
  commitment_over: { status: 409, title: { zh: '这项占用已结束', en: 'This commitment is over' } },
  nothing_to_wait_for: { status: 409, title: { zh: '不必排队', en: 'There is nothing to wait for' } },
  next_in_line: { status: 409, title: { zh: '有人在排队', en: 'Someone is next in line' } },
  question_answered: { status: 409, title: { zh: '已有答复', en: 'It is answered already' } },
  succession_blocked: {
    status: 409,
    title: { zh: '还有占用或排队未安置', en: 'A commitment or a place in line is in the way' },
  },
  space_retired: {
    status: 410,
    title: { zh: '这处空间已被拆分或合并', en: 'The space was split or merged' },
  },
  stale: { status: 412, title: { zh: '内容已有变化', en: 'It has changed since' } },
  firm_known: { status: 409, title: { zh: '这家企业已有线索', en: 'This firm is known' } },
  person_erased: { status: 409, title: { zh: '账号资料已删除', en: 'This person has been erased' } },
  contact_erased: { status: 409, title: { zh: '联系人资料已删除', en: 'This person has been erased' } },
  body_too_large: { status: 413, title: { zh: '请求内容过大', en: 'The body is too large' } },
  export_too_large: { status: 422, title: { zh: '行数太多', en: 'Too many rows' } },
  unsupported_media_type: { status: 415, title: { zh: '内容类型不支持', en: 'Unsupported content type' } },
  requirement_refused: {
    status: 422,
    title: { zh: '需求自相矛盾', en: 'The requirement contradicts itself' },
  },
  proposal_refused: {
    status: 422,
    title: { zh: '方案书不能这样写', en: 'The proposal cannot be written like this' },
  },
  precondition_required: { status: 428, title: { zh: '缺少 If-Match', en: 'If-Match is missing' } },
  too_many_attempts: { status: 429, title: { zh: '尝试过于频繁', en: 'Too many attempts' } },
  commitment_refused: {
    status: 422,
    title: { zh: '这项占用不能这样登记', en: 'The commitment cannot be made like this' },
  },
  quota_base_unknown: {
    status: 422,
    title: { zh: '地块比例的面积基数未知', en: 'The area that the quota is a share of is unknown' },
  },
  fact_refused: { status: 422, title: { zh: '不能这样记录', en: 'It cannot be recorded like this' } },
  succession_refused: {
    status: 422,
    title: { zh: '不能这样拆分或合并', en: 'It cannot be split or merged like this' },
  },
  idempotency_key_reused: {
    status: 422,
    title: { zh: '幂等键已被使用', en: 'The idempotency key was used before' },
  },
  lead_refused: {
    status: 422,
    title: { zh: '线索不能这样登记', en: 'The lead cannot be written like this' },
  },
  internal: { status: 500, title: { zh: '服务出错', en: 'Something went wrong on our side' } },
  provider_failed: { status: 502, title: { zh: '身份提供方没有应答', en: 'The identity provider failed' } },
  unavailable: { status: 503, title: { zh: '服务暂时不可用', en: 'The service is not available just now' } },
} as const satisfies Record<string, { status: number; title: Bilingual }>

export type ProblemCode = keyof typeof problems

export interface FieldProblem {
  /** JSON pointer into the body, or `?name` of a query parameter. */
  pointer: string
  detail: Bilingual
}

/** A failure that the client is told about, in the reader's language. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly detail: Bilingual
  readonly errors: FieldProblem[]
  /** Members beside those of RFC 9457: numbers that a client can act on. */
  readonly extra: object

  constructor(code: ProblemCode, detail: Bilingual, errors: FieldProblem[] = [], extra: object = {}) {
    super(`${code}: ${detail.en}`)
    this.code = code
    this.detail = detail
    this.errors = errors
    this.extra = extra
  }

  get status(): number {
    return problems[this.code].status
  }

  /** RFC 9457 body. */
  body(language: keyof Bilingual, requestId: string) {
    return {
      type: `urn:luodi:problem:${this.code}`,
      code: this.code,
      title: problems[this.code].title[language],
      status: this.status,
      detail: this.detail[language],
      requestId,
      ...this.extra,
      ...(this.errors.length > 0
        ? { errors: this.errors.map(({ pointer, detail }) => ({ pointer, detail: detail[language] })) }
        : {}),
    }
  }
}

/** The reader's language by Accept-Language: Chinese unless English is asked for first. */
export function languageOf(acceptLanguage: string | undefined): keyof Bilingual {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';')
      const q = options.find((option) => option.trim().startsWith('q='))
      return { tag, q: q === undefined ? 1 : Number(q.trim().slice(2)) || 0 }
    })
    .filter(({ tag, q }) => q > 0 && (tag.startsWith('zh') || tag.startsWith('en')))
    .sort((a, b) => b.q - a.q)
  return wanted[0]?.tag.startsWith('en') ? 'en' : 'zh'
}
