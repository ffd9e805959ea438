import type { Option, Placement, Verdict } from '../contract.ts'
import { waitsForZoning } from './advice/waits-for-zoning.ts'
import type { Choice } from './choice.ts'
import type { JudgedActivity } from './judged.ts'
import { landingOf } from './landing/landing.ts'
import type { Place } from './landing/place.ts'
import { type Land, landOf, legalityOf } from './legality.ts'
import { ofTheOption } from './of-the-option.ts'
import type { OptionScore } from './option-score.ts'
import { type Draw, drawnM2 } from './rooms.ts'
import type { Snapshot } from './snapshot.ts'
import { verdictFinder } from './verdicts.ts'
import { say } from './words.ts'
import { zoningClassOf } from './zoning-classes.ts'

/** A place with the row of its space. */
interface Placed extends Place {
  row: number
}

/** What is said of a space for an activity, whatever option it stands in. */
interface Said {
  land: Land
  verdicts: readonly Verdict[]
}

/**
 * Presents options as they are answered: placements with their verdicts, and what has to be asked. What several options
 * say of the same space is worked out once.
 */
export function optionPresenter(
  snapshot: Snapshot,
): (
  choices: readonly Choice[],
  growth: Choice | undefined,
  wantsGrowth: boolean,
  score: OptionScore,
) => Option {
  const said = new Map<JudgedActivity, (row: number) => Said>()
  const saidOf = (judged: JudgedActivity, row: number): Said => {
    const finder = said.get(judged) ?? sayer(judged, snapshot)
    said.set(judged, finder)
    return finder(row)
  }
  const placesOf = ({ judged, pack }: Choice, phase: Placement['phase'], draws: readonly Draw[]): Placed[] =>
    pack.members.map(({ row, areaM2 }) => {
      const space = snapshot.space(row)
      const { land, verdicts } = saidOf(judged, row)
      const placement: Placement = {
        activity: judged.index,
        spaceId: space.id,
        name: say(space.name_zh, space.name_en),
        cluster: space.cluster_id,
        zoning: zoningClassOf(snapshot, row).plate,
        areaM2,
        phase,
        isIllustrative: space.is_illustrative,
        rentYuanM2Day: space.rent_yuan_m2_day,
        legality: legalityOf(land, (parcelId) => drawnM2(draws, parcelId)),
        verdicts: verdicts.map((verdict) => ofTheOption(verdict, judged.ask, row, pack, draws, snapshot)),
      }
      return { row, ask: judged.ask, softAsk: judged.softAsk, space, placement }
    })

  return (choices, growth, wantsGrowth, score) => {
    const draws = [...choices, ...(growth ? [growth] : [])].flatMap((choice) => choice.draws)
    const now = choices.flatMap((choice) => placesOf(choice, 'now', draws))
    const later = growth ? placesOf(growth, 'expansion', draws) : []
    const placements = [...now, ...later].map(({ placement }) => placement)
    const toConfirm = [
      ...[...now, ...later].flatMap((place) => questionsOf(place, snapshot)),
      ...(wantsGrowth && !growth ? noRoomToGrow(now) : []),
    ]
    const clusters = [...new Set(placements.map(({ cluster }) => cluster))].sort()
    return {
      id: placements
        .map(({ activity, spaceId, phase }) => `${phase === 'now' ? activity : `${activity}x`}:${spaceId}`)
        .join('+'),
      kind: growth
        ? 'phased'
        : clusters.length > 1
          ? 'dual_core'
          : new Set(now.map(({ row }) => row)).size > 1
            ? 'combined'
            : 'single',
      clusters,
      sameParcel: new Set([...now, ...later].map(({ space }) => space.parcel_id ?? space.id)).size === 1,
      ...score,
      yearlyRentYuan: yearlyRentYuan(now),
      placements,
      toConfirm,
      ...landingOf(snapshot, now, toConfirm),
    }
  }
}

function sayer(judged: JudgedActivity, snapshot: Snapshot): (row: number) => Said {
  const verdictsOn = verdictFinder(judged, snapshot)
  const said = new Map<number, Said>()
  return (row) => {
    const known = said.get(row)
    if (known) return known
    const one = { land: landOf(judged.ask, snapshot, row), verdicts: verdictsOn(row) }
    said.set(row, one)
    return one
  }
}

/** Of what is taken now; null where one rent is not known. */
function yearlyRentYuan(places: readonly Place[]): number | null {
  let sum = 0
  for (const {
    placement: { rentYuanM2Day, areaM2 },
  } of places) {
    if (rentYuanM2Day === null) return null
    sum += rentYuanM2Day * areaM2 * 365
  }
  return Math.round(sum)
}

/** What to ask the park: every hard rule that is open, and of a lot whether the area can be had in one piece. */
function questionsOf({ ask, row, space, placement }: Placed, snapshot: Snapshot): Option['toConfirm'] {
  const { activity, spaceId, verdicts } = placement
  const open: Option['toConfirm'] = []
  for (const { rule, strength, result, text } of verdicts)
    if (strength === 'hard' && result === 'unknown' && !waitsForZoning(rule, ask, snapshot, row))
      open.push({ activity, spaceId, rule, text })
  if (space.kind === 'lot') open.push({ activity, spaceId, rule: 'floor_area', text: inOnePiece })
  return open
}

const inOnePiece = say(
  '公布的是总量，所需面积能否在一处整体取得，请问园区',
  'What is published is a total; ask the park whether the area can be had in one piece',
)

function noRoomToGrow(places: readonly Place[]): Option['toConfirm'] {
  return places.slice(0, 1).map(({ placement: { activity, spaceId } }) => ({
    activity,
    spaceId,
    rule: 'expansion',
    text: say(
      '同一空间、楼宇和地块内未找到届时可用的扩展面积，请问园区有无后续供应',
      'No room to grow by then is on record in the same space, building or parcel; ask the park what is to come',
    ),
  }))
}
