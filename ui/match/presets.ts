import { withActivity } from './edit.ts'
import {
  type ActivityUse,
  emptyActivity,
  type FormActivity,
  type MatchForm,
  type ProductLine,
} from './form.ts'
import { wishKeys } from './wishes.ts'

type Preset = Pick<FormActivity, 'use' | 'minAreaM2' | 'maxAreaM2' | 'wishes'>

const must = <T>(value: T) => ({ value, strength: 'must' as const })
const prefer = <T>(value: T) => ({ value, strength: 'prefer' as const })

/**
 * What a project of the line typically asks for. Trade values that nobody has confirmed: shown as unverified, only a
 * start for the form. Cleanrooms are preferences, since most firms build their own. Lines without a value in the
 * trade notes have no preset.
 */
export const presets: Readonly<Partial<Record<ProductLine, Preset>>> = {
  ivd: preset('production', 1500, 5000, {
    fireCategory: must('C'),
    industrialDrain: must(true),
    cleanroomIso: prefer(8),
  }),
  implant_interventional: preset('production', 2000, 6000, {
    exhaustShaft: must(true),
    hazardousWasteRoom: must(true),
    cleanroomIso: prefer(7),
  }),
  bci: preset('rnd', 500, 3000, { exhaustShaft: must(true), cleanroomIso: prefer(7) }),
  aesthetic: preset('production', 1000, 5000, { cleanroomIso: prefer(7) }),
  imaging: preset('production', 5000, 20_000, {
    clearHeightM: must(7),
    floorLoadKnM2: must(20),
    vibrationClass: prefer('VC-C'),
    radiationShielding: prefer(true),
  }),
  ophthalmic: preset('production', 1000, 4000, { cleanroomIso: prefer(8) }),
}

/** How many fields the line's preset fills. */
export function presetSize(line: ProductLine): number {
  const found = presets[line]
  return found ? 1 + Object.keys(found.wishes).length : 0
}

/**
 * The form with another product line. Values that the last preset left untouched go, then empty fields are filled;
 * nothing that a person entered is overwritten.
 */
export function withProductLine(form: MatchForm, line: ProductLine | null): MatchForm {
  const cleared = form.productLine ? clear(form, presets[form.productLine]) : form
  const found = line ? presets[line] : undefined
  return { ...(found ? fill(cleared, found) : cleared), productLine: line }
}

function clear(form: MatchForm, old: Preset | undefined): MatchForm {
  const index = form.activities.findIndex((activity) => activity.use === old?.use)
  const activity = form.activities[index]
  if (!old || !activity) return form
  const kept = wishKeys.filter((key) => {
    const wish = activity.wishes[key]
    return wish && !(wish.value === old.wishes[key]?.value && wish.strength === old.wishes[key]?.strength)
  })
  const isOldArea = activity.minAreaM2 === old.minAreaM2 && activity.maxAreaM2 === old.maxAreaM2
  return withActivity(form, index, {
    ...(isOldArea ? { minAreaM2: null, maxAreaM2: null } : {}),
    wishes: Object.fromEntries(kept.map((key) => [key, activity.wishes[key]])),
  })
}

function fill(form: MatchForm, found: Preset): MatchForm {
  const [first, ...more] = form.activities
  const isUntouched = first && more.length === 0 && isEmpty(first)
  const base = isUntouched
    ? { ...form, activities: [{ ...first, use: found.use }] }
    : withUse(form, found.use)
  const index = base.activities.findIndex((activity) => activity.use === found.use)
  const activity = base.activities[index]
  if (!activity) return base
  const hasArea = activity.minAreaM2 !== null || activity.maxAreaM2 !== null
  return withActivity(base, index, {
    ...(hasArea ? {} : { minAreaM2: found.minAreaM2, maxAreaM2: found.maxAreaM2 }),
    wishes: { ...found.wishes, ...activity.wishes },
  })
}

const withUse = (form: MatchForm, use: ActivityUse): MatchForm =>
  form.activities.some((activity) => activity.use === use)
    ? form
    : { ...form, activities: [...form.activities, emptyActivity(use)] }

const isEmpty = (activity: FormActivity): boolean =>
  activity.minAreaM2 === null && activity.maxAreaM2 === null && Object.keys(activity.wishes).length === 0

function preset(
  use: ActivityUse,
  minAreaM2: number,
  maxAreaM2: number,
  wishes: FormActivity['wishes'],
): Preset {
  return { use, minAreaM2, maxAreaM2, wishes }
}
