import type { Bilingual, SpaceQuery } from '../../api/contract.ts'
import { formatNumber } from '../format.ts'

const text = (zh: string, en: string): Bilingual => ({ zh, en })
const plural = (n: number, one: string, many: string) => `${formatNumber(n)} ${n === 1 ? one : many}`

export const find = {
  filters: text('筛选', 'Filters'),
  clear: (n: number) => text(`清除 ${n} 项`, `Clear ${n}`),
  area: text('建筑面积', 'Floor area'),
  activity: text('用途', 'Use'),
  status: text('状态', 'Status'),
  zoning: text('用地', 'Zoning'),
  cluster: text('片区', 'Cluster'),
  hardware: text('硬件下限', 'At least'),
  clearHeight: text('净高', 'Clear height'),
  floorLoad: text('楼面荷载', 'Floor load'),
  power: text('电力', 'Power'),
  cleanroom: text('洁净', 'Clean'),
  cleanroomAtMost: text('洁净等级不高于 ISO', 'Cleanroom, ISO class at most'),
  rentAtMost: text('租金不高于', 'Rent at most'),
  availableBy: text('可用时间不晚于', 'Available by'),
  use: text('空间类型', 'Kind of space'),
  track: text('赛道', 'Track'),
  moreFilters: text('电力、洁净、租金、时间等 7 项', 'Power, rent, date and more'),
  illustrative: text('含示例拆分', 'With illustrative units'),
  illustrativeHint: text('关闭后只列公布的七宗', 'Off: the seven published lots only'),
  count: (n: number) => text(' 处符合', n === 1 ? ' fits' : ' fit'),
  showCount: (n: number) => text(`显示 ${formatNumber(n)} 处`, `Show ${formatNumber(n)}`),
  toConfirm: text('处待确认', 'more to confirm'),
  also: text('另有', ''),
  missing: text('未知', 'unknown'),
  groupToConfirm: (n: number) => text(`待确认 ${formatNumber(n)} 处`, `${formatNumber(n)} to confirm`),
  lacks: text('缺：', 'Missing: '),
  lack: (name: string, n: number) => text(`${name} ${formatNumber(n)} 处`, `${name} ${formatNumber(n)}`),
  space: text('空间', 'Space'),
  rent: text('租金', 'Rent'),
  load: text('荷载', 'Load'),
  height: text('净高', 'Height'),
  areaColumn: text('面积', 'Area'),
  sort: text('排序', 'Sort'),
  more: (n: number) => text(`再列 ${formatNumber(n)} 处`, `${formatNumber(n)} more`),
  caption: text('符合的空间', 'Matching spaces'),
  listFailed: text('列表没有更新。', 'The list was not updated.'),
  facetsFailed: text('计数没有更新。', 'The counts were not updated.'),
  empty: text('没有符合的空间', 'Nothing fits'),
  emptyMost: (what: string) => text(`排除最多的条件：${what}`, `The condition that excludes most: ${what}`),
  emptyAll: text('去掉其中任何一项，也还是没有', 'Dropping any one of the conditions is not enough'),
  emptyConfirm: (n: number) =>
    text(
      `有 ${formatNumber(n)} 处待确认，列在下面`,
      `${plural(n, 'space is', 'spaces are')} to be confirmed, below`,
    ),
  relax: (what: string, n: number) =>
    text(`去掉“${what}”，+${formatNumber(n)} 处`, `Drop “${what}”, +${formatNumber(n)}`),
  noInventory: text('库存里没有空间', 'The inventory has no spaces'),
  noInventoryHint: text(
    '导入或录入空间之后，这里列出它们。',
    'Once spaces are imported or recorded, they are listed here.',
  ),
  beacon: (n: number) => text(`${formatNumber(n)} 处符合`, plural(n, 'fits', 'fit')),
  inBuilding: (n: number) => text(`${formatNumber(n)} 处符合`, plural(n, 'space fits', 'spaces fit')),
  published: text('公布数字', 'Published figures'),
  publishedHint: text('文件公布的数字与库存对账', 'What the documents say, against the inventory'),
  difference: text('库存差', 'Difference'),
  remove: (what: string) => text(`去掉条件：${what}`, `Remove: ${what}`),
  comma: text('，', ', '),
  open: text('（', ' ('),
  closed: text('）：', '): '),
  counting: text('正在读取', 'Loading'),
  notCounted: text('数目未知', 'Count not known'),
  rentUnit: text('元/m²·日', '¥/m²·d'),
  andMore: text('等', ' and more'),
  notSaid: text('未知，待向园区确认', 'Unknown, to be asked of the park'),
}

/** How a condition reads on a chip. */
export const conditionNames = {
  minClearHeightM: (value: string) => text(`净高 ≥ ${value} m`, `Height ≥ ${value} m`),
  minFloorLoadKnM2: (value: string) => text(`荷载 ≥ ${value}`, `Load ≥ ${value}`),
  minPowerKva: (value: string) => text(`电力 ≥ ${value} kVA`, `Power ≥ ${value} kVA`),
  maxCleanroomIso: (value: string) => text(`洁净 ≤ ISO ${value}`, `Cleanroom ≤ ISO ${value}`),
  maxRentYuanM2Day: (value: string) => text(`租金 ≤ ${value}`, `Rent ≤ ${value}`),
  availableBy: (day: string) => text(`${day} 前可用`, `By ${day}`),
}

/** Attributes by the names that the service uses for what is missing. */
export const attributeNames: Readonly<Record<string, Bilingual>> = {
  floorAreaM2: text('面积', 'area'),
  clearHeightM: text('净高', 'clear height'),
  floorLoadKnM2: text('荷载', 'floor load'),
  powerKva: text('电力', 'power'),
  cleanroomIso: text('洁净', 'cleanroom'),
  cleanroomState: text('洁净', 'cleanroom'),
  rentYuanM2Day: text('租金', 'rent'),
  availableFrom: text('可用时间', 'date'),
  availableBy: text('可用时间', 'date'),
  zoning: text('用地', 'zoning'),
  use: text('用途', 'use'),
  activity: text('用途', 'use'),
  track: text('赛道', 'track'),
  within: text('位置', 'position'),
  near: text('距离', 'distance'),
}

export type Sort = NonNullable<SpaceQuery['sort']>
export const sortNames: Readonly<Partial<Record<Sort, Bilingual>>> = {
  '-floorAreaM2': text('面积从大到小', 'Largest first'),
  floorAreaM2: text('面积从小到大', 'Smallest first'),
  '-clearHeightM': text('净高从高到低', 'Highest first'),
  '-floorLoadKnM2': text('荷载从大到小', 'Strongest floor first'),
  '-powerKva': text('电力从大到小', 'Most power first'),
  rentYuanM2Day: text('租金从低到高', 'Lowest rent first'),
  availableFrom: text('可用时间从早到晚', 'Soonest first'),
}

export const statusTexts = {
  available: text('现可用', 'Available now'),
  promisedPast: (days: number) => text(`承诺已过 ${days} 天`, `Promised, ${days} d late`),
  promisedFor: (when: string) => text(`承诺 ${when} 交付`, `Promised ${when}`),
}

export const cleanroomStates = {
  none: text('无', 'none'),
  convertible: text('可改造', 'option'),
  built: text('已建', 'built'),
} as const
