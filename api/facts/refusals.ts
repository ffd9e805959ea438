import { type FieldProblem, Problem, type ProblemCode } from '../problem.ts'

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
const refusedAs =
  (code: ProblemCode) =>
  (faults: FieldProblem[]): Problem => {
    const [first] = faults
    if (first === undefined) throw new Error('a refusal without a fault')
    return new Problem(code, first.detail, faults)
  }

export const factRefused = refusedAs('fact_refused')
export const successionRefused = refusedAs('succession_refused')
