import { Type } from 'typebox'
import { ErasureRequest, PersonalData } from '../contract.ts'
import type { Api, Context } from '../routes.ts'
import { authorOf } from './author.ts'
import { erasePerson, exportPerson } from './personal-data-service.ts'
import { notTheEmail } from './refusals.ts'
import { whoIs } from './who-is.ts'

const params = Type.Object({ id: Type.String({ maxLength: 60 }) })
const Erased = Type.Null({ description: 'Nothing of the person is kept; cannot be undone' })
const whatGoes =
  'Name, e-mail, password and sign-in by a provider, sessions, open invitations; keys given to systems end; the name goes out of every text. What the account did stays in the ledger and the audit, under its id.'

/** What is kept of someone with an account: to read, and to have forgotten. */
export function personalDataRoutes(api: Api, context: Context): void {
  const { db, now } = context

  api.get(
    '/api/account/export',
    {
      schema: { tags: ['account'], summary: 'All that is kept of oneself', response: { 200: PersonalData } },
    },
    async (request) => {
      const author = authorOf(request, now())
      return exportPerson(db, author.id ?? '', author)
    },
  )

  api.post(
    '/api/account/erase',
    {
      schema: {
        tags: ['account'],
        summary: 'Have oneself forgotten',
        description: whatGoes,
        body: ErasureRequest,
        response: { 204: Erased },
      },
    },
    async (request, reply) => {
      const { account } = await whoIs(context, request.headers.cookie ?? '')
      if (account?.email !== request.body.email.trim().toLowerCase()) throw notTheEmail()
      await erasePerson(db, account.id, authorOf(request, now()))
      return reply.code(204).send(null)
    },
  )

  api.get(
    '/api/people/:id/export',
    {
      schema: {
        tags: ['people'],
        summary: 'All that is kept of someone, to hand to them',
        params,
        response: { 200: PersonalData },
      },
    },
    async (request) => exportPerson(db, request.params.id, authorOf(request, now())),
  )

  api.post(
    '/api/people/:id/erase',
    {
      schema: {
        tags: ['people'],
        summary: 'Forget someone',
        description: whatGoes,
        params,
        response: { 204: Erased },
      },
    },
    async (request, reply) => {
      await erasePerson(db, request.params.id, authorOf(request, now()))
      return reply.code(204).send(null)
    },
  )
}
