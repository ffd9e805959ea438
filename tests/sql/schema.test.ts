import { sql } from 'kysely'
import t from 'tap'
import * as attributes from '../../attributes/attributes.ts'
import { listMigrations } from '../../sql/migrate.ts'
import * as vocabulary from '../../sql/vocabulary.ts'
import { testDatabase } from '../support/test-database.ts'

/** Which closed list stands in which CHECK. */
const checks: Record<string, readonly string[]> = {
  cluster_id_check: vocabulary.clusterIds,
  cluster_tracks_check: vocabulary.tracks,
  cluster_product_line_track_check: vocabulary.tracks,
  product_line_id_check: vocabulary.productLines,
  source_kind_check: vocabulary.sourceKinds,
  source_basis_check: vocabulary.bases,
  question_attribute_check: vocabulary.factNames,
  zoning_code_check: vocabulary.zoningCodes,
  zoning_counted_activities_check: vocabulary.activityUses,
  zoning_use_verdict_check: vocabulary.legalityVerdicts,
  zoning_use_activity_check: [...vocabulary.activityUses, 'rnd_wet', 'production_heavy'],
  published_figure_use_check: vocabulary.spaceUses,
  place_kind_check: vocabulary.placeKinds,
  space_kind_check: vocabulary.spaceKinds,
  space_use_check: vocabulary.spaceUses,
  space_delivery_planned_precision_check: vocabulary.deliveryPrecisions,
  space_cleanroom_state_check: attributes.cleanroomStates,
  space_fire_category_check: attributes.fireCategories,
  space_vibration_class_check: attributes.vibrationClasses,
  space_tenures_check: attributes.tenures,
  parcel_geometry_accuracy_check: vocabulary.geometryAccuracies,
  building_geometry_accuracy_check: vocabulary.geometryAccuracies,
  policy_condition_kind_check: vocabulary.conditionKinds,
  commitment_kind_check: vocabulary.commitmentKinds,
  queue_entry_kind_check: vocabulary.queuedKinds,
  queue_entry_activity_check: vocabulary.activityUses,
  commitment_activity_check: vocabulary.activityUses,
  person_role_check: vocabulary.roles,
  api_key_role_check: vocabulary.keyRoles,
  one_time_link_role_check: vocabulary.roles,
  one_time_link_purpose_check: vocabulary.linkPurposes,
  eia_rule_process_check: vocabulary.processIds,
  eia_rule_quantity_check: vocabulary.processQuantities,
  eia_rule_class_check: vocabulary.eiaClasses,
  eia_rule_class_most_check: vocabulary.eiaClasses,
  eia_rule_track_check: vocabulary.tracks.filter((track) => track !== 'unknown'),
  eia_rule_basis_check: vocabulary.bases,
  eia_note_kind_check: vocabulary.eiaNoteKinds,
  eia_note_basis_check: vocabulary.bases,
  lead_source_check: vocabulary.leadSources,
  lead_stage_check: vocabulary.leadStages,
  lead_change_because_check: vocabulary.leadChangeCauses,
  audit_event_role_check: vocabulary.auditRoles,
}

t.test('every closed list is the one that its column checks', async (t) => {
  const { db } = await testDatabase(t, 'published')
  const { rows } = await sql<{ name: string; definition: string }>`
    select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'c'`.execute(
    db,
  )
  const found = new Map(rows.map(({ name, definition }) => [name, definition]))
  for (const [name, list] of Object.entries(checks)) {
    const literals = [...(found.get(name) ?? '').matchAll(/'([^']+)'/g)].map(([, literal]) => literal ?? '')
    t.same(literals.sort(), [...list].sort(), name)
  }
})

t.test('migrations are numbered without a gap', async (t) => {
  const names = await listMigrations()
  t.same(
    names.map((name) => Number(name.slice(0, 4))),
    names.map((_, index) => index + 1),
  )
})
