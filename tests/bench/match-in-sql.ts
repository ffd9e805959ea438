import type { Fragment, Sql } from 'postgres'
import { at } from '../matching/fixtures.ts'
import { type MatchAnswer, question } from './match-question.ts'

/** How a rule reads a row: whether it fails, and whether that cannot be told. Null counts as no. */
interface SqlRule {
  rule: string
  fails: Fragment
  unknown: Fragment
}

function rulesOf(sql: Sql): SqlRule[] {
  const { must, minAreaM2, maxAreaM2, neededBy, clusters, tenure, rentMaxYuanM2Day } = question
  const never = sql`false`
  // What would be taken: all of a space that cannot be divided, else what is asked for and at least its smallest part.
  const need = sql`(case when is_divisible
    then least(floor_area_m2, greatest(${minAreaM2}::float8, coalesce(min_divisible_m2, 0))) else floor_area_m2 end)`
  const inForce = sql`(taken_m2 > 0 and (taken_expires_at is null or taken_expires_at > ${at.now})
    and (taken_to is null or taken_to > ${neededBy}::date) and floor_area_m2 - taken_m2 + 1e-6 < ${need})`
  const late = sql`coalesce(delivery_confirmed_on, delivery_planned_on) > ${neededBy}::date`
  const least = (rule: string, column: string, need: number): SqlRule => ({
    rule,
    fails: sql`${sql(column)} < ${need}::float8`,
    unknown: sql`${sql(column)} is null`,
  })
  return [
    least('floor_area min', 'floor_area_m2', minAreaM2),
    {
      rule: 'floor_area max',
      fails: sql`floor_area_m2 > ${maxAreaM2}::float8 and not (is_divisible and coalesce(min_divisible_m2, 0) <= ${maxAreaM2}::float8)`,
      unknown: sql`floor_area_m2 is null`,
    },
    { rule: 'use', fails: sql`use not in ('industrial', 'rnd')`, unknown: never },
    {
      rule: 'zoning',
      fails: sql`plate in ('C8', 'W1')`,
      unknown: sql`plate is null or plate in ('M0', 'M4', 'C65/C8') or plate = 'C65' and single_use is not true`,
    },
    {
      rule: 'quota',
      fails: sql`plate = 'C65' and single_use and ${need} > 0.3 * parcel_floor_area_m2 + 1e-6`,
      unknown: sql`plate is null or plate = 'C65/C8'
        or plate = 'C65' and (single_use is not true or parcel_floor_area_m2 is null)`,
    },
    { rule: 'cluster', fails: sql`cluster_id <> all(${[...clusters]}::text[])`, unknown: never },
    {
      rule: 'available_by',
      fails: sql`${late} or ${inForce} and taken_firmly`,
      unknown: sql`not coalesce(${late} or ${inForce} and taken_firmly, false)
        and (delivery_confirmed_on is null or ${inForce})`,
    },
    least('clear_height', 'clear_height_m', must.clearHeightM),
    least('floor_load', 'floor_load_kn_m2', must.floorLoadKnM2),
    least('power', 'power_kva', must.powerKva),
    {
      rule: 'cleanroom',
      fails: sql`cleanroom_state <> 'built' or cleanroom_state = 'built' and cleanroom_iso > ${must.cleanroomIso}::int`,
      unknown: sql`cleanroom_state is null or cleanroom_state = 'built' and cleanroom_iso is null`,
    },
    { rule: 'drain', fails: sql`not industrial_drain`, unknown: sql`industrial_drain is null` },
    {
      rule: 'fire_category',
      fails: sql`fire_category > ${must.fireCategory}`,
      unknown: sql`fire_category is null`,
    },
    {
      rule: 'rent',
      fails: sql`rent_yuan_m2_day > ${rentMaxYuanM2Day}::float8`,
      unknown: sql`rent_yuan_m2_day is null`,
    },
    {
      rule: 'tenure',
      fails: sql`not tenures && ${[...tenure]}::text[]`,
      unknown: sql`tenures is null`,
    },
  ]
}

/**
 * The whole answer in one statement: the failed rules as a mask, counted by mask in one parallel scan.
 * @param only the rules that are asked; absent: all
 */
export async function matchInSql(sql: Sql, only?: readonly string[]): Promise<MatchAnswer> {
  const rules = rulesOf(sql).filter(({ rule }) => only?.includes(rule) ?? true)
  const fails = rules.reduce(
    (sum, each, bit) => sql`${sum} + case when ${each.fails} then ${2 ** bit}::int else 0 end`,
    sql`0`,
  )
  // Only whether anything is unknown is asked, so the first that is settles it.
  const isOpen = rules.reduce((some, each) => sql`${some} or ${each.unknown}`, sql`false`)
  const [row] = await sql<[{ answer: MatchAnswer }]>`
    with judged as not materialized (select id, ${fails} as fails, (${isOpen}) as is_open from bench_space),
    masks as materialized (
      select fails, count(*)::int as n, (count(*) filter (where is_open))::int as open from judged group by fails
    ),
    rules as (
      select name, coalesce(sum(n) filter (where fails >> bit & 1 = 1), 0) as excludes,
        coalesce(sum(n) filter (where fails = 1 << bit), 0) as alone
      from masks, unnest(${rules.map(({ rule }) => rule)}::text[], ${rules.map((_, bit) => bit)}::int[]) as r (name, bit)
      group by name
    ),
    counts as (
      select sum(n) as evaluated, sum(n - open) filter (where fails = 0) as fits,
        sum(open) filter (where fails = 0) as to_confirm, sum(n) filter (where fails <> 0) as fails
      from masks
    )
    select json_build_object(
      'evaluated', evaluated, 'fits', fits, 'toConfirm', to_confirm, 'fails', fails,
      'rules', (select json_agg(json_build_object('rule', name, 'excludes', excludes, 'alone', alone) order by name collate "C")
        from rules),
      'first', (select json_agg(id order by id) from (select id from judged where fails = 0 order by id limit 20) f),
      'near', (select json_agg(id order by id)
        from (select id from judged where fails <> 0 and fails & (fails - 1) = 0 order by id limit 20) n)
    ) as answer
    from counts`
  return row.answer
}
