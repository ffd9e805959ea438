import { sql } from 'kysely'
import type { Db } from '../../sql/database.ts'
import { at } from './fixtures.ts'
import { asked, type Question } from './sql-oracle-question.ts'
import { verdicts } from './sql-oracle-rules.ts'

/** Of one activity of one question: the spaces by id, and the rules by name, in the order of their letters. */
export interface SqlAnswer {
  question: number
  activity: number
  fits: number
  toConfirm: number
  fails: number
  /** Rules that fail and that cannot be told, by space; a space with neither is left out. */
  failed: Record<string, string[]>
  unknown: Record<string, string[]>
  excludes: Record<string, number>
  alone: Record<string, number>
  near: string[]
}

/** m² of floor; of land, what may be built on it. */
const wholeM2 = sql`case when s.kind = 'land' then s.land_area_m2 * s.far else s.floor_area_m2 end`

/** The most that is taken on any day from the one it is needed on. What is taken only rises on a first day. */
const peakM2 = (whose: ReturnType<typeof sql>) => sql`(
  select coalesce(max(total), 0) from (
    select (
      select sum(t.area_m2) from oracle_taking t
      where t.inventory = s.inventory and ${whose} and t.from_on <= day and (t.to_on is null or t.to_on > day)
        and (t.expires_at is null or t.expires_at > ${at.now.toISOString()}::timestamptz)
    ) as total
    from (
      select q.needed_by as day
      union select t.from_on from oracle_taking t
      where t.inventory = s.inventory and ${whose} and t.from_on > q.needed_by
    ) as days
  ) as sums
)`
const ofSpace = sql`t.space_id = s.id`
const ofQuota = sql`t.parcel_id = s.parcel_id and t.activity = any(z.counted_activities) and (q.illustrative or not t.is_illustrative)`
const ofAncillary = sql`t.parcel_id = s.parcel_id and (q.illustrative or not t.is_illustrative)
  and t.activity in (select activity from zoning_use where code = ancillary.code and not is_mixed and share_pct is not null)`
const firm = sql`t.kind not in ('hold', 'reservation')`

