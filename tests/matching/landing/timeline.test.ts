import fc from 'fast-check'
import t from 'tap'
import { monthsAfter } from '../../../api/days.ts'
import type { Screening } from '../../../api/eia/screen.ts'
import { nextStepsOf } from '../../../api/matching/landing/next-steps.ts'
import type { Place } from '../../../api/matching/landing/place.ts'
import { timelineOf } from '../../../api/matching/landing/timeline.ts'
import { cleanroomStates } from '../../../attributes/attributes.ts'
import { activityUses, type EiaClass, eiaClasses } from '../../../sql/vocabulary.ts'
import { commitmentOf, knownSpace } from '../fixtures.ts'
import { optionOf, production } from './option-of.ts'

const screened = (klass: EiaClass | 'unknown', atLeast: EiaClass | null = null): Screening => ({
  class: klass,
  atLeast: klass === 'unknown' ? atLeast : klass,
  track: 'unknown',
  isWetLab: null,
  processes: [{ id: 'cnc_machining', quantity: null }],
  heavyProcesses: [],
  grounds: [],
  missing: [],
})

const placeOf = (
  use: Place['ask']['use'],
  screening: Screening | null,
  changes: Partial<Place['space']> = {},
): Place => {
  const space = { ...knownSpace, ...changes }
  const ask: Place['ask'] = {
    use,
    minAreaM2: undefined,
    maxAreaM2: undefined,
    wishes: {},
    clusters: undefined,
    neededBy: '2026-11-22',
    rentMaxYuanM2Day: undefined,
    tenure: undefined,
    productLine: undefined,
    screening,
    demands: new Map(),
    near: [],
    illustrative: true,
    now: new Date('2026-11-22T12:00:00+08:00'),
  }
  const [placement] = optionOf(production).placements
  if (placement === undefined) throw new Error('no placement')
  return { ask, softAsk: { ...ask, wishes: { cleanroomIso: 7 } }, space, placement }
}

const anyPlace = fc
  .record({
    use: fc.constantFrom(...activityUses),
    klass: fc.option(fc.constantFrom(...eiaClasses)),
    cleanroom_state: fc.option(fc.constantFrom(...cleanroomStates)),
  })
  .map(({ use, klass, cleanroom_state }) => placeOf(use, klass && screened(klass), { cleanroom_state }))

t.test('a higher EIA class never shortens the way', async (t) => {
  fc.assert(
    fc.property(fc.array(anyPlace, { maxLength: 3 }), fc.constantFrom(...activityUses), (others, use) => {
      const windows = eiaClasses.map((klass) => timelineOf([placeOf(use, screened(klass)), ...others]).window)
      return windows.every(
        ({ fromMonths, toMonths }, index) =>
          fromMonths >= (windows[index - 1]?.fromMonths ?? 0) &&
          toMonths >= (windows[index - 1]?.toMonths ?? 0),
      )
    }),
  )
  t.pass('on every random case')
})

t.test('an exempt assembly is there sooner than a line that needs a report', async (t) => {
  for (const use of ['production', 'pilot', 'rnd'] as const) {
    const exempt = timelineOf([placeOf(use, screened('exempt'))]).window
    const report = timelineOf([placeOf(use, screened('report'))]).window
    t.ok(exempt.fromMonths < report.fromMonths && exempt.toMonths < report.toMonths, use)
  }
})

t.test('what nobody has said about the processes spans every class that it may be', async (t) => {
  const open = timelineOf([placeOf('production', null)])
  t.equal(open.phases[0], 'eia_exempt_to_report')
  t.equal(timelineOf([placeOf('production', screened('unknown', 'form'))]).phases[0], 'eia_form_to_report')
  t.equal(timelineOf([placeOf('hq_office', null)]).phases[0], 'eia_exempt')
  const exempt = timelineOf([placeOf('production', screened('exempt'))]).window
  const report = timelineOf([placeOf('production', screened('report'))]).window
  t.equal(open.window.fromMonths, exempt.fromMonths)
  t.equal(open.window.toMonths, report.toMonths)
})

t.test('a cleanroom that stands saves the months of building one', async (t) => {
  const with7 = (changes: Partial<Place['space']>) =>
    timelineOf([placeOf('production', screened('form'), changes)])
  t.ok(with7({ cleanroom_iso: 7 }).phases.includes('fit_out'))
  t.ok(with7({ cleanroom_state: 'none', cleanroom_iso: null }).phases.includes('cleanroom'))
  t.ok(with7({ cleanroom_state: null, cleanroom_iso: null }).phases.includes('cleanroom_if_none'))
})

