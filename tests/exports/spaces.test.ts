import readXlsxFile from 'read-excel-file/node'
import t from 'tap'
import type { Problem, Space, SpacePage } from '../../api/contract.ts'
import { mostWorkbookRows, workbookOf } from '../../api/exports/formats.ts'
import { validatePolygon } from '../../geo/validate-polygon.ts'
import { as, findTestReader } from '../support/readers.ts'
import { testApp } from '../support/test-app.ts'

interface Features {
  type: string
  asOf: string
  inventoryVersion: number
  note: { zh: string; en: string }
  features: {
    id: string
    geometry: unknown
    properties: Space & { geometryOf: string; geometryAccuracy: string; asOf: string }
  }[]
}

/** Fields of a line of CSV, quotes undone. */
const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )

t.test('a file holds exactly what the list shows, in its order', async (t) => {
  const { app, get, database } = await testApp(t, { findReader: findTestReader })
  const file = async (path: string, headers: Record<string, string> = {}) => {
    const response = await app.inject({ url: `/api/exports/spaces.${path}`, headers })
    if (response.statusCode !== 200) throw new Error(response.body)
    return response
  }
  const area = encodeURIComponent(
    '{"type":"Polygon","coordinates":[[[121.2,31.1],[121.55,31.1],[121.55,31.3],[121.2,31.3],[121.2,31.1]]]}',
  )
  for (const query of [
    '',
    'use=industrial&minAreaM2=2000&sort=-clearHeightM',
    'minFloorLoadKnM2=10&certainty=to_confirm',
    'illustrative=false&sort=floorAreaM2',
    `within=${area}&near=121.3,31.2,20&certainty=all`,
    'q=nothing-is-called-this',
  ]) {
    const { items } = await get<SpacePage>(`/api/spaces?${query}&limit=500`)
    const ids = items.map(({ id }) => id)

    const csv = await file(`csv?language=en&${query}`)
    t.match(csv.headers, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="luodi-spaces-2026-11-22.csv"',
      'cache-control': 'no-store',
    })
    t.ok(csv.body.startsWith('\uFEFFId,Name,Nature,'))
    const [head = '', ...lines] = csv.body.trimEnd().split('\r\n')
    const names = fieldsOf(head)
    const rows = lines.map(fieldsOf)
    t.same(
      rows.map(([id]) => id),
      ids,
      `csv ${query}`,
    )
    t.ok(
      rows.every((row) => row.length === names.length),
      'every row has every field',
    )
    const at = (row: string[], name: string) => row[names.indexOf(name)]
    for (const [index, space] of items.entries()) {
      const row = rows[index] ?? []
      t.match(at(row, 'Nature'), space.isIllustrative ? /^Illustrative/ : /^Published/)
      t.match(at(row, 'Position'), /^Indicative \((building|parcel|cluster)\)$/)
      t.match(at(row, 'Basis'), /^(Verified|Unverified)$/)
      t.equal(at(row, 'Source'), space.source.title.en)
      t.equal(at(row, 'Data as of'), '2026-11-22')
      t.equal(at(row, 'Clear height m'), space.clearHeightM === null ? '' : String(space.clearHeightM))
      t.equal(at(row, 'To confirm here'), space.unknown.join(' '))
    }

    const geo = (await file(`geojson?${query}`)).json<Features>()
    t.same(
      geo.features.map(({ id }) => id),
      ids,
      `geojson ${query}`,
    )
    t.match(geo, { type: 'FeatureCollection', asOf: '2026-11-22', note: { en: /indicative/ } })
    for (const [index, { geometry, properties }] of geo.features.entries()) {
      const { geometryOf, geometryAccuracy, asOf, ...space } = properties
      t.same(space, items[index])
      t.match({ geometryOf, geometryAccuracy, asOf }, { geometryAccuracy: 'indicative', asOf: '2026-11-22' })
      const checked = validatePolygon(geometry)
      t.ok(checked.ok && checked.repairs.length === 0, 'a valid polygon, wound as RFC 7946 has it')
    }

    const xlsx = await file(`xlsx?${query}`)
    t.match(xlsx.headers['content-type'], 'spreadsheetml')
    const [spaces, notes] = await readXlsxFile(xlsx.rawPayload)
    t.same([spaces?.sheet, notes?.sheet], ['空间', '说明'])
    t.same(
      spaces?.data.slice(1).map(([id]) => id),
      ids,
      `xlsx ${query}`,
    )
    t.match(String(notes?.data.flat().join('\n')), /数据截至 2026-11-22.*示意/s)
  }

  await t.test('text that a spreadsheet would run stays text', async (t) => {
    await database.db.updateTable('space').set({ name_zh: '=1+1, "A"' }).where('id', '=', 'pj-now').execute()
    const csv = await file('csv?illustrative=false&language=zh')
    t.match(csv.body, `pj-now,"'=1+1, ""A""",公布,`)
    const [spaces] = await readXlsxFile((await file('xlsx?illustrative=false')).rawPayload)
    t.equal(spaces?.data.find(([id]) => id === 'pj-now')?.[1], '=1+1, "A"')
  })

  await t.test('what staff export is recorded, what the public does is not', async (t) => {
    const recorded = () =>
      database.db
        .selectFrom('audit_event')
        .select(['actor_id', 'subject_kind', 'subject_id', 'after'])
        .where('action', '=', 'export')
        .orderBy('id')
        .execute()
    const before = (await recorded()).length
    t.equal(before, 0)
    await file('csv?cluster=pujiang', as('firm'))
    t.equal((await recorded()).length, 0)
    const { items } = await get<SpacePage>('/api/spaces?cluster=pujiang&limit=500')
    await file('csv?cluster=pujiang', as('promoter', 'ann'))
    t.same(await recorded(), [
      {
        actor_id: 'ann',
        subject_kind: 'space_list',
        subject_id: 'csv',
        after: { filter: { cluster: ['pujiang'] }, rows: items.length },
      },
    ])
  })

  await t.test('bad input is a problem, and a workbook has an end', async (t) => {
    for (const [query = '', pointer = ''] of [
      ['csv?colour=red', '?colour'],
      ['csv?limit=5', '?limit'],
      ['csv?minAreaM2=9&maxAreaM2=1', '?minAreaM2'],
      ['csv?within=x', '?within'],
    ]) {
      const response = await app.inject(`/api/exports/spaces.${query}`)
      t.equal(response.statusCode, 400, query)
      t.equal(response.json<Problem>().errors?.[0]?.pointer, pointer)
    }
    t.equal((await app.inject('/api/exports/spaces.pdf')).statusCode, 404)
    const many = { rows: nothing(), total: mostWorkbookRows + 1, asOf: '2026-11-22', inventoryVersion: 1 }
    await t.rejects(workbookOf(many, {}, 'en'), { code: 'export_too_large' })
  })
})

async function* nothing(): AsyncGenerator<never> {}
