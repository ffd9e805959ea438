import type { Bilingual } from '../../api/contract.ts'
import { formatNumber } from '../format.ts'

export const form = {
  title: { zh: '项目要求', en: 'The project' },
  clear: { zh: '清空', en: 'Clear' },
  productLine: { zh: '产品线', en: 'Product line' },
  anyLine: { zh: '未定', en: 'Not decided' },
  typical: (name: string) => ({ zh: `典型项目：${name}`, en: `Typical: ${name}` }),
  typicalHint: { zh: '行业经验值', en: 'trade values' },
  typicalFill: { zh: '填入空着的项', en: 'Fill what is empty' },
  typicalCount: (filled: number, of: number) => ({ zh: `${filled}/${of} 项`, en: `${filled} of ${of}` }),
  typicalDrop: { zh: '撤下', en: 'Take out' },
  typicalFilled: { zh: '已填入', en: 'filled in' },
  typicalOwn: { zh: '您另有填写', en: 'you have said otherwise' },
  typicalOpen: { zh: '未填', en: 'not filled in' },
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
  processes: { zh: '工艺', en: 'Processes' },
  processesHint: { zh: '决定环评与用地', en: 'decide EIA and land' },
  processesAll: { zh: '全部工艺', en: 'All processes' },
  processesFold: { zh: '收起', en: 'Fold' },
  processesFind: { zh: '按名称或做法查找', en: 'Find by name or what is done' },
  processesNone: { zh: '没有这样的工艺，换个说法试试', en: 'Nothing like that; try other words' },
  processesRule: {
    zh: '做什么选什么；没选的按不做计，一项都不选按未知计',
    en: 'Tick all that is done: the rest counts as not done, none at all as not known',
  },
  amount: (name: string, unit: string) => ({ zh: `${name}，${unit}`, en: `${name}, ${unit}` }),
  howMuch: { zh: '多少', en: 'how much' },
  time: { zh: '时间与取得方式', en: 'Date and tenure' },
  neededBy: { zh: '需要时间', en: 'Needed by' },
  ownDay: (use: string, day: string) => ({ zh: `${use} ${day} 前`, en: `${use} by ${day}` }),
  site: { zh: '分址、扩产与邻近', en: 'Sites, growth, nearby' },
  together: { zh: '各项活动', en: 'The activities' },
  growthArea: { zh: '扩产再要', en: 'Room to grow' },
  growthBy: { zh: '扩产时间', en: 'To grow by' },
  growthWant: { zh: '扩产', en: 'Growth' },
  within: { zh: '以内', en: 'within' },
  wishes: { zh: '硬条件与优先', en: 'Must and prefer' },
  wishHint: { zh: '点名称在必须与优先（虚线）间切换', en: 'Press a name: must or prefer (dashed)' },
  must: { zh: '必须', en: 'must' },
  prefer: { zh: '优先', en: 'prefer' },
  more: (n: number) => ({ zh: `另 ${n} 项`, en: `${n} more` }),
  weights: { zh: '权重', en: 'Weights' },
  total: { zh: '合计 100', en: 'Total 100' },
  resetWeights: { zh: '复原', en: 'Reset' },
  changed: { zh: '已改', en: 'Changed' },
  undo: { zh: '撤销', en: 'Undo' },
  edit: { zh: '修改', en: 'Change' },
  done: { zh: '看结果', en: 'Show results' },
}

export const reading = {
  open: { zh: '粘贴对方的话', en: 'Paste what they wrote' },
  label: { zh: '微信、邮件里的一段话', en: 'A paragraph from a chat or mail' },
  placeholder: {
    zh: '例：想在浦江找 3,000 到 5,000 平米做试剂，层高 5 米以上，明年三月前要',
    en: 'Such as: 3,000 to 5,000 m² in Pujiang for reagents, 5 m clear, by March',
  },
  read: { zh: '读出条件', en: 'Read it' },
  fold: { zh: '收起', en: 'Fold' },
  failed: { zh: '没有读成', en: 'Not read' },
  found: (n: number) => ({
    zh: `读出 ${n} 条，点“填入”才生效`,
    en: `${n} read; nothing changes until you fill them in`,
  }),
  nothing: { zh: '没有读出条件', en: 'No condition was read' },
  conflict: { zh: '说法不一，请选一个', en: 'Said in several ways; choose one' },
  none: { zh: '都不填', en: 'none of them' },
  unread: { zh: '没有读懂', en: 'not understood' },
  fill: (n: number) => ({ zh: `填入 ${n} 条`, en: `Fill in ${n}` }),
  filled: (n: number) => ({ zh: `从文字填入 ${n} 条`, en: `${n} filled in from words` }),
  from: (quote: string) => ({ zh: `“${quote}”`, en: `“${quote}”` }),
  rent: (yuan: string) => ({ zh: `租金 ≤ ${yuan} 元/m²·日`, en: `rent ≤ ${yuan} yuan/m²·day` }),
  by: (day: string) => ({ zh: `${day} 前`, en: `by ${day}` }),
  growth: (what: string) => ({ zh: `扩产 ${what}`, en: `growth ${what}` }),
  key: { zh: '划线的读懂了，黄底的没有读懂', en: 'underlined: understood; yellow: not' },
}

