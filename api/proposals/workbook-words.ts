import type {
  Criterion,
  EiaScreening,
  Incentive,
  Option,
  Placement,
  ProposedSpace,
  Verdict,
} from '../contract.ts'
import { say } from '../matching/words.ts'

/** What a workbook says beside the texts of the proposal. */
export const words = {
  comparison: say('方案对比', 'Comparison'),
  spaces: say('空间', 'Spaces'),
  eia: say('环评初判', 'EIA screening'),
  eiaClass: say('环评类别', 'EIA class'),
  atLeast: say('至少', 'At least'),
  track: say('赛道', 'Track'),
  process: say('工序', 'Process'),
  governs: say('决定类别', 'Decides the class'),
  missing: say('尚缺', 'Missing'),
  asked: say('需求', 'Asked for'),
  heldUntil: say('锁定至', 'Held until'),
  notHeld: say('未锁定', 'Not held'),
  use: say('空间类型', 'Kind of space'),
  cleanroom: say('洁净室', 'Cleanroom'),
  landUse: say('用地是否允许', 'Whether the land allows it'),
  reasons: say('逐条理由', 'Reasons'),
  questions: say('待确认', 'To confirm'),
  incentives: say('政策', 'Incentives'),
  departments: say('部门', 'Departments'),
  timeline: say('时间表', 'Timeline'),
  excluded: say('排除情况', 'Excluded'),
  sources: say('来源', 'Sources'),
  option: say('方案', 'Option'),
  note: say('说明', 'Note'),
  kind: say('形式', 'Form'),
  score: say('总分（0–100）', 'Score (0–100)'),
  part: (name: string, weight: number) =>
    say(`　${name}（权重 ${weight} %）`, `  ${name} (weight ${weight} %)`),
  totalArea: say('面积合计（m²）', 'Area in all (m²)'),
  yearlyRent: say('年租金（元）', 'Yearly rent (yuan)'),
  availableOn: say('全部可用日', 'All available on'),
  months: say('最早窗口（月，估算，未核实）', 'Earliest window (months, estimate, unverified)'),
  questionCount: say('待确认（项）', 'To confirm'),
  illustrative: say('示例单元', 'Illustrative units'),
  indicative: say(
    '位置为示意；示例单元由公布总量拆分，不是真实房源；未核实的内容须先确认。',
    'Positions are indicative; illustrative units are broken down from a published total and are not real; what is unverified has to be confirmed first.',
  ),
  asOf: (day: string, inventory: number, rules: string) =>
    say(
      `数据截至 ${day}，库存版本 ${inventory}，规则版本 ${rules}`,
      `Data as of ${day}, inventory version ${inventory}, rules version ${rules}`,
    ),
  writtenOn: (day: string) => say(`编写于 ${day}`, `Written on ${day}`),
  activity: say('活动', 'Activity'),
  phase: say('阶段', 'Phase'),
  space: say('空间', 'Space'),
  zoning: say('用地', 'Zoning'),
  areaTaken: say('本方案面积（m²）', 'Area in this option (m²)'),
  floorArea: say('建筑面积（m²）', 'Floor area (m²)'),
  clearHeight: say('净高（m）', 'Clear height (m)'),
  floorLoad: say('楼面荷载（kN/m²）', 'Floor load (kN/m²)'),
  power: say('电力（kVA）', 'Power (kVA)'),
  freightLift: say('货梯（t）', 'Freight lift (t)'),
  rent: say('租金（元/m²·日）', 'Rent (yuan/m²·day)'),
  planned: say('计划交付', 'Planned delivery'),
  confirmed: say('确认交付', 'Confirmed delivery'),
  result: say('结论', 'Verdict'),
  need: say('要求', 'Need'),
  have: say('实际', 'Have'),
  unit: say('单位', 'Unit'),
  reason: say('理由', 'Reason'),
  basis: say('依据', 'Basis'),
  source: say('来源', 'Source'),
  clause: say('条款', 'Clause'),
  question: say('要问园区的', 'To ask the park'),
  policy: say('政策', 'Incentive'),
  cap: say('上限（元，不累加）', 'Up to (yuan, never added up)'),
  level: say('层级', 'Level'),
  conditions: say('条件', 'Conditions'),
  collectedOn: say('采集日', 'Read on'),
  department: say('部门', 'Department'),
  why: say('为什么', 'Why'),
  from: say('最短（月）', 'From (months)'),
  to: say('最长（月）', 'To (months)'),
  condition: say('条件', 'Condition'),
  excludes: say('排除（处）', 'Excludes (spaces)'),
  alone: say('只因此条（处）', 'By this one alone (spaces)'),
  evaluated: (count: number) => say(`共评估 ${count} 处`, `${count} spaces were looked at`),
  document: say('文件', 'Document'),
  documentNo: say('文号', 'Number'),
  date: say('日期', 'Date'),
  unknown: say('未知', 'Unknown'),
  yes: say('是', 'Yes'),
  no: say('否', 'No'),
  semicolon: say('；', '; '),
  end_of_year: (year: string) => say(`${year} 年底`, `end of ${year}`),
  mid_year: (year: string) => say(`${year} 年中`, `mid-${year}`),
  nth: (number: number) => say(`方案 ${number}`, `Option ${number}`),
}

