import { Problem } from '../problem.ts'

/** A space in whose place others stand. */
export interface Retired {
  spaceId: string
  replacedBy: readonly string[]
  /** ISO instant. */
  retiredAt: string
}

export const spaceRetired = ({ spaceId, ...where }: Retired): Problem =>
  new Problem(
    'space_retired',
    {
      zh: `空间 ${spaceId} 已被拆分或合并，现为 ${where.replacedBy.join('、')}，请到那里继续`,
      en: `Space ${spaceId} was split or merged; in its place ${where.replacedBy.length > 1 ? 'stand' : 'stands'} ${where.replacedBy.join(', ')}: go on there`,
    },
    [],
    { replacedBy: where.replacedBy, retiredAt: new Date(where.retiredAt).toISOString() },
  )
