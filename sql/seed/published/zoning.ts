import type { ZoningTable } from '../../tables.ts'

const trade = {
  quota_share_pct: null,
  quota_base: null,
  counted_activities: [],
  basis: 'unverified',
  source_id: 'trade',
  clause: null,
} satisfies Partial<ZoningTable>

/**
 * Land-use codes of Shanghai's regulatory detailed plans. What a code permits is trade knowledge but for the C65 share, which is the
 * plan's own; M1 and M0 are named in the plan (三(一), 四.4), the rest are not.
 */
export const zoning: ZoningTable[] = [
  {
    ...trade,
    code: 'M1',
    name_zh: '一类工业用地',
    name_en: 'Class 1 industrial land',
    permits_zh: '对周边基本无干扰、无污染的生产；研发、办公在配套比例内',
    permits_en: 'Production that hardly disturbs or pollutes; R&D and offices within the ancillary share',
  },
  {
    ...trade,
    code: 'M2',
    name_zh: '二类工业用地',
    name_en: 'Class 2 industrial land',
    permits_zh: '有一定干扰或污染的生产；已知公开资料中两个集聚区均未提及',
    permits_en: 'Production with some disturbance or pollution; not mentioned in the plan for either cluster',
  },
  {
    ...trade,
    code: 'M3',
    name_zh: '三类工业用地',
    name_en: 'Class 3 industrial land',
    permits_zh: '干扰或污染较重的生产，如电镀；已知公开资料中两个集聚区均未提及',
    permits_en:
      'Production with heavy disturbance or pollution, such as electroplating; not mentioned in the plan for either cluster',
  },
  {
    ...trade,
    code: 'M0',
    name_zh: '新型工业用地',
    name_en: 'New-type industrial land',
    permits_zh: '研发、中试、轻型生产和配套服务可上下混合；生产比例以出让合同为准',
    permits_en:
      'R&D, pilot and light production and services, stacked in one building; the land contract sets the share of production',
  },
  {
    ...trade,
    code: 'M4',
    name_zh: '工业研发用地',
    name_en: 'Industrial R&D land',
    permits_zh: '工业用地上的研发和中试（较早的上海用地代码，现有权证中仍可见）',
    permits_en: 'R&D and pilot production on industrial land (an older Shanghai code, still found on titles)',
  },
  {
    code: 'C65',
    name_zh: '科研设计用地',
    name_en: 'Research and design land',
    permits_zh:
      '科研设计；单一用途地块可配置最高 30% 的面积用于医疗器械中试与生产。面积基数方案未写明，暂按建筑面积计，待区规划资源局确认',
    permits_en:
      'Research and design; on a single-use parcel up to 30 % of the area may serve pilot production and production of ' +
      'medical devices. The plan does not say of which area: floor area is assumed, to be confirmed with the planning bureau',
    quota_share_pct: 30,
    quota_base: 'floor_area',
    counted_activities: ['production', 'pilot'],
    basis: 'verified',
    source_id: 'plan-2025-15',
    clause: '四.4',
  },
  {
    ...trade,
    code: 'C8',
    name_zh: '商务办公用地',
    name_en: 'Business office land',
    permits_zh: '总部、销售、软件、展示；不含生产和湿实验室',
    permits_en: 'Headquarters, sales, software and showrooms; no production and no wet laboratory',
  },
  {
    ...trade,
    code: 'C2',
    name_zh: '商业服务业用地',
    name_en: 'Commercial services land',
    permits_zh: '商业服务、展示与培训',
    permits_en: 'Commercial services, exhibition and training',
  },
  {
    ...trade,
    code: 'C3',
    name_zh: '文化用地',
    name_en: 'Cultural land',
    permits_zh: '文化设施、展览',
    permits_en: 'Cultural facilities and exhibitions',
  },
  {
    ...trade,
    code: 'C5',
    name_zh: '医疗卫生用地',
    name_en: 'Medical and health land',
    permits_zh: '医院、诊所、临床试验',
    permits_en: 'Hospitals, clinics and clinical trials',
  },
  {
    ...trade,
    code: 'W1',
    name_zh: '一类物流仓储用地',
    name_en: 'Class 1 logistics and warehousing land',
    permits_zh: '普通仓储和保税仓储；不含生产',
    permits_en: 'General and bonded storage; no production',
  },
]
