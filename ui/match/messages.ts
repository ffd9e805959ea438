import { formatNumber } from '../format.ts'

export const form = {
  title: { zh: '项目要求', en: 'The project' },
  clear: { zh: '清空', en: 'Clear' },
  productLine: { zh: '产品线', en: 'Product line' },
  anyLine: { zh: '未定', en: 'Not decided' },
  preset: (n: number) => ({ zh: `预设 ${n} 项，行业经验值`, en: `${n} preset fields, trade values` }),
  unverified: { zh: '未核实', en: 'Unverified' },
  activities: { zh: '活动与面积', en: 'Activities and area' },
  activity: { zh: '活动', en: 'Activity' },
  add: { zh: '活动', en: 'Activity' },
  addLabel: { zh: '增加一项活动', en: 'Add an activity' },
  remove: (name: string) => ({ zh: `去掉${name}`, en: `Remove ${name}` }),
  minArea: { zh: '最小面积', en: 'Smallest area' },
  maxArea: { zh: '最大面积', en: 'Largest area' },
  cluster: { zh: '片区', en: 'Cluster' },
  anyCluster: { zh: '不限片区', en: 'Either cluster' },
  rent: { zh: '租金上限', en: 'Rent up to' },
  rentSign: { zh: '租金 ≤', en: 'Rent ≤' },
  noLimit: { zh: '不限', en: 'any' },
  rentUnit: { zh: '元/m²·日', en: 'yuan/m²·day' },
  time: { zh: '时间与取得方式', en: 'Date and tenure' },
  neededBy: { zh: '需要时间', en: 'Needed by' },
  wishes: { zh: '硬条件与优先', en: 'Must and prefer' },
  wishHint: { zh: '点名称在必须与优先（虚线）间切换', en: 'Press a name: must or prefer (dashed)' },
  must: { zh: '必须', en: 'must' },
  prefer: { zh: '优先', en: 'prefer' },
  more: (n: number) => ({ zh: `另 ${n} 项`, en: `${n} more` }),
  weights: { zh: '权重', en: 'Weights' },
  total: { zh: '合计 100', en: 'Total 100' },
  resetWeights: { zh: '复原', en: 'Reset' },
  changed: { zh: '已放宽', en: 'Relaxed' },
  undo: { zh: '撤销', en: 'Undo' },
  edit: { zh: '修改', en: 'Change' },
  done: { zh: '看结果', en: 'Show results' },
}

export const results = {
  options: (n: number) => ({ zh: `${n} 个方案`, en: n === 1 ? '1 option' : `${n} options` }),
  evaluated: (n: number, exact: boolean) => ({
    zh: exact ? `逐处评估 ${formatNumber(n)} 处，穷举求得` : `已搜索前 ${formatNumber(n)} 个组合`,
    en: exact
      ? `${formatNumber(n)} spaces judged one by one, exact`
      : `first ${formatNumber(n)} combinations searched`,
  }),
  illustrative: { zh: '含示例单元', en: 'With illustrative units' },
  withIllustrative: { zh: '含示例', en: 'With illustrative' },
  fits: { zh: '符合', en: 'fit' },
  toConfirm: { zh: '待确认', en: 'to confirm' },
  fails: { zh: '不符', en: 'fail' },
  option: { zh: '方案', en: 'Option' },
  nth: (n: number) => ({ zh: `方案 ${n}`, en: `Option ${n}` }),
  rent: { zh: '年租金', en: 'Yearly rent' },
  score: { zh: '总分', en: 'Score' },
  expansion: { zh: '扩展期', en: 'expansion' },
  scoreRange: (low: number, high: number) => ({
    zh: `未知项确认后在 ${low} 至 ${high} 之间`,
    en: `Between ${low} and ${high} once what is unknown is known`,
  }),
  scoreOf: (n: number) => ({ zh: `总分 ${n}，各项`, en: `Score ${n}, by part` }),
  rentUnknown: { zh: '未知', en: 'Unknown' },
  questions: (n: number) => ({ zh: `${n} 项待确认`, en: `${n} to confirm` }),
  known: { zh: '全部已知', en: 'All known' },
  rule: { zh: '条件', en: 'Rule' },
  need: { zh: '要求', en: 'Need' },
  have: { zh: '实际', en: 'Have' },
  notAsked: { zh: '不要求', en: 'Not asked' },
  ask: { zh: '未知，问园区', en: 'Unknown, ask the park' },
  off: (by: string, unit: string) => ({ zh: `差 ${by} ${unit}`.trim(), en: `${by} ${unit} off`.trim() }),
  preferred: { zh: '优先', en: 'prefer' },
  update: { zh: '结果没有更新', en: 'Results not updated' },
  none: { zh: '没有方案符合全部条件', en: 'No option fits every condition' },
  noneHint: { zh: '下面的空间只差一条，放宽一步就符合', en: 'The spaces below miss by one condition' },
  gone: (name: string, rule: string) => ({
    zh: `所选方案已不在结果里：${name} 因“${rule}”不符`,
    en: `The selected option is gone: ${name} now fails “${rule}”`,
  }),
  goneRank: {
    zh: '所选方案已不在结果里：不止一条不符，或排到了后面',
    en: 'The selected option is gone: it fails several rules or ranks below the list',
  },
  keys: { zh: '↑ ↓ 换方案，Enter 打开空间，r 放宽一步', en: '↑ ↓ options, Enter opens, r relaxes' },
}