/** All questions in one statement. */
export async function judgeInSql(db: Db, questions: readonly Question[]): Promise<SqlAnswer[]> {
  const { rows } = await sql<SqlAnswer>`
    with ${asked(questions)},
    s as materialized (
      select s.*, ${wholeM2} as whole_m2, jsonb_array_length(zoning) as codes,
        exists (select from oracle_taking t where t.inventory = s.inventory and ${ofSpace}) as is_taken,
        site.lon, site.lat, site.error_m
      from oracle_space s
      cross join lateral (
        select * from oracle_site site
        where site.inventory = s.inventory and (site.kind, site.id) in (('parcel', s.parcel_id), ('cluster', s.cluster_id))
        order by site.kind = 'parcel' desc limit 1
      ) as site
    ),
    judged as materialized (
      select q.question, q.activity, s.id, v.rule, v.holds
      from q
      join s on s.inventory = q.inventory and case when q.illustrative then not s.has_breakdown else not s.is_illustrative end
      cross join lateral (
        select case when not s.is_divisible then s.whole_m2
          else least(s.whole_m2, greatest(coalesce(q.min_area, 1), coalesce(s.min_divisible_m2, 0))) end as part_m2
      ) as part
      cross join lateral (
        select case
            when count(*) < s.codes or s.codes is null or count(distinct u.verdict) > 1 then null
            when min(u.verdict) = 'allowed' then true
            when min(u.verdict) = 'not_allowed' then false
            when s.codes = 1 and s.single_use and bool_and(u.by_quota) then true
          end as allows
        from jsonb_array_elements(s.zoning) as c
        join zoning_use u on u.code = c ->> 'code' and u.activity = q.use and u.is_mixed = (s.codes > 1 and c ->> 'code' = 'C65')
      ) as plate
      left join zoning_use ancillary on s.codes = 1 and ancillary.code = s.zoning -> 0 ->> 'code'
        and ancillary.activity = q.use and not ancillary.is_mixed and ancillary.share_pct is not null
      cross join lateral (
        select case
            when ancillary.code is null then plate.allows
            when part_m2 + ${peakM2(sql`${ofAncillary} and ${firm}`)} > cap_m2 then false
            when part_m2 + ${peakM2(ofAncillary)} > cap_m2 then null
            else part_m2 <= cap_m2
          end as allows
        from (select ancillary.share_pct * s.parcel_floor_area_m2 / 100 as cap_m2) as cap
      ) as land
      cross join lateral (
        select case
            when q.is_stricter is false then true
            when s.zoning is null then null
            when bool_and(strict.verdict = 'conditional' and (strict.verdict, coalesce(strict.note_zh, '')) = (plain.verdict, coalesce(plain.note_zh, ''))) then true
            when bool_and(strict.verdict = 'allowed') and (q.is_stricter or bool_and(plain.verdict = 'allowed')) then true
            when bool_and(strict.verdict = 'not_allowed') and (q.is_stricter or bool_and(plain.verdict = 'not_allowed')) then false
          end as allows,
          case
            when bool_and(c ->> 'code' in ('M1', 'M2', 'M3', 'W1')) then true
            when not bool_or(c ->> 'code' in ('M1', 'M2', 'M3', 'W1')) then false
          end as is_storage_land
        from jsonb_array_elements(s.zoning) as c
        cross join lateral (select s.codes > 1 and c ->> 'code' = 'C65' as is_mixed) as beside
        join zoning_use plain on plain.code = c ->> 'code' and plain.activity = q.use and plain.is_mixed = beside.is_mixed
        join zoning_use strict on strict.code = c ->> 'code' and strict.activity = q.stricter_use and strict.is_mixed = beside.is_mixed
      ) as beyond
      left join zoning z on z.quota_share_pct is not null and s.zoning @> jsonb_build_array(jsonb_build_object('code', z.code))
      cross join lateral (
        select case
            when s.zoning is null then null
            when z.code is null then true
            when s.codes > 1 or s.single_use is not true then null
            when part_m2 + ${peakM2(sql`${ofQuota} and ${firm}`)} > cap_m2 then false
            when part_m2 + ${peakM2(ofQuota)} > cap_m2 then null
            else part_m2 <= cap_m2
          end as has_room
        from (select z.quota_share_pct / 100 *
          case z.quota_base when 'floor_area' then s.parcel_floor_area_m2 else s.parcel_land_area_m2 end as cap_m2) as cap
      ) as share
      cross join lateral (
        select case when s.kind = 'land' then s.land_area_m2 else s.floor_area_m2 end as room_m2,
          case when not s.is_divisible then case when s.kind = 'land' then s.land_area_m2 else s.floor_area_m2 end
            when s.kind <> 'land' then coalesce(part_m2, greatest(coalesce(q.min_area, 1), coalesce(s.min_divisible_m2, 0)))
            else coalesce(part_m2 / s.far, 1) end as need_m2,
          case when s.is_taken then ${peakM2(sql`${ofSpace} and ${firm}`)} else 0 end as firm_m2,
          case when s.is_taken then ${peakM2(ofSpace)} else 0 end as taken_m2
      ) as there
      cross join lateral ${verdicts}
      where v.asked
    ),
    of_space as materialized (
      select question, activity, id,
        array_agg(rule) filter (where not holds) as failed, array_agg(rule) filter (where holds is null) as unknown,
        count(*) filter (where not holds) as fails, count(*) filter (where holds is null) as open
      from judged group by question, activity, id
    ),
    of_rule as (
      select question, activity, rule, count(*) as excludes, count(*) filter (where fails = 1) as alone
      from of_space, unnest(failed) as rule group by question, activity, rule
    ),
    exclusions as (
      select question, activity, json_object_agg(rule, excludes) as excludes, json_object_agg(rule, alone) as alone
      from of_rule group by question, activity
    ),
    counts as (
      select question, activity, count(*) filter (where fails = 0 and open = 0)::int as fits,
        (count(*) filter (where fails = 0 and open > 0))::int as "toConfirm", (count(*) filter (where fails > 0))::int as fails,
        json_object_agg(id, failed) filter (where fails > 0) as failed,
        json_object_agg(id, unknown) filter (where open > 0) as unknown,
        json_agg(id) filter (where fails = 1) as near
      from of_space group by question, activity
    )
    select question, activity, coalesce(fits, 0) as fits, coalesce("toConfirm", 0) as "toConfirm", coalesce(fails, 0) as fails,
      coalesce(failed, '{}') as failed, coalesce(unknown, '{}') as unknown, coalesce(excludes, '{}') as excludes,
      coalesce(alone, '{}') as alone, coalesce(counts.near, '[]') as near
    from q left join counts using (question, activity) left join exclusions using (question, activity)
    order by question, activity`.execute(db)
  return rows
}
