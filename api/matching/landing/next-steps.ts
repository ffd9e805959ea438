import type { ClusterId } from '../../../sql/vocabulary.ts'
import type { NextStep, Option } from '../../contract.ts'
import { eiaRangeOf } from './eia-class.ts'
import { cleanroomWork, isMaking, type Place } from './place.ts'
import type { StepId } from './step-texts.ts'

/** Whom to ask about the spaces of a cluster, among the bodies that the plan names; an inference, to be confirmed. */
const parkOf: Readonly<Record<ClusterId, string>> = {
  pujiang: 'lingang-pujiang',
  hongqiao: 'new-hongqiao-company',
}

/** What is to be done to land, in the order in which one thing waits for another. */
export function nextStepsOf(places: readonly Place[], questions: Option['toConfirm']): NextStep[] {
  const share = places.filter((place) => isMaking(place) && isOnlyC65(place))
  const landUse = places.filter((place) => isOpen(place, 'zoning') && !share.includes(place))
  const rooms = places.filter((place) => ['needed', 'unknown'].includes(cleanroomWork([place])))
  const produced = places.filter(({ ask }) => ask.use === 'production')
  const eia = eiaStep(places)
  return [
    ...parkSteps(places, questions),
    ...step('land_use', 'planning-resources', landUse),
    ...step('c65_share', 'planning-resources', share),
    ...step(eia, 'ecology-environment', places),
    ...step('fire_review', 'construction-fire', places),
    ...step('cleanroom', null, rooms),
    ...step('fire_acceptance', 'construction-fire', places),
    ...step('discharge_permit', 'ecology-environment', eia === 'eia_exempt' ? [] : places),
    ...step('validation', null, produced),
    ...step('production_licence', 'market-regulation', produced),
  ]
}

function parkSteps(places: readonly Place[], questions: Option['toConfirm']): NextStep[] {
  const clusters = [...new Set(places.map(({ space }) => space.cluster_id))].sort()
  return clusters.flatMap((cluster) => {
    const here = places.filter(({ space }) => space.cluster_id === cluster)
    const asked = here.filter(({ space }) => questions.some(({ spaceId }) => spaceId === space.id))
    const lots = here.filter(({ space }) => space.kind === 'lot')
    const unsure = here.filter((place) => isOpen(place, 'available_by'))
    const park = parkOf[cluster]
    return [
      ...step('ask_park', park, asked),
      ...step('itemise_lot', park, lots),
      ...step('confirm_delivery', park, unsure),
    ]
  })
}

function eiaStep(places: readonly Place[]): StepId {
  const { least, most } = eiaRangeOf(places)
  return least === most ? `eia_${most}` : 'eia_open'
}

/** One step, where there is any place that it is about. */
const step = (id: StepId, department: string | null, places: readonly Place[]): NextStep[] =>
  places.length > 0 ? [{ id, department, spaceIds: [...new Set(places.map(({ space }) => space.id))] }] : []

const isOpen = ({ placement }: Place, rule: string): boolean =>
  placement.verdicts.some((each) => each.rule === rule && each.result === 'unknown')

const isOnlyC65 = ({ space: { zoning } }: Place): boolean => zoning?.length === 1 && zoning[0]?.code === 'C65'
