import { type AttributeName, attributeNames, attributeOf } from '../../attributes/attributes.ts'
import { attributeLabels, flagLabels, unitOf, wordLabel, wordsLabel } from '../../attributes/labels.ts'
import type { Bilingual, Source, Space } from '../contract.ts'
import { say } from '../matching/words.ts'
import type { Value } from '../workbook.ts'
import type { ExportedSpace } from './export-service.ts'
import {
  accuracyNames,
  basisNames,
  clusterNames,
  dueNames,
  kindNames,
  natureNames,
  outlineNames,
  statusNames,
  useNames,
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

/** With the unit in its head, so that its cells are numbers. */
function attributeColumn(name: AttributeName): Column {
  const label = attributeLabels[name]
  const unit = unitOf(name)
  return {
    head: unit ? say(`${label.zh} ${unit.zh}`, `${label.en} ${unit.en}`) : label,
    value: ({ space }) => cellOf(name, space[name]),
  }
}

function cellOf(name: AttributeName, value: Space[AttributeName]): Value | Bilingual {
  if (value === null || typeof value === 'number') return value
  if (typeof value === 'boolean') return flagLabels[value ? 'yes' : 'no']
  if (typeof value === 'string') return wordLabel(name, value)
  return attributeOf(name).is === 'spans' ? value.join(' × ') : wordsLabel(name, value.map(String))
}

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
  ...attributeNames.map(attributeColumn),
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
