import type { PolicyConditionTable } from '../../tables.ts'

type Condition = Omit<PolicyConditionTable, 'policy_id' | 'no'>

const stated = (kind: Condition['kind'], accepts: string[], text_zh: string, text_en: string): Condition => ({
  kind,
  accepts,
  text_zh,
  text_en,
  basis: 'verified',
})

/** Follows from the wording but does not stand in it. */
const inferred = (...condition: Parameters<typeof stated>): Condition => ({
  ...stated(...condition),
  basis: 'unverified',
})

const ask = (text_zh: string, text_en: string): Condition => stated('ask', [], text_zh, text_en)

/** Conditions by policy, in the order of the wording. What no one but the firm or the body in charge knows is asked. */
const conditions: Record<string, Condition[]> = {
  'innovative-device-grant': [
    stated('activity', ['production'], '产品落地生产', 'The product goes into local production'),
    ask('产品已进入创新医疗器械通道', 'The product is in the special channel for innovative devices'),
    ask('已获市级资金，区级按 1:1 配套', 'A municipal grant has been given, which the district matches 1:1'),
  ],
  'major-project-grant': [
    inferred(
      'activity',
      ['production'],
      '产业化项目，含生产',
      'An industrialisation project, with production',
    ),
    ask('达到“重大”的门槛（未公布）', 'It counts as major (the threshold is not published)'),
  ],
  'cleanroom-grant': [
    stated('cleanroom_work', [], '新建或改建洁净车间', 'A cleanroom is newly built or converted'),
    ask(
      '是否须为“工业上楼”项目，按项目还是按业主支持（未公布）',
      'Whether it has to be multi-storey industry, and whether the project or the owner is paid (not published)',
    ),
  ],
  'market-access-grant': [
    ask(
      '有创新产品入院、国际认证或海外上市事项',
      'There is a hospital uptake, an international certification or an overseas launch to support',
    ),
  ],
  'special-policies': [
    inferred(
      'product_line',
      ['bci', 'eldercare'],
      '产品属脑机接口或养老科技',
      'The product is a brain–computer interface or technology for elderly care',
    ),
    ask(
      '符合专项政策的条件（报道只有名称）',
      'It meets what the special policy asks (the article gives the name only)',
    ),
  ],
  'catalogue-selection': [
    ask('经区“新优药械”目录遴选', 'The product is selected for the district catalogue'),
  ],
  'c65-share': [
    inferred(
      'cluster',
      ['hongqiao'],
      '位于虹桥集聚区（适用于区内还是周边，方案未写明）',
      'In the Hongqiao cluster (whether inside it or around it is not stated)',
    ),
    stated('activity', ['production', 'pilot'], '用于中试或生产', 'Used for pilot production or production'),
    stated(
      'single_use_zoning',
      ['C65'],
      '中试或生产在单一用途 C65 地块上',
      'The pilot or production stands on a single-use C65 parcel',
    ),
    ask(
      '占用份额经部门核定（面积基数未写明）',
      'The share taken is confirmed by the bodies in charge (its base is not stated)',
    ),
  ],
  'existing-land': [
    stated(
      'activity',
      ['production'],
      '医疗器械产业化项目',
      'An industrialisation project for medical devices',
    ),
    ask(
      '使用低效或存量产业用地，或在其上提容改扩建',
      'It uses underused or existing industrial land, or rebuilds it more densely',
    ),
  ],
  'review-service': [ask('列入重点企业、重点产品清单', 'The firm or the product is on the key lists')],
  'import-to-local': [
    stated('activity', ['production'], '转为上海生产', 'Production moves to Shanghai'),
    ask('外商投资企业', 'The firm is foreign-invested'),
    ask('产品已按进口注册', 'The product is registered as an import'),
  ],
  'clinical-trials': [
    ask(
      '与瑞金、华山等医院联合开展临床试验，或使用研究型病房',
      'A trial with Ruijin, Huashan or another hospital, or use of a research ward',
    ),
  ],
  funds: [
    inferred('product_line', ['bci'], '产品属脑机接口', 'The product is a brain–computer interface'),
    stated(
      'in_preparation',
      [],
      '基金已设立（方案写明“筹建”，筹建不等于可申请）',
      'The fund exists (the plan says it is being prepared, which is not the same)',
    ),
  ],
  talent: [ask('有符合条件的高端研发管理人才', 'There are senior R&D or management staff who qualify')],
  'sme-subsidy': [
    ask(
      '经认定的创新型或专精特新中小企业',
      'The firm is recognised as an innovative or specialised smaller firm',
    ),
  ],
  'bonded-services': [
    ask(
      '开展保税维修、仓储、分拨或展示交易，并在综保区或 B 型中心内',
      'Bonded repair, storage, distribution or display, inside the bonded zone or the Type B centre',
    ),
  ],
}

export const policyConditions: PolicyConditionTable[] = Object.entries(conditions).flatMap(
  ([policy_id, list]) => list.map((condition, index) => ({ policy_id, no: index + 1, ...condition })),
)
