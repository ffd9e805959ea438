import type { Bilingual, Space } from '../../api/contract.ts'

const word = (zh: string, en: string): Bilingual => ({ zh, en })

/** Facts in the order of the page. */
export const factNames = {
  landAreaM2: word('土地面积', 'Land area'),
  floorAreaM2: word('建筑面积', 'Floor area'),
  clearHeightM: word('净高', 'Clear height'),
  floorLoadKnM2: word('楼面荷载', 'Floor load'),
  columnGridM: word('柱网', 'Column grid'),
  powerKva: word('电力', 'Power'),
  powerExpandableKva: word('可扩容电力', 'Power expandable to'),
  freightLiftT: word('货梯', 'Freight lift'),
  cleanroomState: word('洁净室', 'Cleanroom'),
  industrialDrain: word('工业排水', 'Industrial drain'),
  exhaustShaft: word('排风井', 'Exhaust shaft'),
  hazardousWasteRoom: word('危废间', 'Hazardous-waste room'),
  hazardousStore: word('危化品库', 'Hazardous store'),
  fireCategory: word('火灾危险性', 'Fire category'),
  vibrationClass: word('振动等级', 'Vibration class'),
  radiationShielding: word('辐射屏蔽', 'Radiation shielding'),
  dualPower: word('双路供电', 'Dual power feed'),
  wholeFloor: word('整层', 'Whole floor'),
  groundFloor: word('底层', 'Ground floor'),
  rentYuanM2Day: word('租金', 'Rent'),
  propertyFeeYuanM2Month: word('物业费', 'Property fee'),
  tenures: word('取得方式', 'Tenure'),
} as const satisfies Readonly<Record<string, Bilingual>>

export const factWords = {
  yes: word('有', 'Yes'),
  no: word('无', 'No'),
  comma: word('、', ', '),
  rentUnit: word('元/m²·日', 'yuan/m²·day'),
  feeUnit: word('元/m²·月', 'yuan/m²·month'),
  mu: (count: string) => word(`${count} 亩`, `${count} mu`),
  lifts: (count: number, tonnes: string) => word(`${count} 台 × ${tonnes}`, `${count} × ${tonnes}`),
  fire: {
    A: word('甲类', 'A (甲)'),
    B: word('乙类', 'B (乙)'),
    C: word('丙类', 'C (丙)'),
    D: word('丁类', 'D (丁)'),
    E: word('戊类', 'E (戊)'),
  } satisfies Record<NonNullable<Space['fireCategory']>, Bilingual>,
  cleanroom: {
    none: word('无', 'None'),
    convertible: word('可改造', 'Convertible'),
    built: word('已建成', 'Built'),
  } satisfies Record<NonNullable<Space['cleanroomState']>, Bilingual>,
  tenure: {
    lease: word('租赁', 'Lease'),
    purchase: word('购买', 'Purchase'),
    land: word('拿地自建', 'Land'),
  },
} as const
