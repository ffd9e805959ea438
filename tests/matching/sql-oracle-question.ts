import { sql } from 'kysely'
import type { ProcessInput, Requirement } from '../../api/contract.ts'
import { at } from './fixtures.ts'

/** A requirement asked of one of the inventories that were loaded together. */
export interface Question {
  inventory: number
  requirement: Requirement
}

const processRows = (inputs: readonly ProcessInput[] = []) =>
  inputs.map((input) => {
    if (typeof input === 'string') return { id: input }
    const { id, ...amounts } = input
    return { id, amount: Object.values(amounts)[0] }
  })

/** One row per activity, as the requirement gives it. */
const rowsOf = (questions: readonly Question[]) =>
  questions.flatMap(({ inventory, requirement }, question) =>
    requirement.activities.map((activity, index) => ({
      ...{ inventory, question, activity: index, use: activity.use, own_must: activity.must ?? {} },
      uses: requirement.activities.map(({ use }) => use),
      own_processes: processRows(activity.processes),
      shared_processes: processRows(requirement.processes),
      min_area: activity.minAreaM2,
      max_area: activity.maxAreaM2,
      needed_by: activity.neededBy ?? requirement.neededBy ?? at.asOf,
      rent_max: activity.rentMaxYuanM2Day ?? requirement.rentMaxYuanM2Day,
      clusters: activity.clusters ?? requirement.clusters,
      tenure: requirement.tenure,
      near: requirement.near,
      illustrative: requirement.illustrative !== false,
    })),
  )

const laboratories = sql`('software_only', 'gmo_lab', 'bsl2_lab', 'bsl3_lab', 'chemistry_lab', 'dry_lab', 'animal_lab')`
const wet = sql`('cleaning_wet', 'wet_chemistry', 'electroplating', 'solvent_coating', 'lithography', 'ivd_formulation',
  'culture_or_fermentation', 'gmo_lab', 'bsl2_lab', 'bsl3_lab', 'chemistry_lab', 'animal_lab', 'process_wastewater')`

/** What a process needs of the building. */
const needs = sql`(values
  ('industrialDrain', array['wet_chemistry', 'electroplating', 'lithography', 'culture_or_fermentation', 'process_wastewater']),
  ('exhaustShaft', array['wet_chemistry', 'electroplating', 'lithography', 'solvent_coating', 'solvent_adhesive', 'gmo_lab',
    'bsl2_lab', 'bsl3_lab', 'chemistry_lab', 'animal_lab', 'eo_sterilisation']),
  ('hazardousWasteRoom', array['hazardous_waste']),
  ('hazardousStore', array['hazardous_goods_store']),
  ('radiationShielding', array['irradiation_source', 'xray_class_2', 'xray_class_3']),
  ('A', array['eo_sterilisation']),
  ('C', array['lithography', 'solvent_coating', 'solvent_adhesive', 'chemistry_lab', 'injection_moulding', 'extrusion',
    'silicone_moulding', 'ivd_formulation'])
) as needs (need, of_processes)`

/**
 * Tables `q`, one row per activity, with what its processes make of it: `must` with their needs, and whether they put
 * it under the stricter row of the land-use matrix (null: cannot be told).
 */
export const asked = (questions: readonly Question[]) => sql`
  given as materialized (
    select * from json_to_recordset(${JSON.stringify(rowsOf(questions))}::text::json) as given (
      inventory int, question int, activity int, use text, own_must jsonb, uses text[], own_processes json, shared_processes json,
      min_area float8, max_area float8, needed_by date, rent_max float8, clusters text[], tenure text[], near jsonb, illustrative boolean)
  ),
  named as (
    select question, activity, id, amount, true as is_own
    from given, json_to_recordset(own_processes) as p (id text, amount float8)
    union all
    select question, activity, id, amount, false
    from given, json_to_recordset(shared_processes) as p (id text, amount float8)
    where use = case when id in ${laboratories} and 'rnd' = any(uses) then 'rnd' when 'production' = any(uses) then 'production'
      when 'pilot' = any(uses) then 'pilot' else use end
  ),
  done as (
    select * from (select distinct on (question, activity, id) * from named order by question, activity, id, is_own desc) as one
    where amount is distinct from 0
  ),
  weighed as (
    select question, activity, done.id, bool_and(r.track = 'heavy') as surely_heavy, bool_or(r.track = 'heavy') as perhaps_heavy
    from done left join eia_rule r on r.process = done.id and r.track is not null and r.effective_from <= ${at.asOf}::date
      and (r.effective_to is null or r.effective_to >= ${at.asOf}::date) and (r.quantity is null or amount is null
        or amount >= r.from_quantity and (r.below_quantity is null or amount < r.below_quantity))
    group by question, activity, done.id
  ),
  made as (
    select question, activity, array_agg(id) as processes,
      case when bool_or(surely_heavy) then true
        when bool_or(perhaps_heavy) or bool_and(perhaps_heavy is null) then null else false end as is_heavy,
      case when bool_or(id in ${wet}) then true when bool_or(id = 'hazardous_waste') then null else false end as is_wet
    from weighed group by question, activity
  ),
  q as materialized (
    select given.*, processes,
      case when processes is null then false when use in ('production', 'pilot') then is_heavy
        when use = 'rnd' then is_wet else false end as is_stricter,
      case when use = 'rnd' then 'rnd_wet' else 'production_heavy' end as stricter_use,
      own_must
        || coalesce((select jsonb_object_agg(need, true) from ${needs} where need not in ('A', 'C') and of_processes && processes), '{}')
        || coalesce((select jsonb_build_object('fireCategory', least(own_must ->> 'fireCategory', min(need)))
          from ${needs} where need in ('A', 'C') and of_processes && processes having count(*) > 0), '{}') as must
    from given left join made using (question, activity)
  )`
