import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { watchProcess } from './log-watch.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Started {
  child: ChildProcess
  url: string
  /** The link that makes the first administrator; only where there is none yet. */
  firstAdminLink: Promise<string>
}

/**
 * The service as npm start runs it, on a free port; never on the database of the environment. It logs every request, and
 * what it logs is read along with.
 */
export function run(environment: Record<string, string>): ChildProcess {
  const { DATABASE_URL: _, ...own } = process.env
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/service/main.js'], {
    cwd: root,
    env: { ...own, NODE_OPTIONS: '', PORT: '0', LOG_LEVEL: 'info', ...environment },
  })
  watchProcess(child)
  return child
}

/** Waits for the line that says it is ready. */
export async function start(environment: Record<string, string>): Promise<Started> {
  const child = run(environment)
  let said = ''
  child.stderr?.on('data', (text) => {
    said += text
  })
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => {
      said += text
      const url = /is ready: (http:\S+)/.exec(String(text))?.[1]
      if (url) resolve(url)
    })
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)))
  })
  const firstAdminLink = new Promise<string>((resolve) => {
    child.stdout?.on('data', (text: Buffer) => {
      const link = /http:\S+#\S+/.exec(String(text))?.[0]
      if (link) resolve(link)
    })
  })
  return { child, url: await ready, firstAdminLink }
}

/** Its exit code; null where a signal ended it. */
export async function stop({ child }: Started, signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
  const ended = once(child, 'exit')
  child.kill(signal)
  const [code] = (await ended) as [number | null]
  return code
}
