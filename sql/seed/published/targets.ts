import type { TargetTable } from '../../tables.ts'

const plan = { due_on: '2027-12-31', source_id: 'plan-2025-15', clause: '一' } as const

/** What the whole district, not one cluster, aims at by 2027. Money in yuan. */
export const targets: TargetTable[] = [
  {
    ...plan,
    id: 'class-iii-certificates',
    name_zh: '首次获批境内第三类医疗器械注册证',
    name_en: 'First-time domestic class III device certificates',
    value: 120,
    unit_zh: '件',
    unit_en: 'certificates',
    comparator: 'reach',
  },
  {
    ...plan,
    id: 'overseas-approvals',
    name_zh: '新增在海外市场获批医疗器械产品',
    name_en: 'Devices newly approved in overseas markets',
    value: 20,
    unit_zh: '件',
    unit_en: 'products',
    comparator: 'more_than',
  },
  {
    ...plan,
    id: 'industry-scale',
    name_zh: '产业规模',
    name_en: 'Scale of the industry',
    value: 22_000_000_000,
    unit_zh: '元',
    unit_en: 'yuan',
    comparator: 'reach',
  },
  {
    ...plan,
    id: 'firms',
    name_zh: '集聚医疗器械企业',
    name_en: 'Medical device firms gathered',
    value: 600,
    unit_zh: '家',
    unit_en: 'firms',
    comparator: 'at_least',
  },
  {
    ...plan,
    id: 'service-platforms',
    name_zh: '专业创新服务平台',
    name_en: 'Specialised innovation service platforms',
    value: 5,
    unit_zh: '个',
    unit_en: 'platforms',
    comparator: 'at_least',
  },
]
