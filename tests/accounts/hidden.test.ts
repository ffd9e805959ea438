import type { LightMyRequestResponse } from 'fastify'
import { strFromU8, unzipSync } from 'fflate'
import t from 'tap'
import { type Permission, permissions } from '../../api/accounts/permissions.ts'
import { as } from '../support/readers.ts'
import { ann, type Mark, marks, northApp } from './north.ts'

const north = await northApp(t)
const { app, leadId, match } = north

const readers = {
  public: {},
  firm: as('firm', 'a-firm'),
  south: as('promoter', 'sid-of-the-south', 'south'),
  north: ann,
  planner: as('planner', 'pia'),
  steward: as('steward', 'someone-else'),
  admin: as('admin', 'ada'),
}
type Reader = keyof typeof readers

const leads: readonly Reader[] = ['north', 'planner', 'admin']
const persons: readonly Reader[] = ['north', 'admin']
const ledger: readonly Reader[] = ['north', 'planner', 'steward', 'admin']

/** Who may be told what. Everything else is absent, from whatever is asked. */
const told: Readonly<Record<Mark, readonly Reader[]>> = {
  firm: leads,
  nextStep: leads,
  place: leads,
  proposal: leads,
  person: persons,
  phone: persons,
  email: persons,
  note: persons,
  holder: ledger,
  waiting: ledger,
  question: ledger,
  promoter: ledger,
  steward: ['admin'],
}

/** A share link shows what was put into the proposal to whoever has it. */
const shown: Readonly<Record<string, readonly Mark[]>> = {
  'GET /api/share/:token': ['proposal'],
  'GET /api/share/:token.xlsx': ['proposal'],
}

const entries = Object.entries(permissions)
const reads = entries.filter(([entry]) => /^GET \/(api|tiles|healthz|readyz)/.test(entry))

/** A tile with both clusters in it. */
const wholeDistrict = '9/428/209'

/** With the ids of the rows of the team north in place of parameters. */
function addressOf(entry: string): string {
  const [, path = ''] = entry.split(' ')
  const known = Object.keys(north.ids).find((prefix) => path.startsWith(prefix))
  return path
    .replace(':z/:x/:y', wholeDistrict)
    .replace(/:id|:token/, () => (known && north.ids[known]) ?? 'nothing')
}

const needed: Readonly<Record<string, string>> = { 'GET /api/proposals': `?lead=${leadId}` }

const scopeOfSouth = (permission: Permission) => permission.promoter

/** What is in an answer: a workbook is packed. */
const textOf = ({ headers, body, rawPayload }: LightMyRequestResponse): string =>
  String(headers['content-type']).includes('spreadsheetml')
    ? Object.values(unzipSync(rawPayload))
        .map((part) => strFromU8(part))
        .join('\n')
    : body

t.test('every read tells each reader what they may be told, and nothing else', async (t) => {
  let seen = 0
  for (const [entry] of reads)
    for (const [reader, headers] of Object.entries(readers)) {
      const url = `${addressOf(entry)}${needed[entry] ?? ''}`
      const said = textOf(await app.inject({ url, headers }))
      const found = (Object.keys(marks) as Mark[]).filter((mark) => said.includes(marks[mark]))
      const wrong = found.filter(
        (mark) => !told[mark].includes(reader as Reader) && !shown[entry]?.includes(mark),
      )
      t.same(wrong, [], `${reader} ${entry}`)
      if (reader === 'north') seen += found.length
    }
  t.ok(seen > 20, 'the marks are there to be seen')
})

t.test('the refusal of a hold tells by what space is taken to those who may know', async (t) => {
  const payload = { spaceId: 'pj-now', kind: 'hold', activity: 'production', areaM2: 1e6, from: '2026-12-01' }
  for (const [reader, headers] of Object.entries(readers)) {
    const { body } = await app.inject({ method: 'POST', url: '/api/commitments', payload, headers })
    for (const mark of ['holder', 'promoter'] as const)
      t.ok(told[mark].includes(reader as Reader) || !body.includes(marks[mark]), `${reader} ${mark}`)
  }
})

/** Members that some reader may not see. */
const hidden = [
  'holder',
  'placedBy',
  'leadId',
  'firmName',
  'phone',
  'email',
  'ownerId',
  'expiresAt',
  'by',
  'actor',
]

/** Where one of them is a filter: of those who may see it. */
const filters: Readonly<Record<string, readonly string[]>> = {
  'GET /api/occupancy': ['by'],
  'GET /api/audit': ['actor'],
  'GET /api/audit.csv': ['actor'],
}

/** These lead a browser to the identity provider and back, which may say what it likes, and list nothing. */
const isList = (entry: string) => !entry.includes(':') && !entry.startsWith('GET /api/account/oidc')

