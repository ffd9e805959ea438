import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { ClusterId } from '../vocabulary.ts'
import { takesOnDay } from './occupancy.ts'

/** A parcel whose plate holds a code with a quota, and what counted activities take of it on a day, m². */
export interface ParcelQuota {
  id: string
  name_zh: string
  name_en: string
  cluster_id: ClusterId
  plate: string
  single_use: boolean | null
  floor_area_m2: number | null
  land_area_m2: number
  share_pct: number
  base: 'floor_area' | 'land_area'
  source_id: string
  clause: string | null
  used_m2: number
  held_m2: number
}

/** By parcel. Commitments are summed and not the spaces under them, as the invariant does it. */
export async function listParcelQuotas(db: Db, day: string, illustrative: boolean): Promise<ParcelQuota[]> {
  const { rows } = await sql<ParcelQuota>`
    with d as (select cast(${day} as date) as day),
    quota as (select * from zoning where quota_share_pct is not null),
    taken as (
      select s.parcel_id, z.code,
        coalesce(sum(c.area_m2) filter (where c.expires_at is null), 0) as used_m2,
        coalesce(sum(c.area_m2) filter (where c.expires_at is not null), 0) as held_m2
      from d cross join quota z
        join commitment c on c.activity = any(z.counted_activities) and ${takesOnDay('c')}
        join space s on s.id = c.space_id and (${illustrative} or not s.is_illustrative)
      group by s.parcel_id, z.code
    )
    select p.id, p.name_zh, p.name_en, p.cluster_id, p.plate, p.single_use, p.floor_area_m2, p.land_area_m2,
      z.quota_share_pct as share_pct, z.quota_base as base, z.source_id, z.clause,
      coalesce(t.used_m2, 0) as used_m2, coalesce(t.held_m2, 0) as held_m2
    from parcel p
      join quota z on p.zoning @> jsonb_build_array(jsonb_build_object('code', z.code))
      left join taken t on t.parcel_id = p.id and t.code = z.code
    where ${illustrative} or not p.is_illustrative
    order by p.id, z.code`.execute(db)
  return rows
}
