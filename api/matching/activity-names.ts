import type { ActivityUse } from '../../sql/vocabulary.ts'
import type { Bilingual } from '../contract.ts'
import { say } from './words.ts'

export const activityNames: Readonly<Record<ActivityUse, Bilingual>> = {
  production: say('生产', 'production'),
  pilot: say('中试', 'pilot production'),
  rnd: say('研发', 'R&D'),
  exhibition_training: say('展示培训', 'exhibition and training'),
  hq_office: say('总部办公', 'headquarters and office'),
  warehouse: say('仓储', 'warehousing'),
}
