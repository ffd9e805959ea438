import t from 'tap'
import type { MatchResult, Problem, ScreeningAnswer } from '../../api/contract.ts'
import { processIds } from '../../sql/vocabulary.ts'
import { testApp } from '../support/test-app.ts'

t.test('screening over HTTP', async (t) => {
  const { app, post } = await testApp(t)
  const screen = (body: object) => post<ScreeningAnswer>('/api/eia/screen', body)
  const ids = (notes: { id: string }[]) => notes.map(({ id }) => id)

  t.test('an electrode line is a heavy report form, cited, whatever the plan calls the line', async (t) => {
    const answer = await screen({ productLine: 'bci', processes: ['lithography', 'wet_chemistry'] })
    t.match(answer, { class: 'form', atLeast: 'form', track: 'heavy', asOf: '2026-11-22' })
    t.match(answer.prior, {
      track: 'light',
      isOverridden: true,
      source: { id: 'plan-2025-15', clause: '三(二)' },
    })
    t.match(answer.grounds, [
      {
        process: 'lithography',
        governs: true,
        basis: 'verified',
        source: { clause: '#80、#81', documentNo: '部令16号' },
      },
      { process: 'wet_chemistry', governs: true, basis: 'unverified', source: { clause: '#67、#70' } },
    ])
    t.match(answer.disclaimer, { zh: /以区生态环境局认定为准/, en: /ecology bureau decides/ })
  })

  t.test('IVD reagents: the plan says heavy, the processes say which', async (t) => {
    const bought = await screen({ productLine: 'ivd', processes: ['ivd_formulation', 'dispensing_only'] })
    t.match(bought, { class: 'form', prior: { track: 'heavy', isOverridden: true } })
    t.ok(ids(bought.advice).includes('advice-ivd-raw-material'))
    t.notOk(ids(bought.advice).includes('advice-sh24-9'), 'not for C277')
    const cultured = await screen({
      productLine: 'ivd',
      processes: ['ivd_formulation', 'culture_or_fermentation'],
    })
    t.match(cultured, { class: 'report', prior: { track: 'heavy', isOverridden: false } })
    t.ok(ids(cultured.advice).includes('advice-sh24-9'), 'Shanghai may take a form: advice, not the class')
    t.same(ids(cultured.permits), ['permit-discharge-276', 'permit-discharge-277'])
  })

  t.test('the assembly of an instrument is exempt, and the site still has its say', async (t) => {
    const answer = await screen({ productLine: 'ivd', processes: ['assembly_only'] })
    t.match(answer, { class: 'exempt', track: 'light', missing: [] })
    t.same(ids(answer.advice), [
      'advice-land-assembly',
      'advice-park-linkage',
      'advice-sh21-11',
      'advice-sh24-8',
      'advice-surroundings',
    ])
  })

  t.test('nothing known is an answer, and never exempt', async (t) => {
    for (const body of [{}, { processes: [] }, { productLine: 'aesthetic' }]) {
      const answer = await screen(body)
      t.match(answer, { class: 'unknown', atLeast: null, track: 'unknown' })
      t.match(answer.missing, [{ process: null, text: { zh: /工艺清单/ } }])
      t.same([answer.grounds, answer.permits, answer.advice], [[], [], []])
    }
    t.equal((await screen({ productLine: 'other' })).prior, null)
    t.match(await screen({ processes: [{ id: 'solvent_coating' }] }), {
      class: 'unknown',
      atLeast: 'form',
      missing: [{ process: 'solvent_coating', quantity: 'tonnesPerYear' }],
    })
  })

  t.test('rules and advice are those of the day', async (t) => {
    const on = (asOf: string) => screen({ processes: ['culture_or_fermentation'], asOf })
    t.ok(ids((await on('2024-07-12')).advice).includes('advice-sh24-9'))
    t.notOk(ids((await on('2024-07-11')).advice).includes('advice-sh24-9'))
    t.match(await on('2020-06-01'), { class: 'unknown', atLeast: null })
  })

  t.test('all processes at once are answered in both languages', async (t) => {
    const answer = await screen({ processes: processIds })
    t.equal(answer.class, 'report')
    for (const { name } of answer.grounds) t.match(name, { zh: /[\u4e00-\u9fff]/, en: /^[^\u4e00-\u9fff]+$/ })
    const texts = [...answer.grounds, ...answer.permits, ...answer.advice, ...answer.missing]
    t.ok(texts.length > 60)
    for (const { text } of texts) t.match(text, { zh: /[\u4e00-\u9fff]/, en: /^[^\u4e00-\u9fff]+$/ })
  })

  t.test('bad processes are told by field, value and way out', async (t) => {
    const bad: [body: object, status: number, pointer: string, says: RegExp][] = [
      [{ processes: ['farming'] }, 400, '/processes/0', /farming.*software_only/],
      [{ processes: [7] }, 400, '/processes/0', /7.*software_only/],
      [{ processes: 'extrusion' }, 400, '/processes', /array/],
      [{ processes: [{ id: 'farming' }] }, 400, '/processes/0/id', /farming.*software_only/],
      [{ processes: [{ tonnesPerYear: 4 }] }, 400, '/processes/0/id', /required/],
      [
        { processes: [{ id: 'clinic', rooms: 4 }] },
        400,
        '/processes/0/rooms',
        /known are.*tonnesPerYear.*beds/,
      ],
      [
        { processes: [{ id: 'solvent_coating', tonnesPerYear: -1 }] },
        400,
        '/processes/0/tonnesPerYear',
        /-1.*0/,
      ],
      [
        { processes: [{ id: 'solvent_coating', tonnesPerYear: '4' }] },
        400,
        '/processes/0/tonnesPerYear',
        /number/,
      ],
      [{ processes: [{ id: 'clinic', beds: 2.5 }] }, 400, '/processes/0/beds', /integer/],
      [
        { processes: Array.from({ length: 40 }, () => 'extrusion') },
        400,
        '/processes',
        new RegExp(`${processIds.length}`),
      ],
      [
        { processes: [{ id: 'extrusion', tonnesPerYear: 4 }] },
        422,
        '/processes/0/tonnesPerYear',
        /no quantity/,
      ],
      [{ processes: ['extrusion', { id: 'extrusion' }] }, 422, '/processes/1', /item 1/],
      [{ productLine: 'cars' }, 400, '/productLine', /cars/],
      [{ asOf: '22/11/2026' }, 400, '/asOf', /2027-03-31/],
      [{ process: [] }, 400, '/process', /known are/],
    ]
    for (const [body, status, pointer, says] of bad) {
      const response = await app.inject({
        method: 'POST',
        url: '/api/eia/screen',
        headers: { 'accept-language': 'en' },
        payload: body,
      })
      t.equal(response.statusCode, status, JSON.stringify(body).slice(0, 80))
      const { errors } = response.json<Problem>()
      t.match(errors, [{ pointer, detail: says }])
      t.equal(errors?.length, 1, 'nothing is said of the way it is not written')
    }
  })

  t.test('a match tells the class of the project and of each activity', async (t) => {
    const result = await post<MatchResult>('/api/match', {
      productLine: 'bci',
      processes: ['lithography', { id: 'solvent_coating', tonnesPerYear: 12 }, 'dry_lab'],
      activities: [
        { use: 'production' },
        { use: 'rnd' },
        { use: 'hq_office' },
        { use: 'pilot', processes: ['cleaning_wet'] },
      ],
    })
    t.match(result.eia, {
      class: 'report',
      track: 'heavy',
      prior: { isOverridden: true },
      disclaimer: { zh: /认定为准/ },
    })
    t.same(
      result.eia.grounds.map(({ process }) => process),
      ['lithography', 'solvent_coating', 'dry_lab', 'cleaning_wet'],
    )
    t.same(
      result.activities.map(({ eia }) => eia),
      [
        { class: 'report', atLeast: 'report', track: 'heavy' },
        { class: 'exempt', atLeast: 'exempt', track: 'light' },
        { class: 'unknown', atLeast: null, track: 'unknown' },
        { class: 'form', atLeast: 'form', track: 'medium' },
      ],
    )
  })

  t.test('a match without processes says that the class is not known', async (t) => {
    const { eia, activities } = await post<MatchResult>('/api/match', { activities: [{ use: 'production' }] })
    t.match(eia, { class: 'unknown', atLeast: null, grounds: [] })
    t.match(activities[0]?.eia, { class: 'unknown' })
  })

  t.test('a match refuses bad processes at their place', async (t) => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/match',
      payload: {
        activities: [{ use: 'pilot', processes: ['clinic', 'clinic', { id: 'dry_lab', beds: 3 }] }],
      },
    })
    t.equal(response.statusCode, 422)
    t.same(
      response.json<Problem>().errors?.map(({ pointer }) => pointer),
      ['/activities/0/processes/1', '/activities/0/processes/2/beds'],
    )
  })
})
