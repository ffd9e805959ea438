import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { keptNowhere } from '../kept-nowhere.ts'
import { Problem } from '../problem.ts'
import type { Api, Context } from '../routes.ts'
import { fromOf } from './from.ts'
import { type IdentityProvider, proofsOf } from './identity-provider.ts'
import { providerService } from './provider-service.ts'
import { newToken } from './token.ts'

const tags = ['account']
const Onwards = Type.Null({ description: 'The browser goes on' })
/** A value to compare or to pass on, of whatever form the provider gives it. */
const Passed = Type.Optional(Type.String({ maxLength: 4000 }))

/** Signing in by the identity provider of the settings. Browsers walk through; a program finds nothing here. */
export function providerRoutes(api: Api, context: Context): void {
  const { provider, baseUrl } = context.accounts
  const service = providerService(context)

  api.get(
    providerPath,
    {
      onRequest: keptNowhere,
      schema: {
        tags,
        summary: 'Sign in by the identity provider: on to its page',
        description: 'Not found where the settings name none. `next` is the page of this site to end at.',
        querystring: Type.Object({ next: Passed }),
        response: { 302: Onwards },
      },
    },
    async (request, reply) => {
      const secret = newToken()
      const address = await thereIs(provider)
        .addressFor(secret)
        .catch((cause: unknown) => providerFailed(request, cause))
      const kept = `${secret}.${encodeURIComponent(request.query.next ?? '')}`
      return reply.header('set-cookie', cookie(kept, 600, baseUrl())).redirect(address, 302)
    },
  )

  api.get(
    `${providerPath}/callback`,
    {
      onRequest: keptNowhere,
      schema: {
        tags,
        summary: 'Back from the identity provider',
        description:
          'Begins a session as signing in by password does, for who has an account or an invitation by the e-mail that the provider has verified. What fails ends at the sign-in page, which says why.',
        querystring: Type.Object({ code: Passed, state: Passed, error: Passed }),
        response: { 302: Onwards },
      },
    },
    async (request, reply) => {
      const known = thereIs(provider)
      const { secret, next } = keptBy(request)
      reply.header('set-cookie', cookie('', 0, baseUrl()))
      try {
        const code = codeOf(request.query, secret)
        const identify = () =>
          known.identify(code, secret).catch((cause: unknown) => providerFailed(request, cause))
        const cookies = await service.signIn(identify, fromOf(request, context.now()))
        return reply.header('set-cookie', cookies).redirect(localPath(next), 302)
      } catch (cause) {
        if (!(cause instanceof Problem)) throw cause
        return reply.redirect(`/sign-in?${new URLSearchParams({ failed: cause.code, next })}`, 302)
      }
    },
  )
}

/** Where a provider is told to send browsers back to: this and `/callback`. */
export const providerPath = '/api/account/oidc'

const cookieName = 'luodi.oidc'

/** Lax, since the browser comes back from another site. */
const cookie = (value: string, seconds: number, baseUrl: string): string =>
  `${cookieName}=${value}; Path=${providerPath}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${
    baseUrl.startsWith('https:') ? '; Secure' : ''
  }`

/** What the browser kept while it was away; empty where it kept nothing. */
function keptBy({ headers }: FastifyRequest): { secret: string; next: string } {
  const [, secret = '', next = ''] =
    /(?:^|; )luodi\.oidc=([\w-]{43})\.([^;]*)/.exec(headers.cookie ?? '') ?? []
  return { secret, next: decode(next) }
}

const decode = (text: string): string => new URLSearchParams(`next=${text}`).get('next') ?? ''

/** @throws Problem sign_in_expired where another browser asked, or this one too long ago; sign_in_cancelled */
function codeOf(query: { code?: string; state?: string; error?: string }, secret: string): string {
  if (secret === '' || query.state !== proofsOf(secret).state)
    throw new Problem('sign_in_expired', {
      zh: '登录已过期或不是从本页开始的，请重新登录',
      en: 'This sign-in has expired or did not begin here; begin again',
    })
  if (query.code === undefined || query.error !== undefined)
    throw new Problem('sign_in_cancelled', {
      zh: '身份提供方没有完成登录，请重试',
      en: 'The identity provider did not finish signing in; try again',
    })
  return query.code
}

/** A path of this site, whatever the address said. */
function localPath(next: string): string {
  const here = 'http://here.invalid'
  const url = next.startsWith('/') && URL.canParse(next, here) ? new URL(next, here) : undefined
  return url?.origin === here ? `${url.pathname}${url.search}` : '/match'
}

function thereIs(provider: IdentityProvider | undefined): IdentityProvider {
  if (provider !== undefined) return provider
  throw new Problem('not_found', {
    zh: '没有设置身份提供方，请用邮箱和密码登录',
    en: 'No identity provider is set; sign in by e-mail and password',
  })
}

function providerFailed(request: FastifyRequest, cause: unknown): never {
  request.log.error(cause, 'the identity provider failed')
  throw new Problem('provider_failed', {
    zh: '身份提供方没有应答或答复有误，请稍后再试',
    en: 'The identity provider does not answer, or not as it should. Try again shortly',
  })
}
