import type { Bilingual } from '../../api/contract.ts'
import { type AskedName, askedNames } from '../../attributes/attributes.ts'
import { withActivity } from './edit.ts'
import {
  type ActivityUse,
  emptyActivity,
  type FormActivity,
  type FormProcess,
  type FormWish,
  type MatchForm,
  type ProductLine,
} from './form.ts'
import type { ProcessId } from './processes.ts'

export interface Preset {
  /** What such a project makes. */
  name: Bilingual
  use: ActivityUse
  minAreaM2: number
  maxAreaM2: number
  wishes: FormActivity['wishes']
  processes: readonly ProcessId[]
}

/** One thing that a preset would fill, and how it stands in the form. */
export type PresetField = { state: 'filled' | 'own' | 'open' } & (
  | { kind: 'area' }
  | { kind: 'wish'; key: AskedName; wish: FormWish }
  | { kind: 'process'; id: ProcessId }
)

const word = (zh: string, en: string): Bilingual => ({ zh, en })
const must = <T>(value: T) => ({ value, strength: 'must' as const })
const prefer = <T>(value: T) => ({ value, strength: 'prefer' as const })

/**
 * What a project of the line typically asks for. Trade values that nobody has confirmed: offered as unverified, and
 * filled in only where a person says so. Cleanrooms are preferences, since most firms build their own. Lines without
 * a value in the trade notes have none.
 */
export const presets: Readonly<Partial<Record<ProductLine, readonly Preset[]>>> = {
  ivd: [
    preset(word('试剂', 'Reagents'), 'production', [1500, 5000], ['ivd_formulation', 'bsl2_lab'], {
      fireCategory: must('C'),
      industrialDrain: must(true),
      cleanroomIso: prefer(8),
    }),
    preset(word('仪器', 'Instruments'), 'production', [2000, 8000], ['assembly_only'], {
      floorLoadKnM2: must(15),
      groundFloor: prefer(true),
    }),
  ],
  implant_interventional: [
    preset(word('心血管', 'Cardiovascular'), 'production', [2000, 6000], ['solvent_coating'], {
      exhaustShaft: must(true),
      hazardousWasteRoom: must(true),
      cleanroomIso: prefer(7),
    }),
    preset(word('骨科', 'Orthopaedic'), 'production', [3000, 10_000], ['cnc_machining', 'wet_chemistry'], {
      exhaustShaft: must(true),
      industrialDrain: must(true),
    }),
  ],
  bci: [
    preset(word('植入电极', 'Electrodes'), 'rnd', [500, 3000], ['lithography'], {
      exhaustShaft: must(true),
      cleanroomIso: prefer(7),
    }),
  ],
  aesthetic: [
    preset(word('注射填充', 'Fillers'), 'production', [1000, 5000], [], { cleanroomIso: prefer(7) }),
  ],
  imaging: [
    preset(word('整机', 'Scanners'), 'production', [5000, 20_000], ['imaging_assembly'], {
      clearHeightM: must(7),
      floorLoadKnM2: must(20),
      vibrationClass: prefer('VC-C'),
      radiationShielding: prefer(true),
    }),
  ],
  ophthalmic: [
    preset(word('人工晶体、角塑镜', 'Lenses'), 'production', [1000, 4000], ['cnc_machining'], {
      cleanroomIso: prefer(8),
    }),
  ],
}

/** What the preset has, in the order of the form: `own` where a person has said something else. */
export function presetFields(form: MatchForm, found: Preset): PresetField[] {
  const activity = form.activities.find(({ use }) => use === found.use) ?? emptyActivity(found.use)
  const hasArea = activity.minAreaM2 !== null || activity.maxAreaM2 !== null
  return [
    { kind: 'area', state: isPresetArea(activity, found) ? 'filled' : hasArea ? 'own' : 'open' },
    ...askedNames.flatMap((key): PresetField[] => {
      const wish = found.wishes[key]
      const now = activity.wishes[key]
      if (!wish) return []
      return [{ kind: 'wish', key, wish, state: isSame(now, wish) ? 'filled' : now ? 'own' : 'open' }]
    }),
    ...found.processes.map((id): PresetField => {
      const isDone = form.processes.some((process) => process.id === id)
      return { kind: 'process', id, state: isDone ? 'filled' : 'open' }
    }),
  ]
}

/** Fills what is empty; nothing that a person entered is overwritten. */
export function withPreset(form: MatchForm, found: Preset): MatchForm {
  const [first, ...more] = form.activities
  const isUntouched = first && more.length === 0 && isEmpty(first)
  const base = isUntouched
    ? { ...form, activities: [{ ...first, use: found.use }] }
    : withUse(form, found.use)
  const index = base.activities.findIndex((activity) => activity.use === found.use)
  const activity = base.activities[index]
  if (!activity) return base
  const hasArea = activity.minAreaM2 !== null || activity.maxAreaM2 !== null
  const wanted = found.processes.filter((id) => !base.processes.some((process) => process.id === id))
  return {
    ...withActivity(base, index, {
      ...(hasArea ? {} : { minAreaM2: found.minAreaM2, maxAreaM2: found.maxAreaM2 }),
      wishes: { ...found.wishes, ...activity.wishes },
    }),
    processes: [...base.processes, ...wanted.map((id): FormProcess => ({ id, quantity: null }))],
  }
}

/** Takes back what still stands as the preset filled it. */
export function withoutPreset(form: MatchForm, found: Preset): MatchForm {
  const processes = form.processes.filter(
    ({ id, quantity }) => quantity !== null || !found.processes.includes(id),
  )
  const index = form.activities.findIndex((activity) => activity.use === found.use)
  const activity = form.activities[index]
  if (!activity) return { ...form, processes }
  const kept = askedNames.filter(
    (key) => activity.wishes[key] && !isSame(activity.wishes[key], found.wishes[key]),
  )
  return {
    ...withActivity(form, index, {
      ...(isPresetArea(activity, found) ? { minAreaM2: null, maxAreaM2: null } : {}),
      wishes: Object.fromEntries(kept.map((key) => [key, activity.wishes[key]])),
    }),
    processes,
  }
}

const isSame = (a: FormWish | undefined, b: FormWish | undefined): boolean =>
  a !== undefined && b !== undefined && a.value === b.value && a.strength === b.strength

const isPresetArea = ({ minAreaM2, maxAreaM2 }: FormActivity, found: Preset): boolean =>
  minAreaM2 === found.minAreaM2 && maxAreaM2 === found.maxAreaM2

const withUse = (form: MatchForm, use: ActivityUse): MatchForm =>
  form.activities.some((activity) => activity.use === use)
    ? form
    : { ...form, activities: [...form.activities, emptyActivity(use)] }

const isEmpty = (activity: FormActivity): boolean =>
  activity.minAreaM2 === null && activity.maxAreaM2 === null && Object.keys(activity.wishes).length === 0

function preset(
  name: Bilingual,
  use: ActivityUse,
  [minAreaM2, maxAreaM2]: readonly [number, number],
  processes: readonly ProcessId[],
  wishes: FormActivity['wishes'],
): Preset {
  return { name, use, minAreaM2, maxAreaM2, wishes, processes }
}
