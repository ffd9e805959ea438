import { existsSync, readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import t from 'tap'
import { clusters } from '../../sql/seed/published/clusters.ts'
import { departments } from '../../sql/seed/published/departments.ts'
import { figures } from '../../sql/seed/published/figures.ts'
import { lots } from '../../sql/seed/published/lots.ts'
import { parcels } from '../../sql/seed/published/parcels.ts'
import { places } from '../../sql/seed/published/places.ts'
import { policies } from '../../sql/seed/published/policies.ts'
import { policyConditions } from '../../sql/seed/published/policy-conditions.ts'
import { clusterProductLines, productLines } from '../../sql/seed/published/product-lines.ts'
import { sources } from '../../sql/seed/published/sources.ts'
import { spaceFacts } from '../../sql/seed/published/space-facts.ts'
import { targets } from '../../sql/seed/published/targets.ts'
import { zoning } from '../../sql/seed/published/zoning.ts'
import { zoningUses } from '../../sql/seed/published/zoning-uses.ts'
import {
  activityUses,
  clusterIds,
  productLines as productLineIds,
  zoningCodes,
} from '../../sql/vocabulary.ts'

const plan = 'plan-2025-15'
const press = 'press-2025-12-12'

const named = { clusters, productLines, figures, lots, parcels, policies, departments, places, targets }
const cited = { ...named, clusterProductLines, spaceFacts, zoning, zoningUses }

t.test('published areas are the sums of their lots', async (t) => {
  const lotArea = new Map(lots.map((lot) => [lot.id, lot.floor_area_m2 ?? lot.land_area_m2 ?? Number.NaN]))
  const withLots = figures.filter((figure) => figure.lot_ids.length > 0)
  t.equal(withLots.length, 8, 'the rows of the reconciliation')
  for (const figure of withLots) {
    const sum = figure.lot_ids.reduce((area, id) => area + (lotArea.get(id) ?? Number.NaN), 0)
    t.equal(sum, figure.value, figure.id)
  }
  t.equal(30_500 + 213_000 + 3_000, figures.find((figure) => figure.id === 'hongqiao-total')?.value)
  const reserve = figures.find((figure) => figure.id === 'pujiang-m1-reserve')
  t.equal((237 * 2000) / 3, reserve?.value, '237 mu of 2000/3 m²')
  t.equal(parcels.find((parcel) => parcel.id === 'pj-m1-reserve')?.land_area_m2, reserve?.value)
})

t.test('exactly the seven published lots exist, none illustrative', async (t) => {
  t.same(lots.map((lot) => lot.id).sort(), [
    'hq-industrial',
    'hq-office',
    'hq-rnd',
    'pj-2025q4',
    'pj-2026h1',
    'pj-m1-reserve',
    'pj-now',
  ])
  t.notOk(lots.some((lot) => lot.is_illustrative))
})

t.test('the value of a figure is the number in its wording', async (t) => {
  const factor: Record<string, number> = { 万平方米: 10_000, 平方公里: 1, 亩: 2000 / 3 }
  for (const figure of figures) {
    const [, number, unit = ''] = figure.wording_zh.match(/([\d.]+) ?(万平方米|平方公里|亩)/) ?? []
    t.equal(
      Math.round(Number(number) * (factor[unit] ?? Number.NaN) * 100) / 100,
      figure.value,
      figure.wording_zh,
    )
  }
})

t.test('a promised lot is planned and not confirmed', async (t) => {
  for (const figure of figures.filter((row) => row.metric === 'floor_area_promised')) {
    const lot = lots.find((row) => row.id === figure.lot_ids[0])
    t.equal(lot?.delivery_planned_on, figure.due_on, figure.id)
    t.equal(lot?.delivery_planned_precision, figure.due_precision)
    t.equal(lot?.delivery_confirmed_on, null)
  }
})

t.test('every row names a source that exists, and a clause where the source is a document', async (t) => {
  const kinds = new Map(sources.map((source) => [source.id, source.kind]))
  for (const [table, rows] of Object.entries(cited)) {
    for (const row of rows) {
      const kind = kinds.get(row.source_id)
      t.ok(kind, `${table}: ${row.source_id} exists`)
      const isDocument = kind === 'plan' || kind === 'press' || kind === 'regulation'
      t.equal(row.clause !== null, isDocument, `${table}: clause of ${row.source_id}`)
    }
  }
})

t.test('what rests on trade knowledge or inference is unverified', async (t) => {
  const weak = new Set(sources.filter((source) => source.basis === 'unverified').map((source) => source.id))
  for (const row of [...zoning, ...zoningUses, ...policies, ...departments, ...places]) {
    if (weak.has(row.source_id)) t.equal(row.basis, 'unverified')
  }
})

t.test('ids are unique in every table', async (t) => {
  for (const [table, rows] of Object.entries({ ...named, sources })) {
    const ids = rows.map((row) => row.id)
    t.equal(new Set(ids).size, ids.length, table)
  }
})

t.test('every product line of the vocabulary has a row', async (t) => {
  t.same(productLines.map((line) => line.id).sort(), [...productLineIds].sort())
})

t.test('every activity has one verdict under every land-use code', async (t) => {
  const activities = [...activityUses, 'rnd_wet', 'production_heavy']
  t.same(zoning.map((row) => row.code).sort(), [...zoningCodes].sort())
  const keys = zoningUses.map((row) => `${row.code} ${row.is_mixed} ${row.activity}`)
  t.equal(new Set(keys).size, keys.length)
  const wanted = zoningCodes.flatMap((code) => activities.map((activity) => `${code} false ${activity}`))
  const mixed = activities.map((activity) => `C65 true ${activity}`)
  t.same(keys.sort(), [...wanted, ...mixed].sort())
})

t.test('only single-use C65 has a quota, shared by pilot and production', async (t) => {
  const quota = zoning.filter((row) => row.quota_share_pct !== null)
  t.same(
    quota.map((row) => [row.code, row.quota_share_pct, row.quota_base]),
    [['C65', 30, 'floor_area']],
  )
  t.same([...(quota[0]?.counted_activities ?? [])].sort(), ['pilot', 'production'])
  const byQuota = zoningUses.filter((row) => row.by_quota)
  t.same(byQuota.map((row) => [row.code, row.is_mixed, row.activity, row.verdict]).sort(), [
    ['C65', false, 'pilot', 'conditional'],
    ['C65', false, 'production', 'conditional'],
  ])
})

t.test('a conditional or unknown verdict says why in both languages', async (t) => {
  for (const row of zoningUses) {
    t.equal(row.note_zh === null, row.note_en === null)
    if (row.verdict === 'conditional' || row.verdict === 'unknown')
      t.ok(row.note_zh, `${row.code} ${row.activity}`)
  }
})

t.test('policies name departments that exist', async (t) => {
  const ids = new Set(departments.map((department) => department.id))
  for (const policy of policies) {
    for (const id of policy.department_ids) t.ok(ids.has(id), `${policy.id}: ${id}`)
  }
})

t.test('every policy says what it asks, in words that the engine can test or in a question', async (t) => {
  const accepted: Record<string, readonly string[]> = {
    cluster: clusterIds,
    product_line: productLineIds,
    activity: activityUses,
    single_use_zoning: zoningCodes,
  }
  const ids = policies.map(({ id }) => id).sort()
  t.same([...new Set(policyConditions.map(({ policy_id }) => policy_id))].sort(), ids)
  for (const { policy_id, no, kind, accepts, text_zh, text_en } of policyConditions) {
    t.ok(text_zh && text_en, `${policy_id} ${no}`)
    t.equal(accepts.length > 0, kind in accepted, `${policy_id} ${no} ${kind}`)
    for (const value of accepts) t.ok(accepted[kind]?.includes(value), `${kind}: ${value}`)
  }
})

t.test('caps cite the article, since the plan names no sum', async (t) => {
  const capped = policies.filter((policy) => policy.cap_yuan !== null)
  t.equal(capped.length, 4)
  for (const policy of capped) t.equal(policy.source_id, press, policy.id)
})

t.test('a place is drawn only with a known error', async (t) => {
  for (const place of places) {
    t.equal(place.position === null, place.error_m === null, place.id)
    if (place.position?.type !== 'Point') continue
    const [lon = Number.NaN, lat = Number.NaN] = place.position.coordinates
    t.ok(lon > 120.8 && lon < 122.2 && lat > 30.6 && lat < 31.9, `${place.id} lies in Shanghai`)
  }
})

t.test('the error of a boundary is the one it was drawn with', async (t) => {
  const path = new URL('../../geo/boundaries.geojson', import.meta.url)
  const drawn = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection
  for (const cluster of clusters) {
    const properties = drawn.features.find(({ id }) => id === cluster.id)?.properties
    t.equal(properties?.errorM, cluster.boundary_error_m, cluster.id)
    t.equal(properties?.geometryAccuracy, cluster.geometry_accuracy)
  }
})

/** Spaces come from the extraction of the text; full-width and half-width punctuation are the same sign. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').replace(/[“”]/g, '"')

const folder = process.env.LUODI_SOURCES ?? new URL('../../../shared/sources/', import.meta.url).pathname
const documents: Record<string, string> = {
  [plan]: `${folder}/plan-minfufa-2025-15.txt`,
  [press]: `${folder}/news-2025-12-12.txt`,
}
const missing = Object.values(documents).filter((path) => !existsSync(path))

t.test(
  'wordings are verbatim in the document they cite',
  {
    skip:
      missing.length > 0 &&
      'the source texts are not beside this checkout; set LUODI_SOURCES to their folder',
  },
  async (t) => {
    const texts = new Map(
      Object.entries(documents).map(([id, path]) => [id, plain(readFileSync(path, 'utf8'))]),
    )
    const quotes = [
      ...figures.map((row) => [row.source_id, row.wording_zh]),
      ...clusters.flatMap((row) =>
        [row.bounds_text_zh, row.positioning_zh, ...row.carriers].map((text) => [row.source_id, text]),
      ),
      ...productLines.flatMap((row) =>
        [row.upstream_zh, row.midstream_zh, row.downstream_zh].map((text) => [row.source_id, text]),
      ),
      ...targets.map((row) => [row.source_id, row.name_zh]),
      ...departments.filter((row) => row.source_id === plan).map((row) => [row.source_id, row.name_zh]),
      ...places
        .filter((row) => row.source_id === plan && row.id !== 'hospital-huashan-hongqiao')
        .map((row) => [row.source_id, row.name_zh]),
    ]
    for (const [id, quote] of quotes) {
      if (id && quote) t.ok(texts.get(id)?.includes(plain(quote)), quote)
    }
    for (const { cap_yuan } of policies) {
      if (cap_yuan) t.ok(texts.get(press)?.includes(`${cap_yuan / 10_000}万元`), `${cap_yuan} yuan`)
    }
    t.notOk(texts.get(plan)?.includes('万元'), 'the plan names no sum')
  },
)

t.test(
  'the measures a department is given are those that name it',
  {
    skip:
      missing.length > 0 &&
      'the source texts are not beside this checkout; set LUODI_SOURCES to their folder',
  },
  async (t) => {
    const leads = leadBodies(plain(readFileSync(documents[plan] ?? '', 'utf8')))
    t.equal(leads.size, 16, 'measures of section 四')
    for (const department of departments.filter((row) => row.source_id === plan)) {
      const named = [...leads].filter(([, bodies]) => bodies.includes(department.name_zh)).map(([no]) => no)
      t.same(clausesOf(department.clause ?? ''), named, department.name_zh)
    }
    for (const policy of policies.filter((row) => row.source_id === plan)) {
      const bodies = leads.get(Number(policy.clause?.slice(2))) ?? []
      const given = policy.department_ids.map((id) => departments.find((row) => row.id === id)?.name_zh)
      t.same(given.sort(), [...bodies].sort(), policy.id)
    }
  },
)

/** The numbered measures of section 四 and the bodies listed at the end of each. */
function leadBodies(text: string): Map<number, string[]> {
  const measures = text.slice(text.indexOf('四、重点举措'), text.indexOf('五、保障措施'))
  return new Map(
    [...measures.matchAll(/\(推进单位:([^)]*)\)/g)].map((match, index) => [
      index + 1,
      (match[1] ?? '').split('、'),
    ]),
  )
}

/** `四.1–四.3、四.7` is 1, 2, 3 and 7. */
function clausesOf(clause: string): number[] {
  return clause.split('、').flatMap((part) => {
    const [from = Number.NaN, to = from] = part.split('–').map((end) => Number(end.replace('四.', '')))
    return Array.from({ length: to - from + 1 }, (_, step) => from + step)
  })
}
