import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, realpath } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export class DataFolderBusy extends Error {
  override readonly name = 'DataFolderBusy'

  constructor(folder: string) {
    super(
      `Another process is using the data folder ${folder}. Stop it, or choose another folder with LUODI_DATA. / ` +
        `数据目录 ${folder} 正被另一个进程使用，请先停止它，或用 LUODI_DATA 指定其他目录。`,
    )
  }
}

/**
 * Holds a data folder for one process by listening on a local socket named after it. The kernel frees the name when
 * the process dies, however it dies, so no lock is left behind.
 * @throws DataFolderBusy where a living process holds it
 */
export async function lockDataFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true })
  const path = socketPath(await realpath(folder))
  const server = await listen(path).catch(async (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EADDRINUSE' || (await answers(path))) throw asBusy(cause, folder)
    // A socket file (macOS and other systems without abstract names) that nobody answers is left over.
    rmSync(path, { force: true })
    return listen(path).catch((again: NodeJS.ErrnoException) => {
      throw asBusy(again, folder)
    })
  })
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}

function socketPath(folder: string): string {
  const name = `luodi-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return join(tmpdir(), `${name}.sock`)
}

const asBusy = (cause: NodeJS.ErrnoException, folder: string): Error =>
  cause.code === 'EADDRINUSE' ? new DataFolderBusy(folder) : cause

const listen = (path: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', reject)
    server.listen(path, () => resolve(server))
  })

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