export const kindNames = {
  single: say('单处', 'Single'),
  combined: say('组合', 'Combined'),
  phased: say('分期', 'Phased'),
  dual_core: say('双核', 'Dual-core'),
} satisfies Record<Option['kind'], unknown>

export const phaseNames = { now: say('本期', 'Now'), expansion: say('扩展期', 'Expansion') } satisfies Record<
  Placement['phase'],
  unknown
>

export const resultNames = {
  pass: say('符合', 'Fits'),
  fail: say('不符', 'Fails'),
  unknown: say('待确认', 'To confirm'),
  missed: say('优先项未满足', 'Preference missed'),
} satisfies Record<Verdict['result'], unknown>

export const stateNames = {
  may_apply: say('可能适用', 'May apply'),
  unknown: say('尚缺信息', 'Not enough known'),
  missing: say('条件不符', 'A condition is not met'),
} satisfies Record<Incentive['state'], unknown>

export const criterionNames = {
  area: say('面积', 'Area'),
  cost: say('成本', 'Cost'),
  timing: say('时间', 'Time'),
  headroom: say('硬件', 'Technical'),
  policy: say('政策', 'Policy'),
  proximity: say('邻近', 'Proximity'),
  certainty: say('确定', 'Certainty'),
  expandability: say('扩展', 'Expansion'),
} satisfies Record<Criterion, unknown>

export const eiaClassNames = {
  report: say('报告书', 'Report'),
  form: say('报告表', 'Form'),
  registration: say('登记表', 'Registration'),
  exempt: say('豁免', 'Exempt'),
  unknown: say('待确认', 'To confirm'),
} satisfies Record<EiaScreening['class'], unknown>

export const trackNames = {
  heavy: say('重制造', 'Heavy manufacturing'),
  medium: say('中等', 'Medium'),
  light: say('轻环评', 'Light EIA'),
  unknown: say('待确认', 'To confirm'),
} satisfies Record<EiaScreening['track'], unknown>

export const useNames = {
  industrial: say('厂房', 'Industrial'),
  rnd: say('研发', 'R&D'),
  office: say('办公', 'Office'),
  exhibition: say('展示', 'Exhibition'),
  warehouse: say('仓储', 'Warehouse'),
  land: say('用地', 'Land'),
} satisfies Record<ProposedSpace['use'], unknown>

export const basisNames = { verified: say('已核对', 'Verified'), unverified: say('未核实', 'Unverified') }

export const clusterNames = {
  pujiang: say('浦江国际科技城', 'Pujiang'),
  hongqiao: say('虹桥前湾', 'Hongqiao Qianwan'),
} satisfies Record<ProposedSpace['cluster'], unknown>
