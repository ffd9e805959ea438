import type { Bilingual, Occupancy } from '../../api/contract.ts'
import { formatDay } from '../format.ts'
import type { Labels } from '../messages/vocabulary.ts'
import type { AreaStatus } from './areas.ts'
import { monthText } from './month-text.ts'

const word = (zh: string, en: string): Bilingual => ({ zh, en })
const both = (text: (language: 'zh' | 'en') => string): Bilingual => word(text('zh'), text('en'))

/** The states of floor area as this screen names them: what is free here has been confirmed. */
export const areaNames: Labels<AreaStatus | 'delivered' | 'reserve'> = {
  delivered: word('已交付', 'Delivered'),
  committed: word('已签约', 'Committed'),
  held: word('锁定', 'Held'),
  available: word('可用', 'Free'),
  to_confirm: word('待确认', 'To confirm'),
  promised: word('承诺交付', 'Promised'),
  reserve: word('储备用地', 'Reserve'),
}

export const page = {
  asOf: word('截至', 'As of'),
  slider: word('日期', 'Date'),
  today: word('今天', 'Today'),
  planned: word('计划', 'planned'),
  play: word('播放', 'Play'),
  pause: word('暂停', 'Pause'),
  targetsAt: word('方案目标，2027 年底', 'Plan targets, end of 2027'),
  promisedMark: (area: string) => word(`承诺 ${area}`, `${area} promised`),
  illustrative: word('示例单元与签约', 'units and commitments'),
  totals: (day: string, planned: boolean, areas: string) =>
    word(`${day}${planned ? '（计划）' : ''}：${areas}`, `${day}${planned ? ' (planned)' : ''}: ${areas}`),
  failed: word('没有读到。', 'Not read.'),
  nothing: word('还没有楼面面积', 'There is no floor area yet'),
  nothingHint: word(
    '导入或录入空间之后，这里按月显示。',
    'Once spaces are recorded, they are shown here by month.',
  ),
  untold: word(
    '这一行少于三处空间，今天以外的占用只对招商和规划人员开放。',
    'This row has fewer than three spaces: on other days than today their occupancy is for staff.',
  ),
  buildingsUntold: word(
    '今天以外，每栋楼的占用只对招商和规划人员开放；片区合计照常显示。',
    'On other days than today the occupancy of single buildings is for staff; the totals are for everyone.',
  ),
  buildingsTooMany: word(
    '空间很多时，单栋楼的占用只显示今天的；片区合计照常显示。',
    'Of so large an inventory the map shows single buildings as of today only; the totals follow the day.',
  ),
  table: word('表格', 'Table'),
  chart: word('图', 'Chart'),
  csv: word('CSV', 'CSV'),
  png: word('PNG', 'PNG'),
  download: (kind: string, title: string) => word(`下载 ${kind}：${title}`, `Download ${kind}: ${title}`),
  show: (what: string, title: string) => word(`${what}：${title}`, `${what}: ${title}`),
  allRows: word('两个片区', 'Both clusters'),
  filtered: (row: string) => word(`只看 ${row}`, `${row} only`),
  clear: word('取消筛选', 'Clear the filter'),
}

export const chart = {
  title: word('各状态楼面面积', 'Floor area by status'),
  measure: (day: string, axis: Bilingual, unit: string) =>
    word(
      `每月末各状态楼面面积，${axis.zh}；数字为 ${day} 的 ${unit}`,
      `Floor area by status at month end, ${axis.en}. Labels: ${unit} on ${day}`,
    ),
  thousandM2: word('千 m²', 'thousand m²'),
  month: word('月份', 'Month'),
  promisedFor: (when: string) => word(`承诺 ${when}`, `Promised, ${when}`),
}

export const table = {
  title: word('按片区、用途和用地', 'By cluster, use and zoning'),
  measure: (day: string, unit: string) =>
    word(`楼面面积 ${unit}，${day}；点一行可筛选`, `Floor area, ${unit}, on ${day}. Choose a row to filter`),
  cluster: word('片区', 'Cluster'),
  occupied: word('签约率 %', 'Occupied %'),
  occupiedHint: word('已签约占已交付的比例，锁定不计入', 'Committed of delivered; holds are not counted'),
}