t.test('the window is the sum of the published stages, from the day of availability', async (t) => {
  const timeline = timelineOf([placeOf('production', screened('form'))])
  t.same(timeline, {
    availableOn: '2026-11-22',
    goal: 'licence',
    phases: [
      'eia_form',
      'fit_out',
      'fire',
      'validation',
      'testing',
      'clinical',
      'review',
      'production_licence',
    ],
    window: {
      fromMonths: 2 + 1 + 1 + 2 + 3 + 6 + 12 + 1,
      toMonths: 4 + 3 + 2 + 4 + 6 + 24 + 24 + 2,
      fromDay: '2029-03-22',
      toDay: '2032-08-22',
      basis: 'unverified',
      isEstimate: true,
    },
    addressChange: 'address_change',
  })
})

t.test('without a confirmed day there are months and no days', async (t) => {
  const { timeline } = optionOf(production, { delivery_confirmed_on: null })
  t.match(timeline, { availableOn: null, window: { fromDay: null, toDay: null } })
  t.ok(timeline.window.toMonths > 0)
})

t.test('a space that is let for a while is there when the lease ends', async (t) => {
  const changes = { commitments: [commitmentOf({ areaM2: 1000, to: '2027-03-01' })] }
  const { timeline } = optionOf({ ...production, neededBy: '2027-06-01' }, changes)
  t.equal(timeline.availableOn, '2027-03-01')
})

t.test('where nothing is produced no licence hangs on the place', async (t) => {
  const { goal, phases, addressChange } = timelineOf([placeOf('rnd', screened('form'))])
  t.same({ goal, addressChange }, { goal: 'in_use', addressChange: null })
  t.notOk(phases.includes('review'))
})

t.test('the steps follow from the option, in the order in which one waits for another', async (t) => {
  const idsOf = (place: Place, rules: string[] = []) =>
    nextStepsOf(
      [place],
      rules.map((rule) => ({ activity: 0, spaceId: place.space.id, rule, text: { zh: '', en: '' } })),
    ).map(({ id }) => id)
  t.same(idsOf(placeOf('production', screened('report'), { cleanroom_state: 'none', cleanroom_iso: null })), [
    'eia_report',
    'fire_review',
    'cleanroom',
    'fire_acceptance',
    'discharge_permit',
    'validation',
    'production_licence',
  ])
  t.same(idsOf(placeOf('hq_office', null)), ['eia_exempt', 'fire_review', 'fire_acceptance'])
  t.ok(idsOf(placeOf('rnd', null)).includes('eia_open'))
  t.same(idsOf(placeOf('production', screened('form'), { kind: 'lot' }), ['floor_area']).slice(0, 3), [
    'ask_park',
    'itemise_lot',
    'eia_form',
  ])
  const c65 = { zoning: [{ code: 'C65' as const, sharePct: 100 }] }
  t.ok(idsOf(placeOf('pilot', null, c65)).includes('c65_share'))
  t.notOk(idsOf(placeOf('rnd', null, c65)).includes('c65_share'))
})

t.test('what is not confirmed is to be confirmed, by the bodies in charge', async (t) => {
  const { nextSteps } = optionOf(production, { zoning: null, single_use: null, delivery_confirmed_on: null })
  const bodies = new Map(nextSteps.map(({ id, department }) => [id, department]))
  t.equal(bodies.get('ask_park'), 'lingang-pujiang')
  t.equal(bodies.get('confirm_delivery'), 'lingang-pujiang')
  t.equal(bodies.get('land_use'), 'planning-resources')
  t.equal(bodies.get('fire_review'), 'construction-fire')
  t.equal(bodies.get('production_licence'), 'market-regulation')
})

t.test('months are counted to the same day, or the last of a shorter month', async (t) => {
  t.equal(monthsAfter('2026-11-22', 3), '2027-02-22')
  t.equal(monthsAfter('2027-01-31', 1), '2027-02-28')
  t.equal(monthsAfter('2027-12-31', 2), '2028-02-29')
  t.equal(monthsAfter('2026-11-22', 0), '2026-11-22')
})
