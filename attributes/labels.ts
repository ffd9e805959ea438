import {
  type AttributeName,
  type AttributeValues,
  attributeOf,
  type ClassName,
  type CleanroomState,
  type FireCategory,
  type FlagName,
  type Tenure,
} from './attributes.ts'

interface Bilingual {
  zh: string
  en: string
}
const say = (zh: string, en: string): Bilingual => ({ zh, en })

/** Attributes as every screen, sentence and file calls them. */
export const attributeLabels: Readonly<Record<AttributeName, Bilingual>> = {
  clearHeightM: say('净高', 'Clear height'),
  floorLoadKnM2: say('楼面荷载', 'Floor load'),
  columnGridM: say('柱网', 'Column grid'),
  powerKva: say('电力', 'Power'),
  powerExpandableKva: say('可扩容电力', 'Power expandable to'),
  dualPower: say('双路供电', 'Dual power feed'),
  freightLiftT: say('货梯', 'Freight lift'),
  freightLiftCount: say('货梯台数', 'Number of freight lifts'),
  cleanroomState: say('洁净室', 'Cleanroom'),
  cleanroomIso: say('洁净等级', 'Cleanroom class'),
  industrialDrain: say('工业排水', 'Industrial drain'),
  exhaustShaft: say('排风井', 'Exhaust shaft'),
  fireCategory: say('火灾危险性', 'Fire category'),
  hazardousWasteRoom: say('危废间', 'Hazardous-waste room'),
  hazardousStore: say('危化品库', 'Hazardous store'),
  vibrationClass: say('微振动等级', 'Vibration class'),
  radiationShielding: say('辐射屏蔽', 'Radiation shielding'),
  wholeFloor: say('整层', 'Whole floor'),
  groundFloor: say('底层', 'Ground floor'),
  rentYuanM2Day: say('租金', 'Rent'),
  propertyFeeYuanM2Month: say('物业费', 'Property fee'),
  tenures: say('取得方式', 'Tenure'),
}

/** Units that are words; others are written alike in both languages. */
const unitLabels: Readonly<Record<string, Bilingual>> = {
  'yuan/m²·day': say('元/m²·日', 'yuan/m²·day'),
  'yuan/m²·month': say('元/m²·月', 'yuan/m²·month'),
}
export const unitLabel = (unit: string): Bilingual => unitLabels[unit] ?? say(unit, unit)
/** null: it has none, or is counted in pieces. */
export function unitOf(name: AttributeName): Bilingual | null {
  const attribute = attributeOf(name)
  const unit = 'unit' in attribute ? attribute.unit : null
  return unit === null ? null : unitLabel(unit)
}

export const flagLabels = { yes: say('有', 'Yes'), no: say('无', 'No') } as const

export const cleanroomLabels: Readonly<Record<CleanroomState, Bilingual>> = {
  none: say('无', 'None'),
  convertible: say('可改造', 'Convertible'),
  built: say('已建成', 'Built'),
}

export const fireLabels: Readonly<Record<FireCategory, Bilingual>> = {
  A: say('甲类', 'A (甲)'),
  B: say('乙类', 'B (乙)'),
  C: say('丙类', 'C (丙)'),
  D: say('丁类', 'D (丁)'),
  E: say('戊类', 'E (戊)'),
}

export const tenureLabels: Readonly<Record<Tenure, Bilingual>> = {
  lease: say('租赁', 'Lease'),
  purchase: say('购买', 'Purchase'),
  land: say('拿地自建', 'Land'),
}

const wordLabels: Readonly<Partial<Record<AttributeName, Readonly<Record<string, Bilingual>>>>> = {
  cleanroomState: cleanroomLabels,
  fireCategory: fireLabels,
  tenures: tenureLabels,
}
/** A word of an attribute's list; one without a label is a name itself, such as VC-C. */
export const wordLabel = (name: AttributeName, word: string): Bilingual =>
  wordLabels[name]?.[word] ?? say(word, word)
/** Several of them, as 租赁、购买. */
export function wordsLabel(name: AttributeName, words: readonly string[]): Bilingual {
  const labels = words.map((word) => wordLabel(name, word))
  return say(labels.map(({ zh }) => zh).join('、'), labels.map(({ en }) => en).join(', '))
}

/** Ways to write that a space must have it, in letters and chats, separated by |. */
export const flagPhrases: Readonly<Record<FlagName, string>> = {
  dualPower:
    '双回路|双回路供电|双电源|双路供电|双路电|dual power|dual power supply|dual feed|two power feeds|redundant power',
  industrialDrain:
    '工业排水|生产排水|排污口|排污管|污水管|污水排放口|工业废水排放|industrial drain|industrial drainage|process drain|process drainage|floor drain|floor drains',
  exhaustShaft:
    '排风井|排风|排风管井|排风管道|排气井|排气管道|废气管道|废气排放口|排烟井|exhaust|exhaust shaft|exhaust shafts|exhaust duct|exhaust ducts|fume exhaust',
  hazardousWasteRoom:
    '危废间|危废房|危废暂存间|危废暂存|危废仓库|危废库|hazardous waste room|hazardous-waste room|hazardous waste storage|hazwaste room',
  hazardousStore:
    '危化品库|危化品仓库|危化库|危化品仓|危险品库|危险品仓库|防爆库|甲类库|甲类仓库|甲类仓|hazardous goods store|hazardous-goods store|dangerous goods store|chemical store',
  radiationShielding:
    '辐射屏蔽|屏蔽|屏蔽室|屏蔽房|射线屏蔽|铅房|radiation shielding|shielding|shielded room|lead-lined room',
  wholeFloor: '整层|整层租|整层的|独立一层|whole floor|entire floor|full floor|a whole floor',
  groundFloor: '一楼|一层|首层|底层|底楼|1楼|1层|1f|ground floor|ground-floor|first floor|ground level',
}

/** And of a class, by its word. */
export const classPhrases: {
  readonly [Name in ClassName]: Readonly<Record<AttributeValues[Name], string>>
} = {
  fireCategory: {
    A: '甲类|甲类厂房|fire category a|category a fire',
    B: '乙类|乙类厂房|fire category b|category b fire',
    C: '丙类|丙级消防|fire category c|category c fire|丙一类|丙二类',
    D: '丁类|fire category d|category d fire',
    E: '戊类|fire category e|category e fire',
  },
  vibrationClass: {
    'VC-A': 'vc-a|vca|vc a',
    'VC-B': 'vc-b|vcb|vc b',
    'VC-C': 'vc-c|vcc|vc c',
    'VC-D': 'vc-d|vcd|vc d',
    'VC-E': 'vc-e|vce|vc e',
  },
}
