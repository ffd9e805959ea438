import { randomUUID } from 'node:crypto'
import type { Db } from '../../sql/database.ts'
import {
  type ApiKeyRow,
  findApiKey,
  insertApiKey,
  listApiKeys,
  revokeApiKey,
} from '../../sql/queries/api-key.ts'
import { lockTeam } from '../../sql/queries/person.ts'
import type { Author } from '../audit/author.ts'
import { withAudit } from '../audit/with-audit.ts'
import type { ApiKey, ApiKeyRequest, NewApiKey } from '../contract.ts'
import { Problem } from '../problem.ts'
import type { Reader } from './reader.ts'
import { noSuchTeam } from './refusals.ts'
import { digestOfToken, newToken } from './token.ts'

/** Tells a key apart from other tokens, for readers and for scanners of leaked secrets. */
const prefix = 'luodi_'

export const allKeys = async (db: Db): Promise<ApiKey[]> => (await listApiKeys(db)).map(present)

export const addKey = (db: Db, request: ApiKeyRequest, author: Author): Promise<NewApiKey> =>
  withAudit(db, author, async (transaction, record) => {
    const { role, teamId = null, expiresAt = null } = request
    if (teamId !== null && !(await lockTeam(transaction, teamId))) throw noSuchTeam(teamId)
    if (expiresAt !== null && Date.parse(expiresAt) <= author.at.getTime()) throw endsInThePast(expiresAt)
    const key = `${prefix}${newToken()}`
    const row: ApiKeyRow = {
      id: randomUUID(),
      name: request.name.trim(),
      role,
      team_id: teamId,
      created_at: author.at.toISOString(),
      expires_at: expiresAt,
      revoked_at: null,
    }
    await insertApiKey(transaction, { ...row, digest: digestOfToken(key) })
    const { id, name } = row
    await record({
      action: 'add',
      subject: { kind: 'api_key', id },
      after: { name, role, teamId, expiresAt },
    })
    return { ...present(row), key }
  })

export const endKey = (db: Db, id: string, author: Author): Promise<void> =>
  withAudit(db, author, async (transaction, record) => {
    const ended = await revokeApiKey(transaction, id, author.at.toISOString())
    if (ended === undefined)
      throw new Problem('not_found', {
        zh: '没有这个接口密钥，或已停用',
        en: 'There is no such key, or it has ended already',
      })
    await record({ action: 'revoke', subject: { kind: 'api_key', id }, before: { name: ended.name } })
  })

/**
 * The system that a key is of. A key that does not work is refused even where anyone may ask: a system that silently
 * became a public reader would miss what it is for.
 * @throws Problem key_refused
 */
export async function readerOfKey(db: Db, key: string, now: Date): Promise<Reader> {
  const row = key.startsWith(prefix) ? await findApiKey(db, digestOfToken(key), now.toISOString()) : undefined
  if (row === undefined)
    throw new Problem('key_refused', {
      zh: '接口密钥不对、已过期或已停用，请向系统管理员要新的',
      en: 'The key is unknown, expired or revoked; ask an administrator for a new one',
    })
  return { kind: 'key', id: row.id, name: row.name, role: row.role, teamId: row.team_id }
}

const present = (row: ApiKeyRow): ApiKey => ({
  id: row.id,
  name: row.name,
  role: row.role,
  teamId: row.team_id,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
})

const endsInThePast = (expiresAt: string): Problem => {
  const detail = {
    zh: `${expiresAt} 已经过去，请填将来的时间，或不填`,
    en: `${expiresAt} is past; give a time to come, or none`,
  }
  return new Problem('invalid_request', detail, [{ pointer: '/expiresAt', detail }])
}
