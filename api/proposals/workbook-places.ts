import { cleanroomLabels } from '../../attributes/labels.ts'
import type { Basis } from '../../sql/vocabulary.ts'
import type { Placement, ProposalBody, ProposedSpace, Source } from '../contract.ts'
import type { Value } from '../workbook.ts'
import { activityName, cited, type Say } from './workbook-sheet.ts'
import { basisNames, phaseNames, resultNames, useNames, words } from './workbook-words.ts'

export const spaceHead = [
  words.option,
  words.phase,
  words.activity,
  words.space,
  words.areaTaken,
  words.use,
  words.zoning,
  words.floorArea,
  words.clearHeight,
  words.floorLoad,
  words.power,
  words.freightLift,
  words.cleanroom,
  words.rent,
  words.planned,
  words.confirmed,
  words.illustrative,
  words.source,
]

export const spaceRow = (body: ProposalBody, say: Say) => (placement: Placement, option: string) => {
  const space = body.spaces.find(({ id }) => id === placement.spaceId)
  if (space === undefined) throw new Error(`a proposal does not say what ${placement.spaceId} is`)
  const known = (value: Value | undefined): Value => value ?? say(words.unknown)
  return [
    option,
    say(phaseNames[placement.phase]),
    activityName(body, placement.activity, say),
    say(placement.name),
    placement.areaM2,
    say(useNames[space.use]),
    known(placement.zoning),
    known(space.floorAreaM2),
    known(space.clearHeightM),
    known(space.floorLoadKnM2),
    known(space.powerKva),
    known(space.freightLiftT),
    known(cleanroomText(space, say)),
    known(space.rentYuanM2Day),
    known(plannedText(space, say)),
    space.delivery.confirmed,
    say(space.isIllustrative ? words.yes : words.no),
    cited(space.source, say),
  ]
}

function cleanroomText({ cleanroomState, cleanroomIso }: ProposedSpace, say: Say): string | null {
  if (!cleanroomState) return null
  return [say(cleanroomLabels[cleanroomState]), cleanroomIso && `ISO ${cleanroomIso}`]
    .filter(Boolean)
    .join(' ')
}

/** A day as precisely as it was promised, and no more. */
function plannedText({ delivery: { planned, plannedPrecision } }: ProposedSpace, say: Say): string | null {
  if (planned === null || plannedPrecision === null || plannedPrecision === 'day') return planned
  return say(words[plannedPrecision](planned.slice(0, 4)))
}

export const reasonHead = [
  words.option,
  words.activity,
  words.space,
  words.result,
  words.need,
  words.have,
  words.unit,
  words.reason,
  words.basis,
  words.source,
]

/** Whether the land allows it, then each rule. The words of a value that is no number stand in the reason. */
export const reasonRows =
  (body: ProposalBody, say: Say) =>
  (placement: Placement, option: string): Value[][] => {
    const where = [option, activityName(body, placement.activity, say), say(placement.name)]
    const { legality } = placement
    const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)
    const ground = ({ basis, source }: { basis: Basis; source: Source | null }): Value[] => [
      say(basisNames[basis]),
      source && cited(source, say),
    ]
    return [
      [...where, say(words.landUse), null, null, null, say(legality.text), ...ground(legality)],
      ...placement.verdicts.map((verdict) => [
        ...where,
        say(resultNames[verdict.result]),
        number(verdict.need),
        number(verdict.have),
        number(verdict.need) === null ? null : verdict.unit,
        say(verdict.text),
        ...ground(verdict),
      ]),
    ]
  }
