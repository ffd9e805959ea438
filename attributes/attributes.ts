/** Closed lists. Each feeds the TypeScript union, the API schema and the CHECK of its column. */
export const cleanroomStates = ['none', 'convertible', 'built'] as const
export type CleanroomState = (typeof cleanroomStates)[number]

/** Fire hazard categories 甲 乙 丙 丁 戊. A space built for A serves all. */
export const fireCategories = ['A', 'B', 'C', 'D', 'E'] as const
export type FireCategory = (typeof fireCategories)[number]

/** A floor of class VC-E, the strictest, serves all. */
export const vibrationClasses = ['VC-A', 'VC-B', 'VC-C', 'VC-D', 'VC-E'] as const
export type VibrationClass = (typeof vibrationClasses)[number]

export const tenures = ['lease', 'purchase', 'land'] as const
export type Tenure = (typeof tenures)[number]

/** How a firm may ask for it, as a must or as a preference under the attribute's own name. */
interface Asked {
  /** Id of the rule that judges it. */
  rule: string
  /** Short word in an address; letters only, so that a number may follow it. */
  code: string
  /** A form keeps it behind a button. */
  isSeldom?: true
}

interface NumberAttribute {
  is: 'number'
  column: string
  /** null: pieces. */
  unit: string | null
  /** Of what may be stated; above 0 where it is not given. */
  minimum?: number
  maximum: number
  isWhole?: true
  /** Told in one row with the attribute that it says more about. */
  of?: string
  /** How several spaces have it as one; else what is the same in all of them. */
  together?: 'least' | 'sum'
  /** The space has so much in all, so that nobody knows how much a part of it has. */
  isOnce?: true
  /** Else more is better. */
  isCost?: true
  /** A number is asked for at least (`min`) or at most; a form starts there, a common trade value. */
  asked?: Asked & { bound: 'min' | 'max'; start: number }
  note?: string
}
interface FlagAttribute {
  is: 'flag'
  column: string
  /** The space has one, so that nobody knows which part of it has it. */
  isOnce?: true
  asked: Asked
}
interface OneOfAttribute {
  is: 'one_of'
  column: string
  list: readonly string[]
  /** The end of the list that serves every wish, each one those behind it. */
  asked?: Asked & { serves: 'first' | 'last'; start: string }
  note?: string
}
interface SomeOfAttribute {
  is: 'some_of'
  column: string
  list: readonly string[]
}
interface SpansAttribute {
  is: 'spans'
  /** Short and long. */
  columns: readonly [string, string]
  unit: string
  maximum: number
  asked: Asked & { start: readonly [number, number] }
}
export type Attribute = NumberAttribute | FlagAttribute | OneOfAttribute | SomeOfAttribute | SpansAttribute

type Asking<Row> = Row extends { asked?: infer How } ? Row & { asked: NonNullable<How> } : never
/** One that a firm may ask for. */
export type AskedAttribute = Asking<Attribute>

/**
 * What can be known of a space besides its place, its size and its dates, in the order in which a reader meets it: in
 * verdicts, on pages, in forms and in files. Any of it may be unknown. Columns of tables, the contract, what the engine
 * reads, the rules of flags, thresholds and classes, forms and exports all follow from a row here. A new attribute is a
 * migration with its column, its row here, and its words in labels.ts.
 */
