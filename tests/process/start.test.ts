import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import type { SpacePage } from '../../api/contract.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

interface Started {
  child: ChildProcess
  url: string
}

function run(environment: Record<string, string>): ChildProcess {
  const { DATABASE_URL: _, ...own } = process.env
  return spawn(process.execPath, ['--import=tsx', 'api/main.ts'], {
    cwd: root,
    env: { ...own, NODE_OPTIONS: '', PORT: '0', ...environment },
  })
}

async function start(environment: Record<string, string>): Promise<Started> {
  const child = run(environment)
  let said = ''
  child.stderr?.on('data', (text) => {
    said += text
  })
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => {
      said += text
      const url = /http:\S+/.exec(String(text))?.[0]
      if (url) resolve(url)
    })
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)))
  })
  return { child, url: await ready }
}

async function stop({ child }: Started, signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
  const ended = once(child, 'exit')
  child.kill(signal)
  const [code] = (await ended) as [number | null]
  return code
}

const listSpaces = async ({ url }: Started): Promise<SpacePage> =>
  (await (await fetch(`${url}/api/spaces`)).json()) as SpacePage

t.test('the service on its embedded database', { timeout: 240_000 }, async (t) => {
  const folder = t.testdir({})
  const first = await start({ LUODI_DATA: folder })
  t.teardown(() => first.child.kill('SIGKILL'))
  const spaces = await listSpaces(first)
  t.ok(spaces.total >= 150, 'starts on an empty folder with the shipped inventory')

  const second = run({ LUODI_DATA: folder })
  let said = ''
  second.stderr?.on('data', (text) => {
    said += text
  })
  const [code] = await once(second, 'exit')
  t.equal(code, 1, 'a second process on the same folder is refused')
  t.match(said, folder)
  t.match(said, 'LUODI_DATA')
  t.equal(said.trim().split('\n').length, 1, 'in one line')

  t.equal(await stop(first), 0, 'Ctrl-C ends it cleanly')
  const again = await start({ LUODI_DATA: folder })
  t.teardown(() => again.child.kill('SIGKILL'))
  t.same(await listSpaces(again), spaces, 'and the data is still there')

  await stop(again, 'SIGKILL')
  const recovered = await start({ LUODI_DATA: folder })
  t.teardown(() => recovered.child.kill('SIGKILL'))
  const after = await listSpaces(recovered)
  t.equal(after.total, spaces.total, 'a process that was killed leaves no lock and no damage')
  t.equal(await stop(recovered, 'SIGTERM'), 0)
})

t.test('a wrong setting ends it at once and says what it may be', async (t) => {
  const child = run({ PORT: 'three' })
  let said = ''
  child.stderr?.on('data', (text) => {
    said += text
  })
  const [code] = await once(child, 'exit')
  t.equal(code, 1)
  t.match(said, /PORT is "three"; it must be a whole number/)
})
