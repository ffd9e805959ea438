import t from 'tap'
import type { Space, SpacePage, SpaceQuery } from '../../api/contract.ts'
import { sourceText } from '../../ui/components/source-text.ts'
import { listOf } from '../../ui/space/list-of.ts'
import { stepKey } from '../../ui/space/step-key.ts'

const key = (name: string, held: object = {}) => ({
  key: name,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  defaultPrevented: false,
  ...held,
})
const inside = { closest: () => ({}) }
const outside = { closest: () => null }

t.test('the arrows step where nothing else has a use for them', async (t) => {
  t.equal(stepKey(key('ArrowLeft'), outside), -1)
  t.equal(stepKey(key('ArrowRight'), null), 1)
  t.equal(stepKey(key('ArrowRight'), inside), null, 'a field, a slider or the map')
  t.equal(stepKey(key('ArrowLeft', { altKey: true }), outside), null, "the browser's own way back")
  t.equal(stepKey(key('ArrowLeft', { defaultPrevented: true }), outside), null)
  t.equal(stepKey(key('ArrowUp'), outside), null)
})

/** A service whose two groups have these ids, two a page. */
function service(match: string[], toConfirm: string[]) {
  const asked: SpaceQuery[] = []
  const spaces = async (query: SpaceQuery): Promise<SpacePage> => {
    asked.push(query)
    const ids = query.certainty === 'match' ? match : toConfirm
    const from = Number(query.cursor ?? 0)
    const page = {
      items: ids.slice(from, from + 2).map((id) => ({ id }) as Space),
      nextCursor: from + 2 < ids.length ? String(from + 2) : null,
      total: match.length,
      toConfirm: { total: toConfirm.length },
    }
    return page as SpacePage
  }
  return { spaces, asked }
}
const signal = new AbortController().signal

t.test('one steps through what fits, then through what is to be confirmed', async (t) => {
  const api = service(['a', 'b', 'c'], ['d'])
  const listed = await listOf(api, { sort: 'floorAreaM2' }, true, signal)
  t.same(
    listed.spaces.map(({ id }) => id),
    ['a', 'b', 'c', 'd'],
  )
  t.equal(listed.total, 4)
  t.ok(api.asked.every(({ sort }) => sort === 'floorAreaM2'))
})

t.test('without a condition nothing is asked to be confirmed', async (t) => {
  const api = service(['a'], ['z'])
  t.equal((await listOf(api, {}, false, signal)).total, 1)
  t.equal(api.asked.length, 1)
})

t.test('a source is named by its number, else its publisher, with the clause', async (t) => {
  t.equal(
    sourceText({ documentNo: '闵府发〔2025〕15号', clause: '三(一)' }, '方案'),
    '闵府发〔2025〕15号 · 三(一)',
  )
  t.equal(sourceText({ documentNo: null, clause: '第6段' }, '今日闵行：上海三大之一'), '今日闵行 · 第6段')
  t.equal(sourceText({ documentNo: null, clause: null }, '行业经验：待核实'), '行业经验：待核实')
})
