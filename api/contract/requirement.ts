import { type Static, Type } from 'typebox'
import { tenures } from '../../attributes/attributes.ts'
import { activityUses, clusterIds, placeKinds, productLines } from '../../sql/vocabulary.ts'
import { Wishes } from './attribute.ts'
import { closed, oneOf } from './common.ts'
import { Processes } from './process.ts'

export const criteria = [
  'area',
  'cost',
  'timing',
  'headroom',
  'policy',
  'proximity',
  'certainty',
  'expandability',
] as const
export type Criterion = (typeof criteria)[number]

const areaM2 = Type.Number({ exclusiveMinimum: 0, maximum: 1e7, description: 'm²' })

const limits = {
  neededBy: Type.Optional(
    Type.String({ format: 'date', description: 'Not before today; absent: today (Asia/Shanghai)' }),
  ),
  rentMaxYuanM2Day: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1000 })),
  clusters: Type.Optional(Type.Array(oneOf(clusterIds), { minItems: 1, maxItems: 2, uniqueItems: true })),
}

export const Activity = closed({
  use: oneOf(activityUses),
  /** Besides those of the requirement that belong to this activity. */
  processes: Type.Optional(Processes),
  minAreaM2: Type.Optional(areaM2),
  maxAreaM2: Type.Optional(areaM2),
  must: Type.Optional(Wishes),
  prefer: Type.Optional(Wishes),
  ...limits,
})
export type Activity = Static<typeof Activity>

const weight = Type.Optional(Type.Number({ minimum: 0, maximum: 100 }))

export const Requirement = closed({
  productLine: Type.Optional(oneOf(productLines)),
  /** Of production, else of pilot, else of all activities; laboratories and software of R&D where there is one. */
  processes: Type.Optional(Processes),
  activities: Type.Array(Activity, { minItems: 1, maxItems: 10 }),
  ...limits,
  near: Type.Optional(
    Type.Array(
      closed({
        kind: oneOf(placeKinds),
        maxKm: Type.Number({ exclusiveMinimum: 0, maximum: 200, description: 'km in a straight line' }),
      }),
      { minItems: 1, maxItems: 6, description: 'A place of each kind must be so near' },
    ),
  ),
  expansion: Type.Optional(
    closed(
      { areaM2, by: Type.String({ format: 'date', description: 'Not before the space is needed' }) },
      {
        description:
          'Room for the production, else the pilot, else the first activity to grow: the rest of its space, else its building, else its parcel. A wish: options without it score 0 in expandability',
      },
    ),
  ),
  like: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 100,
      description:
        'Id of a space to find more like: its floor area ± 20 % where an activity names none, and what is known of it as preferences where an activity names none. The space itself is not offered',
    }),
  ),
  together: Type.Optional(
    oneOf(['parcel', 'cluster', 'anywhere'] as const, 'Where all activities must be; absent: anywhere'),
  ),
  tenure: Type.Optional(Type.Array(oneOf(tenures), { minItems: 1, maxItems: 3, uniqueItems: true })),
  weights: Type.Optional(
    closed(
      {
        area: weight,
        cost: weight,
        timing: weight,
        headroom: weight,
        policy: weight,
        proximity: weight,
        certainty: weight,
        expandability: weight,
      },
      {
        description:
          'Missing keys keep .20 .20 .15 .15 .15 .05 .10, and .10 for expandability, which counts only with an expansion; normalised; not all zero',
      },
    ),
  ),
  illustrative: Type.Optional(Type.Boolean({ description: 'false: the published lots only' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
})
export type Requirement = Static<typeof Requirement>
