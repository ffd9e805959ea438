import type { Space } from '../../api/contract.ts'
import { type ActivityUse, emptyActivity } from '../match/form.ts'
import { toActivityText } from '../match/url-activity.ts'

/** The activity that a space of each class is most often sought for. */
const uses: Readonly<Record<Space['use'], ActivityUse>> = {
  industrial: 'production',
  rnd: 'rnd',
  office: 'hq_office',
  exhibition: 'exhibition_training',
  warehouse: 'warehouse',
  land: 'production',
}

/** The address of a requirement that this space answers: its cluster, its use, its area. */
export function matchQuery(
  space: Pick<Space, 'use' | 'cluster' | 'floorAreaM2' | 'freeAreaM2'>,
): Record<string, string> {
  const areaM2 = space.freeAreaM2 || space.floorAreaM2
  const activity = { ...emptyActivity(uses[space.use]), cluster: space.cluster, minAreaM2: areaM2 }
  return { need: toActivityText(activity), ...(space.use === 'land' ? { tenure: 'land' } : {}) }
}
