import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import Fastify from 'fastify'
import { buildApp } from '../../api/app.ts'
import type { MatchResult } from '../../api/contract.ts'
import { openInventory } from '../../sql/open.ts'
import { testDay, testNoon } from '../support/test-state.ts'

const run = promisify(execFile)
const seconds = 3
const rounds = 3
const restMs = 500
const json = 'application/json; charset=utf-8'

const question = {
  productLine: 'ivd',
  activities: [
    { use: 'production', minAreaM2: 1000, maxAreaM2: 6000, must: { clearHeightM: 4, floorLoadKnM2: 5 } },
  ],
  limit: 20,
}

/** What a match and a page of spaces cost over HTTP, each beside a bare route that sends as many bytes. */
export async function benchHttp(): Promise<void> {
  if (!(await hasWrk())) {
    console.log('http: skipped, wrk is not installed')
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'luodi-http-'))
  const database = await openInventory({ dataFolder: folder, illustrative: true }, testDay)
  const app = await buildApp({
    database,
    now: () => testNoon,
    config: { illustrative: true, isHttps: false, logLevel: 'silent' },
  })
  const post = { method: 'POST' as const, url: '/api/match', payload: question }
  const times: number[] = []
  for (let turn = 0; turn < 60; turn++) {
    const start = performance.now()
    await app.inject({ ...post, payload: { ...question, rentMaxYuanM2Day: 5 + turn / 1000 } })
    times.push(performance.now() - start)
  }
  const answer = (await app.inject(post)).body
  const kilobytes = (Buffer.byteLength(answer) / 1024).toFixed(0)
  const median = times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN
  console.log(`http: a match at the shipped inventory takes ${median.toFixed(1)} ms and is ${kilobytes} kB`)

  const bare = Fastify()
  const bytes = Buffer.from(answer)
  const value = JSON.parse(answer) as MatchResult
  bare.post('/bytes', (_request, reply) => reply.type(json).send(bytes))
  bare.post('/stringify', (_request, reply) => reply.type(json).send(JSON.stringify(value)))
  bare.get('/rows', () => database.db.selectFrom('space').selectAll().orderBy('id').limit(100).execute())
  try {
    const [own, other] = await Promise.all(
      [app, bare].map(async (server) => {
        await server.listen({ port: 0, host: '127.0.0.1' })
        return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
      }),
    )
    const same = join(folder, 'same.lua')
    const each = join(folder, 'each.lua')
    const body = JSON.stringify(question)
    const head = `wrk.method = "POST"\nwrk.headers["content-type"] = "application/json"\nwrk.body = '${body}'\n`
    await writeFile(same, head)
    // Every request another ceiling of rent, so that none has been answered before.
    await writeFile(
      each,
      `${head}local turn = os.time() % 100000 * 100000
request = function()
  turn = turn + 1
  return wrk.format(nil, nil, nil, '{"rentMaxYuanM2Day":' .. (5 + turn / 1000000000000) .. ',' .. wrk.body:sub(2))
end\n`,
    )
    const contestants: [name: string, url: string, script?: string][] = [
      ['POST prebuilt bytes', `${other}/bytes`, same],
      ['POST bare stringify', `${other}/stringify`, same],
      ['POST /api/match, asked before', `${own}/api/match`, same],
      ['POST /api/match, never asked', `${own}/api/match`, each],
      ['GET bare rows, 100', `${other}/rows`],
      ['GET /api/spaces, page of 100', `${own}/api/spaces?limit=100`],
    ]
    const rates = new Map<string, number[]>(contestants.map(([name]) => [name, []]))
    for (let round = 0; round < rounds; round++)
      for (const [name, url, script] of contestants) {
        rates.get(name)?.push(await perSecond(url, script))
        // What wrk left unanswered would be counted against the next.
        await setTimeout(restMs)
        await app.inject('/healthz')
      }
    const middle = (name: string) => rates.get(name)?.sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN
    const ceilings = [
      'POST prebuilt bytes',
      'POST bare stringify',
      'POST prebuilt bytes',
      'POST bare stringify',
    ]
    for (const [index, [name]] of contestants.entries()) {
      const ceiling = ceilings[index] ?? 'GET bare rows, 100'
      console.log(
        `  ${name.padEnd(36)} ${middle(name).toFixed(0).padStart(8)} /s  × ${(middle(name) / middle(ceiling)).toFixed(2)} of ${ceiling}`,
      )
    }
  } finally {
    await Promise.all([app.close(), bare.close()])
    await database.close()
    await rm(folder, { recursive: true })
  }
}

const hasWrk = (): Promise<boolean> =>
  run('wrk', ['--version']).then(
    () => true,
    // It prints its version and ends with 1.
    (cause: { code?: unknown }) => cause.code === 1,
  )

async function perSecond(url: string, script: string | undefined): Promise<number> {
  const { stdout } = await run('wrk', [
    '-t1',
    '-c32',
    `-d${seconds}s`,
    ...(script ? ['-s', script] : []),
    url,
  ])
  if (/Non-2xx/.test(stdout)) throw new Error(stdout)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
}
