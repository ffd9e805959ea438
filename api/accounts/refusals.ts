import { Problem } from '../problem.ts'

export const noSuchTeam = (id: string): Problem =>
  new Problem('not_found', {
    zh: `没有编号为 ${id} 的团队，清单在 /api/teams`,
    en: `There is no team ${id}; /api/teams lists them`,
  })
