import { Type } from 'typebox'
import {
  Invitation,
  InvitationRequest,
  People,
  Person,
  PersonChange,
  Team,
  TeamRequest,
  Teams,
} from '../contract.ts'
import { requireMatch } from '../if-match.ts'
import type { Api, Context } from '../routes.ts'
import { accountService } from './account-service.ts'
import { authorOf } from './author.ts'
import { peopleService } from './people-service.ts'

const tags = ['people']
const params = Type.Object({ id: Type.String({ maxLength: 60 }) })
const Done = Type.Null({ description: 'Done' })

/** What an administrator does: people, invitations, teams. */
export function peopleRoutes(api: Api, context: Context): void {
  const people = peopleService(context)
  const accounts = accountService(context)

  api.get(
    '/api/people',
    { schema: { tags, summary: 'Everyone who has an account, by name', response: { 200: People } } },
    async () => ({ items: await people.list() }),
  )

  api.post(
    '/api/people/invitations',
    {
      schema: {
        tags,
        summary: 'Invite someone to make an account',
        description:
          'The link works once, within seven days. It is mailed, or given in the answer where no mail server is set.',
        body: InvitationRequest,
        response: { 201: Invitation },
      },
    },
    async (request, reply) => {
      const invitation = await people.invite(request.body, authorOf(request, context.now()))
      return reply.code(201).send(invitation)
    },
  )

  api.patch(
    '/api/people/:id',
    {
      schema: {
        tags,
        summary: 'Give someone another role or team, or close or open the account',
        description:
          'Needs If-Match with the version in quotes. The last administrator stays one (409). A closed account is signed out everywhere.',
        params,
        body: PersonChange,
        response: { 200: Person },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, context.now())
      const person = await people.change(request.params.id, request.body, author, (version) =>
        requireMatch(request, `"${version}"`),
      )
      return reply.header('etag', `"${person.version}"`).send(person)
    },
  )

  api.delete(
    '/api/people/:id/sessions',
    { schema: { tags, summary: 'Sign someone out everywhere', params, response: { 204: Done } } },
    async (request, reply) => {
      await accounts.endSessions(request.params.id, undefined, authorOf(request, context.now()))
      return reply.code(204).send(null)
    },
  )

  api.get(
    '/api/teams',
    { schema: { tags, summary: 'Teams, by name', response: { 200: Teams } } },
    async () => ({ items: await people.listTeams() }),
  )

  api.post(
    '/api/teams',
    { schema: { tags, summary: 'Add a team', body: TeamRequest, response: { 201: Team } } },
    async (request, reply) =>
      reply.code(201).send(await people.addTeam(request.body.name, authorOf(request, context.now()))),
  )

  api.patch(
    '/api/teams/:id',
    {
      schema: {
        tags,
        summary: 'Rename a team',
        description: 'Needs If-Match with the name as it was read, as a quoted URI component',
        params,
        body: TeamRequest,
        response: { 200: Team },
      },
    },
    async (request) =>
      people.renameTeam(request.params.id, request.body.name, authorOf(request, context.now()), (name) =>
        requireMatch(request, `"${encodeURIComponent(name)}"`),
      ),
  )

  api.delete(
    '/api/teams/:id',
    { schema: { tags, summary: 'Remove a team that nobody belongs to', params, response: { 204: Done } } },
    async (request, reply) => {
      await people.removeTeam(request.params.id, authorOf(request, context.now()))
      return reply.code(204).send(null)
    },
  )
}
