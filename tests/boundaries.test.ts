import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'

const root = fileURLToPath(new URL('../', import.meta.url))
const folders = ['api', 'ui', 'geo', 'sql', 'attributes', 'tests'] as const

/** Which folders each may import from. */
const allowed: Record<(typeof folders)[number], readonly string[]> = {
  api: ['api', 'sql', 'geo', 'attributes'],
  ui: ['ui', 'geo', 'attributes'],
  geo: ['geo'],
  sql: ['sql', 'geo', 'attributes'],
  attributes: ['attributes'],
  tests: folders,
}

/** Decision files are pure: no server, database, clock, chance or environment. */
const decisions =
  /^api\/(matching\/(?!routes)|eia\/(?!routes)|reading\/(?!routes)|accounts\/(origin|permissions|reach|reader|role-names)|leads\/(firm-name|ical|match-change|stages)|commitments\/terms|facts\/(space-(changes|faults)|inherited|succession|succession-faults|commitment-moves)(?=\.ts)|occupancy\/months|demand\/(demand-of|served)|eligibility|days|inventory\/use-fitness)/
const impure =
  /from '(fastify|kysely|postgres|node:|@fastify|@electric-sql)|Date\.now\(|new Date\(\)|Math\.random\(|process\.env/

interface Import {
  file: string
  target: string
  isType: boolean
}

async function sources(folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder), { recursive: true })
  return names
    .filter((name) => /\.(ts|svelte)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))
}

async function importsOf(file: string): Promise<Import[]> {
  const text = await readFile(join(root, file), 'utf8')
  const found = text.matchAll(
    /(?:import|export)\s+(type\s)?[^'"]*?from\s+['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)/g,
  )
  return [...found].map(([, type, from, dynamic]) => ({
    file,
    target: relative(root, join(root, dirname(file), from ?? dynamic ?? '')),
    isType: type !== undefined,
  }))
}

t.test('folders import one way', async (t) => {
  for (const folder of folders) {
    for (const file of await sources(folder)) {
      for (const { target, isType } of await importsOf(file)) {
        const [top = ''] = target.split('/')
        const isContract = folder === 'ui' && isType && target === 'api/contract.ts'
        t.ok(allowed[folder].includes(top) || isContract, `${file} imports ${target}`)
      }
    }
  }
})

t.test('decisions are pure', async (t) => {
  const files = (await sources('api')).filter((file) => decisions.test(file))
  t.ok(files.length > 10)
  for (const file of files) {
    const text = await readFile(join(root, file), 'utf8')
    t.notMatch(text, impure, file)
  }
})

t.test('features do not import each other’s routes or services', async (t) => {
  for (const file of await sources('api')) {
    const feature = file.split('/')[1] ?? ''
    for (const { target } of await importsOf(file)) {
      const [top, other = '', name = ''] = target.split('/')
      if (top !== 'api' || other.endsWith('.ts') || other === feature || feature.endsWith('.ts')) continue
      t.notMatch(name, /(routes|service)\.ts$/, `${file} imports ${target}`)
    }
  }
})
