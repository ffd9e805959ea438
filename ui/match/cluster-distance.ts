import type { Cluster } from '../../api/contract.ts'
import { distanceWithError, type UncertainDistance } from '../../geo/distance-with-error.ts'
import { middleOfArea } from '../map/middle-of-area.ts'

/** Between the middles of two clusters' indicative boundaries, in a straight line; never a travel distance. */
export function clusterDistance(
  from: Pick<Cluster, 'boundary' | 'boundaryErrorM'>,
  to: Pick<Cluster, 'boundary' | 'boundaryErrorM'>,
): UncertainDistance {
  return distanceWithError(middle(from), middle(to))
}

function middle({ boundary, boundaryErrorM }: Pick<Cluster, 'boundary' | 'boundaryErrorM'>) {
  return { position: middleOfArea(boundary), errorM: boundaryErrorM }
}