t.test('nobody filters or sorts by what is hidden', async (t) => {
  const { paths } = app.swagger() as { paths: Record<string, { get?: { parameters?: { in: string }[] } }> }
  const wrong: string[] = []
  let refused = 0
  for (const [entry, permission] of reads.filter(([entry]) => isList(entry))) {
    const [, path = ''] = entry.split(' ')
    const takesQuery = paths[path]?.get?.parameters?.some(({ in: place }) => place === 'query') ?? false
    for (const [reader, headers] of Object.entries(readers)) {
      const role = reader === 'south' || reader === 'north' ? 'promoter' : (reader as 'public')
      if (permission[role] === undefined || reader === 'south') continue
      const ask = (query: string) => app.inject({ url: `${path}${needed[entry] ?? '?'}${query}`, headers })
      const plain = takesQuery ? undefined : await ask('')
      for (const name of hidden.filter((each) => !filters[entry]?.includes(each)))
        for (const query of [`&${name}=x`, `&sort=${name}`]) {
          const answer = await ask(query)
          if (takesQuery) refused += 1
          // A list without filters pays no heed to any.
          const isRight = takesQuery
            ? answer.json().code === 'invalid_request'
            : answer.statusCode !== 200 || answer.body === plain?.body
          if (!isRight) wrong.push(`${reader} ${entry} ${query}`)
        }
    }
  }
  t.same(wrong, [])
  t.ok(refused > 500, `${refused} were refused`)
})

t.test('aggregates by what could tell a single tenant are for staff', async (t) => {
  for (const by of ['parcel', 'building'])
    for (const reader of ['public', 'firm'] as const) {
      const answer = await app.inject({ url: `/api/occupancy?by=${by}`, headers: readers[reader] })
      t.match(answer.json(), { code: 'not_allowed', status: 403 }, `${reader} ${by}`)
    }
})

const use = { activity: 'production', areaM2: 10, from: '2026-12-01' }

/** What someone of another team tries, by entry; the rows are those of the team north. */
const tries: Readonly<Record<string, object | null>> = {
  'PATCH /api/leads/:id': { nextStep: 'x' },
  'POST /api/leads/:id/match': {},
  'POST /api/leads/:id/notes': { text: 'x' },
  'POST /api/leads/:id/contacts': { name: 'x', phone: '021-1111 1111' },
  'PATCH /api/contacts/:id': { position: 'x' },
  'POST /api/contacts/:id/erase': null,
  'POST /api/leads/:id/visits': {
    startsAt: '2026-12-02T10:00:00+08:00',
    endsAt: '2026-12-02T11:00:00+08:00',
    place: 'x',
    spaceIds: [],
  },
  'PATCH /api/visits/:id': { place: 'x' },
  'POST /api/lead-news/:id/seen': null,
  'POST /api/proposals': {
    leadId,
    runId: match.runId,
    optionIds: match.result.options.slice(0, 2).map(({ id }) => id),
    title: 'x',
  },
  'POST /api/proposals/:id/shares': {},
  'POST /api/shares/:id/revoke': null,
  'POST /api/questions': { spaceId: 'pj-now', attribute: 'powerKva', leadId },
  'POST /api/commitments': { spaceId: 'pj-now', kind: 'hold', ...use, leadId },
  'POST /api/commitments/:id/release': null,
  'POST /api/commitments/:id/extend': { to: '2027-12-31' },
  'POST /api/commitments/:id/convert': { kind: 'lease' },
  'POST /api/queue/:id/leave': null,
  'POST /api/queue/:id/promote': {},
}

/** Nothing of another team is named in these. */
const ownOnly = ['POST /api/leads', 'POST /api/queue']

/** All staff see the ledger without who holds what; of the rest, another team is not told that it exists. */
function refusalOf(entry: string): { code: string; status: number } {
  if (entry === 'POST /api/commitments') return { code: 'commitment_refused', status: 422 }
  return /(commitments|queue)\/:id/.test(entry)
    ? { code: 'not_allowed', status: 403 }
    : { code: 'not_found', status: 404 }
}

t.test('another team changes nothing of ours', async (t) => {
  const audit = () =>
    north.database.db
      .selectFrom('audit_event')
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
  const before = await audit()
  const writes = entries.filter(
    ([entry, permission]) => !entry.startsWith('GET ') && scopeOfSouth(permission) === 'team',
  )
  t.ok(writes.length >= 18)
  for (const [entry] of writes) {
    if (ownOnly.includes(entry)) continue
    const payload = tries[entry]
    if (payload === undefined) {
      t.fail(`${entry} is new here: say what another team tries`)
      continue
    }
    const response = await app.inject({
      method: entry.split(' ')[0] as 'POST',
      url: addressOf(entry),
      headers: { ...readers.south, 'if-match': '*' },
      ...(payload ? { payload } : {}),
    })
    t.match(response.json(), refusalOf(entry), entry)
  }
  t.same(await audit(), before)
})

t.test('none of it is in the log', async (t) => {
  await app.inject({ url: `/api/leads?q=${encodeURIComponent(marks.firm)}`, headers: ann })
  const log = north.log.text()
  for (const mark of Object.values(marks))
    for (const each of [mark, encodeURIComponent(mark)]) t.notOk(log.includes(each), mark)
  t.match(log, '/api/leads', 'which has every request')
})
