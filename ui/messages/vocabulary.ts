import type { Activity, Bilingual, Cluster, Space } from '../../api/contract.ts'

/** One text in both languages; a text without one of them does not compile. */
export type Labels<K extends string> = Readonly<Record<K, Bilingual>>

export const statusNames: Labels<Space['status']> = {
  available: { zh: '可用', en: 'Available' },
  to_confirm: { zh: '待确认', en: 'To confirm' },
  held: { zh: '锁定', en: 'Held' },
  committed: { zh: '已签约', en: 'Committed' },
  promised: { zh: '承诺交付', en: 'Promised' },
  land_reserve: { zh: '储备用地', en: 'Land reserve' },
}

export const activityNames: Labels<Activity['use']> = {
  production: { zh: '生产', en: 'Production' },
  pilot: { zh: '中试', en: 'Pilot' },
  rnd: { zh: '研发', en: 'R&D' },
  exhibition_training: { zh: '展示培训', en: 'Exhibition, training' },
  hq_office: { zh: '总部办公', en: 'HQ office' },
  warehouse: { zh: '仓储', en: 'Warehouse' },
}

export const useNames: Labels<Space['use']> = {
  industrial: { zh: '厂房', en: 'Industrial' },
  rnd: { zh: '研发楼', en: 'R&D' },
  office: { zh: '办公', en: 'Office' },
  exhibition: { zh: '展示', en: 'Exhibition' },
  warehouse: { zh: '仓库', en: 'Warehouse' },
  land: { zh: '土地', en: 'Land' },
}

export const clusterNames: Labels<Cluster['id']> = {
  pujiang: { zh: '浦江国际科技城', en: 'Pujiang' },
  hongqiao: { zh: '虹桥前湾', en: 'Hongqiao Qianwan' },
}

export const trackNames: Labels<Cluster['tracks'][number]> = {
  heavy: { zh: '重制造', en: 'Heavy manufacturing' },
  medium: { zh: '中等', en: 'Medium' },
  light: { zh: '轻环评', en: 'Light EIA' },
  unknown: { zh: '未知', en: 'Unknown' },
}

/** Names of zoning plates; codes not listed are shown by their code alone. */
export const zoningNames: Readonly<Record<string, Bilingual>> = {
  M1: { zh: '一类工业', en: 'Light industry' },
  M2: { zh: '二类工业', en: 'Industry, class 2' },
  M3: { zh: '三类工业', en: 'Industry, class 3' },
  M0: { zh: '新型工业', en: 'New industry' },
  M4: { zh: '工业研发', en: 'Industrial R&D' },
  C65: { zh: '科研设计', en: 'R&D, design' },
  'C65/C8': { zh: '混合', en: 'Mixed' },
  C8: { zh: '商务办公', en: 'Business' },
  C2: { zh: '商业服务', en: 'Commercial' },
  C5: { zh: '医疗卫生', en: 'Medical' },
  W1: { zh: '物流仓储', en: 'Logistics' },
}
