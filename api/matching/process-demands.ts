import { type FireCategory, fireCategories } from '../../attributes/attributes.ts'
import type { ProcessId } from '../../sql/vocabulary.ts'
import type { Wishes } from '../contract.ts'

/** What a process needs of the building. Trade knowledge, to be confirmed; the clause names the standard it comes from. */
interface Demand {
  needs: Pick<Wishes, DemandedWish>
  of: readonly ProcessId[]
  clause: string | null
}

type DemandedWish =
  | 'industrialDrain'
  | 'exhaustShaft'
  | 'hazardousWasteRoom'
  | 'hazardousStore'
  | 'fireCategory'
  | 'radiationShielding'

export const processDemands: readonly Demand[] = [
  {
    needs: { industrialDrain: true },
    of: ['wet_chemistry', 'electroplating', 'lithography', 'culture_or_fermentation', 'process_wastewater'],
    clause: null,
  },
  {
    needs: { exhaustShaft: true },
    of: [
      'wet_chemistry',
      'electroplating',
      'solvent_coating',
      'solvent_adhesive',
      'lithography',
      'gmo_lab',
      'bsl2_lab',
      'bsl3_lab',
      'chemistry_lab',
      'animal_lab',
      'eo_sterilisation',
    ],
    clause: null,
  },
  { needs: { hazardousWasteRoom: true }, of: ['hazardous_waste'], clause: 'GB 18597' },
  { needs: { hazardousStore: true }, of: ['hazardous_goods_store'], clause: null },
  { needs: { fireCategory: 'A' }, of: ['eo_sterilisation'], clause: 'GB 50016' },
  {
    needs: { fireCategory: 'C' },
    of: [
      'solvent_coating',
      'solvent_adhesive',
      'injection_moulding',
      'extrusion',
      'silicone_moulding',
      'lithography',
      'ivd_formulation',
      'chemistry_lab',
    ],
    clause: 'GB 50016',
  },
  {
    needs: { radiationShielding: true },
    of: ['irradiation_source', 'xray_class_2', 'xray_class_3'],
    clause: null,
  },
]

/** What the processes need, whatever the firm wishes: no field can take it back, only doing without the process. */
export interface Provenance {
  value: boolean | FireCategory
  processes: readonly ProcessId[]
  clause: string | null
  /** False where the firm itself asks for more. */
  governs: boolean
}

export type Demands = ReadonlyMap<keyof Wishes, Provenance>
export const noDemands: Demands = new Map()

/** The firm's own wishes and what its processes need: of two the stricter. */
export function withDemands(
  own: Wishes,
  processes: readonly ProcessId[],
): { wishes: Wishes; demands: Demands } {
  const demands = new Map<keyof Wishes, Provenance>()
  const wishes = { ...own }
  // The strictest category stands first in the table, so what is already demanded is never less.
  for (const { needs, of, clause } of processDemands) {
    const by = of.filter((process) => processes.includes(process))
    for (const [wish, value] of Object.entries(needs) as [DemandedWish, boolean | FireCategory][]) {
      if (by.length === 0 || demands.has(wish)) continue
      const governs = !isStricter(own[wish], value)
      demands.set(wish, { value, processes: by, clause, governs })
      if (governs) Object.assign(wishes, needs)
    }
  }
  return { wishes, demands }
}

/** Whether the first asks for more than the second. */
const isStricter = (own: boolean | FireCategory | undefined, value: boolean | FireCategory): boolean =>
  typeof own === 'string' && typeof value === 'string' && meets(own, value) && own !== value

/** Whether a building of the one category takes a process of the other. */
export const meets = (built: FireCategory, needed: FireCategory): boolean =>
  fireCategories.indexOf(built) <= fireCategories.indexOf(needed)