export const eia = {
  title: { zh: '环评', en: 'EIA' },
  of: (name: string) => ({ zh: `环评：${name}`, en: `EIA: ${name}` }),
  atLeast: (name: string) => ({ zh: `至少${name}`, en: `at least ${name}` }),
  none: { zh: '选了工艺就给出环评类别和依据', en: 'Tick processes to see the class and its grounds' },
  governs: { zh: '决定类别', en: 'governs' },
  noClass: { zh: '不决定类别', en: 'no class of its own' },
  grounds: (n: number) => ({ zh: `依据 ${n} 条`, en: n === 1 ? '1 ground' : `${n} grounds` }),
  permits: (n: number) => ({ zh: `另须办理 ${n} 项`, en: `${n} permits besides` }),
  advice: (n: number) => ({ zh: `上海与选址提示 ${n} 条`, en: `${n} notes on Shanghai and the site` }),
  adviceHint: { zh: '仅供参考，不改变类别', en: 'advice; the class stays' },
  raised: (name: string, to: string) => ({
    zh: `若再做“${name}”，升为${to}`,
    en: `With ${name} as well: ${to}`,
  }),
}

export const results = {
  options: (n: number) => ({ zh: `${n} 个方案`, en: n === 1 ? '1 option' : `${n} options` }),
  evaluated: (n: number, exact: boolean) => ({
    zh: exact
      ? `逐处评估 ${formatNumber(n)} 处，穷举求得`
      : `逐处评估 ${formatNumber(n)} 处，组合只搜索了靠前的`,
    en: exact
      ? `${formatNumber(n)} spaces judged one by one, exact`
      : `${formatNumber(n)} spaces judged, not every combination`,
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
  noneFarHint: {
    zh: '没有只差一条的空间；先放宽下面排除最多的条件',
    en: 'No space misses by one condition only: begin with the rule below that excludes most',
  },
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
  without: ({ zh, en }: Bilingual) => ({ zh: `不自行做${zh}`, en: `Without ${en}` }),
  pairs: { zh: '放宽两条', en: 'Relax two rules' },
  pairsHint: { zh: '单放一条不够', en: 'one alone is not enough' },
  both: { zh: '两条一起', en: 'Both' },
  outside: { zh: '交给别人做', en: 'Leave to somebody else' },
  outsideHint: { zh: '不自行做这道工艺', en: 'one process not in house' },
  earliest: { zh: '最早什么时候', en: 'How soon' },
  earliestHint: { zh: '其他条件不变', en: 'all else as asked' },
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

export const questions = {
  title: { zh: '先问这几件', en: 'Ask these first' },
  hint: { zh: '一个答复能定几处', en: 'how many spaces one answer settles' },
  settlesOf: (settles: number, concerns: number) => ({
    zh: `${concerns} 处待此答复，其中 ${settles} 处只差这一项`,
    en: `${concerns} spaces wait for it, ${settles} of them for nothing else`,
  }),
  copy: { zh: '复制', en: 'Copy' },
  copyAll: { zh: '全部复制', en: 'Copy all' },
  copied: { zh: '已复制', en: 'Copied' },
  ask: (n: number) => ({ zh: `转园区（${n} 处）`, en: n === 1 ? 'Ask the park' : `Ask the park (${n})` }),
  asked: (n: number) => ({ zh: `已转园区 ${n} 处`, en: `asked, ${n}` }),
  notAsked: { zh: '没有全部转出。', en: 'Not all were asked.' },
}

export const stability = {
  title: { zh: '名次稳不稳', en: 'Does the order hold' },
  which: { zh: '看哪两个方案', en: 'Which two options' },
  of: (upper: number, lower: number) => ({
    zh: `方案 ${upper} 与方案 ${lower}`,
    en: `Options ${upper} and ${lower}`,
  }),
  lead: (upper: number, lower: number, points: number) => ({
    zh: `方案 ${upper} 比方案 ${lower} 高 ${points} 分。`,
    en: `Option ${upper} leads option ${lower} by ${points} points.`,
  }),
  within: (holds: string) => ({
    zh: `单独调一项，在此区间内名次不变：${holds}；其余各项怎么调都不变。`,
    en: `Moving one weight alone, the order holds for: ${holds}; for the others at any weight.`,
  }),
  always: { zh: '单独调哪一项名次都不变。', en: 'Moving any one weight alone changes nothing.' },
  asItIs: (name: string) => ({ zh: `${name}不动`, en: `${name} as it is` }),
  upTo: (name: string, to: number) => ({ zh: `${name} ${to} 以内`, en: `${name} up to ${to}` }),
  from: (name: string, from: number) => ({ zh: `${name} ${from} 以上`, en: `${name} from ${from}` }),
  between: (name: string, from: number, to: number) => ({
    zh: `${name} ${from}–${to}`,
    en: `${name} ${from}–${to}`,
  }),
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
  fromDay: (day: string) => ({ zh: `自 ${day} 起：`, en: `from ${day}:` }),
  noDay: { zh: '空间可用日未确认，只能给出时长', en: 'no confirmed day of availability, so only how long' },
}

/** 预审意见: what an option looks like before anybody decides. */
export const opinion = {
  title: { zh: '选址预审意见', en: 'Pre-assessment of a site' },
  lead: {
    zh: '供项目洽谈参考，由规则逐条比对得出，不是审批意见',
    en: 'For talks about a project. Drawn from rules, one by one; not an approval',
  },
  back: { zh: '回到配场地', en: 'Back to Match' },
  print: { zh: '打印或存为 PDF', en: 'Print or save as PDF' },
  failed: { zh: '没有读到', en: 'It could not be read' },
  gone: { zh: '这个方案已不在结果里', en: 'This option is no longer among the results' },
  goneHint: {
    zh: '库存或条件变了，请回到配场地另选',
    en: 'Stock or terms have changed; choose another on Match',
  },
  firm: { zh: '企业', en: 'Firm' },
  project: { zh: '项目', en: 'Project' },
  contact: { zh: '联系人', en: 'Contact' },
  number: { zh: '编号', en: 'No.' },
  asked: { zh: '一、项目要求', en: '1. What is asked' },
  option: (rank: number, of: number) => ({
    zh: `二、所选方案（${of} 个中的第 ${rank} 个）`,
    en: `2. The option (${rank} of ${of})`,
  }),
  verdicts: { zh: '三、逐条比对', en: '3. Rule by rule' },
  land: { zh: '四、用地', en: '4. Land use' },
  eia: { zh: '五、环评', en: '5. EIA' },
  toConfirm: { zh: '六、待确认', en: '6. To confirm' },
  place: { zh: '空间', en: 'Space' },
  clause: { zh: '依据', en: 'Rests on' },
  noZoning: { zh: '用地未知', en: 'zoning unknown' },
  illustrativeUnit: { zh: '示例', en: 'illustrative' },
  by: (day: string) => ({ zh: `${day} 前`, en: `by ${day}` }),
  processes: (list: string) => ({ zh: `工艺：${list}`, en: `Processes: ${list}` }),
  noProcesses: { zh: '工艺：未说明', en: 'Processes: not said' },
  noDetermination: {
    zh: '本意见不构成行政认定或承诺。用地以区规划资源局、环评以区生态环境局、消防和准入以各主管部门的认定为准。',
    en: 'This determines nothing and promises nothing. The district planning bureau decides on land, the ecology bureau on EIA, and each authority on fire safety and admission.',
  },
  asOf: (day: string, inventory: number, rules: string) => ({
    zh: `数据截至 ${day}，库存第 ${inventory} 版，规则 ${rules}。`,
    en: `Data as of ${day}, inventory version ${inventory}, rules ${rules}.`,
  }),
  indicative: { zh: '位置和边界为示意。', en: 'Positions and boundaries are indicative.' },
  illustrative: {
    zh: '标“示例”的单元由公布总量拆分，不是真实房源。',
    en: 'Illustrative units are broken down from a published total and are not real.',
  },
  signed: { zh: '经办', en: 'Prepared by' },
  date: { zh: '日期', en: 'Date' },
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
  ask: (n: number) => ({ zh: `问园区 ${n} 项`, en: `Ask ${n}` }),
  folded: (n: number) => ({ zh: `其余 ${n} 条符合`, en: `${n} more fit` }),
}

/** Matching for a lead. */
export const lead = {
  kept: (n: number) => ({ zh: `要求第 ${n} 版`, en: `requirement, version ${n}` }),
  differs: (n: number) => ({ zh: `与第 ${n} 版不同`, en: `differs from version ${n}` }),
  keep: (n: number) => ({ zh: `存为第 ${n} 版`, en: `Keep as version ${n}` }),
  notKept: { zh: '要求没有存下。', en: 'The requirement was not kept.' },
}
