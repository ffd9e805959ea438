import type { Bilingual, EiaScreening } from '../../api/contract.ts'
import { attributeLabels } from '../../attributes/labels.ts'
import { formatNumber } from '../format.ts'

const word = (zh: string, en: string): Bilingual => ({ zh, en })

export const page = {
  failed: word('方案没有读到。', 'The proposal could not be read.'),
  missing: word('这个链接打不开', 'This link opens nothing'),
  missingHint: word(
    '可能写错了、已过期或已撤回，请向发给您的人要一个新的。',
    'It may be mistyped, expired or withdrawn. Ask whoever sent it for a new one.',
  ),
  print: word('打印', 'Print'),
  workbook: word('下载 XLSX', 'Download XLSX'),
  asOf: (day: string, inventory: number, rules: string) =>
    word(
      `数据截至 ${day}，库存版本 ${inventory}，规则版本 ${rules}`,
      `Data as of ${day}, inventory version ${inventory}, rules version ${rules}`,
    ),
  writtenOn: (day: string) => word(`编写于 ${day}`, `Written on ${day}`),
  evaluated: (n: number) =>
    word(`逐处评估 ${formatNumber(n)} 处后选出`, `Chosen from ${formatNumber(n)} spaces`),
  indicative: word(
    '位置和边界为示意，不是测绘成果。',
    'Positions and boundaries are indicative, not surveyed.',
  ),
  illustrative: word(
    '标“示例”的单元由公布总量拆分，不是真实房源。',
    'Units marked illustrative are broken down from a published total and are not real.',
  ),
  advisory: word(
    '环评与用地结论为辅助判断，以主管部门认定为准。',
    'What is said of EIA and land use is an aid; the authorities decide.',
  ),
  version: (day: string, inventory: number) =>
    word(`数据截至 ${day}，库存版本 ${inventory}。`, `Data as of ${day}, inventory version ${inventory}.`),
  frozen: word('此页不随之后的库存变化。', 'This page does not follow later changes of the inventory.'),
  asked: word('需求', 'Asked for'),
  eia: word('环评初判', 'EIA screening'),
  atLeast: (name: string) => word(`待确认，至少${name}`, `To confirm, ${name.toLowerCase()} at least`),
  where: word('位置', 'Where they are'),
  whereHint: word('填充为写作当日的状态', 'fills are what stood on the day of writing'),
  mapOf: (cluster: string, names: string) =>
    word(`${cluster}的位置图${names && `：${names}`}`, `Map of ${cluster}${names && `: ${names}`}`),
  chosen: word('方案的空间', 'spaces of the options'),
  unplaced: (names: string) =>
    word(`只知在片区内，未定位到地块：${names}`, `Known to be in the cluster, not on which parcel: ${names}`),
  boundary: word('示意边界', 'indicative boundary'),
  mayBeOff: (m: number) => word(`误差约 ${formatNumber(m)} m`, `may be off by about ${formatNumber(m)} m`),
  scoreHint: word('总分的宽度是权重，高度是得分', 'In the score width is weight and height is score'),
  comparison: word('方案对比', 'Comparison'),
  differs: word('有差异', 'differs'),
  differsHint: word('左侧有竖线的行，各方案不同', 'Rows with a bar differ between the options'),
  reasons: word('逐条理由', 'Reasons'),
  questions: word('待确认', 'To confirm'),
  incentives: word('可能适用的政策', 'Incentives that may apply'),
  notSummed: word('上限不累加', 'caps are never added up'),
  cap: (sum: string) => word(`上限 ${sum}`, `up to ${sum}`),
  departments: word('要找的部门', 'Departments to contact'),
  excluded: word('什么条件排除了多少', 'What excludes how many'),
  excludes: word('排除', 'Excludes'),
  alone: word('只因此条', 'By this alone'),
  sources: word('来源', 'Sources'),
  unverified: word('未核实', 'Unverified'),
} as const

export const rows = {
  score: word('总分', 'Score'),
  spaces: word('空间', 'Spaces'),
  zoning: word('用地', 'Zoning'),
  area: word('面积', 'Area'),
  clearHeight: attributeLabels.clearHeightM,
  floorLoad: attributeLabels.floorLoadKnM2,
  power: attributeLabels.powerKva,
  freightLift: attributeLabels.freightLiftT,
  cleanroom: attributeLabels.cleanroomState,
  rent: attributeLabels.rentYuanM2Day,
  yearlyRent: word('年租金', 'Yearly rent'),
  delivery: word('交付', 'Delivery'),
  heldUntil: word('锁定至', 'Held until'),
  window: word('最早窗口（估算，未核实）', 'Earliest window (estimate, unverified)'),
  questions: word('待确认', 'To confirm'),
} as const

/** Several options in a row, by their positions. */
export const optionsOf = (at: readonly number[]): Bilingual =>
  word(at.map((i) => `方案 ${i + 1}`).join('、'), at.map((i) => `Option ${i + 1}`).join(', '))

export const eiaClasses = {
  report: word('报告书', 'Report'),
  form: word('报告表', 'Form'),
  registration: word('登记表', 'Registration'),
  exempt: word('豁免', 'Exempt'),
  unknown: word('待确认', 'To confirm'),
} as const satisfies Record<EiaScreening['class'], Bilingual>

export const eiaTracks = {
  heavy: word('重制造', 'heavy manufacturing'),
  medium: word('中等', 'medium'),
  light: word('轻环评', 'light EIA'),
  unknown: word('赛道待确认', 'track to confirm'),
} as const satisfies Record<EiaScreening['track'], Bilingual>

export const values = {
  notHeld: word('未锁定', 'Not held'),
  unknown: word('未知', 'Unknown'),
  confirmed: (day: string) => word(`${day} 确认`, `Confirmed ${day}`),
  planned: (day: string) => word(`计划 ${day.trim()}，未确认`, `Planned for ${day}, not confirmed`),
  count: (n: number) => word(`${n} 项`, `${n}`),
  months: (from: number, to: number) => word(`${from}–${to} 个月`, `${from}–${to} months`),
  expansion: word('扩展期', 'expansion'),
} as const
