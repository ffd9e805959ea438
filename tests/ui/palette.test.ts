import t from 'tap'
import {
  COLOURS,
  FILL_STATUSES,
  STATUS_COLOURS,
  STATUS_PATTERNS,
  STATUSES,
  type Status,
  THEMES,
  type Theme,
} from '../../ui/design/tokens.ts'
import { contrast, deltaE76, deuteranopia } from './colour-metrics.ts'

const pairs = (statuses: readonly Status[]): [Status, Status][] =>
  statuses.flatMap((a, i) => statuses.slice(i + 1).map((b): [Status, Status] => [a, b]))

function closest(theme: Theme, statuses: readonly Status[], see: (hex: string) => string) {
  const fill = (status: Status) => see(STATUS_COLOURS[theme][status].fill)
  return pairs(statuses)
    .map(([a, b]) => ({ pair: `${a}/${b}`, difference: deltaE76(fill(a), fill(b)) }))
    .reduce((least, next) => (next.difference < least.difference ? next : least))
}

const plainSight = (hex: string) => hex
const isSolid = (status: Status) => STATUS_PATTERNS[status].kind === 'solid'

for (const theme of THEMES) {
  const base = COLOURS[theme]
  const texts: Record<string, string> = {
    ink: base.ink,
    ink2: base.ink2,
    ink3: base.ink3,
    bad: base.bad,
    ...Object.fromEntries(STATUSES.map((status) => [status, STATUS_COLOURS[theme][status].text])),
  }

  t.test(`every text colour of the ${theme} theme reads on paper and on wash`, async (t) => {
    for (const [name, text] of Object.entries(texts)) {
      for (const ground of ['paper', 'wash'] as const) {
        const ratio = contrast(text, base[ground])
        t.ok(ratio >= 4.5, `${name} on ${ground}: ${ratio.toFixed(2)}`)
      }
    }
  })

  t.test(`ink3 marks controls and status edges frame their fills in the ${theme} theme`, async (t) => {
    t.ok(contrast(base.ink3, base.paper) >= 3, 'control borders with state')
    for (const status of STATUSES) {
      const ratio = contrast(STATUS_COLOURS[theme][status].text, base.parcel)
      t.ok(ratio >= 4.5, `${status} edge on a parcel: ${ratio.toFixed(2)}`)
    }
  })

  t.test(`status fills of the ${theme} theme stay apart for normal sight`, async (t) => {
    const { pair, difference } = closest(theme, FILL_STATUSES, plainSight)
    t.equal(pair, 'committed/promised')
    t.equal(Math.round(difference), theme === 'light' ? 40 : 32)
  })

  t.test(`status fills of the ${theme} theme stay apart under deuteranopia`, async (t) => {
    const { pair, difference } = closest(theme, FILL_STATUSES, deuteranopia)
    t.equal(pair, 'held/to_confirm')
    t.equal(Math.round(difference), theme === 'light' ? 21 : 16)
    t.notOk(isSolid('held'), 'told apart by pattern as well')
    t.notOk(isSolid('to_confirm'))
  })

  t.test(`the only two solid fills of the ${theme} theme stay apart under deuteranopia`, async (t) => {
    t.same(FILL_STATUSES.filter(isSolid), ['committed', 'available'])
    const difference = deltaE76(
      deuteranopia(STATUS_COLOURS[theme].committed.fill),
      deuteranopia(STATUS_COLOURS[theme].available.fill),
    )
    t.equal(Math.round(difference), theme === 'light' ? 27 : 21)
  })
}