export const attributes = {
  clearHeightM: {
    is: 'number',
    column: 'clear_height_m',
    unit: 'm',
    maximum: 50,
    together: 'least',
    asked: { rule: 'clear_height', code: 'height', bound: 'min', start: 5 },
    note: 'below the lowest beam',
  },
  floorLoadKnM2: {
    is: 'number',
    column: 'floor_load_kn_m2',
    unit: 'kN/m²',
    maximum: 200,
    together: 'least',
    asked: { rule: 'floor_load', code: 'load', bound: 'min', start: 10 },
    note: '1 t/m² ≈ 9.8',
  },
  columnGridM: {
    is: 'spans',
    columns: ['column_grid_short_m', 'column_grid_long_m'],
    unit: 'm',
    maximum: 100,
    asked: { rule: 'column_grid', code: 'grid', isSeldom: true, start: [8.4, 8.4] },
  },
  powerKva: {
    is: 'number',
    column: 'power_kva',
    unit: 'kVA',
    minimum: 0,
    maximum: 100_000,
    together: 'sum',
    isOnce: true,
    asked: { rule: 'power', code: 'power', bound: 'min', start: 1000 },
    note: 'installed',
  },
  powerExpandableKva: {
    is: 'number',
    column: 'power_expandable_kva',
    unit: 'kVA',
    minimum: 0,
    maximum: 100_000,
    together: 'sum',
    isOnce: true,
    note: 'that can be reached; not below powerKva',
  },
  dualPower: {
    is: 'flag',
    column: 'dual_power',
    asked: { rule: 'dual_power', code: 'dualpower', isSeldom: true },
  },
  freightLiftT: {
    is: 'number',
    column: 'freight_lift_t',
    unit: 't',
    minimum: 0,
    maximum: 50,
    asked: { rule: 'freight_lift', code: 'lift', bound: 'min', start: 3 },
  },
  freightLiftCount: {
    is: 'number',
    column: 'freight_lift_count',
    unit: null,
    minimum: 0,
    maximum: 100,
    isWhole: true,
    of: 'freightLiftT',
  },
  cleanroomState: { is: 'one_of', column: 'cleanroom_state', list: cleanroomStates },
  cleanroomIso: {
    is: 'number',
    column: 'cleanroom_iso',
    unit: 'ISO',
    minimum: 5,
    maximum: 9,
    isWhole: true,
    of: 'cleanroomState',
    asked: { rule: 'cleanroom', code: 'iso', bound: 'max', start: 8 },
    note: 'ISO 14644 class, a lower number is cleaner; what is asked for has to be built',
  },
  industrialDrain: { is: 'flag', column: 'industrial_drain', asked: { rule: 'drain', code: 'drain' } },
  exhaustShaft: { is: 'flag', column: 'exhaust_shaft', asked: { rule: 'exhaust_shaft', code: 'shaft' } },
  fireCategory: {
    is: 'one_of',
    column: 'fire_category',
    list: fireCategories,
    asked: { rule: 'fire_category', code: 'fire', serves: 'first', start: 'C' },
    note: 'A serves all',
  },
  hazardousWasteRoom: {
    is: 'flag',
    column: 'hazardous_waste_room',
    isOnce: true,
    asked: { rule: 'hazardous_waste', code: 'wasteroom' },
  },
  hazardousStore: {
    is: 'flag',
    column: 'hazardous_store',
    isOnce: true,
    asked: { rule: 'hazardous_store', code: 'hazstore', isSeldom: true },
  },
  vibrationClass: {
    is: 'one_of',
    column: 'vibration_class',
    list: vibrationClasses,
    asked: { rule: 'vibration', code: 'vibration', isSeldom: true, serves: 'last', start: 'VC-C' },
    note: 'VC-E is the strictest',
  },
  radiationShielding: {
    is: 'flag',
    column: 'radiation_shielding',
    isOnce: true,
    asked: { rule: 'radiation_shielding', code: 'shielding', isSeldom: true },
  },
  wholeFloor: {
    is: 'flag',
    column: 'whole_floor',
    asked: { rule: 'whole_floor', code: 'wholefloor', isSeldom: true },
  },
  groundFloor: {
    is: 'flag',
    column: 'ground_floor',
    asked: { rule: 'ground_floor', code: 'groundfloor', isSeldom: true },
  },
  rentYuanM2Day: {
    is: 'number',
    column: 'rent_yuan_m2_day',
    unit: 'yuan/m²·day',
    minimum: 0,
    maximum: 1000,
    isCost: true,
  },
  propertyFeeYuanM2Month: {
    is: 'number',
    column: 'property_fee_yuan_m2_month',
    unit: 'yuan/m²·month',
    minimum: 0,
    maximum: 1000,
    isCost: true,
  },
  tenures: { is: 'some_of', column: 'tenures', list: tenures },
} as const satisfies Readonly<Record<string, Attribute>>

type Table = typeof attributes
export type AttributeName = keyof Table
type NameWith<Shape> = { [Name in AttributeName]: Table[Name] extends Shape ? Name : never }[AttributeName]

export type NumberName = NameWith<{ is: 'number' }>
export type FlagName = NameWith<{ is: 'flag' }>
/** Those that a firm may ask for. */
export type AskedName = NameWith<{ asked: Asked }>
/** Of which at least so much may be asked for. */
export type AtLeastName = NameWith<{ is: 'number'; asked: { bound: 'min' } }>
/** Those of which a stricter one serves too. */
export type ClassName = NameWith<{ is: 'one_of'; asked: Asked }>

/** What is known of it, where it is known. */
type Value<Row> = Row extends { is: 'number' }
  ? number
  : Row extends { is: 'flag' }
    ? boolean
    : Row extends { is: 'one_of'; list: readonly (infer Word)[] }
      ? Word
      : Row extends { is: 'some_of'; list: readonly (infer Word)[] }
        ? Word[]
        : [number, number]
export type AttributeValues = { -readonly [Name in AttributeName]: Value<Table[Name]> }

type Plain = Extract<Table[AttributeName], { column: string }>
/** The columns of a table of spaces, as they are read: null is unknown, never zero. */
export type AttributeColumns = {
  [Row in Plain as Row['column']]: Value<Row> | null
} & { [Column in Extract<Table[AttributeName], { is: 'spans' }>['columns'][number]]: number | null }

export const attributeNames = Object.keys(attributes) as readonly AttributeName[]
export const attributeOf = (name: AttributeName): Attribute => attributes[name]
export const askedOf = (name: AskedName): AskedAttribute => attributes[name]

const namesWhere = <Name extends AttributeName>(holds: (attribute: Attribute) => boolean) =>
  attributeNames.filter((name): name is Name => holds(attributeOf(name)))

function of(name: AttributeName): string | undefined {
  const attribute = attributeOf(name)
  return attribute.is === 'number' ? attribute.of : undefined
}

export const askedNames = namesWhere<AskedName>((attribute) => 'asked' in attribute)
export const flagNames = namesWhere<FlagName>(({ is }) => is === 'flag')
export const atLeastNames = namesWhere<AtLeastName>(
  (attribute) => attribute.is === 'number' && attribute.asked?.bound === 'min',
)
export const classNames = namesWhere<ClassName>(
  (attribute) => attribute.is === 'one_of' && attribute.asked !== undefined,
)

/** Those that a reader is told in a row of their own, and with each those that say more about it. */
export const toldNames = attributeNames.filter((name) => of(name) === undefined)
export const toldWith = (told: AttributeName): readonly AttributeName[] =>
  attributeNames.filter((name) => name === told || of(name) === told)

export const columnsOf = (name: AttributeName): readonly (keyof AttributeColumns)[] => {
  const attribute = attributes[name]
  return attribute.is === 'spans' ? attribute.columns : [attribute.column]
}

/** Something for each of several names. */
export const recordOf = <Name extends string, T>(
  names: readonly Name[],
  of: (name: Name) => T,
): Record<Name, T> => Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>
