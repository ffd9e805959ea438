import { readFileSync } from 'node:fs'
import { booleanPointInPolygon, booleanWithin, intersect } from '@turf/turf'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import t from 'tap'
import { geodesicAreaM2 } from '../../geo/geodesic-area-m2.ts'
import { validatePolygon } from '../../geo/validate-polygon.ts'
import { type CommitmentRow, commitmentRows } from '../../sql/seed/illustrative/commitment-rows.ts'
import { illustrativeInventory } from '../../sql/seed/illustrative/illustrative-inventory.ts'
import { lots } from '../../sql/seed/published/lots.ts'
import type { SpaceTable } from '../../sql/tables.ts'

const today = '2026-11-22'
const { parcels, buildings, floors, spaces } = illustrativeInventory()
const commitments = commitmentRows(today)

const outline = (row: { geometry: string }) => JSON.parse(row.geometry) as Polygon
const feature = (geometry: Polygon | MultiPolygon) => ({ type: 'Feature' as const, properties: {}, geometry })
const sum = (areas: (number | null)[]) => areas.reduce<number>((total, area) => total + (area ?? 0), 0)
const spaceById = new Map(spaces.map((space) => [space.id, space]))
const areaOf = (list: SpaceTable[]) => sum(list.map(({ floor_area_m2 }) => floor_area_m2))
const readGeo = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../geo/${name}`, import.meta.url), 'utf8')) as FeatureCollection<
    Polygon | MultiPolygon
  >

/** The instant just before a day ends in Shanghai. */
const endOf = (day: string) => Date.parse(`${day}T23:59:58+08:00`)
const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** What takes area on a day, by what was in force at an instant: of a past day, as one saw it that day. */
function inForceOn(day: string, rows: CommitmentRow[], at = endOf(day)): CommitmentRow[] {
  return rows.filter(
    (row) =>
      row.from_on <= day &&
      (row.to_on == null || row.to_on > day) &&
      (row.expires_at == null || Date.parse(row.expires_at) > at) &&
      (row.released_at == null || Date.parse(row.released_at) > at),
  )
}

const isHold = ({ kind }: CommitmentRow) => kind === 'hold' || kind === 'reservation'

t.test('the breakdown adds up to each published lot, to the square metre', async (t) => {
  const expected = {
    'pj-now': 82_000,
    'pj-2025q4': 54_000,
    'pj-2026h1': 155_000,
    'hq-industrial': 30_500,
    'hq-rnd': 213_000,
    'hq-office': 3_000,
  }
  for (const [lotId, areaM2] of Object.entries(expected)) {
    const beneath = spaces.filter(({ lot_id }) => lot_id === lotId)
    t.equal(areaOf(beneath), areaM2, lotId)
    t.equal(areaM2, lots.find(({ id }) => id === lotId)?.floor_area_m2, `${lotId} as published`)
    t.same(new Set(beneath.map(({ use }) => use)), new Set([lots.find(({ id }) => id === lotId)?.use]))
  }
  t.ok(spaces.every(({ lot_id }) => lot_id !== null && lot_id in expected))
})

t.test('there are at least 150 spaces, and no id comes twice', async (t) => {
  t.ok(spaces.length >= 150, `${spaces.length} spaces`)
  for (const rows of [parcels, buildings, spaces])
    t.equal(new Set(rows.map(({ id }) => id)).size, rows.length)
  t.equal(new Set(floors.map(({ building_id, no }) => `${building_id} ${no}`)).size, floors.length)
})

t.test('everything is marked illustrative, without evidence, and hangs together', async (t) => {
  for (const row of [...parcels, ...buildings, ...spaces]) {
    t.match(row, { is_illustrative: true, source_id: 'illustrative', clause: null })
  }
  t.ok(
    commitments.every(
      (row) => row.is_illustrative && row.holder === '示例租户' && spaceById.has(row.space_id),
    ),
  )
  const parcelIds = new Set(parcels.map(({ id }) => id))
  const buildingIds = new Set(buildings.map(({ id }) => id))
  t.ok(buildings.every(({ parcel_id }) => parcelIds.has(parcel_id)))
  t.ok(spaces.every(({ building_id }) => building_id !== null && buildingIds.has(building_id)))
})

t.test('the spaces of a floor fill it exactly, so that none overlap', async (t) => {
  for (const floor of floors) {
    const on = spaces.filter(
      (space) => space.building_id === floor.building_id && space.floor_no === floor.no,
    )
    t.equal(areaOf(on), floor.area_m2, `${floor.building_id} ${floor.no}F`)
  }
  for (const parcel of parcels) {
    t.equal(
      areaOf(spaces.filter(({ parcel_id }) => parcel_id === parcel.id)),
      parcel.floor_area_m2,
      parcel.id,
    )
  }
})

t.test(
  'buildings have a footprint of their floor plate and heights that hold their clear height',
  async (t) => {
    for (const building of buildings) {
      const own = floors.filter(({ building_id }) => building_id === building.id)
      const ratio = geodesicAreaM2(outline(building)) / Math.max(...own.map(({ area_m2 }) => area_m2))
      t.ok(ratio > 0.99 && ratio < 1.1, `${building.id}: ${ratio.toFixed(3)}`)
    }
    for (const space of spaces) {
      const floor = floors.find(
        ({ building_id, no }) => building_id === space.building_id && no === space.floor_no,
      )
      if (floor?.height_m != null && space.clear_height_m != null)
        t.ok(space.clear_height_m < floor.height_m, space.id)
    }
  },
)

t.test('buildings stand inside their parcel, parcels inside their cluster, none on another', async (t) => {
  for (const row of [...parcels, ...buildings])
    t.match(validatePolygon(outline(row)), { ok: true, repairs: [] })
  const boundaries = readGeo('boundaries.geojson').features
  const blocks = [
    ...parcels.map((row) => ({ id: row.id, cluster: row.cluster_id as string, geometry: outline(row) })),
    ...readGeo('parcels.geojson').features.map(({ id, geometry }) => ({
      id: String(id),
      cluster: 'pujiang',
      geometry: geometry as Polygon,
    })),
  ]
  for (const { id, cluster, geometry } of blocks) {
    const around = boundaries.find((boundary) => boundary.id === cluster)
    const vertices = geometry.coordinates.flat()
    t.ok(around && vertices.every((vertex) => booleanPointInPolygon(vertex, around)), id)
  }
  apart(t, blocks)
  for (const building of buildings) {
    const parcel = parcels.find(({ id }) => id === building.parcel_id)
    t.ok(parcel && booleanWithin(outline(building), outline(parcel)), building.id)
  }
  apart(
    t,
    buildings.map((row) => ({ id: row.id, geometry: outline(row) })),
  )
})

function apart(
  t: { notOk: (value: unknown, message: string) => void },
  blocks: { id: string; geometry: Polygon }[],
) {
  for (const [i, a] of blocks.entries()) {
    for (const b of blocks.slice(i + 1)) {
      const both = {
        type: 'FeatureCollection' as const,
        features: [feature(a.geometry), feature(b.geometry)],
      }
      t.notOk(intersect(both), `${a.id} and ${b.id} do not overlap`)
    }
  }
}

t.test('parcels carry the zoning and the floor areas that the quota gauges need', async (t) => {
  const parcel = (id: string) => parcels.find((row) => row.id === id)
  t.match(parcel('hq-h2'), {
    floor_area_m2: 64_000,
    single_use: true,
    zoning: [{ code: 'C65', sharePct: 100 }],
  })
  t.match(parcel('hq-h3'), { floor_area_m2: 57_000, single_use: true, zoning: [{ code: 'C65' }] })
  t.match(parcel('hq-h4'), {
    floor_area_m2: 92_000,
    single_use: false,
    zoning: [
      { code: 'C65', sharePct: 70 },
      { code: 'C8', sharePct: 30 },
    ],
  })
  t.match(parcel('hq-h1'), { zoning: [{ code: 'M0' }] })
  t.match(parcel('hq-h5'), { zoning: [{ code: 'C8' }] })
  for (const row of parcels) {
    t.equal(sum((row.zoning ?? []).map(({ sharePct }) => sharePct)), 100, row.id)
    t.ok(row.far !== null && row.far > 0.3 && row.far < 4, `${row.id}: floor area ratio ${row.far}`)
    t.ok(Math.abs(geodesicAreaM2(outline(row)) - row.land_area_m2) < 1, `${row.id}: land area`)
  }
})

t.test(
  'deliveries are those of the lots, and 50,000 m² stand without anybody having confirmed them',
  async (t) => {
    const delivered = (space: SpaceTable) => space.delivery_confirmed_on === '2025-11-26'
    const promised = (space: SpaceTable) => space.delivery_planned_on !== null
    const unconfirmed = spaces.filter((space) => !delivered(space) && !promised(space))
    t.equal(areaOf(unconfirmed), 50_000)
    t.ok(unconfirmed.every(({ cluster_id }) => cluster_id === 'hongqiao'))
    for (const space of spaces.filter(promised)) {
      const lot = lots.find(({ id }) => id === space.lot_id)
      t.equal(space.delivery_planned_on, lot?.delivery_planned_on, space.id)
      t.equal(space.delivery_planned_precision, lot?.delivery_planned_precision)
      t.equal(space.delivery_confirmed_on, null)
    }
    t.equal(areaOf(spaces.filter(promised)), 209_000)
  },
)

t.test('free, held and committed areas of the day show every status', async (t) => {
  const now = inForceOn(today, commitments)
  const areaM2 = (rows: CommitmentRow[], cluster: string) =>
    sum(rows.filter((row) => spaceById.get(row.space_id)?.cluster_id === cluster).map((row) => row.area_m2))
  const held = now.filter(isHold)
  const committed = now.filter((row) => !isHold(row))
  t.equal(areaM2(committed, 'pujiang'), 13_600)
  t.equal(areaM2(committed, 'hongqiao'), 51_100)
  t.equal(areaM2(held, 'pujiang'), 5_500)
  t.equal(areaM2(held, 'hongqiao'), 6_200)
  t.same(
    new Set(commitments.map(({ kind }) => kind)),
    new Set(['hold', 'reservation', 'lease', 'sale', 'occupation']),
  )
  t.ok(
    now.some((row) => row.area_m2 < (spaceById.get(row.space_id)?.floor_area_m2 ?? 0)),
    'some are let in part',
  )
  t.ok(
    now.every((row) => spaceById.get(row.space_id)?.delivery_confirmed_on),
    'only standing space is taken',
  )
})

t.test('on no day is a space taken beyond its area, nor a C65 parcel beyond 30 %', async (t) => {
  const days = new Set(commitments.flatMap(({ from_on }) => [from_on, nextDay(from_on)]))
  t.ok(
    [...days].some((day) => day < '2025-12-01'),
    'the history begins in November 2025',
  )
  for (const day of days) {
    for (const rows of [inForceOn(day, commitments), inForceOn(day, commitments, endOf(today))]) {
      for (const space of spaces) {
        const taken = sum(rows.filter(({ space_id }) => space_id === space.id).map(({ area_m2 }) => area_m2))
        if (taken > (space.floor_area_m2 ?? 0)) t.fail(`${space.id} on ${day}: ${taken}`)
      }
      for (const parcel of parcels.filter(
        ({ zoning, single_use }) => single_use && zoning?.[0]?.code === 'C65',
      )) {
        const counted = rows.filter(
          (row) =>
            spaceById.get(row.space_id)?.parcel_id === parcel.id &&
            (row.activity === 'production' || row.activity === 'pilot'),
        )
        const takenM2 = sum(counted.map(({ area_m2 }) => area_m2))
        if (takenM2 > 0.3 * (parcel.floor_area_m2 ?? 0)) t.fail(`${parcel.id} on ${day}: ${takenM2}`)
      }
    }
  }
  t.pass()
})

t.test('the C65 gauges read as drawn: 6,400 and 3,200 of H2, 9,000 and 3,000 of H3', async (t) => {
  const counted = inForceOn(today, commitments).filter(
    ({ activity }) => activity === 'production' || activity === 'pilot',
  )
  const of = (parcelId: string, held: boolean) =>
    sum(
      counted
        .filter((row) => spaceById.get(row.space_id)?.parcel_id === parcelId && isHold(row) === held)
        .map(({ area_m2 }) => area_m2),
    )
  t.same([of('hq-h2', false), of('hq-h2', true)], [6_400, 3_200])
  t.same([of('hq-h3', false), of('hq-h3', true)], [9_000, 3_000])
})

t.test('holds are in force on whatever day the seed is made, for at most 30 days', async (t) => {
  for (const day of ['2026-11-22', '2026-12-31', '2028-02-29']) {
    const rows = commitmentRows(day)
    t.equal(inForceOn(day, rows).filter(isHold).length, 4, day)
    t.ok(rows.every(({ placed_at }) => Date.parse(placed_at) <= endOf(day)))
  }
  for (const row of commitments) {
    if (row.expires_at == null) continue
    const days = (Date.parse(row.expires_at) - Date.parse(row.placed_at)) / 86_400_000
    t.ok(days > 0 && days < 31, `${row.space_id}: ${days}`)
  }
})

t.test(
  'every attribute is known of some spaces and, where a park may not know it, unknown of others',
  async (t) => {
    const certain = new Set(['whole_floor', 'ground_floor'])
    const attributes = [
      'clear_height_m',
      'floor_load_kn_m2',
      'power_kva',
      'power_expandable_kva',
      'freight_lift_t',
      'freight_lift_count',
      'column_grid_short_m',
      'cleanroom_state',
      'cleanroom_iso',
      'industrial_drain',
      'exhaust_shaft',
      'hazardous_waste_room',
      'hazardous_store',
      'fire_category',
      'vibration_class',
      'radiation_shielding',
      'dual_power',
      'rent_yuan_m2_day',
      'property_fee_yuan_m2_month',
      'tenures',
      ...certain,
    ] as (keyof SpaceTable)[]
    for (const attribute of attributes) {
      const known = spaces.filter((space) => space[attribute] !== null)
      t.ok(known.length > 0, `${attribute} is known of ${known.length}`)
      if (!certain.has(attribute)) t.ok(known.length < spaces.length, `and unknown of some`)
      t.ok(new Set(known.map((space) => String(space[attribute]))).size > 1, `${attribute} varies`)
    }
    const promised = spaces.filter(({ delivery_planned_on }) => delivery_planned_on !== null)
    t.equal(promised.filter(({ floor_load_kn_m2 }) => floor_load_kn_m2 === null).length, 35)
    t.equal(promised.filter(({ clear_height_m }) => clear_height_m === null).length, 25)
  },
)

t.test('the spaces of the worked examples are there', async (t) => {
  t.match(spaceById.get('pj-p1-2-1f'), {
    name_zh: 'P1·2 号厂房 1F',
    floor_area_m2: 5600,
    clear_height_m: 7.2,
    floor_load_kn_m2: 20,
    power_kva: 1600,
    rent_yuan_m2_day: 1.42,
    freight_lift_t: 3,
    freight_lift_count: 2,
    hazardous_waste_room: null,
    is_divisible: false,
  })
  t.match(spaceById.get('pj-p2-3'), { kind: 'building', floor_area_m2: 9600 })
  t.match(spaceById.get('hq-h2-3-6f'), { floor_area_m2: 3200, floor_load_kn_m2: 5, industrial_drain: null })
  t.match(spaceById.get('hq-h4-7-6f-a'), { kind: 'unit', whole_floor: false, floor_area_m2: 2000 })
})
