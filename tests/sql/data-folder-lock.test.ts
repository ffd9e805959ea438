import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { lockDataFolder } from '../../sql/data-folder-lock.ts'

const module_ = fileURLToPath(new URL('../../sql/data-folder-lock.ts', import.meta.url))

const busy = { name: 'DataFolderBusy' }

t.test('a folder has one holder, and is free again when that one lets go', async (t) => {
  const folder = t.testdir({})
  const release = await lockDataFolder(folder)
  await t.rejects(lockDataFolder(folder), busy)
  await t.rejects(lockDataFolder(`${folder}/.`), busy, 'by whatever path it is named')
  await release()
  await (await lockDataFolder(folder))()
})

t.test('a holder that is killed leaves no lock behind', async (t) => {
  const folder = t.testdir({})
  const script = `import(${JSON.stringify(`file://${module_}`)}).then(async ({ lockDataFolder }) => {
    await lockDataFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000) })`
  const child = spawn(process.execPath, ['--import=tsx', '--input-type=module', '-e', script])
  await once(child.stdout, 'data')
  await t.rejects(lockDataFolder(folder), busy)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await (await lockDataFolder(folder))()
})
