import type { ChildProcess } from 'node:child_process'
import { Writable } from 'node:stream'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'

/**
 * What no log may have, whoever said it: passwords and e-mails of the tests, hashes of passwords, keys, and tokens of
 * sessions and links by their form of 256 bits in base64url.
 */
const shapes =
  /correct horse|@example\.(org|com)|session_token=|[0-9a-f]{32}:[0-9a-f]{128}|luodi_[\w-]{20}|(?<![\w-])[\w-]{43}(?![\w-])/

/** Members whose values are secret, or tell of a person or a firm, wherever they stand in what is sent or answered. */
const secretMembers = new Set([
  'password',
  'current',
  'token',
  'link',
  'email',
  'phone',
  'firmName',
  'cookie',
  'authorization',
  'set-cookie',
])

/** What this test file has sent or was given so far: one process, one file. */
const learnt = new Set<string>()

/** Long enough that a log does not have it by chance: two characters of Chinese, six of anything else. */
const isTelling = (text: string): boolean => /\p{Script=Han}{2}/u.test(text) || text.length >= 6

function learnText(text: string): void {
  // Of a cookie, a header or a link, the part that is the secret: what is as long as a token.
  for (const part of [text, ...(text.match(/[\w.%-]{20,}/g) ?? [])]) if (isTelling(part)) learnt.add(part)
}

/** Takes note of what must not be logged in something that was sent or answered. */
export function learn(value: unknown): void {
  if (Array.isArray(value)) for (const each of value) learn(each)
  if (value === null || typeof value !== 'object') return
  const isPerson = 'phone' in value || 'email' in value || 'password' in value
  for (const [name, each] of Object.entries(value)) {
    if (typeof each === 'string' && (secretMembers.has(name) || (isPerson && name === 'name')))
      learnText(each)
    else if (name === 'set-cookie' && Array.isArray(each)) each.map(String).forEach(learnText)
    else learn(each)
  }
}

/** Takes note of every request that is injected into a service and of its answer. */
export function learnFrom(app: FastifyInstance): void {
  const inject = app.inject.bind(app) as (options: InjectOptions | string) => Promise<LightMyRequestResponse>
  const learning = async (options: InjectOptions | string) => {
    if (typeof options !== 'string') learn([options.payload, options.headers])
    const response = await inject(options)
    const { 'set-cookie': cookies, 'content-type': type, 'content-encoding': encoding } = response.headers
    const isJson = /json/.test(String(type)) && encoding === undefined
    learn([{ 'set-cookie': cookies }, isJson ? response.json() : undefined])
    return response
  }
  app.inject = learning as typeof app.inject
}

export interface LogWatch {
  stream: Writable
  /** Everything that was logged. */
  text(): string
  /** The first line with something secret in it. */
  leak(): string | undefined
}

/** Reads along with the log of a service. */
export function watchLog(): LogWatch {
  const lines: string[] = []
  return {
    stream: new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk))
        done()
      },
    }),
    text: () => lines.join(''),
    leak: () => lines.find((line) => isLeak(line)),
  }
}

function isLeak(line: string): boolean {
  const plain = line.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) =>
    String(new URLSearchParams(`x=${bytes}`).get('x')),
  )
  return shapes.test(plain) || [...learnt].some((each) => plain.includes(each))
}

/**
 * Reads along with the log of a process: its lines of JSON, and all that it says of errors. One-time links are printed as
 * plain lines, which is what they are for. The test file fails at its end where something secret was among them.
 */
export function watchProcess(child: ChildProcess): void {
  const logged: string[] = []
  let rest = ''
  child.stdout?.on('data', (chunk) => {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    logged.push(...lines.filter((line) => line.startsWith('{')))
  })
  child.stderr?.on('data', (chunk) => logged.push(String(chunk)))
  process.once('exit', () => {
    const leak = logged.find(isLeak)
    if (leak === undefined) return
    console.error(`something secret was logged: ${leak}`)
    process.exitCode = 1
  })
}
