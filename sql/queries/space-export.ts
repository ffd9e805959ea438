import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { GeometryAccuracy } from '../vocabulary.ts'
import { allOf, type Condition } from './space-filter.ts'
import { certain, type PageInput, sortColumns, unknownAttributes } from './space-list.ts'
import { type Moment, type PictureRow, selectPicture } from './space-picture.ts'

/** The ids of all that a list would show page by page, in its order. */
export async function listSpaceIds(
  db: Db,
  moment: Moment,
  { conditions, certainty, sort, descending }: Omit<PageInput, 'after' | 'limit'>,
): Promise<string[]> {
  const column = sortColumns[sort]
  const rows = await selectPicture(db, moment)
    .selectFrom('picture as x')
    .select('x.id')
    .where(certain(allOf(conditions), certainty))
    .orderBy(descending ? sql`${column} desc nulls last` : sql`${column} asc nulls last`)
    .orderBy('x.id')
    .execute()
  return rows.map(({ id }) => id)
}

export type ExportedRow = PictureRow & {
  unknown: string[]
  /** What the geometry is of: the nearest thing around the space that has an outline. */
  outline_of: 'building' | 'parcel' | 'cluster'
  geometry_accuracy: GeometryAccuracy
  /** null where outlines are not asked for. */
  geometry: GeoJSON.Geometry | null
}

/** The rows of some ids, in their order; one that is gone meanwhile is left out. */
export async function findExportedSpaces(
  db: Db,
  moment: Moment,
  conditions: readonly Condition[],
  ids: readonly string[],
  withGeometry: boolean,
): Promise<ExportedRow[]> {
  const geometry = withGeometry ? sql`ST_AsGeoJSON(o.geometry, 6)::json` : sql`null`
  const rows = await selectPicture(db, moment)
    .selectFrom('picture as x')
    .innerJoin(
      sql<Pick<ExportedRow, 'outline_of' | 'geometry_accuracy' | 'geometry'>>`lateral (
        select o.outline_of, o.geometry_accuracy, ${geometry} as geometry from (
          select 1 as rank, 'building' as outline_of, geometry_accuracy, geometry from building where id = x.building_id
          union all select 2, 'parcel', geometry_accuracy, geometry from parcel where id = x.parcel_id
          union all select 3, 'cluster', geometry_accuracy, boundary from cluster where id = x.cluster_id
        ) o order by o.rank limit 1)`.as('place'),
      (join) => join.onTrue(),
    )
    .selectAll('x')
    .select([
      unknownAttributes(conditions).as('unknown'),
      'place.outline_of',
      'place.geometry_accuracy',
      'place.geometry',
    ])
    .where('x.id', '=', sql<string>`any(cast(${[...ids]} as text[]))`)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
