import type { Bilingual, Criterion, MatchResult, Option } from '../../api/contract.ts'
import { attributeLabels } from '../../attributes/labels.ts'
import type { ClusterId, Near, ProductLine, Together } from './form.ts'
import { wishOfRule } from './wishes.ts'

const word = (zh: string, en: string): Bilingual => ({ zh, en })

/** Names of the vocabulary as this workspace says them; each list is complete by its type. */
export const productLineNames: Readonly<Record<ProductLine, Bilingual>> = {
  ivd: word('高端体外诊断', 'High-end IVD'),
  implant_interventional: word('植入介入器械', 'Implant and interventional'),
  bci: word('脑机接口', 'Brain–computer interface'),
  aesthetic: word('高端医美', 'High-end aesthetic'),
  imaging: word('医学影像', 'Medical imaging'),
  ophthalmic: word('眼科器械', 'Ophthalmic'),
  eldercare: word('养老科技', 'Eldercare devices'),
  ai_device: word('人工智能器械', 'AI devices'),
  mass_spectrometry: word('质谱诊断', 'Mass-spectrometry diagnostics'),
  other: word('其他', 'Other'),
}

/** Short, for selects and column heads. */
export const clusterNames: Readonly<Record<ClusterId, Bilingual>> = {
  pujiang: word('浦江', 'Pujiang'),
  hongqiao: word('虹桥', 'Hongqiao'),
}

export const togetherNames: Readonly<Record<Together | 'anywhere', Bilingual>> = {
  anywhere: word('可以分址', 'Sites may be apart'),
  cluster: word('同一片区', 'In one cluster'),
  parcel: word('同一地块', 'On one parcel'),
}

export const placeKindNames: Readonly<Record<Near['kind'], Bilingual>> = {
  hospital: word('医院', 'Hospital'),
  platform: word('公共平台', 'Platform'),
  station: word('地铁站', 'Metro station'),
  airport: word('机场', 'Airport'),
  bonded_zone: word('综保区', 'Bonded zone'),
  carrier: word('园区载体', 'Carrier'),
}

/** Classes of the catalogue, as in 环评：报告表. */
export const eiaClassNames: Readonly<Record<MatchResult['eia']['class'], Bilingual>> = {
  report: word('报告书', 'Report (报告书)'),
  form: word('报告表', 'Form (报告表)'),
  registration: word('登记表', 'Registration (登记表)'),
  exempt: word('不纳入环评管理', 'Exempt'),
  unknown: word('待确认', 'To confirm'),
}

export const criterionNames: Readonly<Record<Criterion, Bilingual>> = {
  area: word('面积', 'Area'),
  cost: word('成本', 'Cost'),
  timing: word('时间', 'Time'),
  headroom: word('硬件', 'Tech'),
  policy: word('政策', 'Policy'),
  proximity: word('邻近', 'Near'),
  certainty: word('确定', 'Sure'),
  expandability: word('扩展', 'Growth'),
}

export const optionKindNames: Readonly<Record<Option['kind'], Bilingual>> = {
  single: word('单处', 'Single'),
  combined: word('组合', 'Combined'),
  phased: word('分期', 'Phased'),
  dual_core: word('双核', 'Dual-core'),
}

/** Rules that no wish switches on. */
const otherRuleNames: Readonly<Record<string, Bilingual>> = {
  floor_area: word('建筑面积', 'Floor area'),
  use: word('空间用途', 'Space use'),
  zoning: word('用地允许', 'Zoning'),
  cluster: word('片区', 'Cluster'),
  available_by: word('可用时间', 'Available by'),
  rent: attributeLabels.rentYuanM2Day,
  tenure: attributeLabels.tenures,
  proximity: word('邻近', 'Proximity'),
  expansion: word('扩展', 'Expansion'),
  quota: word('生产额度', 'Production quota'),
  eia: word('环评与用地', 'EIA on this land'),
}
export function ruleName(rule: string): Bilingual {
  const wish = wishOfRule(rule)
  return (wish ? attributeLabels[wish] : otherRuleNames[rule]) ?? word(rule, rule)
}

/** Where a place is; names of published lots begin with their cluster already. */
export function placeName(
  { name, cluster }: { name: Bilingual; cluster: ClusterId },
  say: (text: Bilingual) => string,
): string {
  const short = say(clusterNames[cluster])
  return say(name).startsWith(short) ? say(name) : `${short} ${say(name)}`
}
