import type { SourceTable } from '../../tables.ts'

/** Every document and every kind of knowledge that a row of the inventory may rest on. */
export const sources: SourceTable[] = [
  {
    id: 'plan-2025-15',
    kind: 'plan',
    title_zh: '闵行区高端医疗器械产业集聚区建设实施方案',
    title_en: 'Implementation plan for the high-end medical device clusters of Minhang District',
    document_no: '闵府发〔2025〕15号',
    issued_on: '2025-11-26',
    basis: 'verified',
  },
  {
    id: 'press-2025-12-12',
    kind: 'press',
    title_zh: '今日闵行:上海三大之一!闵行落子这一产业集聚区,目标2027年规模达220亿元',
    title_en:
      'Minhang Today: One of Shanghai’s three: Minhang founds this cluster, aiming at CNY 22 billion by 2027',
    document_no: null,
    issued_on: '2025-12-12',
    basis: 'verified',
  },
  {
    id: 'trade',
    kind: 'trade',
    title_zh: '行业经验,待核实',
    title_en: 'Trade knowledge, to be confirmed',
    document_no: null,
    issued_on: null,
    basis: 'unverified',
  },
  {
    id: 'derived',
    kind: 'derived',
    title_zh: '由公开资料推算或推断,待核实',
    title_en: 'Computed or inferred from public material, to be confirmed',
    document_no: null,
    issued_on: null,
    basis: 'unverified',
  },
  {
    id: 'illustrative',
    kind: 'illustrative',
    title_zh: '示例',
    title_en: 'Illustrative example',
    document_no: null,
    issued_on: null,
    basis: 'unverified',
  },
]
