import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { asGeoJson } from './source.ts'

export const listClusters = (db: Db) =>
  db
    .selectFrom('cluster')
    .select([
      'id',
      'name_zh',
      'name_en',
      'planned_area_km2',
      'bounds_text_zh',
      'bounds_text_en',
      'positioning_zh',
      'positioning_en',
      'carriers',
      'tracks',
      'geometry_accuracy',
      'boundary_error_m',
      'source_id',
      'clause',
      asGeoJson('boundary').as('boundary'),
      sql<number>`ST_Area(boundary::geography) / 1e6`.as('drawn_area_km2'),
    ])
    .orderBy(sql`id = 'pujiang' desc`)
    .execute()

export const listClusterProductLines = (db: Db) =>
  db
    .selectFrom('cluster_product_line as c')
    .innerJoin('product_line as l', 'l.id', 'c.product_line_id')
    .selectAll('l')
    .select(['c.cluster_id', 'c.track', 'c.source_id', 'c.clause'])
    .orderBy('c.cluster_id')
    .orderBy('l.id')
    .execute()

export const listPublishedFigures = (db: Db) =>
  db.selectFrom('published_figure').selectAll().orderBy('id').execute()
