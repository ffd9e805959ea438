import fc from 'fast-check'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../sql/database.ts'

/** One statement that changes the inventory. */
export type Edit = RawBuilder<unknown>

/** Spaces to edit, by their place among all that there are; ids to come, before, among and after those that are there. */
const someSpace = fc
  .nat(200)
  .map(
    (nth) =>
      sql`(select id from space order by id offset ${nth} % (select count(*) from space)::int limit 1)`,
  )
const someParcel = fc
  .nat(20)
  .map(
    (nth) =>
      sql`(select id from parcel order by id offset ${nth} % (select count(*) from parcel)::int limit 1)`,
  )
const newId = fc.constantFrom('0-first', 'hq-zz', 'pj-now-a', 'zz-last', '空间', '\u{1f3ed}', 'pj-p1')
const unknownOr = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 })

const attribute = fc.oneof(
  fc.record({ of: fc.constant('rent_yuan_m2_day'), to: unknownOr(fc.constantFrom(0, 1.25, 2, 3.333)) }),
  fc.record({ of: fc.constant('clear_height_m'), to: unknownOr(fc.constantFrom(3.9, 4.05, 6, 100)) }),
  fc.record({ of: fc.constant('power_kva'), to: unknownOr(fc.nat(9999)) }),
  fc.record({ of: fc.constant('floor_area_m2'), to: fc.constantFrom(90_000, 123_456.5) }),
  fc.record({ of: fc.constant('name_zh'), to: fc.constantFrom('一号', '二号') }),
  fc.record({ of: fc.constant('use'), to: fc.constantFrom('industrial', 'rnd', 'office') }),
  fc.record({ of: fc.constant('fire_category'), to: unknownOr(fc.constantFrom('A', 'C', 'E')) }),
  fc.record({ of: fc.constant('industrial_drain'), to: unknownOr(fc.boolean()) }),
  fc.record({ of: fc.constant('is_illustrative'), to: fc.boolean() }),
  fc.record({ of: fc.constant('is_divisible'), to: fc.boolean() }),
  fc.record({
    of: fc.constant('delivery_confirmed_on'),
    to: unknownOr(fc.constantFrom('2025-11-26', '2027-02-28')),
  }),
)

const ofSpace = fc
  .tuple(attribute, someSpace)
  .map(([{ of, to }, id]) => sql`update space set ${sql.ref(of)} = ${to} where id = ${id}`)
const tenures = someSpace.map((id) => sql`update space set tenures = array['land', 'lease'] where id = ${id}`)
const moved = fc
  .tuple(someSpace, unknownOr(someParcel))
  .map(([id, parcel]) => sql`update space set parcel_id = ${parcel ?? sql`null`} where id = ${id}`)
const putUnder = fc
  .tuple(someSpace, fc.option(fc.constantFrom('pj-now', 'hq-rnd', 'hq-office')))
  .map(([id, lot]) => sql`update space set lot_id = ${lot} where id = ${id}`)
const come = fc.tuple(newId, someSpace).map(
  ([
    id,
    like,
  ]) => sql`insert into space select (jsonb_populate_record(s, jsonb_build_object('id', ${id}::text))).*
      from space s where s.id = ${like}`,
)
const gone = newId.map((id) => sql`delete from space where id = ${id}`)
const placed = fc
  .tuple(
    someSpace,
    fc.constantFrom('hold', 'lease'),
    fc.constantFrom('2020-01-01', '2026-12-01', '2099-01-01'),
    fc.boolean(),
  )
  .map(
    ([id, kind, expires, isIllustrative]) => sql`insert into commitment
      (space_id, kind, activity, area_m2, from_on, to_on, placed_at, expires_at, holder, is_illustrative)
      values (${id}, ${kind}::text, 'production', 7, '2027-01-01', '2028-01-01', now(),
        case ${kind}::text when 'hold' then ${expires}::timestamptz end, 'test', ${isIllustrative})`,
  )
const released = fc
  .nat(40)
  .map(
    (nth) =>
      sql`update commitment set released_at = now() where id = (select id from commitment order by id desc offset ${nth} limit 1)`,
  )
const rezoned = fc
  .tuple(
    someParcel,
    unknownOr(
      fc.constantFrom(
        '[{"code":"C65","sharePct":60},{"code":"C8","sharePct":40}]',
        '[{"code":"M4","sharePct":100}]',
      ),
    ),
  )
  .map(
    ([id, zoning]) =>
      sql`update parcel set zoning = ${zoning}::text::jsonb, single_use = true where id = ${id}`,
  )
const drawnAgain = someParcel.map(
  (id) => sql`update parcel set geometry = ST_Translate(geometry, 0.001, 0) where id = ${id}`,
)
const reference = fc.constantFrom(
  sql`update zoning_use set verdict = case verdict when 'allowed' then 'not_allowed' else 'allowed' end where activity = 'rnd'`,
  sql`update zoning set quota_share_pct = 25 where quota_share_pct is not null`,
  sql`update cluster set boundary_error_m = boundary_error_m + 1`,
  sql`update place set error_m = error_m + 10`,
  sql`update source set title_en = title_en || '.'`,
  sql`update policy set cap_yuan = 5`,
  sql`update department set role_en = role_en || '.'`,
  sql`update eia_rule set text_en = text_en || '.'`,
  sql`update building set number = number || '.' where id = (select min(id) from building)`,
  sql`insert into space_fact values ('pj-now', 'crane_t', '5', null, null, (select min(id) from source), null)
    on conflict (space_id, attribute) do update set value = space_fact.value || '5'`,
)

export const someEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: ofSpace },
  { weight: 4, arbitrary: placed },
  { weight: 2, arbitrary: come },
  ...[tenures, moved, putUnder, gone, released, rezoned, drawnAgain, reference].map((arbitrary) => ({
    weight: 1,
    arbitrary,
  })),
)

/** What the database refuses changes nothing. */
export async function apply(db: Db, edits: readonly Edit[]): Promise<number> {
  let refused = 0
  for (const edit of edits)
    await edit.execute(db).catch((cause: { code?: string }) => {
      // Class 23: a constraint.
      if (!cause.code?.startsWith('23')) throw cause
      refused++
    })
  return edits.length - refused
}
