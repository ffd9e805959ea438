import type { Db } from '../database.ts'
import { asGeoJson } from './source.ts'

export const listDepartments = (db: Db) => db.selectFrom('department').selectAll().orderBy('id').execute()

export const listClusterProductLines = (db: Db) =>
  db.selectFrom('cluster_product_line').selectAll().orderBy('product_line_id').orderBy('cluster_id').execute()

export const listPolicies = (db: Db) => db.selectFrom('policy').selectAll().orderBy('id').execute()

export const listPolicyConditions = (db: Db) =>
  db.selectFrom('policy_condition').selectAll().orderBy('policy_id').orderBy('no').execute()

export const listTargets = (db: Db) => db.selectFrom('target').selectAll().orderBy('id').execute()

export const listZoning = (db: Db) => db.selectFrom('zoning').selectAll().orderBy('code').execute()

export const listZoningUses = (db: Db) =>
  db.selectFrom('zoning_use').selectAll().orderBy('code').orderBy('is_mixed').orderBy('activity').execute()

export const listEiaRules = (db: Db) => db.selectFrom('eia_rule').selectAll().orderBy('id').execute()

export const listEiaNotes = (db: Db) => db.selectFrom('eia_note').selectAll().orderBy('id').execute()

export const listPlaces = (db: Db) =>
  db
    .selectFrom('place')
    .select([
      'id',
      'kind',
      'name_zh',
      'name_en',
      'cluster_id',
      'error_m',
      'note_zh',
      'note_en',
      'basis',
      'source_id',
      'clause',
      asGeoJson('position').as('position'),
    ])
    .orderBy('id')
    .execute()
