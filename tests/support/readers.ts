import type { FindReader } from '../../api/accounts/guard.ts'
import { publicReader, type Reader } from '../../api/accounts/reader.ts'
import type { Role } from '../../sql/vocabulary.ts'

/** Tests of what comes after sign-in say in a header who asks: role, id, team. */
export const as = (role: Role, id: string = role, teamId: string | null = null) => ({
  'x-test-reader': JSON.stringify({
    kind: 'account',
    id,
    name: id,
    role,
    teamId,
  } satisfies Reader),
})

export const findTestReader: FindReader = async ({ headers }) => {
  const given = headers['x-test-reader']
  return typeof given === 'string' ? (JSON.parse(given) as Reader) : publicReader
}
