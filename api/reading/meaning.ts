import type { ClassName, FlagName, Tenure } from '../../attributes/attributes.ts'
import type { ActivityUse, ClusterId, PlaceKind, ProcessId, ProductLine } from '../../sql/vocabulary.ts'

/** What a quantity can be about. */
export type Subject =
  | 'area'
  | 'clear_height'
  | 'storey_height'
  | 'floor_load'
  | 'power'
  | 'freight_lift'
  | 'column_grid'
  | 'cleanroom'
  | 'rent'

export type Dimension =
  | 'area'
  | 'length'
  | 'distance'
  | 'mass'
  | 'force'
  | 'apparent_power'
  | 'active_power'
  | 'money'
  | 'day'
  | 'month'
  | 'year'

export interface Unit {
  dimension: Dimension
  /** How many of the base unit it is: m², m, km, t, kN, kVA, kW, yuan, day, month, year. */
  factor: number
  /** Land is measured in it, not floors. */
  isLand?: boolean
}

/** What a word of the vocabulary says. */
export type Meaning =
  | { is: 'activity'; use: ActivityUse }
  | { is: 'wish'; field: FlagName | ClassName; value: string | true }
  | { is: 'cleanroom'; iso: number; note: boolean }
  | { is: 'cleanroom_unclear' }
  | { is: 'iso' }
  | { is: 'product'; line: ProductLine }
  | { is: 'process'; id: ProcessId }
  | { is: 'cluster'; id: ClusterId }
  /** `isNamed`: one of its kind, such as 虹桥机场. */
  | { is: 'place'; kind: PlaceKind; isNamed?: boolean }
  | { is: 'near' }
  | { is: 'tenure'; tenure: Tenure }
  /** `isPark`: 园区, which may have several parcels. */
  | { is: 'together'; within: 'parcel' | 'cluster'; isPark?: boolean }
  | { is: 'expansion' }
  | { is: 'soon' }
  /** 投产: the space is needed before. */
  | { is: 'operation' }
  /** 为主: and there is more. */
  | { is: 'mainly' }
  /** 可, can: one way among others. */
  | { is: 'may' }
  | { is: 'total' }
  /** 各: what follows holds of each activity named before. */
  | { is: 'each' }
  /** both, 都: what is asked holds of every activity named before. */
  | { is: 'all' }
  | { is: 'subject'; of: Subject }
  | { is: 'unit'; unit: Unit }
  | { is: 'per' }
  | { is: 'times' }
  | { is: 'to' }
  | { is: 'and' }
  | { is: 'between' }
  | { is: 'bound'; bound: 'min' | 'max' | 'about'; side: 'before' | 'after' }
  | { is: 'polarity'; polarity: Polarity }
  /** Words that carry no condition, such as greetings and articles. */
  | { is: 'filler' }
  /** Names that hold a word of the vocabulary and mean something else. */
  | { is: 'unrelated' }

/** `plain` ends what was said before it: 但是, but. `maybe` says that it is not certain. */
export type Polarity = 'must' | 'hope' | 'prefer' | 'maybe' | 'not' | 'plain'

/** One meaning and the ways to write it, separated by |. */
export type Entries = readonly (readonly [Meaning, string])[]
