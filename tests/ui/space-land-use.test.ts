import t from 'tap'
import type { SpaceDetail } from '../../api/contract.ts'
import { cameFrom } from '../../ui/space/back.ts'
import { landUseGroups } from '../../ui/space/land-use.ts'
import { matchQuery } from '../../ui/space/match-href.ts'

const source = { id: 'trade', clause: null } as SpaceDetail['source']
const note = { zh: '配套', en: 'ancillary' }

t.test('activities that the zoning treats alike are one row', async (t) => {
  const groups = landUseGroups([
    { activity: 'production', verdict: 'allowed', note: null, source },
    { activity: 'rnd', verdict: 'conditional', note, source },
    { activity: 'pilot', verdict: 'allowed', note: null, source },
    { activity: 'hq_office', verdict: 'conditional', note, source: { ...source, clause: '四.4' } },
  ])
  t.strictSame(
    groups.map(({ activities }) => activities),
    [['production', 'pilot'], ['rnd'], ['hq_office']],
  )
})

t.test('a space opens a match that it answers', async (t) => {
  const unit = { use: 'rnd', cluster: 'hongqiao', floorAreaM2: 3200, freeAreaM2: 3000 } as const
  t.strictSame(matchQuery(unit), { need: 'rnd_3000-_hongqiao' })
  t.strictSame(matchQuery({ ...unit, freeAreaM2: 0 }), { need: 'rnd_3200-_hongqiao' })
  t.strictSame(matchQuery({ use: 'land', cluster: 'pujiang', floorAreaM2: null, freeAreaM2: null }), {
    need: 'production_pujiang',
    tenure: 'land',
  })
})

t.test('the way back leads to the newest list before this page', async (t) => {
  const origin = 'http://here'
  const urls = ['http://here/?use=rnd', 'http://here/match?need=rnd', 'http://here/spaces/a', 'http://here/']
  const entries = () => urls.map((url) => ({ url }))
  t.equal(cameFrom({ entries, currentEntry: { index: 2 } }, origin), '/match?need=rnd')
  t.equal(cameFrom({ entries, currentEntry: { index: 0 } }, origin), null)
  t.equal(
    cameFrom(
      { entries: () => [{ url: null }, { url: 'http://other/' }], currentEntry: { index: 2 } },
      origin,
    ),
    null,
  )
  t.equal(cameFrom(undefined, origin), null)
})
