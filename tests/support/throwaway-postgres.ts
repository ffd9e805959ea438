import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
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
  options: string
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
export async function startThrowawayPostgres(
  binaries: string,
  { fsync = false }: { fsync?: boolean } = {},
): Promise<ThrowawayPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'luodi-pg-'))
  await chmod(folder, 0o777)
  const data = join(folder, 'data')
  await as(`${binaries}/initdb -D ${data} -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync`)
  const port = await freePort()
  const options = `-c listen_addresses=127.0.0.1 -p ${port} -k ${folder} -c fsync=${fsync ? 'on' : 'off'} -c max_connections=300`
  const server = { url: `postgres://postgres@127.0.0.1:${port}/postgres`, folder, binaries, options }
  await startAgain(server)
  return server
}

export const startAgain = ({ folder, binaries, options }: ThrowawayPostgres): Promise<void> =>
  as(`${binaries}/pg_ctl -D ${folder}/data -w -l ${folder}/log -o "${options}" start`)

/** As if the power went: it is given no time for anything, and all its processes are gone when this returns. */
export async function killPostgres({ folder }: ThrowawayPostgres): Promise<void> {
  const [pid] = (await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n')
  const { stdout } = await run('ps', ['-o', 'pid=', '--ppid', pid ?? ''])
  const processes = [Number(pid), ...stdout.trim().split(/\s+/).map(Number)]
  for (const each of processes) if (isAlive(each)) process.kill(each, 'SIGKILL')
  while (processes.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 20))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw cause
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
