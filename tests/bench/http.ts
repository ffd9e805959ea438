import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { buildFresh } from '../support/fresh-build.ts'
import { start, stop } from '../support/service-process.ts'
import {
  findPostgresBinaries,
  startThrowawayPostgres,
  stopThrowawayPostgres,
} from '../support/throwaway-postgres.ts'

const run = promisify(execFile)
const seconds = 3
const rounds = 7
const restMs = 500

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
  await buildFresh()
  const folder = await mkdtemp(join(tmpdir(), 'luodi-http-'))
  const binaries = findPostgresBinaries()
  const server = binaries && (await startThrowawayPostgres(binaries))
  const database = (name: string): Record<string, string> =>
    server ? { DATABASE_URL: server.url } : { LUODI_DATA: join(folder, name) }
  const service = await start({ ...database('own'), LOG_LEVEL: 'silent' })
  let bare: ChildProcess | undefined
  try {
    const own = service.url.replace('localhost', '127.0.0.1')
    console.log(`http: the built service on ${server ? 'PostgreSQL' : 'the embedded database'}`)
    const answer = join(folder, 'answer.json')
    await writeFile(answer, await matchOnce(own, question))
    bare = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/bare-server.ts'], {
      env: { ...process.env, DATABASE_URL: '', ...database('other'), ANSWER: answer },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [said] = bare.stdout ? ((await once(bare.stdout, 'data')) as [Buffer]) : [Buffer.of()]
    await compare(folder, own, String(said).trim())
  } finally {
    bare?.kill()
    await stop(service)
    if (server) await stopThrowawayPostgres(server)
    await rm(folder, { recursive: true })
  }
}

async function matchOnce(url: string, asked: object): Promise<Buffer> {
  const response = await fetch(`${url}/api/match`, {
    method: 'POST',
    // As it is: fetch takes as long to unpack an answer as the service to make it.
    headers: { 'content-type': 'application/json', 'accept-encoding': 'identity' },
    body: JSON.stringify(asked),
  })
  if (!response.ok) throw new Error(await response.text())
  return Buffer.from(await response.arrayBuffer())
}

async function compare(folder: string, own: string, other: string): Promise<void> {
  const times: number[] = []
  let bytes = 0
  for (let turn = 0; turn < 300; turn++) {
    const begun = performance.now()
    bytes = (await matchOnce(own, { ...question, rentMaxYuanM2Day: 5 + turn / 1000 })).length
    times.push(performance.now() - begun)
  }
  const middleMs = times.slice(100).sort((a, b) => a - b)[100] ?? Number.NaN
  console.log(`  a match at the shipped inventory takes ${middleMs.toFixed(1)} ms and is ${bytes >> 10} kB`)

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
  const pages = join(folder, 'pages.lua')
  // Every request another least area, below that of any space.
  await writeFile(
    pages,
    `local turn = 0
request = function()
  turn = turn + 1
  return wrk.format("GET", "/api/spaces?limit=100&minAreaM2=" .. (turn / 1000000))
end\n`,
  )
  const prebuilt = 'POST prebuilt bytes'
  const stringify = 'POST bare stringify'
  const rows = 'GET bare rows, 100'
  const contestants: [name: string, ceiling: string, url: string, script?: string][] = [
    [prebuilt, prebuilt, `${other}/bytes`, same],
    [stringify, stringify, `${other}/stringify`, same],
    ['POST /api/match, asked before', prebuilt, `${own}/api/match`, same],
    ['POST /api/match, never asked', stringify, `${own}/api/match`, each],
    [rows, rows, `${other}/rows`],
    ['GET /api/spaces, page of 100', rows, `${own}/api/spaces?limit=100`],
    ['GET /api/spaces, never asked', rows, own, pages],
  ]
  const rates = new Map<string, number[]>(contestants.map(([name]) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, , url, script] of contestants) {
      rates.get(name)?.push(await perSecond(url, script))
      // What wrk left unanswered would be counted against the next.
      await setTimeout(restMs)
    }
  const middle = (name: string) => rates.get(name)?.sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN
  for (const [name, ceiling] of contestants)
    console.log(
      `  ${name.padEnd(36)} ${middle(name).toFixed(0).padStart(8)} /s  × ${(middle(name) / middle(ceiling)).toFixed(2)} of ${ceiling}`,
    )
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
