import { listClusters, listPublishedFigures } from '../../sql/queries/cluster.ts'
import { listPolicies, listZoning, listZoningUses } from '../../sql/queries/reference.ts'
import { listSources } from '../../sql/queries/source.ts'
import {
  findBuilding,
  findParcel,
  listNearby,
  listSpaceFacts,
  sumQuotaUse,
  sumUnderFigure,
} from '../../sql/queries/space-detail.ts'
import { findSpace, type Moment, type PictureRow } from '../../sql/queries/space-picture.ts'
import { findSuccession } from '../../sql/queries/space-succession.ts'
import { activityUses } from '../../sql/vocabulary.ts'
import type { SpaceDetail } from '../contract.ts'
import { zoningVerdict } from '../matching/zoning-classes.ts'
import { bilingual, bilingualOrNull, bySourceId, cite, type Sources } from '../present.ts'
import { Problem } from '../problem.ts'
import { type Context, momentOf } from '../routes.ts'
import { presentSpace } from './present-space.ts'
import { spaceRetired } from './space-retired.ts'

/**
 * @param isForStaff with the names of those who stated a fact
 * @throws Problem not_found, space_retired
 */
export async function detailOfSpace(context: Context, id: string, isForStaff: boolean): Promise<SpaceDetail> {
  const { db } = context
  const moment = momentOf(context, undefined)
  const row = await findSpace(db, moment, id)
  const { replaces, replacedBy } = await findSuccession(db, id)
  if (replacedBy.at !== null)
    throw spaceRetired({ spaceId: id, replacedBy: replacedBy.ids, retiredAt: replacedBy.at })
  if (row === undefined || (row.is_illustrative && !context.illustrative))
    throw new Problem('not_found', {
      zh: `没有编号为 ${id} 的空间，请回到列表重新选择`,
      en: `There is no space ${id}. Choose one from the list`,
    })
  const [clusters, parcel, building, facts, nearby, policies] = await Promise.all([
    listClusters(db),
    row.parcel_id === null ? undefined : findParcel(db, row.parcel_id),
    row.building_id === null ? undefined : findBuilding(db, row.building_id),
    listSpaceFacts(db, id),
    listNearby(db, row),
    listPolicies(db),
  ])
  const sources = await sourcesOf(context, facts)
  const cluster = clusters.find((each) => each.id === row.cluster_id)
  if (cluster === undefined) throw new Error(`space ${id} has no cluster`)
  return {
    ...presentSpace(row, [], sources, moment.asOf),
    clusterName: bilingual(cluster.name_zh, cluster.name_en),
    parcelName: parcel ? bilingual(parcel.name_zh, parcel.name_en) : null,
    buildingNumber: building?.number ?? null,
    boundaryErrorM: cluster.boundary_error_m,
    facts: facts.map((fact) => ({
      attribute: fact.attribute,
      value: fact.value,
      source: cite(sources, fact),
      asOf: fact.as_of,
      ...(isForStaff && { statedBy: fact.stated_by }),
    })),
    landUse: parcel ? await landUseOf(context, parcel) : [],
    quota: parcel ? await quotaOf(context, moment, parcel) : null,
    nearby: nearby.map((place) => ({
      id: place.id,
      kind: place.kind,
      name: bilingual(place.name_zh, place.name_en),
      distanceKm: Math.round(place.distance_m / 100) / 10,
      errorKm: Math.round(place.error_m / 100) / 10,
    })),
    policyIds: policies
      .filter(({ cluster_ids }) => cluster_ids.includes(row.cluster_id))
      .map((policy) => policy.id),
    figure: await figureOf(context, row, moment),
    replaces: replaces.ids,
    contact: contacts[row.cluster_id] ?? null,
  }
}

/** A fact may cite a source that came in a moment ago. */
async function sourcesOf({ db, live }: Context, facts: readonly { source_id: string }[]): Promise<Sources> {
  const known = live.sources()
  return facts.every(({ source_id }) => known.has(source_id)) ? known : bySourceId(await listSources(db))
}

/** Names of the bodies that the plan puts in charge of each cluster; never of persons. */
const contacts: Record<string, { zh: string; en: string }> = {
  pujiang: { zh: '临港浦江国际科技城', en: 'Lingang Pujiang International Science and Technology City' },
  hongqiao: { zh: '新虹桥公司', en: 'New Hongqiao Company' },
}

async function landUseOf(
  { db, live }: Context,
  { zoning, single_use }: NonNullable<Awaited<ReturnType<typeof findParcel>>>,
): Promise<SpaceDetail['landUse']> {
  if (zoning === null) return []
  const uses = await listZoningUses(db)
  return activityUses.flatMap((activity) => {
    const { verdict, rows } = zoningVerdict(zoning, single_use, activity, uses)
    const [cell] = rows
    if (cell === undefined) return []
    const note = bilingualOrNull(cell.note_zh, cell.note_en)
    return [{ activity, verdict, note, source: cite(live.sources(), cell) }]
  })
}

async function quotaOf(
  { db, live }: Context,
  moment: Moment,
  parcel: NonNullable<Awaited<ReturnType<typeof findParcel>>>,
): Promise<SpaceDetail['quota']> {
  const [only, ...others] = parcel.zoning ?? []
  if (only === undefined || others.length > 0 || parcel.single_use !== true) return null
  const rule = (await listZoning(db)).find(({ code }) => code === only.code)
  if (rule?.quota_share_pct == null || rule.quota_base === null) return null
  const base = rule.quota_base === 'floor_area' ? parcel.floor_area_m2 : parcel.land_area_m2
  const capM2 = base === null ? null : (base * rule.quota_share_pct) / 100
  const { usedM2, heldM2 } = await sumQuotaUse(db, parcel.id, rule.counted_activities, moment)
  return {
    sharePct: rule.quota_share_pct,
    base: rule.quota_base,
    capM2,
    usedM2,
    heldM2,
    leftM2: capM2 === null ? null : Math.max(0, capM2 - usedM2 - heldM2),
    source: cite(live.sources(), rule),
  }
}

async function figureOf(
  { db, live }: Context,
  row: PictureRow,
  moment: Moment,
): Promise<SpaceDetail['figure']> {
  const lot = row.lot_id ?? row.id
  const figure = (await listPublishedFigures(db)).find(
    ({ lot_ids }) => lot_ids.length === 1 && lot_ids[0] === lot,
  )
  if (figure === undefined) return null
  const { area_m2 } = await sumUnderFigure(db, figure.lot_ids, moment.illustrative)
  return {
    id: figure.id,
    publishedM2: figure.value,
    inventoryM2: area_m2,
    differenceM2: area_m2 - figure.value,
    wording: figure.wording_zh,
    source: cite(live.sources(), figure),
  }
}
