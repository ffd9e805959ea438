import { randomUUID } from 'node:crypto'
import {
  findPersonByEmail,
  insertTeam,
  listPeople,
  listTeams,
  lockActiveAdmins,
  lockPerson,
  lockTeam,
  type PersonRow,
  removeTeam,
  updatePerson,
  updateTeam,
} from '../../sql/queries/person.ts'
import { removeSessions } from '../../sql/queries/sign-in.ts'
import type { Author } from '../audit/author.ts'
import { withAudit } from '../audit/with-audit.ts'
import type { Invitation, InvitationRequest, Person, PersonChange, Team } from '../contract.ts'
import { Problem } from '../problem.ts'
import type { Context } from '../routes.ts'
import { emailTaken } from './account-service.ts'
import { invitationMessage } from './messages.ts'
import { makeLink } from './one-time-link.ts'
import { lastAdmin, noSuchPerson, noSuchTeam, personErased } from './refusals.ts'

/** What an administrator does with people and teams. */
export function peopleService({ db, accounts: { deliver, baseUrl } }: Context) {
  return {
    list: async (): Promise<Person[]> => (await listPeople(db)).map(present),

    async invite({ email, role, teamId = null }: InvitationRequest, author: Author): Promise<Invitation> {
      const to = email.toLowerCase()
      const { link, expiresAt } = await withAudit(db, author, async (transaction, record) => {
        if (await findPersonByEmail(transaction, to)) throw emailTaken(to)
        if (teamId !== null && !(await lockTeam(transaction, teamId))) throw noSuchTeam(teamId)
        const made = await makeLink(
          transaction,
          { purpose: 'invitation', email: to, role, team_id: teamId },
          baseUrl(),
          author.at,
        )
        await record({
          action: 'invite',
          subject: { kind: 'invitation', id: made.id },
          after: { role, teamId },
        })
        return made
      })
      if (deliver.isMail) await deliver.send({ to, ...invitationMessage, link })
      return {
        email: to,
        role,
        teamId,
        expiresAt,
        isMailed: deliver.isMail,
        link: deliver.isMail ? null : link,
      }
    },

    /** @param check of the version that stands, before anything is changed */
    change: (
      id: string,
      change: PersonChange,
      author: Author,
      check: (version: number) => void,
    ): Promise<Person> =>
      withAudit(db, author, async (transaction, record) => {
        const admins = await lockActiveAdmins(transaction)
        const before = await lockPerson(transaction, id)
        if (before === undefined) throw noSuchPerson()
        if (before.erased_at !== null) throw personErased()
        check(before.version)
        const {
          role = before.role,
          teamId = before.team_id,
          isDisabled = before.disabled_at !== null,
        } = change
        if (teamId !== null && !(await lockTeam(transaction, teamId))) throw noSuchTeam(teamId)
        if (admins.length === 1 && admins[0] === id && (role !== 'admin' || isDisabled)) throw lastAdmin()
        const at = author.at.toISOString()
        const changes = {
          role,
          team_id: teamId,
          disabled_at: isDisabled ? (before.disabled_at ?? at) : null,
          updated_at: at,
        }
        await updatePerson(transaction, id, changes)
        if (isDisabled) await removeSessions(transaction, id)
        const after = { ...before, ...changes, version: before.version + 1 }
        await record({
          action: 'change',
          subject: { kind: 'person', id },
          before: standing(before),
          after: standing(after),
        })
        return present(after)
      }),

    listTeams: (): Promise<Team[]> => listTeams(db),

    addTeam: (name: string, author: Author): Promise<Team> =>
      withAudit(db, author, async (transaction, record) => {
        const team = { id: randomUUID(), name: name.trim() }
        refuseTaken(await listTeams(transaction), team)
        await insertTeam(transaction, team)
        await record({ action: 'add', subject: { kind: 'team', id: team.id }, after: { name: team.name } })
        return { ...team, people: 0 }
      }),

    /** @param check of the name that stands, before it is changed */
    renameTeam: (id: string, name: string, author: Author, check: (name: string) => void): Promise<Team> =>
      withAudit(db, author, async (transaction, record) => {
        const before = await lockTeam(transaction, id)
        if (before === undefined) throw noSuchTeam(id)
        check(before.name)
        const team = { id, name: name.trim() }
        const teams = await listTeams(transaction)
        refuseTaken(teams, team)
        await updateTeam(transaction, team)
        await record({
          action: 'rename',
          subject: { kind: 'team', id },
          before: { name: before.name },
          after: { name: team.name },
        })
        return { ...team, people: teams.find((each) => each.id === id)?.people ?? 0 }
      }),

    removeTeam: (id: string, author: Author): Promise<void> =>
      withAudit(db, author, async (transaction, record) => {
        const before = await lockTeam(transaction, id)
        if (before === undefined) throw noSuchTeam(id)
        const people = (await listTeams(transaction)).find((each) => each.id === id)?.people ?? 0
        if (people > 0)
          throw new Problem('team_not_empty', {
            zh: `团队里还有 ${people} 人，请先调到别的团队`,
            en: `${people} belong to the team; move them to another first`,
          })
        await removeTeam(transaction, id)
        await record({ action: 'remove', subject: { kind: 'team', id }, before: { name: before.name } })
      }),
  }
}

/** What the audit keeps of a person: nothing by which one could write to them. */
const standing = ({ role, team_id, disabled_at }: PersonRow) => ({
  role,
  teamId: team_id,
  isDisabled: disabled_at !== null,
})

const present = (row: PersonRow): Person => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role,
  teamId: row.team_id,
  isDisabled: row.disabled_at !== null,
  isErased: row.erased_at !== null,
  createdAt: row.created_at,
  version: row.version,
})

function refuseTaken(
  teams: readonly { id: string; name: string }[],
  { id, name }: { id: string; name: string },
): void {
  if (teams.some((each) => each.name === name && each.id !== id))
    throw new Problem('name_taken', {
      zh: `已有名为 ${name} 的团队，请换一个名称`,
      en: `There is a team named ${name} already; choose another name`,
    })
}