export const reasons = {
  near: { zh: '差一点', en: 'Near misses' },
  nearHint: { zh: '只差一条的空间', en: 'spaces that fail one rule' },
  noNear: { zh: '没有只差一条的空间', en: 'No space fails just one rule' },
  relaxTo: (to: string) => ({ zh: `放宽到 ${to}`, en: `Relax to ${to}` }),
  atLeast: (label: string) => ({ zh: `${label}下限`, en: `${label}, least` }),
  atMost: (label: string) => ({ zh: `${label}上限`, en: `${label}, most` }),
  short: (of: string, by: string) => ({ zh: `${of}，差 ${by}`, en: `${of}, ${by} short` }),
  over: (of: string, by: string) => ({ zh: `${of}，多 ${by}`, en: `${of}, ${by} over` }),
  also: (cluster: string) => ({ zh: `也看${cluster}`, en: `Also ${cluster}` }),
  drop: { zh: '不再要求', en: 'Do not ask' },
  gains: (n: number) => ({ zh: `+${n} 处`, en: `+${n}` }),
  steps: { zh: '放宽一步', en: 'Relax one rule' },
  stepsHint: { zh: '再多出几处', en: 'and how many more fit' },
  excluded: { zh: '什么条件排除了多少', en: 'What excludes how many' },
  excludes: { zh: '排除', en: 'excl.' },
  alone: { zh: '独因', en: 'alone' },
  excludesKey: { zh: '不符此条', en: 'fail this rule' },
  aloneKey: { zh: '只因此条，放宽即得', en: 'fail only this one: won back by relaxing it' },
  excludesOf: (n: number, alone: number) => ({
    zh: `${n} 处不符此条，其中 ${alone} 处只因此条`,
    en: `${n} fail this rule, ${alone} of them only this one`,
  }),
  nothing: { zh: '没有条件排除任何空间', en: 'No rule excludes anything' },
  more: (n: number) => ({ zh: `再看 ${n} 处`, en: `${n} more` }),
}

export const notes = {
  questions: { zh: '要问园区的', en: 'To ask the park' },
  quota: (share: string, numbers: { used: string; held: string; own: string; left: string }) => ({
    zh: `${share}% 生产额度（m²）：已用 ${numbers.used}，锁定 ${numbers.held}，本方案 ${numbers.own}，余 ${numbers.left}`,
    en: `${share} % production quota (m²): ${numbers.used} used, ${numbers.held} held, ${numbers.own} this option, ${numbers.left} left`,
  }),
  noQuestions: { zh: '没有待确认的事项', en: 'Nothing to confirm' },
  policies: { zh: '可能适用的政策', en: 'Policies that may apply' },
  notSummed: { zh: '不累加', en: 'never added up' },
  cap: { zh: '上限', en: 'up to' },
  more: (n: number) => ({ zh: `再看 ${n} 项`, en: `${n} more` }),
  departments: { zh: '要找的部门', en: 'Departments to contact' },
  leads: { zh: '推进单位：', en: 'Leads: ' },
  none: { zh: '没有', en: 'None' },
  mayApply: { zh: '可能适用', en: 'may apply' },
  notKnown: { zh: '尚缺信息', en: 'not enough known' },
  notMet: { zh: '条件不符', en: 'a condition is not met' },
  steps: { zh: '下一步', en: 'Next steps' },
  self: { zh: '企业自行', en: 'the firm itself' },
  timeline: { zh: '时间表', en: 'Timeline' },
  estimate: { zh: '估算，未核实', en: 'estimate, unverified' },
  licence: { zh: '最早取证窗口（新三类产品）', en: 'Earliest licence window (new class III product)' },
  inUse: { zh: '最早启用窗口', en: 'Earliest window for use' },
  months: (from: number, to: number) => ({ zh: `${from}–${to} 个月`, en: `${from}–${to} months` }),
  fromDay: (day: string) => ({ zh: `自 ${day} 起`, en: `from ${day}` }),
  noDay: { zh: '空间可用日未确认，只能给出时长', en: 'no confirmed day of availability, so only how long' },
}

export const map = {
  straight: (error: string) => ({
    zh: `直线，±${error} km，按示意中心点`,
    en: `straight line, ±${error} km, between indicative centres`,
  }),
  straightShort: (error: string) => ({ zh: `直线，±${error} km`, en: `straight line, ±${error} km` }),
}

export const phone = {
  rows: (n: number) => ({ zh: `${n} 条`, en: `${n}` }),
  need: (value: string) => ({ zh: `要 ${value}`, en: `needs ${value}` }),
  folded: (n: number) => ({ zh: `其余 ${n} 条符合`, en: `${n} more fit` }),
}

/** Matching for a lead. */
export const lead = {
  kept: (n: number) => ({ zh: `要求第 ${n} 版`, en: `requirement, version ${n}` }),
  differs: (n: number) => ({ zh: `与第 ${n} 版不同`, en: `differs from version ${n}` }),
  keep: (n: number) => ({ zh: `存为第 ${n} 版`, en: `Keep as version ${n}` }),
  notKept: { zh: '要求没有存下。', en: 'The requirement was not kept.' },
}
