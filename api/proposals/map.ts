import type { Db } from '../../sql/database.ts'
import { listClusters } from '../../sql/queries/cluster.ts'
import { listOutlines } from '../../sql/queries/outline.ts'
import { type Moment, sumByBuilding } from '../../sql/queries/space-picture.ts'
import type { Option, ProposalMap, ProposedSpace } from '../contract.ts'
import { presentStatusAreas } from '../inventory/present-area.ts'
import { bilingual } from '../present.ts'

/**
 * What is drawn of where the options are: boundaries, parcels, and buildings with what of them is taken at that moment,
 * all of which is public.
 */
export async function mapOf(
  db: Db,
  moment: Moment,
  options: readonly Option[],
  spaces: readonly Pick<ProposedSpace, 'parcelId'>[],
): Promise<ProposalMap> {
  const ids = new Set(options.flatMap(({ placements }) => placements.map(({ cluster }) => cluster)))
  const parcels = new Set(spaces.flatMap(({ parcelId }) => parcelId ?? []))
  const [clusters, outlines] = [
    (await listClusters(db)).filter(({ id }) => ids.has(id)),
    await listOutlines(db, {
      clusterIds: [...ids].sort(),
      firstParcelIds: [...parcels].sort(),
      illustrative: moment.illustrative,
    }),
  ]
  const buildingIds = outlines.filter(({ kind }) => kind === 'building').map(({ id }) => id)
  const sums = new Map((await sumByBuilding(db, moment, buildingIds)).map((sum) => [sum.building_id, sum]))
  return {
    clusters: clusters.map((cluster) => ({
      id: cluster.id,
      name: bilingual(cluster.name_zh, cluster.name_en),
      boundary: cluster.boundary,
      errorM: cluster.boundary_error_m,
    })),
    outlines: outlines.map((outline) => ({
      id: outline.id,
      kind: outline.kind,
      cluster: outline.cluster_id,
      parcelId: outline.parcel_id,
      name: bilingual(outline.name_zh, outline.name_en),
      isIllustrative: outline.is_illustrative,
      ...(outline.kind === 'parcel'
        ? { isReserve: outline.is_reserve }
        : { statusAreas: presentStatusAreas(sums.get(outline.id)) }),
      geometry: outline.geometry,
    })),
  }
}
