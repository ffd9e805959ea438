import type { Finding } from '../finding.ts'
import type { Page } from '../page.ts'
import { quantities } from '../quantities.ts'
import { topics } from '../subjects.ts'
import { areas } from './area.ts'
import { cleanrooms } from './cleanroom.ts'
import { columnGrids } from './column-grid.ts'
import { floorLoads } from './floor-load.ts'
import { freightLifts } from './freight-lift.ts'
import { heights } from './height.ts'
import { neededBys } from './needed-by.ts'
import { powers } from './power.ts'
import { processes } from './processes.ts'
import { proximities } from './proximity.ts'
import type { Recogniser } from './recogniser.ts'
import { rents } from './rent.ts'
import { words } from './words.ts'

const recognisers: readonly Recogniser[] = [
  areas,
  heights,
  columnGrids,
  floorLoads,
  powers,
  freightLifts,
  cleanrooms,
  rents,
  neededBys,
  proximities,
  processes,
  words,
]

/** Everything that was recognised, in the order of the text. */
export function recognise(page: Page): Finding[] {
  const found = quantities(page)
  const said = { page, quantities: found, topics: topics(page, found) }
  return recognisers
    .flatMap((recogniser) => recogniser(said))
    .sort((one, other) => (one.tokens[0] ?? 0) - (other.tokens[0] ?? 0))
}
