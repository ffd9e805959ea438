import type { Bilingual, Source, Space } from '../contract.ts'
import { say } from '../matching/words.ts'
import type { Value } from '../workbook.ts'
import type { ExportedSpace } from './export-service.ts'
import {
  accuracyNames,
  basisNames,
  cleanroomNames,
  clusterNames,
  dueNames,
  fireNames,
  kindNames,
  natureNames,
  outlineNames,
  statusNames,
  tenureNames,
  useNames,
  yesNames,
} from './export-words.ts'

/** A column of a table of spaces. An empty cell is unknown. */
interface Column {
  head: Bilingual
  value: (exported: ExportedSpace) => Value | Bilingual
}

const column = (zh: string, en: string, value: (space: Space) => Value | Bilingual): Column => ({
  head: say(zh, en),
  value: ({ space }) => value(space),
})
const flag = (value: boolean | null) => (value === null ? null : yesNames[value ? 'yes' : 'no'])

/** In the order in which one reads: what, where, how much, when, what it has, for how much, on whose word. */
export const columns: readonly Column[] = [
  column('编号', 'Id', ({ id }) => id),
  column('名称', 'Name', ({ name }) => name),
  column('性质', 'Nature', ({ isIllustrative }) =>
    isIllustrative ? natureNames.illustrative : natureNames.published,
  ),
  column('片区', 'Cluster', ({ cluster }) => clusterNames[cluster]),
  column('地块', 'Parcel', ({ parcelId }) => parcelId),
  column('楼栋', 'Building', ({ buildingId }) => buildingId),
  column('楼层', 'Floor', ({ floor }) => floor),
  column('形式', 'Kind', ({ kind }) => kindNames[kind]),
  column('类型', 'Use', ({ use }) => useNames[use]),
  column('用地', 'Zoning', ({ zoning }) => zoning),
  column('建筑面积 m²', 'Floor area m²', ({ floorAreaM2 }) => floorAreaM2),
  column('土地面积 m²', 'Land area m²', ({ landAreaM2 }) => landAreaM2),
  column('可用面积 m²', 'Free area m²', ({ freeAreaM2 }) => freeAreaM2),
  column('最小可分 m²', 'Smallest part m²', ({ minDivisibleM2 }) => minDivisibleM2),
  column('状态', 'Status', ({ status }) => statusNames[status]),
  column('可用日', 'Available from', ({ availableFrom }) => availableFrom),
  column('计划交付', 'Planned delivery', planned),
  column('承诺已过天数', 'Days past the promise', ({ delivery }) => delivery.daysPast),
  column('确认交付', 'Confirmed delivery', ({ delivery }) => delivery.confirmed),
  column('净高 m', 'Clear height m', ({ clearHeightM }) => clearHeightM),
  column('楼面荷载 kN/m²', 'Floor load kN/m²', ({ floorLoadKnM2 }) => floorLoadKnM2),
  column('柱网 m', 'Column grid m', ({ columnGridM }) => columnGridM?.join(' × ') ?? null),
  column('电力 kVA', 'Power kVA', ({ powerKva }) => powerKva),
  column('可扩容至 kVA', 'Expandable to kVA', ({ powerExpandableKva }) => powerExpandableKva),
  column('双路供电', 'Dual power', ({ dualPower }) => flag(dualPower)),
  column('货梯 t', 'Freight lift t', ({ freightLiftT }) => freightLiftT),
  column('货梯 台', 'Freight lifts', ({ freightLiftCount }) => freightLiftCount),
  column('洁净室', 'Cleanroom', ({ cleanroomState }) => cleanroomState && cleanroomNames[cleanroomState]),
  column('洁净等级 ISO', 'Cleanroom ISO class', ({ cleanroomIso }) => cleanroomIso),
  column('工业排水', 'Industrial drain', ({ industrialDrain }) => flag(industrialDrain)),
  column('排风井', 'Exhaust shaft', ({ exhaustShaft }) => flag(exhaustShaft)),
  column('危废间', 'Hazardous-waste room', ({ hazardousWasteRoom }) => flag(hazardousWasteRoom)),
  column('危化品库', 'Hazardous store', ({ hazardousStore }) => flag(hazardousStore)),
  column('火灾危险性', 'Fire category', ({ fireCategory }) => fireCategory && fireNames[fireCategory]),
  column('振动等级', 'Vibration class', ({ vibrationClass }) => vibrationClass),
  column('辐射屏蔽', 'Radiation shielding', ({ radiationShielding }) => flag(radiationShielding)),
  column('整层', 'Whole floor', ({ wholeFloor }) => flag(wholeFloor)),
  column('底层', 'Ground floor', ({ groundFloor }) => flag(groundFloor)),
  column('租金 元/m²·日', 'Rent yuan/m²·day', ({ rentYuanM2Day }) => rentYuanM2Day),
  column(
    '物业费 元/m²·月',
    'Property fee yuan/m²·month',
    ({ propertyFeeYuanM2Month }) => propertyFeeYuanM2Month,
  ),
  column('取得方式', 'Tenure', ({ tenures }) =>
    tenures === null
      ? null
      : say(
          tenures.map((each) => tenureNames[each].zh).join('、'),
          tenures.map((each) => tenureNames[each].en).join(', '),
        ),
  ),
  column('本次待确认', 'To confirm here', ({ unknown }) => unknown.join(' ')),
  {
    head: say('位置', 'Position'),
    value: ({ place: { of, accuracy } }) =>
      say(
        `${accuracyNames[accuracy].zh}（${outlineNames[of].zh}）`,
        `${accuracyNames[accuracy].en} (${outlineNames[of].en})`,
      ),
  },
  column('依据', 'Basis', ({ source }) => basisNames[source.basis]),
  column('来源', 'Source', ({ source }) => source.title),
  column('文号与条款', 'Number and clause', ({ source }) => numberOf(source)),
  column('来源日期', 'Date of the source', ({ source }) => source.date),
]

/** One row in one language. */
export const rowOf = (exported: ExportedSpace, language: keyof Bilingual): Value[] =>
  columns.map(({ value }) => {
    const found = value(exported)
    return found !== null && typeof found === 'object' ? found[language] : found
  })

function planned({ delivery: { planned: day, plannedPrecision } }: Space): Value | Bilingual {
  if (day === null || plannedPrecision === null || plannedPrecision === 'day') return day
  return dueNames[plannedPrecision](day.slice(0, 4))
}

const numberOf = ({ documentNo, clause }: Source): string =>
  [documentNo, clause].filter((part) => part !== null).join(' · ')
