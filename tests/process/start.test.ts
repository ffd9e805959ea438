import { once } from 'node:events'
import t from 'tap'
import type { SpacePage } from '../../api/contract.ts'
import { run, type Started, start, stop } from '../support/service-process.ts'

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
