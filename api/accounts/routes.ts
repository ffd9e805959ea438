import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import {
  Acceptance,
  Account,
  PasswordChange,
  PasswordReset,
  ResetRequest,
  Sessions,
  SignInRequest,
} from '../contract.ts'
import { keptNowhere } from '../kept-nowhere.ts'
import type { Api, Context } from '../routes.ts'
import { accountService } from './account-service.ts'
import { hasSessionCookie } from './find-reader.ts'
import { fromOf as fromOfAt } from './from.ts'
import { whoIs } from './who-is.ts'

const tags = ['account']
const Done = Type.Null({ description: 'Done; a session begins or ends by its cookie' })

/** Signing in and out, and what someone does with the own account. */
export function accountRoutes(api: Api, context: Context): void {
  const accounts = accountService(context)
  const fromOf = (request: FastifyRequest) => fromOfAt(request, context.now())
  const cookiesOf = ({ headers }: FastifyRequest): string => headers.cookie ?? ''

  api.get(
    '/api/account',
    {
      onRequest: keptNowhere,
      schema: {
        tags,
        summary: 'Who is signed in; null where nobody is',
        response: { 200: Account },
      },
    },
    (request) => whoIs(context, hasSessionCookie(request) ? cookiesOf(request) : ''),
  )

  api.post(
    '/api/account/sign-in',
    {
      onRequest: keptNowhere,
      schema: {
        tags,
        summary: 'Sign in by e-mail and password',
        description:
          'Begins a session of seven days by a cookie that scripts cannot read. After five wrong passwords an e-mail is locked for fifteen minutes (429 with `Retry-After`), whether it has an account or not.',
        body: SignInRequest,
        response: { 204: Done },
      },
    },
    async (request, reply) => {
      const cookies = await accounts.signIn(request.body, fromOf(request))
      return reply.code(204).header('set-cookie', cookies).send(null)
    },
  )

  api.post(
    '/api/account/sign-out',
    {
      onRequest: keptNowhere,
      schema: { tags, summary: 'End this session', response: { 204: Done } },
    },
    async (request, reply) => {
      if (hasSessionCookie(request))
        reply.header('set-cookie', await accounts.signOut(cookiesOf(request), fromOf(request).author))
      return reply.code(204).send(null)
    },
  )

  api.post(
    '/api/account/password',
    {
      onRequest: keptNowhere,
      schema: {
        tags,
        summary: 'Change the own password',
        description:
          'Every session of the account ends, but for a new one that the cookie of the answer begins.',
        body: PasswordChange,
        response: { 204: Done },
      },
    },
    async (request, reply) => {
      const { author } = fromOf(request)
      const cookies = await accounts.changePassword(cookiesOf(request), request.body, author)
      return reply.code(204).header('set-cookie', cookies).send(null)
    },
  )

  api.get(
    '/api/account/sessions',
    {
      onRequest: keptNowhere,
      schema: { tags, summary: 'Where the own account is signed in', response: { 200: Sessions } },
    },
    async (request) => ({ items: await accounts.sessions(cookiesOf(request), context.now()) }),
  )

  api.delete(
    '/api/account/sessions/:id',
    {
      onRequest: keptNowhere,
      schema: {
        tags,
        summary: 'End one of the own sessions',
        params: Type.Object({ id: Type.String({ maxLength: 60 }) }),
        response: { 204: Done },
      },
    },
    async (request, reply) => {
      const { author } = fromOf(request)
      await accounts.endSessions(author.id ?? '', request.params.id, author)
      return reply.code(204).send(null)
    },
  )

  const sending = new Set<Promise<void>>()
  api.addHook('onClose', async () => {
    await Promise.all(sending)
  })

  api.post(
    '/api/account/reset-request',
    {
      onRequest: keptNowhere,
      schema: {
        tags,
        summary: 'Ask for a link that sets a new password',
        description:
          'The answer is the same, and as fast, whether or not the e-mail has an account. The link is mailed, or printed by the service where no mail server is set.',
        body: ResetRequest,
        response: { 204: Type.Null({ description: 'If there is such an account, a link is on its way' }) },
      },
    },
    async (request, reply) => {
      const from = fromOf(request)
      const { email } = request.body
      await accounts.limitResets(email, from)
      const sent: Promise<void> = accounts
        .sendReset(email, from.author)
        .catch((cause: unknown) => request.log.error(cause, 'a reset link was not sent'))
        .finally(() => sending.delete(sent))
      sending.add(sent)
      return reply.code(204).send(null)
    },
  )

  api.post(
    '/api/account/reset',
    {
      onRequest: keptNowhere,
      schema: {
        tags,
        summary: 'Set a new password by a link',
        description: 'Every session of the account ends. The link works once, within an hour.',
        body: PasswordReset,
        response: { 204: Done },
      },
    },
    async (request, reply) => {
      await accounts.reset(request.body, fromOf(request))
      return reply.code(204).send(null)
    },
  )

  api.post(
    '/api/account/accept',
    {
      onRequest: keptNowhere,
      schema: {
        tags,
        summary: 'Make an account by an invitation, or the first administrator by the link of a first start',
        description: 'Signs in as well. There is no other way to make an account.',
        body: Acceptance,
        response: { 204: Done },
      },
    },
    async (request, reply) => {
      const cookies = await accounts.accept(request.body, fromOf(request))
      return reply.code(204).header('set-cookie', cookies).send(null)
    },
  )
}
