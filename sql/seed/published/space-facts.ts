import type { SpaceFactTable } from '../../tables.ts'

const stated = { as_of: '2025-11-26', stated_by: '闵行区人民政府', source_id: 'plan-2025-15' } as const
const pujiang = { ...stated, clause: '三(一)' } as const
const hongqiao = { ...stated, clause: '三(二)' } as const

/** What the plan itself says of the published lots; attributes are named as in the API. */
export const spaceFacts: SpaceFactTable[] = [
  { ...pujiang, space_id: 'pj-now', attribute: 'use', value: 'industrial' },
  { ...pujiang, space_id: 'pj-now', attribute: 'floorAreaM2', value: '82000' },
  { ...pujiang, space_id: 'pj-now', attribute: 'delivery', value: '2025-11-26' },
  { ...pujiang, space_id: 'pj-2025q4', attribute: 'floorAreaM2', value: '54000' },
  { ...pujiang, space_id: 'pj-2025q4', attribute: 'delivery', value: '2025-12-31' },
  { ...pujiang, space_id: 'pj-2026h1', attribute: 'use', value: 'industrial' },
  { ...pujiang, space_id: 'pj-2026h1', attribute: 'floorAreaM2', value: '155000' },
  { ...pujiang, space_id: 'pj-2026h1', attribute: 'delivery', value: '2026-06-30' },
  { ...pujiang, space_id: 'pj-m1-reserve', attribute: 'use', value: 'land' },
  { ...pujiang, space_id: 'pj-m1-reserve', attribute: 'landAreaM2', value: '158000' },
  { ...pujiang, space_id: 'pj-m1-reserve', attribute: 'zoning', value: 'M1' },
  { ...hongqiao, space_id: 'hq-industrial', attribute: 'use', value: 'industrial' },
  { ...hongqiao, space_id: 'hq-industrial', attribute: 'floorAreaM2', value: '30500' },
  { ...hongqiao, space_id: 'hq-industrial', attribute: 'delivery', value: '2025-11-26' },
  { ...hongqiao, space_id: 'hq-rnd', attribute: 'use', value: 'rnd' },
  { ...hongqiao, space_id: 'hq-rnd', attribute: 'floorAreaM2', value: '213000' },
  { ...hongqiao, space_id: 'hq-rnd', attribute: 'delivery', value: '2025-11-26' },
  { ...hongqiao, space_id: 'hq-office', attribute: 'use', value: 'office' },
  { ...hongqiao, space_id: 'hq-office', attribute: 'floorAreaM2', value: '3000' },
  { ...hongqiao, space_id: 'hq-office', attribute: 'delivery', value: '2025-11-26' },
]
