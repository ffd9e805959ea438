import { Type } from 'typebox'
import { listClusterProductLines, listClusters, listPublishedFigures } from '../../sql/queries/cluster.ts'
import { listBuildings, listParcels } from '../../sql/queries/parcel.ts'
import { sumUnderFigure } from '../../sql/queries/space-detail.ts'
import { findSpaceVersion } from '../../sql/queries/space-fact.ts'
import { sumByBuilding } from '../../sql/queries/space-picture.ts'
import { isStaff } from '../accounts/reader.ts'
import {
  type AreaQuery,
  BuildingQuery,
  Buildings,
  Cluster,
  ClusterList,
  ParcelQuery,
  Parcels,
  Reconciliation,
  ReconciliationQuery,
  SpaceDetail,
  SpaceFacets,
  SpaceFilter,
  SpacePage,
  SpaceQuery,
} from '../contract.ts'
import { cite } from '../present.ts'
import { Problem } from '../problem.ts'
import { type Api, type Context, momentOf, pictureTag, sendIfKnown, sendIfTagged } from '../routes.ts'
import { keptAnswers } from './kept-answers.ts'
import { readWhere } from './place-request.ts'
import { presentBuilding, presentCluster, presentParcel } from './present-area.ts'
import { detailOfSpace } from './space-detail-service.ts'
import { facetsOfSpaces, pageOfSpaces } from './space-list-service.ts'
import { bboxFaults } from './space-request.ts'
import { pageTag } from './space-version.ts'

const tags = ['inventory']

export function inventoryRoutes(api: Api, context: Context): void {
  const preHandler = sendIfKnown(context)
  const kept = keptAnswers(context)
  const { db, live } = context

  async function clusters() {
    const [rows, lines, figures] = await Promise.all([
      listClusters(db),
      listClusterProductLines(db),
      listPublishedFigures(db),
    ])
    return rows.map((row) => presentCluster(row, lines, figures, live.sources()))
  }

  api.get(
    '/api/clusters',
    {
      preHandler,
      schema: { tags, summary: 'Clusters with their published figures', response: { 200: ClusterList } },
    },
    async () => {
      return { items: await clusters(), asOf: momentOf(context, true).asOf }
    },
  )

  api.get(
    '/api/clusters/:id',
    {
      preHandler,
      schema: {
        tags,
        summary: 'One cluster',
        params: Type.Object({ id: Type.String({ maxLength: 100 }) }),
        response: { 200: Cluster },
      },
    },
    async (request) => {
      const { id } = request.params
      const cluster = (await clusters()).find((each) => each.id === id)
      if (cluster === undefined)
        throw new Problem('not_found', {
          zh: `没有片区 ${id}，可用的有 pujiang、hongqiao`,
          en: `There is no cluster ${id}; known are pujiang and hongqiao`,
        })
      return cluster
    },
  )

  api.get(
    '/api/parcels',
    {
      preHandler,
      schema: { tags, summary: 'Parcels as GeoJSON', querystring: ParcelQuery, response: { 200: Parcels } },
    },
    async (request) => {
      const { reserve } = request.query
      const rows = await listParcels(db, { ...areaFilter(context, request.query), reserve })
      return {
        type: 'FeatureCollection' as const,
        features: rows.map((row) => presentParcel(row, live.sources())),
      }
    },
  )

  api.get(
    '/api/buildings',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Buildings as GeoJSON, with floors and area by status',
        querystring: BuildingQuery,
        response: { 200: Buildings },
      },
    },
    async (request) => {
      const { parcel, illustrative } = request.query
      const rows = await listBuildings(db, { ...areaFilter(context, request.query), parcel })
      const ids = rows.map(({ id }) => id)
      const sums = await sumByBuilding(db, momentOf(context, illustrative), ids)
      const byId = new Map(sums.map((sum) => [sum.building_id, sum]))
      return {
        type: 'FeatureCollection' as const,
        features: rows.map((row) => presentBuilding(row, byId.get(row.id), live.sources())),
      }
    },
  )

  api.get(
    '/api/spaces',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Spaces, filtered and paged',
        querystring: SpaceQuery,
        response: { 200: SpacePage },
      },
    },
    (request, reply) => kept(request, reply, () => pageOfSpaces(context, request.query)),
  )

  api.get(
    '/api/spaces/facets',
    {
      preHandler,
      schema: {
        tags,
        summary: 'How many spaces each choice would leave',
        querystring: SpaceFilter,
        response: { 200: SpaceFacets },
      },
    },
    (request, reply) => kept(request, reply, () => facetsOfSpaces(context, request.query)),
  )

  api.get(
    '/api/spaces/:id',
    {
      // Names of those who stated a fact are for staff, so their page is another.
      preHandler: async (request, reply) => {
        const version = await findSpaceVersion(db, request.params.id)
        const page = `${pictureTag(context)}${isStaff(request.reader) ? 's' : ''}`
        return sendIfTagged(request, reply, pageTag(page, version ?? ''))
      },
      schema: {
        tags,
        summary: 'One space with its facts, land use, surroundings and published figure',
        params: Type.Object({ id: Type.String({ maxLength: 100 }) }),
        response: { 200: SpaceDetail },
      },
    },
    async (request) => {
      const detail = await detailOfSpace(context, request.params.id, isStaff(request.reader))
      return detail
    },
  )

  api.get(
    '/api/reconciliation',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Published figures against the inventory beneath them',
        querystring: ReconciliationQuery,
        response: { 200: Reconciliation },
      },
    },
    async (request) => {
      const moment = momentOf(context, request.query.illustrative)
      const figures = (await listPublishedFigures(db)).filter(({ lot_ids }) => lot_ids.length > 0)
      const items = await Promise.all(
        figures.map(async (figure) => {
          const { area_m2, spaces } = await sumUnderFigure(db, figure.lot_ids, moment.illustrative)
          return {
            id: figure.id,
            cluster: figure.cluster_id,
            metric: figure.metric,
            use: figure.use,
            published: figure.value,
            inventory: area_m2,
            difference: area_m2 - figure.value,
            unit: figure.unit,
            wording: figure.wording_zh,
            spaces,
            source: cite(live.sources(), figure),
          }
        }),
      )
      return { items, inventoryVersion: live.version(), asOf: moment.asOf }
    },
  )
}

/** @throws Problem invalid_request where the box or the area is none */
function areaFilter(context: Context, { bbox, within, near, cluster, zoning, id, illustrative }: AreaQuery) {
  const [fault] = bboxFaults(bbox)
  if (fault) throw new Problem('invalid_request', fault.detail, [fault])
  return {
    cluster,
    zoning,
    id,
    bbox: bbox as [number, number, number, number] | undefined,
    ...readWhere({ within, near }),
    illustrative: momentOf(context, illustrative).illustrative,
  }
}
