import type { ClusterId, Track } from '../../sql/vocabulary.ts'
import { trackOrder } from '../eia/reading.ts'
import type { Ask } from './ask.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * How well a cluster's policy fits an activity, 0.4–1: the mean of what is asked of two, 1 where nothing is.
 * - line: 1 where the plan gives the cluster the product line, else 0.4.
 * - track: 1 − 0.3 × the steps between light, medium and heavy from the track of the activity's processes to the
 *   nearest that the plan gives the cluster, for the product line where it has it. Asked where that track is known.
 */
export function policyFit({ productLine, screening }: Ask, snapshot: Snapshot, cluster: ClusterId): number {
  const here = snapshot.productLineTracks.filter(({ cluster_id }) => cluster_id === cluster)
  const ofLine = here.filter(({ product_line_id }) => product_line_id === productLine)
  const line = productLine === undefined ? [] : [ofLine.length > 0 ? 1 : 0.4]
  const stepsTo = (ofLine.length > 0 ? ofLine : here).flatMap((row) =>
    stepsBetween(screening?.track, row.track),
  )
  const track = stepsTo.length === 0 ? [] : [1 - 0.3 * Math.min(...stepsTo)]
  const asked = [...line, ...track]
  return asked.length === 0 ? 1 : asked.reduce((sum, value) => sum + value, 0) / asked.length
}

const order: readonly Track[] = trackOrder

function stepsBetween(from: Track | undefined, to: Track): number[] {
  if (from === undefined || from === 'unknown' || to === 'unknown') return []
  return [Math.abs(order.indexOf(from) - order.indexOf(to))]
}
