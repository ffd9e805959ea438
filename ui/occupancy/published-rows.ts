import type { Bilingual, Cluster, Reconciliation } from '../../api/contract.ts'
import { useNames } from '../messages/vocabulary.ts'
import { clusterName } from './table-figure.ts'
import { promiseTime, published as words } from './words.ts'

type Row = Reconciliation['items'][number]

/** A figure by what it counts: usable now, promised for a time, reserve, a use, or the total of several. */
export function figureName(row: Row, clusters: readonly Cluster[], say: (text: Bilingual) => string): string {
  const figure = clusters.flatMap(({ publishedFigures }) => publishedFigures).find(({ id }) => id === row.id)
  const others = (use: Row['use']) => use !== null && row.cluster === 'hongqiao'
  const what =
    figure?.dueOn != null
      ? words.promised(say(promiseTime(figure.dueOn, figure.duePrecision)))
      : row.metric === 'land_reserve'
        ? words.reserve
        : row.use === null
          ? words.total
          : others(row.use)
            ? useNames[row.use]
            : words.now
  return say(words.of(say(clusterName(row.cluster)), say(what)))
}

/** The reader's order of clusters, and in each what is there before what is promised, the total last. */
export const inOrder = (rows: readonly Row[]): Row[] =>
  [...rows].sort(
    (a, b) =>
      order.indexOf(a.cluster) - order.indexOf(b.cluster) ||
      metrics.indexOf(a.metric) - metrics.indexOf(b.metric) ||
      Number(a.use === null) - Number(b.use === null) ||
      a.id.localeCompare(b.id, 'en'),
  )
const order = ['pujiang', 'hongqiao']
const metrics = ['floor_area_available', 'floor_area_promised', 'land_reserve']
