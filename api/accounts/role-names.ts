import type { Role } from '../../sql/vocabulary.ts'
import type { Bilingual } from '../contract.ts'

/** Roles in words. */
export const roleNames: Readonly<Record<Role, Bilingual>> = {
  firm: { zh: '企业', en: 'firm' },
  promoter: { zh: '招商专员', en: 'promoter' },
  planner: { zh: '规划人员', en: 'planner' },
  steward: { zh: '数据管理员', en: 'data steward' },
  admin: { zh: '系统管理员', en: 'administrator' },
}
