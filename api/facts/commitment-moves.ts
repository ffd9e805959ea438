import type { CommitmentRow } from '../../sql/queries/commitment.ts'
import type { SpaceTable } from '../../sql/tables.ts'
import type { Bilingual, SpaceSplit } from '../contract.ts'
import { quantity } from '../matching/words.ts'
import type { FieldProblem } from '../problem.ts'

export interface Move {
  commitment: CommitmentRow
  to: SpaceTable
}

export interface InTheWay {
  commitment: CommitmentRow
  detail: Bilingual
}

/** What is said of commitments that there are none of, or twice. */
export function namedFaults({ parts }: SpaceSplit, running: readonly CommitmentRow[]): FieldProblem[] {
  const named = parts.flatMap(({ commitmentIds = [] }, part) =>
    commitmentIds.map((id, index) => ({ id, pointer: `/parts/${part}/commitmentIds/${index}` })),
  )
  return named.flatMap(({ id, pointer }, place) => {
    if (!running.some((commitment) => commitment.id === id))
      return [
        {
          pointer,
          detail: {
            zh: `占用 ${id} 不在这处空间上，或已经结束，请去掉`,
            en: `Commitment ${id} is not on this space, or is over; leave it out`,
          },
        },
      ]
    return named.findIndex((each) => each.id === id) < place
      ? [
          {
            pointer,
            detail: {
              zh: `占用 ${id} 只能归到一个部分，请只写一次`,
              en: `Commitment ${id} goes on in one part only; name it once`,
            },
          },
        ]
      : []
  })
}

/**
 * Where each commitment that runs goes on, and what stands in the way of it. Whether those of one space also fit
 * together is the ledger's to say.
 * @param partOf where it is said to go on; undefined: nowhere
 */
export function movesOf(
  running: readonly CommitmentRow[],
  partOf: (id: number) => SpaceTable | undefined,
): { moves: Move[]; inTheWay: InTheWay[] } {
  const moves: Move[] = []
  const inTheWay: InTheWay[] = []
  for (const commitment of running) {
    const to = partOf(commitment.id)
    const detail = to === undefined ? unplaced(commitment) : misfit(commitment, to)
    if (to === undefined || detail) inTheWay.push({ commitment, detail: detail ?? unplaced(commitment) })
    else moves.push({ commitment, to })
  }
  return { moves, inTheWay }
}

const unplaced = ({ id, area_m2 }: CommitmentRow): Bilingual => ({
  zh: `占用 ${id}（${quantity(area_m2, 'm²')}）仍在进行，请在一个部分的 commitmentIds 中写明它归到哪里，或先释放`,
  en: `Commitment ${id} (${quantity(area_m2, 'm²')}) still runs: name it in the commitmentIds of the part in which it goes on, or release it first`,
})

function misfit({ id, area_m2 }: CommitmentRow, to: SpaceTable): Bilingual | undefined {
  const room = to.floor_area_m2 ?? 0
  const [asked, has] = [quantity(area_m2, 'm²'), quantity(room, 'm²')]
  if (area_m2 > room + 1e-6)
    return {
      zh: `占用 ${id} 有 ${asked}，${to.id} 只有 ${has}，请归到够大的部分、调整分割，或先释放`,
      en: `Commitment ${id} has ${asked} and ${to.id} only ${has}: let it go on in a part that is large enough, divide otherwise, or release it first`,
    }
  if (area_m2 >= room - 1e-6) return undefined
  if (!to.is_divisible)
    return {
      zh: `占用 ${id} 只占 ${to.id} 的 ${has} 中的 ${asked}，而它不可分割，请把 divisible 设为 true，或先释放`,
      en: `Commitment ${id} takes ${asked} of the ${has} of ${to.id}, which cannot be divided: set divisible to true, or release it first`,
    }
  if (to.min_divisible_m2 !== null && area_m2 < to.min_divisible_m2 - 1e-6) {
    const least = quantity(to.min_divisible_m2, 'm²')
    return {
      zh: `占用 ${id} 的 ${asked} 小于 ${to.id} 的最小分割面积 ${least}，请改小 minDivisibleM2，或先释放`,
      en: `Commitment ${id}, ${asked}, is below the smallest part of ${to.id}, ${least}: set a smaller minDivisibleM2, or release it first`,
    }
  }
  return undefined
}