export const published = {
  title: word('公布数与库存', 'Published against inventory'),
  measure: word('每个公布数字下的库存之和', 'What the inventory beneath each published figure adds up to'),
  figure: word('公布数字', 'Figure'),
  published: word('公布', 'Published'),
  inventory: word('库存', 'Inventory'),
  difference: word('差额', 'Difference'),
  now: word('可用', 'usable now'),
  promised: (when: string) => word(`承诺 ${when}`, `promised ${when}`),
  reserve: word('M1 储备用地', 'M1 land in reserve'),
  total: word('合计', 'total'),
  of: (cluster: string, what: string) => word(`${cluster}，${what}`, `${cluster}, ${what}`),
}

export const maps = {
  map: (cluster: string) => word(`${cluster} 地图`, `Map of ${cluster}`),
  failed: word('地图数据没有读到。', 'The map data could not be read.'),
  legend: word('图例', 'Legend'),
  occupied: (pct: string) => word(`签约率 ${pct}%`, `${pct}% occupied`),
}

export const stacking = {
  measure: (day: string, unit: string) => word(`逐层，${unit}，${day}`, `Floor by floor, ${unit}, on ${day}`),
  building: word('楼栋', 'Building'),
  floor: word('楼层', 'Floor'),
  area: (unit: string) => word(`面积 ${unit}`, `Area, ${unit}`),
  state: word('状态', 'State'),
  whom: word('对象与期限', 'Holder and term'),
  none: word('库存中没有', 'Not in the inventory'),
  heldTo: (day: string) => word(`锁定至 ${day}`, `Held to ${day}`),
  term: (from: string, to: string | null) =>
    word(to === null ? `${from} 起` : `${from} 至 ${to}`, to === null ? `from ${from}` : `${from} to ${to}`),
}

export const promises = {
  all: word('承诺交付', 'Promised deliveries'),
  title: (area: string) => word(`${area} 已逾期`, `${area} past its date`),
  none: word('没有逾期的承诺', 'No promise is past its date'),
  measure: (day: string) =>
    word(`公布的承诺，等待园区确认，${day}`, `Published promises, waiting for the park to confirm, ${day}`),
  promisedFor: word('承诺日期', 'Promised for'),
  open: (unit: string) => word(`未确认 ${unit}`, `Open, ${unit}`),
  confirmed: word('已确认', 'Confirmed'),
  past: word('逾期天数', 'Past the promise'),
  days: (days: string) => word(`${days} 天`, `${days} d`),
  due: (days: string) => word(`还有 ${days} 天`, `due in ${days} d`),
  dueToday: word('当日到期', 'due that day'),
  done: word('已全部确认', 'all confirmed'),
  more: (rows: string, area: string) =>
    word(
      `另有 ${rows} 个承诺日期，未确认 ${area}，见 CSV`,
      `${rows} more dates, ${area} open, are in the CSV`,
    ),
  nothing: word('没有承诺交付的面积。', 'No floor area is promised.'),
}

export const quota = {
  title: (share: string) =>
    word(`C65：生产和中试的 ${share}%`, `C65: the ${share}% for production and pilot`),
  measure: (day: string, unit: string) =>
    word(`单一用途 C65 各地块，${unit}，${day}`, `Per parcel of single-use C65, ${unit}, on ${day}`),
  parcel: word('地块', 'Parcel'),
  base: (unit: string) => word(`基数 ${unit}`, `Base, ${unit}`),
  cap: (unit: string) => word(`上限 ${unit}`, `Cap, ${unit}`),
  used: word('已签约', 'Committed'),
  held: word('锁定', 'Held'),
  left: word('剩余', 'Left'),
  leftWord: word('剩余', 'left'),
  state: word('说明', 'Remark'),
  floorArea: word('建筑面积', 'floor area'),
  landArea: word('用地面积', 'land area'),
  sum: (share: string, base: string, from: string, cap: string) =>
    word(`${base} ${from} × ${share}% = ${cap}`, `${share}% of ${from} (${base}) = ${cap}`),
  taken: (pct: string) => word(`已占 ${pct}%`, `${pct}% taken`),
  states: {
    counted: word('按比例计算', 'Counted'),
    base_unknown: word('基数未知', 'The base is not known'),
    mixed_use: word('混合用地没有规定', 'Rule not written for mixed use'),
    use_unknown: word('是否单一用途未知', 'Single use or not is unknown'),
  },
  note: word(
    '30% 的规定；按建筑面积还是用地面积计，待规划资源局确认。',
    'The rule of the 30%; whether it is of floor area or of land is to be confirmed.',
  ),
  nothing: word('没有这样的地块。', 'There is no such parcel.'),
  tightest: (shown: string, listed: string, all: string) =>
    listed === all
      ? word(
          `${all} 个地块中最紧的 ${shown} 个；表格列出全部`,
          `The ${shown} tightest of ${all} parcels: the table has them all`,
        )
      : word(
          `${all} 个地块中最紧的 ${shown} 个；表格列出最紧的 ${listed} 个`,
          `The ${shown} tightest of ${all} parcels: the table has ${listed}`,
        ),
  todayOnly: word('其他日期的额度只对招商和规划人员开放。', 'quotas of other days are for staff.'),
}

