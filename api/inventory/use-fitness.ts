import type { ActivityUse, SpaceUse } from '../../sql/vocabulary.ts'

/** Which classes of space an activity can be in: true, false, or null where the park has to be asked. */
export const useFitness: Record<ActivityUse, Record<SpaceUse, boolean | null>> = {
  production: { industrial: true, land: true, rnd: true, office: false, exhibition: false, warehouse: false },
  pilot: { industrial: true, land: true, rnd: true, office: false, exhibition: false, warehouse: false },
  rnd: { rnd: true, industrial: true, land: true, office: null, exhibition: false, warehouse: false },
  hq_office: { office: true, rnd: true, industrial: null, land: null, exhibition: false, warehouse: false },
  exhibition_training: {
    exhibition: true,
    office: true,
    rnd: true,
    industrial: null,
    warehouse: false,
    land: false,
  },
  warehouse: { warehouse: true, industrial: true, land: true, rnd: null, office: false, exhibition: false },
}
