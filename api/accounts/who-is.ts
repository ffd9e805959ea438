import { listTeams } from '../../sql/queries/person.ts'
import type { Account } from '../contract.ts'
import type { Context } from '../routes.ts'

/** Whose cookies these are, in full, for that reader alone. */
export async function whoIs({ db, accounts }: Context, cookies: string): Promise<Account> {
  const signedIn = cookies === '' ? undefined : await (await accounts.findAuth()).findSignedIn(cookies)
  const provider = accounts.provider ? { name: accounts.provider.name } : null
  if (signedIn === undefined || signedIn.isDisabled) return { account: null, provider }
  const { personId: id, name, email, role, teamId, expiresAt } = signedIn
  const team = teamId === null ? undefined : (await listTeams(db)).find((each) => each.id === teamId)
  return {
    provider,
    account: {
      id,
      name,
      email,
      role,
      team: team ? { id: team.id, name: team.name } : null,
      sessionExpiresAt: expiresAt.toISOString(),
    },
  }
}
