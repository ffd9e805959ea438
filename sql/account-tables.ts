import type { Generated } from 'kysely'
import type { KeyRole, LinkPurpose, Role } from './vocabulary.ts'

/** Row types of people and what they sign in with. Instants are ISO 8601. */
export interface TeamTable {
  id: string
  name: string
}

export interface PersonTable {
  id: string
  name: string
  /** In small letters. */
  email: string
  email_verified: boolean
  role: Role
  team_id: string | null
  disabled_at: string | null
  erased_at: string | null
  version: Generated<number>
  created_at: string
  updated_at: string
}

export interface SessionTable {
  id: string
  person_id: string
  /** SHA-256 of the token in the cookie. */
  token: string
  expires_at: string
  ip_address: string | null
  user_agent: string | null
  created_at: string
  updated_at: string
}

export interface CredentialTable {
  id: string
  person_id: string
  /** `credential` for a password, else the identity provider. */
  provider_id: string
  /** The person for a password, else the subject at the provider. */
  account_id: string
  password: string | null
  scope: string | null
  created_at: string
  updated_at: string
}

export interface OneTimeLinkTable {
  /** Names it in the audit; of no use to whoever knows it. */
  id: string
  /** SHA-256 of the token in the link. */
  digest: string
  purpose: LinkPurpose
  person_id: string | null
  email: string | null
  role: Role | null
  team_id: string | null
  created_at: string
  expires_at: string
  used_at: string | null
}

export interface AttemptTable {
  bucket: string
  /** SHA-256 of what is counted. */
  key: string
  count: number
  until_at: string
}

export interface InstanceSecretTable {
  name: string
  value: string
}

export interface ApiKeyTable {
  id: string
  name: string
  /** SHA-256 of the key. */
  digest: string
  role: KeyRole
  team_id: string | null
  created_at: string
  expires_at: string | null
  revoked_at: string | null
}

export interface AccountTables {
  api_key: ApiKeyTable
  team: TeamTable
  person: PersonTable
  session: SessionTable
  credential: CredentialTable
  one_time_link: OneTimeLinkTable
  attempt: AttemptTable
  instance_secret: InstanceSecretTable
}
