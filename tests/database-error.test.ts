import t from 'tap'
import { isUnreachable, mayRunAgain } from '../api/database-error.ts'

const failed = (code: unknown) => Object.assign(new Error('failed'), { code })

t.test('a database that is away is told from one that refuses', async (t) => {
  for (const code of [
    'CONNECTION_CLOSED',
    'CONNECT_TIMEOUT',
    'ECONNREFUSED',
    'ECONNRESET',
    '08006',
    '57P01',
    '57P02',
    '57P03',
    '53300',
  ])
    t.ok(isUnreachable(failed(code)), code)
  for (const code of ['23514', '40P01', '42601', '57014', undefined, 8, 'FST_ERR_CTP_BODY_TOO_LARGE'])
    t.notOk(isUnreachable(failed(code)), String(code))
  t.notOk(isUnreachable({ code: '57P01' }), 'no error')
})

t.test('a write that lost to another is run again', async (t) => {
  for (const code of ['40P01', '40001']) t.ok(mayRunAgain(failed(code)), code)
  for (const code of ['23505', '57P01', undefined]) t.notOk(mayRunAgain(failed(code)), String(code))
})
