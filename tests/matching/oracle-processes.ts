import type { Requirement, Wishes } from '../../api/contract.ts'
import { fireCategories } from '../../attributes/attributes.ts'
import type { Loaded, SnapshotRow } from '../../sql/queries/snapshot.ts'
import type { ProcessId, ZoningCode } from '../../sql/vocabulary.ts'
import type { Verdict } from './oracle.ts'

/** Quantities by process; null: not told. From the table of processes in the design papers and not from the engine. */
export type Processes = Map<ProcessId, number | null>

const laboratories: readonly ProcessId[] = [
  'software_only',
  'gmo_lab',
  'bsl2_lab',
  'bsl3_lab',
  'chemistry_lab',
  'dry_lab',
  'animal_lab',
]

/** Laboratories are of research, the rest of production, else of pilot; without those they are everybody's. */
export function processesOf(requirement: Requirement, index: number): Processes {
  const use = requirement.activities[index]?.use
  const uses = requirement.activities.map((activity) => activity.use)
  const owner = (id: ProcessId) =>
    laboratories.includes(id) && uses.includes('rnd')
      ? 'rnd'
      : uses.includes('production')
        ? 'production'
        : uses.includes('pilot')
          ? 'pilot'
          : use
  const read = (inputs: Requirement['processes'] = []): [ProcessId, number | null][] =>
    inputs.map((input) => {
      if (typeof input === 'string') return [input, null]
      const { id, ...amounts } = input
      return [id, Object.values(amounts)[0] ?? null]
    })
  const shared = read(requirement.processes).filter(([id]) => owner(id) === use)
  const all = new Map([...shared, ...read(requirement.activities[index]?.processes)])
  return new Map([...all].filter(([, amount]) => amount !== 0))
}

const heavy: readonly ProcessId[] = [
  'heat_treatment',
  'wet_chemistry',
  'electroplating',
  'lithography',
  'culture_or_fermentation',
  'gmo_lab',
  'bsl3_lab',
  'eo_sterilisation',
  'irradiation_source',
  'hazardous_goods_store',
]
/** Heavy from so many tonnes a year. */
const heavyFrom: Partial<Record<ProcessId, number>> = { solvent_coating: 0.1, solvent_adhesive: 10 }
/** Say nothing of how hard a project is to house. */
const silent: readonly ProcessId[] = ['hazardous_waste', 'clinic']
const wet: readonly ProcessId[] = [
  'cleaning_wet',
  'wet_chemistry',
  'electroplating',
  'solvent_coating',
  'lithography',
  'ivd_formulation',
  'culture_or_fermentation',
  'gmo_lab',
  'bsl2_lab',
  'bsl3_lab',
  'chemistry_lab',
  'animal_lab',
  'process_wastewater',
]

const isHeavy = (processes: Processes): boolean | null => {
  const each = [...processes].map(([id, amount]) => {
    const from = heavyFrom[id]
    if (from === undefined) return heavy.includes(id)
    return amount === null ? null : amount >= from
  })
  if (each.includes(true)) return true
  return each.includes(null) || [...processes.keys()].every((id) => silent.includes(id)) ? null : false
}

const isWet = (processes: Processes): boolean | null =>
  [...processes.keys()].some((id) => wet.includes(id))
    ? true
    : processes.has('hazardous_waste')
      ? null
      : false

/** The cells of the matrix for a row of it, by the codes of the parcel. */
type Cells = (row: string) => { verdict: string; note: string | null }[]

/** What the land says of the processes beyond the plain activity. */
export function eiaVerdict(loaded: Loaded, space: SnapshotRow, use: string, processes: Processes): Verdict {
  const verdicts = [matrixVerdict(loaded, space, use, processes)]
  if (processes.has('bsl3_lab')) verdicts.push('fail')
  if (processes.has('electroplating')) verdicts.push('unknown')
  const stores: readonly ZoningCode[] = ['M1', 'M2', 'M3', 'W1']
  const open = space.zoning?.map(({ code }) => stores.includes(code)) ?? [true, false]
  if (processes.has('hazardous_goods_store') && open.includes(false))
    verdicts.push(open.includes(true) ? 'unknown' : 'fail')
  return verdicts.includes('fail') ? 'fail' : verdicts.includes('unknown') ? 'unknown' : 'pass'
}

function matrixVerdict(loaded: Loaded, space: SnapshotRow, use: string, processes: Processes): Verdict {
  const isMaking = use === 'production' || use === 'pilot'
  const applies = isMaking ? isHeavy(processes) : use === 'rnd' ? isWet(processes) : false
  if (applies === false) return 'pass'
  const { zoning } = space
  if (zoning === null) return 'unknown'
  const cells: Cells = (row) =>
    zoning.map(({ code }) => {
      const isMixed = zoning.length > 1 && code === 'C65'
      const cell = loaded.zoningUses.find(
        (each) => each.code === code && each.activity === row && each.is_mixed === isMixed,
      )
      return { verdict: cell?.verdict ?? 'unknown', note: cell?.note_zh ?? null }
    })
  const plain = cells(use)
  const stricter = cells(isMaking ? 'production_heavy' : 'rnd_wet')
  const all = (some: ReturnType<Cells>, verdict: string) => some.every((cell) => cell.verdict === verdict)
  const isSame = JSON.stringify(plain) === JSON.stringify(stricter)
  if (all(stricter, 'conditional') && isSame) return 'pass'
  for (const [verdict, result] of [['allowed', 'pass'] as const, ['not_allowed', 'fail'] as const])
    if (all(stricter, verdict)) return applies || all(plain, verdict) ? result : 'unknown'
  return 'unknown'
}

type Flag = Extract<
  keyof Wishes,
  'industrialDrain' | 'exhaustShaft' | 'hazardousWasteRoom' | 'hazardousStore' | 'radiationShielding'
>

/** What each process needs of the building; those that are not here need nothing. */
export const needs: Partial<Record<ProcessId, readonly (Flag | 'A' | 'C')[]>> = {
  wet_chemistry: ['industrialDrain', 'exhaustShaft'],
  electroplating: ['industrialDrain', 'exhaustShaft'],
  lithography: ['industrialDrain', 'exhaustShaft', 'C'],
  culture_or_fermentation: ['industrialDrain'],
  process_wastewater: ['industrialDrain'],
  solvent_coating: ['exhaustShaft', 'C'],
  solvent_adhesive: ['exhaustShaft', 'C'],
  gmo_lab: ['exhaustShaft'],
  bsl2_lab: ['exhaustShaft'],
  bsl3_lab: ['exhaustShaft'],
  chemistry_lab: ['exhaustShaft', 'C'],
  animal_lab: ['exhaustShaft'],
  eo_sterilisation: ['exhaustShaft', 'A'],
  hazardous_waste: ['hazardousWasteRoom'],
  hazardous_goods_store: ['hazardousStore'],
  injection_moulding: ['C'],
  extrusion: ['C'],
  silicone_moulding: ['C'],
  ivd_formulation: ['C'],
  irradiation_source: ['radiationShielding'],
  xray_class_2: ['radiationShielding'],
  xray_class_3: ['radiationShielding'],
}

/** The firm's own wishes with what its processes need: the stricter of two. */
export function withNeeds(own: Wishes, processes: Processes): Wishes {
  const wishes: Wishes = { ...own }
  for (const need of [...processes.keys()].flatMap((id) => needs[id] ?? [])) {
    if (need !== 'A' && need !== 'C') wishes[need] = true
    else if (fireCategories.indexOf(wishes.fireCategory ?? 'E') >= fireCategories.indexOf(need))
      wishes.fireCategory = need
  }
  return wishes
}
