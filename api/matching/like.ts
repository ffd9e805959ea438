import { askedNames } from '../../attributes/attributes.ts'
import type { SnapshotRow } from '../../sql/queries/snapshot.ts'
import type { MatchResult, Requirement, Wishes } from '../contract.ts'
import { presentAttributes } from '../inventory/present-attributes.ts'
import type { FieldProblem } from '../problem.ts'
import type { Snapshot } from './snapshot.ts'
import { say } from './words.ts'

type Profile = NonNullable<MatchResult['profile']>

/** A requirement with the profile of the space that it names put where it says nothing itself. */
export interface Likened {
  requirement: Requirement
  profile: Profile | undefined
  /** The space itself, which is not offered: whoever asks for more like it has seen it. */
  without: number | undefined
}

/** How far the floor area may be off, as a share of it. */
const spread = 0.2

/**
 * More like one space: where an activity names no area, that space's floor area ± 20 %, whole m²; and as preferences
 * what is known of its attributes, for those fields that the activity asks in neither must nor prefer. Use and cluster
 * are not forced. An attribute that is not known wishes for nothing.
 */
export function likeSpace(requirement: Requirement, snapshot: Snapshot): Likened {
  const row = requirement.like === undefined ? undefined : snapshot.rowOf(requirement.like)
  if (row === undefined) return { requirement, profile: undefined, without: undefined }
  const space = snapshot.space(row)
  const wishes = wishesOf(space)
  const area = areaOf(snapshot.numbers.floorAreaM2.at(row))
  const parts = requirement.activities.map(({ must, prefer, minAreaM2, maxAreaM2 }) => ({
    prefer: without(wishes, { ...must, ...prefer }),
    ...(minAreaM2 === undefined && maxAreaM2 === undefined ? area : {}),
  }))
  return {
    requirement: {
      ...requirement,
      activities: requirement.activities.map((activity, index) => {
        const { prefer, ...bounds } = parts[index] ?? { prefer: {} }
        return { ...activity, ...bounds, prefer: { ...prefer, ...activity.prefer } }
      }),
    },
    profile: { spaceId: space.id, activities: parts },
    without: row,
  }
}

export function likeFaults({ like }: Requirement, snapshot: Snapshot): FieldProblem[] {
  if (like === undefined || snapshot.rowOf(like) !== undefined) return []
  return [
    {
      pointer: '/like',
      detail: say(
        `没有编号为“${like}”的空间，请从空间列表中取编号，或去掉此项`,
        `There is no space “${like}”; take an id from the list of spaces, or leave this out`,
      ),
    },
  ]
}

function areaOf(areaM2: number): { minAreaM2?: number; maxAreaM2?: number } {
  if (Number.isNaN(areaM2)) return {}
  return {
    minAreaM2: Math.max(1, Math.floor(areaM2 * (1 - spread))),
    maxAreaM2: Math.ceil(areaM2 * (1 + spread)),
  }
}

function without(wishes: Wishes, named: Wishes): Wishes {
  return Object.fromEntries(Object.entries(wishes).filter(([wish]) => !(wish in named)))
}

/** What is known of a space, as wishes; what it is known not to have is no wish, nor a cleanroom that is not built. */
function wishesOf(space: SnapshotRow): Wishes {
  const known = {
    ...presentAttributes(space),
    ...(space.cleanroom_state !== 'built' && { cleanroomIso: null }),
  }
  const wishes = askedNames.map((name) => [name, known[name]] as const)
  return Object.fromEntries(wishes.filter(([, value]) => value !== null && value !== false))
}
