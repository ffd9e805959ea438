import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = new URL('../../', import.meta.url)

interface Build {
  config: string
  /** Made last. */
  built: string
  /** Folders, and what in them the build reads. */
  sources: readonly string[]
  reads: RegExp
}

const service: Build = {
  config: 'vite.service.config.ts',
  built: 'dist/service/main.js',
  sources: ['api/', 'sql/', 'geo/'],
  reads: /\.ts$/,
}

const ui: Build = {
  config: 'vite.config.ts',
  built: 'dist/ui/index.html',
  sources: ['ui/', 'geo/'],
  reads: /\.(ts|svelte|css|html|geojson)$/,
}

/** Builds what `npm start` runs and serves where its sources have changed since, so that tests start today's. */
export async function buildFresh(): Promise<void> {
  for (const each of [service, ui]) {
    if (existsSync(at(each.built)) && (await changed(each.built)) > (await lastChange(each))) continue
    await build({ configFile: fileURLToPath(at(each.config)), logLevel: 'warn' })
  }
}

async function lastChange({ config, sources, reads }: Build): Promise<number> {
  const times = [await changed(config), await changed('package-lock.json')]
  for (const folder of sources) {
    const names = await readdir(at(folder), { recursive: true })
    for (const name of names) if (reads.test(name)) times.push(await changed(`${folder}${name}`))
  }
  return Math.max(...times)
}

const at = (path: string): URL => new URL(path, root)

const changed = async (path: string): Promise<number> => (await stat(at(path))).mtimeMs
