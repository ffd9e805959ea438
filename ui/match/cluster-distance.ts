import { centerOfMass } from '@turf/turf'
import type { Cluster } from '../../api/contract.ts'
import { distanceWithError, type UncertainDistance } from '../../geo/distance-with-error.ts'

/** Between the middles of two clusters' indicative boundaries, in a straight line; never a travel distance. */
export function clusterDistance(
  from: Pick<Cluster, 'boundary' | 'boundaryErrorM'>,
  to: Pick<Cluster, 'boundary' | 'boundaryErrorM'>,
): UncertainDistance {
  return distanceWithError(middle(from), middle(to))
}

function middle({ boundary, boundaryErrorM }: Pick<Cluster, 'boundary' | 'boundaryErrorM'>) {
  const [lon = 0, lat = 0] = centerOfMass(boundary).geometry.coordinates
  return { position: [lon, lat] as const, errorM: boundaryErrorM }
}
