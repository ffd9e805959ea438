import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import Fastify from 'fastify'
import t, { type Test } from 'tap'
import { newToken } from '../api/accounts/token.ts'
import { requestLog } from '../api/request-log.ts'
import { learnFrom, watchLog } from './support/log-watch.ts'

/** A service that answers `answer` and logs one line, and the watch on it. */
async function logging(t: Test, line: string, request: object = {}, answer: object = {}) {
  const log = watchLog()
  const app = Fastify({ logger: { ...requestLog('info'), stream: log.stream } })
  t.teardown(() => app.close())
  app.post('/', async (request) => {
    request.log.info(line)
    return answer
  })
  learnFrom(app)
  await app.inject({ method: 'POST', url: '/', payload: request })
  return log.leak()
}

t.test('the watch sees what must not be logged', async (t) => {
  const cases: [string, string, object?, object?][] = [
    ['a password of the tests', 'tried correct horse battery'],
    ['another password', 'tried s3cret-of-mine', { password: 's3cret-of-mine' }],
    ['a new password', 'tried s3cret-of-mine', { current: 's3cret-of-mine', next: 'x' }],
    ['a hash of a password', `${'0a'.repeat(16)}:${'0a'.repeat(64)}`],
    ['a token by its form', `token ${newToken()}`],
    ['a token that was answered', 'token AAAAAAAAAAAAAAAAAAAAAA', {}, { token: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['a token in a link', 'BBBBBBBBBBBBBBBBBBBBBB', {}, { link: 'http://h/share/BBBBBBBBBBBBBBBBBBBBBB' }],
    ['a key', `luodi_${newToken()}`],
    ['a cookie', 'luodi.session_token=x'],
    ['an e-mail', 'to li@park.cn', { contact: { email: 'li@park.cn' } }],
    ['a telephone', 'call 138 0000 0000', { contacts: [{ name: '张三', phone: '138 0000 0000' }] }],
    ['a name of a person', 'call 张三', { contacts: [{ name: '张三', phone: '138 0000 0000' }] }],
    [
      'a name in an address',
      '/api/leads?name=%E7%A4%BA%E4%BE%8B%E5%8C%BB%E7%96%97',
      { firmName: '示例医疗' },
    ],
    ['a name of a firm', 'lead of 示例医疗', { firmName: '示例医疗' }],
    ['what was answered in a list', 'lead of 示例影像', {}, { items: [{ firmName: '示例影像' }] }],
  ]
  for (const [name, line, request, answer] of cases)
    t.match(await logging(t, line, request, answer), /"msg"/, name)
  t.equal(await logging(t, 'incoming request of the space pj-now, 张', { name: '张' }), undefined)
})

t.test('a test file fails where a process of its own logs one', async (t) => {
  const watch = fileURLToPath(new URL('./support/log-watch.ts', import.meta.url))
  const fails = async (line: string): Promise<number | null> => {
    const inner = `import { spawn } from 'node:child_process'
      import { watchProcess } from ${JSON.stringify(watch)}
      watchProcess(spawn(process.execPath, ['-e', ${JSON.stringify(`console.log(${JSON.stringify(line)})`)}]))`
    const child = spawn(process.execPath, ['--import=tsx', '--input-type=module', '-e', inner], {
      env: { ...process.env, NODE_OPTIONS: '' },
    })
    const [code] = (await once(child, 'exit')) as [number | null]
    return code
  }
  t.equal(await fails('{"msg":"a line"}'), 0)
  t.equal(await fails(`http://localhost/account/accept#${newToken()}`), 0, 'a link is printed')
  t.equal(await fails(`{"msg":"${newToken()}"}`), 1)
})
