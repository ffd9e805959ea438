import t from 'tap'
import { differences } from '../../ui/admin/audit-change.ts'
import { auditFilter } from '../../ui/admin/audit-filter.ts'

t.test('the address asks for whole days, and for nothing that no calendar has', async (t) => {
  const of = (query: string) => auditFilter(new URLSearchParams(query))
  t.same(of('actor=a&subjectKind=lead&from=2026-11-01&to=2026-11-30&lang=en'), {
    actor: 'a',
    subjectKind: 'lead',
    from: '2026-11-01',
    to: '2026-12-01',
  })
  t.same(of('from=2026-02-30&to=soon&action='), {})
})

t.test('only what differs is shown', async (t) => {
  t.same(differences({ stage: 'clue', owner: 'a' }, { stage: 'talks', owner: 'a', spaces: ['x'] }), [
    { name: 'stage', before: 'clue', after: 'talks' },
    { name: 'spaces', before: null, after: '["x"]' },
  ])
  t.same(differences(null, { n: 1 }), [{ name: 'n', before: null, after: '1' }])
  t.same(differences(null, null), [])
})
