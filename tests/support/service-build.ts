import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = new URL('../../', import.meta.url)
const built = new URL('dist/service/main.js', root)

/** Builds what `npm start` runs where the sources have changed since, so that tests start today's service. */
export async function buildService(): Promise<void> {
  if (existsSync(built) && (await stat(built)).mtimeMs > (await lastChange())) return
  await build({ configFile: fileURLToPath(new URL('vite.service.config.ts', root)), logLevel: 'warn' })
}

async function lastChange(): Promise<number> {
  const times = [
    await changed(new URL('vite.service.config.ts', root)),
    await changed(new URL('package-lock.json', root)),
  ]
  for (const folder of ['api/', 'sql/', 'geo/']) {
    const names = await readdir(new URL(folder, root), { recursive: true })
    for (const name of names)
      if (name.endsWith('.ts')) times.push(await changed(new URL(`${folder}${name}`, root)))
  }
  return Math.max(...times)
}

const changed = async (file: URL): Promise<number> => (await stat(file)).mtimeMs
