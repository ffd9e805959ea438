import type { Option, Placement } from '../contract.ts'
import { waitsForZoning } from './advice/waits-for-zoning.ts'
import type { Choice } from './choice.ts'
import { landingOf } from './landing/landing.ts'
import type { Place } from './landing/place.ts'
import { legalityOf } from './legality.ts'
import { ofTheOption } from './of-the-option.ts'
import type { OptionScore } from './option-score.ts'
import { type Draw, drawnM2 } from './rooms.ts'
import type { Snapshot } from './snapshot.ts'
import { verdictsOf } from './verdicts.ts'
import { say } from './words.ts'
import { zoningClassOf } from './zoning-classes.ts'

/** An option as it is answered: its placements with their verdicts, and what has to be asked. */
export function presentOption(
  choices: readonly Choice[],
  growth: Choice | undefined,
  wantsGrowth: boolean,
  score: OptionScore,
  snapshot: Snapshot,
): Option {
  const draws = [...choices, ...(growth ? [growth] : [])].flatMap((choice) => choice.draws)
  const places = choices.flatMap((choice) => placesOf(choice, 'now', draws, snapshot))
  const now = places.map(({ placement }) => placement)
  const later = growth ? placesOf(growth, 'expansion', draws, snapshot) : []
  const placements = [...now, ...later.map(({ placement }) => placement)]
  const toConfirm = [
    ...[...places, ...later].flatMap((place) => questionsOf(place, snapshot)),
    ...(wantsGrowth && !growth ? noRoomToGrow(now) : []),
  ]
  const rows = choices.flatMap(({ spot }) => spot.rows)
  const spaces = [...rows, ...(growth?.spot.rows ?? [])].map((row) => snapshot.space(row))
  const clusters = [...new Set(placements.map(({ cluster }) => cluster))].sort()
  return {
    id: placements
      .map(({ activity, spaceId, phase }) => `${phase === 'now' ? activity : `${activity}x`}:${spaceId}`)
      .join('+'),
    kind: growth
      ? 'phased'
      : clusters.length > 1
        ? 'dual_core'
        : new Set(rows).size > 1
          ? 'combined'
          : 'single',
    clusters,
    sameParcel: new Set(spaces.map(({ parcel_id, id }) => parcel_id ?? id)).size === 1,
    ...score,
    yearlyRentYuan: yearlyRentYuan(now),
    placements,
    toConfirm,
    ...landingOf(places, snapshot, toConfirm),
  }
}

/** Of what is taken now; null where one rent is not known. */
function yearlyRentYuan(placements: readonly Placement[]): number | null {
  let sum = 0
  for (const { rentYuanM2Day, areaM2 } of placements) {
    if (rentYuanM2Day === null) return null
    sum += rentYuanM2Day * areaM2 * 365
  }
  return Math.round(sum)
}

/** @param draws what the whole option takes of spaces and quotas */
function placesOf(
  { judged, pack }: Choice,
  phase: Placement['phase'],
  draws: readonly Draw[],
  snapshot: Snapshot,
): Place[] {
  return pack.members.map(({ row, areaM2 }) => {
    const space = snapshot.space(row)
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
      legality: legalityOf(judged.ask, snapshot, row, (parcelId) => drawnM2(draws, parcelId)),
      verdicts: verdictsOf(judged, snapshot, row).map((verdict) =>
        ofTheOption(verdict, judged.ask, row, pack, draws, snapshot),
      ),
    }
    return { ask: judged.ask, softAsk: judged.softAsk, space, placement }
  })
}

/** What to ask the park: every hard rule that is open, and of a lot whether the area can be had in one piece. */
function questionsOf({ ask, placement }: Place, snapshot: Snapshot): Option['toConfirm'] {
  const { activity, spaceId, verdicts } = placement
  const row = snapshot.rowOf(spaceId) ?? 0
  const open = verdicts
    .filter(({ strength, result }) => strength === 'hard' && result === 'unknown')
    .filter(({ rule }) => !waitsForZoning(rule, ask, snapshot, row))
    .map(({ rule, text }) => ({ activity, spaceId, rule, text }))
  if (snapshot.space(row).kind !== 'lot') return open
  return [
    ...open,
    {
      activity,
      spaceId,
      rule: 'floor_area',
      text: say(
        '公布的是总量，所需面积能否在一处整体取得，请问园区',
        'What is published is a total; ask the park whether the area can be had in one piece',
      ),
    },
  ]
}

function noRoomToGrow(placements: readonly Placement[]): Option['toConfirm'] {
  return placements.slice(0, 1).map(({ activity, spaceId }) => ({
    activity,
    spaceId,
    rule: 'expansion',
    text: say(
      '同一空间、楼宇和地块内未找到届时可用的扩展面积，请问园区有无后续供应',
      'No room to grow by then is on record in the same space, building or parcel; ask the park what is to come',
    ),
  }))
}
