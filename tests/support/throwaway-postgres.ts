import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const versionsFolder = '/usr/lib/postgresql'

export interface ThrowawayPostgres {
  /** Address of its maintenance database. */
  url: string
  folder: string
  binaries: string
}

/** The newest local server binaries that have PostGIS beside them; undefined where there are none. */
export function findPostgresBinaries(): string | undefined {
  if (!existsSync(versionsFolder)) return undefined
  return readdirSync(versionsFolder)
    .filter((version) => Number(version) >= 15)
    .filter((version) => existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`))
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(versionsFolder, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')))
}

/** A server of its own in a temporary folder, on a free port of the loopback address. */
export async function startThrowawayPostgres(binaries: string): Promise<ThrowawayPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'luodi-pg-'))
  await chmod(folder, 0o777)
  const data = join(folder, 'data')
  await as(`${binaries}/initdb -D ${data} -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync`)
  const port = await freePort()
  const options = `-c listen_addresses=127.0.0.1 -p ${port} -k ${folder} -c fsync=off -c max_connections=300`
  await as(`${binaries}/pg_ctl -D ${data} -w -l ${folder}/log -o "${options}" start`)
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    folder,
    binaries,
  }
}

export async function stopThrowawayPostgres({ folder, binaries }: ThrowawayPostgres): Promise<void> {
  await as(`${binaries}/pg_ctl -D ${join(folder, 'data')} -m immediate stop`)
  await rm(folder, { recursive: true, force: true })
}

/** The server refuses to run as root. */
async function as(command: string): Promise<void> {
  const [program, ...rest] = process.getuid?.() === 0 ? ['su', 'postgres', '-c'] : ['sh', '-c']
  // What the server inherits must not be a pipe of ours, or waiting for it would never end.
  await run(program ?? 'sh', [...rest, `${command} >/dev/null 2>&1`])
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
