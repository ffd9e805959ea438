import type {
  listClusterProductLines,
  listClusters,
  listPublishedFigures,
} from '../../sql/queries/cluster.ts'
import type { listBuildings, listParcels } from '../../sql/queries/parcel.ts'
import type { BuildingStatus } from '../../sql/queries/space-picture.ts'
import type { Buildings, Cluster, Parcels, StatusAreas } from '../contract.ts'
import { bilingual, bilingualOrNull, cite, type Sources } from '../present.ts'

type RowOf<List extends (...input: never[]) => Promise<unknown[]>> = Awaited<ReturnType<List>>[number]

export function presentCluster(
  row: RowOf<typeof listClusters>,
  lines: RowOf<typeof listClusterProductLines>[],
  figures: RowOf<typeof listPublishedFigures>[],
  sources: Sources,
): Cluster {
  const published = figures
    .filter(({ cluster_id }) => cluster_id === row.id)
    .map((figure) => ({
      id: figure.id,
      metric: figure.metric,
      use: figure.use,
      value: figure.value,
      unit: figure.unit,
      asOf: figure.as_of,
      dueOn: figure.due_on,
      duePrecision: figure.due_precision,
      wording: figure.wording_zh,
      source: cite(sources, figure),
    }))
  const own = cite(sources, row)
  const all = [own, ...published.map(({ source }) => source)]
  return {
    id: row.id,
    name: bilingual(row.name_zh, row.name_en),
    plannedAreaKm2: row.planned_area_km2,
    boundsText: bilingual(row.bounds_text_zh, row.bounds_text_en),
    positioning: bilingual(row.positioning_zh, row.positioning_en),
    carriers: row.carriers,
    tracks: row.tracks,
    productLines: lines
      .filter(({ cluster_id }) => cluster_id === row.id)
      .map((line) => ({
        id: line.id,
        name: bilingual(line.name_zh, line.name_en),
        track: line.track,
        upstream: bilingualOrNull(line.upstream_zh, line.upstream_en),
        midstream: bilingualOrNull(line.midstream_zh, line.midstream_en),
        downstream: bilingualOrNull(line.downstream_zh, line.downstream_en),
        source: cite(sources, line),
      })),
    boundary: row.boundary,
    geometryAccuracy: row.geometry_accuracy,
    boundaryErrorM: row.boundary_error_m,
    drawnAreaKm2: Math.round(row.drawn_area_km2 * 1e4) / 1e4,
    publishedFigures: published,
    sources: [...new Map(all.map((source) => [`${source.id} ${source.clause}`, source])).values()],
  }
}

export function presentParcel(row: RowOf<typeof listParcels>, sources: Sources): Parcels['features'][number] {
  return {
    type: 'Feature',
    id: row.id,
    geometry: row.geometry,
    properties: {
      id: row.id,
      name: bilingual(row.name_zh, row.name_en),
      cluster: row.cluster_id,
      zoning: row.plate,
      zoningShares: row.zoning,
      landAreaM2: row.land_area_m2,
      floorAreaM2: row.floor_area_m2,
      far: row.far,
      singleUse: row.single_use,
      isReserve: row.is_reserve,
      geometryAccuracy: row.geometry_accuracy,
      isIllustrative: row.is_illustrative,
      source: cite(sources, row),
    },
  }
}

export function presentBuilding(
  row: RowOf<typeof listBuildings>,
  sums: BuildingStatus | undefined,
  sources: Sources,
): Buildings['features'][number] {
  return {
    type: 'Feature',
    id: row.id,
    geometry: row.geometry,
    properties: {
      id: row.id,
      parcelId: row.parcel_id,
      cluster: row.cluster_id,
      number: row.number,
      name: bilingual(row.name_zh, row.name_en),
      floors: row.floors,
      statusAreas: presentStatusAreas(sums),
      maxFloorLoadKnM2: sums?.max_floor_load_kn_m2 ?? null,
      geometryAccuracy: row.geometry_accuracy,
      isIllustrative: row.is_illustrative,
      source: cite(sources, row),
    },
  }
}

export const presentStatusAreas = (sums: BuildingStatus | undefined): StatusAreas => ({
  available: sums?.available ?? 0,
  to_confirm: sums?.to_confirm ?? 0,
  held: sums?.held ?? 0,
  committed: sums?.committed ?? 0,
  promised: sums?.promised ?? 0,
})
