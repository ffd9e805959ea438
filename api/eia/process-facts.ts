import type { ProcessId, ProcessQuantity } from '../../sql/vocabulary.ts'
import type { ProcessInput } from '../contract.ts'
import type { FieldProblem } from '../problem.ts'

/** A process that is carried out, and how much of it; null: it has no quantity, or nobody has said. */
export interface ProcessFact {
  id: ProcessId
  quantity: number | null
}

/** Processes whose class or permit turns on how much there is. */
export const quantityOf: Readonly<Partial<Record<ProcessId, ProcessQuantity>>> = {
  solvent_coating: 'tonnesPerYear',
  low_voc_coating: 'tonnesPerYear',
  solvent_adhesive: 'tonnesPerYear',
  hazardous_waste: 'tonnesPerYear',
  process_wastewater: 'tonnesPerDay',
  clinic: 'beds',
}

export function readProcess(input: ProcessInput): ProcessFact {
  if (typeof input === 'string') return { id: input, quantity: null }
  const field = quantityOf[input.id]
  return { id: input.id, quantity: (field && input[field]) ?? null }
}

/** What no schema can say: a quantity that the process does not have, and a process given twice. */
export function processFaults(pointer: string, inputs: readonly ProcessInput[] | undefined): FieldProblem[] {
  const ids = (inputs ?? []).map((input) => (typeof input === 'string' ? input : input.id))
  return (inputs ?? []).flatMap((input, index) => {
    const id = ids[index]
    return id === undefined ? [] : [...quantityFaults(`${pointer}/${index}`, input), ...twice(index, id)]
  })

  function twice(index: number, id: ProcessId): FieldProblem[] {
    const first = ids.indexOf(id)
    if (first === index) return []
    return [
      {
        pointer: `${pointer}/${index}`,
        detail: {
          zh: `工艺 ${id} 已在第 ${first + 1} 项给出，每种工艺只写一次，数量请合并`,
          en: `${id} is given already as item ${first + 1}; give each process once, with its quantities added up`,
        },
      },
    ]
  }
}

function quantityFaults(pointer: string, input: ProcessInput): FieldProblem[] {
  if (typeof input === 'string') return []
  const { id, ...quantities } = input
  const own = quantityOf[id]
  return Object.entries(quantities)
    .filter(([field]) => field !== own)
    .map(([field, value]) => ({
      pointer: `${pointer}/${field}`,
      detail: own
        ? {
            zh: `工艺 ${id} 的数量不是 ${field}（${value}），请用 ${own}`,
            en: `${id} is not measured in ${field} (${value}); use ${own}`,
          }
        : {
            zh: `工艺 ${id} 没有数量，请去掉 ${field}（${value}），只写 "${id}"`,
            en: `${id} has no quantity; leave out ${field} (${value}) and write "${id}"`,
          },
    }))
}
