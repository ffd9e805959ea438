import { type FieldProblem, Problem } from '../problem.ts'

export const noSuchSpace = (id: string): Problem =>
  new Problem('not_found', {
    zh: `没有编号为 ${id} 的空间，请回到列表重新选择`,
    en: `There is no space ${id}. Choose one from the list`,
  })

export const noSuchQuestion = (id: number): Problem =>
  new Problem('not_found', {
    zh: `没有编号为 ${id} 的问题，请在 /api/questions 查看`,
    en: `There is no question ${id}; see /api/questions`,
  })

/** @param faults one at least; the first is what the problem says */
export function factRefused(faults: FieldProblem[]): Problem {
  const [first] = faults
  if (first === undefined) throw new Error('a refusal without a fault')
  return new Problem('fact_refused', first.detail, faults)
}
