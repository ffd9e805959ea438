import type { Db } from '../../sql/database.ts'
import { listClusters } from '../../sql/queries/cluster.ts'
import { listOutlines } from '../../sql/queries/outline.ts'
import type { Option, ProposalMap, ProposedSpace } from '../contract.ts'
import { bilingual } from '../present.ts'

/** What is drawn of where the options are: boundaries, parcels and buildings, all of which are public. */
export async function mapOf(
  db: Db,
  options: readonly Option[],
  spaces: readonly Pick<ProposedSpace, 'parcelId'>[],
): Promise<ProposalMap> {
  const ids = new Set(options.flatMap(({ placements }) => placements.map(({ cluster }) => cluster)))
  const parcels = new Set(spaces.flatMap(({ parcelId }) => parcelId ?? []))
  const [clusters, outlines] = [
    (await listClusters(db)).filter(({ id }) => ids.has(id)),
    await listOutlines(db, [...ids].sort(), [...parcels].sort()),
  ]
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
      geometry: outline.geometry,
    })),
  }
}
