import readXlsxFile from 'read-excel-file/node'
import t from 'tap'
import { proposalsApp } from './proposals-app.ts'

const traps = ['=HYPERLINK("http://example.net")', '+1+1', '-2+3', '@SUM(A1)'] as const

t.test('a workbook has every sheet, in the language asked for', async (t) => {
  const { app, ann, write, share, database } = await proposalsApp(t)
  const proposal = await write({ words: '第一行', optionNotes: ['近地铁'] })
  const { token } = await share(proposal.id)
  const sheets = async (url: string, headers = {}) => {
    const response = await app.inject({ url, headers })
    t.match(response.headers, {
      'content-type': /spreadsheetml/,
      'content-disposition': /attachment; filename="luodi-2026-11-22\.xlsx"/,
      'cache-control': 'no-store',
    })
    return readXlsxFile(response.rawPayload)
  }
  const url = `/api/share/${token}.xlsx`
  const zh = await sheets(url)
  t.same(
    zh.map(({ sheet }) => sheet),
    ['方案对比', '环评初判', '空间', '逐条理由', '待确认', '政策', '部门', '时间表', '排除情况', '来源'],
  )
  const en = await sheets(url, { 'accept-language': 'en' })
  t.equal(en[0]?.sheet, 'Comparison')
  t.equal((await sheets(`${url}?language=zh`, { 'accept-language': 'en' }))[0]?.sheet, '方案对比')

  const { body } = proposal
  const [comparison = [], eia = [], spaces = [], reasons = [], questions = []] = en.map(({ data }) => data)
  t.equal(comparison[0]?.[0], body.title)
  const score = comparison.find(([name]) => name === 'Score (0–100)')
  t.same(
    score?.slice(1),
    body.options.map(({ score }) => Math.round(score * 100)),
    'numbers are numbers',
  )
  const placements = body.options.flatMap((option) => option.placements)
  t.equal(spaces.length, 1 + placements.length)
  t.equal(spaces[1]?.[3], placements[0]?.name.en)
  t.match(comparison.find(([name]) => name === 'Asked for')?.[1], /production.*1500/)
  t.same(eia[0]?.slice(0, 2), ['EIA class', 'To confirm'], 'no process was named')
  t.notOk(
    comparison.some(([name]) => name === 'Held until'),
    'nothing is held',
  )
  t.equal(reasons.length, 1 + placements.flatMap(({ verdicts }) => ['land', ...verdicts]).length)
  t.equal(questions.length, 1 + body.options.flatMap(({ toConfirm }) => toConfirm).length)

  const excluded = en.find(({ sheet }) => sheet === 'Excluded')?.data.map(([, condition]) => condition)
  t.ok(excluded?.includes('Floor area ≥ 1500 m²'), 'with the limit')

  const own = await ann.inject({ url: `/api/proposals/${proposal.id}.xlsx` })
  t.same(await readXlsxFile(own.rawPayload), zh)
  const exported = await database.db
    .selectFrom('audit_event')
    .select(['actor_id', 'after'])
    .where('action', '=', 'export')
    .execute()
  t.match(exported, [{ actor_id: ann.id, after: { format: 'xlsx' } }], 'who took it out is known')
})

t.test('what someone typed is never a formula', async (t) => {
  const { ann, write } = await proposalsApp(t)
  for (const trap of traps) {
    const { id } = await write({ title: trap, words: trap })
    const { rawPayload } = await ann.inject({ url: `/api/proposals/${id}.xlsx` })
    const [first] = await readXlsxFile(rawPayload)
    t.same(
      first?.data.slice(0, 2).map(([cell]) => cell),
      [trap, trap],
    )
    t.notOk(await hasFormula(rawPayload), trap)
  }
})

/** Whether any part of a workbook has a formula in it: the element `f` of a cell. */
async function hasFormula(workbook: Buffer): Promise<boolean> {
  const { unzipSync, strFromU8 } = await import('fflate')
  return Object.values(unzipSync(workbook)).some((part) => /<f[ >]/.test(strFromU8(part)))
}