export const reserve = {
  title: (zoning: string, mu: string, land: string | null) =>
    land === null
      ? word(`${zoning} 储备：${mu} 亩土地`, `${zoning} reserve: ${mu} mu of land`)
      : word(`${zoning} 储备：${mu} 亩，${land} 土地`, `${zoning} reserve: ${mu} mu, ${land} of land`),
  all: word('储备用地', 'Land in reserve'),
  none: word('没有储备用地', 'There is no land in reserve'),
  measure: (unit: string) =>
    word(`按容积率估算可建面积，${unit}`, `Buildable floor area by plot ratio, ${unit}, an estimate`),
  far: word('容积率', 'FAR'),
  gross: word('总建筑面积', 'Gross'),
  lettable: (share: string) => word(`可租 ${share}%`, `Lettable ${share}%`),
  note: word(
    '不是已交付的存量。从拿地到交付 24–36 个月，未核实。',
    'Not delivered stock. Land to delivery: 24–36 months, unverified.',
  ),
}

export const demand = {
  title: word('可用面积满足不了的需求', 'Demand that free space cannot serve'),
  served: word('在谈需求都有足够的可用面积', 'Free space could serve what is asked'),
  none: word('没有在谈的需求', 'No demand is recorded'),
  hint: word(
    '给线索填上需求之后，这里与可用面积对照。',
    'Once leads have requirements, they are compared here.',
  ),
  measure: (day: string, unit: string) =>
    word(`在谈线索与可用面积，${unit}，${day}`, `Active leads against free floor area, ${unit}, on ${day}`),
  requirement: word('需求', 'Requirement'),
  leads: word('线索数', 'Leads'),
  asked: word('需要', 'Asked'),
  free: word('可用', 'Free'),
  toConfirm: word('其中待确认', 'To confirm'),
  short: word('缺口', 'Short'),
  firms: (count: string) => word(`${count} 条线索`, `${count} lead${count === '1' ? '' : 's'}`),
  ofIt: (area: string) => word(`其中 ${area} 待确认`, `${area} of it to confirm`),
  note: word(
    '同一处可用面积可能同时满足几行，各行不能相加。',
    'The same free area may serve several rows; rows do not add up.',
  ),
  noLine: word('产品线未定', 'No product line'),
  below: (to: string) => word(`${to} 以下`, `below ${to}`),
}

export const targets = {
  title: word('方案目标', 'Targets of the plan'),
  measure: (day: string, left: string) => word(`到 ${day}，还有 ${left} 天`, `By ${day}, ${left} days left`),
  target: word('目标', 'Target'),
  goal: word('目标值', 'Goal'),
  reported: word('已公布进展', 'Reported'),
  notReported: word('未公布', 'not reported'),
  nothing: word('没有目标。', 'There is no target.'),
}

/** `end 2025`, `mid-2026`, `Jul 2026`, or the day itself, as precise as the promise is told. */
export function promiseTime(
  on: string,
  precision: Occupancy['items'][number]['plannedPrecision'],
): Bilingual {
  const year = on.slice(0, 4)
  if (precision === 'end_of_year') return word(`${year} 年底`, `end ${year}`)
  if (precision === 'mid_year') return word(`${year} 年中`, `mid-${year}`)
  if (precision === 'month') {
    const month = (language: 'zh' | 'en') => monthText(on.slice(0, 7), false, language).month
    return word(`${year} 年 ${month('zh').replace('月', ' 月')}`, `${month('en')} ${year}`)
  }
  return both((language) => formatDay(on, language))
}
