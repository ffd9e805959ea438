import type { PolicyTable } from '../../tables.ts'
import type { ClusterId } from '../../vocabulary.ts'

const district = { cluster_ids: ['pujiang', 'hongqiao'] as ClusterId[] }
const collected = { collected_on: '2026-11-22' } as const
const plan = { ...collected, cap_yuan: null, basis: 'verified', source_id: 'plan-2025-15' } as const
/**
 * The article quotes 《闵行区新一轮促进生物医药产业高质量发展的若干意见》, whose text is not at hand. Its paragraphs are counted
 * under the heading 一张清晰的产业空间蓝图.
 */
const press = {
  ...district,
  ...collected,
  basis: 'verified',
  source_id: 'press-2025-12-12',
  clause: '产业空间蓝图 第6段',
  department_ids: [] as string[],
} as const

/**
 * Support that may apply. Caps are in yuan and stand in the press article only, never in the plan; they are ceilings for different
 * things and must not be summed. Bodies are given only where the plan names them.
 */
export const policies: PolicyTable[] = [
  {
    ...press,
    id: 'innovative-device-grant',
    name_zh: '创新医疗器械进入通道与落地生产配套',
    name_en: 'Matching grant for innovative devices: special review channel and local production',
    cap_yuan: 11_000_000,
    condition_zh: '创新医疗器械的进入通道和落地生产，按市级资金 1:1 配套，最高 1100 万元',
    condition_en:
      'For innovative devices that enter the special channel and go into local production: the municipal grant matched 1:1, up to CNY 11 million',
    missing_zh: '须先获市级资金；通道与落地是否分别计算未写明；受理部门和有效期未公布',
    missing_en:
      'A municipal grant has to come first; whether channel and production count separately is not stated; neither is the body in charge nor the period of validity',
  },
  {
    ...press,
    id: 'major-project-grant',
    name_zh: '重大产业化项目支持',
    name_en: 'Support for major industrialisation projects',
    cap_yuan: 10_000_000,
    condition_zh: '重大产业化项目，最高 1000 万元',
    condition_en: 'Major industrialisation projects, up to CNY 10 million',
    missing_zh: '“重大”的门槛、受理部门和有效期未公布',
    missing_en: 'What counts as major, the body in charge and the period of validity are not published',
  },
  {
    ...press,
    id: 'cleanroom-grant',
    name_zh: '洁净车间新建改建支持（工业上楼）',
    name_en: 'Support for new and converted cleanrooms (“industry goes upstairs”)',
    cap_yuan: 50_000_000,
    condition_zh: '鼓励“工业上楼”，新建改建洁净车间最高支持 5000 万元',
    condition_en: 'Multi-storey industry is encouraged; new or converted cleanrooms up to CNY 50 million',
    missing_zh: '按项目还是按业主、支持比例、受理部门和有效期未公布',
    missing_en:
      'Whether per project or per owner, the share of cost, the body in charge and the period of validity are not published',
  },
  {
    ...press,
    id: 'market-access-grant',
    name_zh: '产品入院、国际认证与海外上市支持',
    name_en: 'Support for hospital uptake, international certification and overseas launch',
    cap_yuan: 5_000_000,
    condition_zh: '鼓励创新产品入院，支持开展国际认证和海外上市，最高支持 500 万元',
    condition_en:
      'Hospital uptake of innovative products, international certification and overseas launch, up to CNY 5 million',
    missing_zh: '上限适用于其中哪几项、受理部门和有效期未公布',
    missing_en:
      'Which of these the cap covers, the body in charge and the period of validity are not published',
  },
  {
    ...press,
    id: 'special-policies',
    name_zh: '养老科技、脑机接口两个专项政策',
    name_en: 'Two special policies: technology for elderly care and brain–computer interfaces',
    cap_yuan: null,
    condition_zh: '“1+2”政策体系中的两个专项政策',
    condition_en: 'The two special policies of the district’s “1+2” biomedicine policy system',
    missing_zh: '报道只有名称，内容、金额和受理部门未见公布',
    missing_en:
      'The article gives the names only; content, amounts and the body in charge are not published in it',
    clause: '产业空间蓝图 第5段',
  },
  {
    ...plan,
    id: 'catalogue-selection',
    name_zh: '闵行区“新优药械”目录与产品入院',
    name_en: 'District catalogue of new and excellent drugs and devices, and hospital uptake',
    condition_zh: '经区“新优药械”目录遴选；优化药械入院流程，动态发布创新产品应用清单',
    condition_en:
      'Selection for the district catalogue; a simpler way into hospitals and a running list of innovative products in use',
    missing_zh: '遴选标准和申报时间未公布',
    missing_en: 'The criteria and the time of application are not published',
    ...district,
    department_ids: ['health-commission', 'medical-insurance', 'science-commission'],
    clause: '四.11',
  },
  {
    ...plan,
    id: 'c65-share',
    name_zh: '科研设计用地（C65）配置中试与生产',
    name_en: 'Pilot production and production on research and design land (C65)',
    condition_zh: '允许单一用途科研设计用地(C65)可配置最高 30% 的面积用于医疗器械中试与生产',
    condition_en:
      'On single-use research and design land (C65), up to 30 % of the area may serve pilot production and production of medical devices',
    missing_zh: '面积基数（建筑面积或用地面积）、按宗地还是按楼栋计算、适用于集聚区内还是周边，均未写明',
    missing_en:
      'Not stated: which area is the base (floor or land), whether it counts by parcel or by building, and whether it holds inside the cluster or around it',
    cluster_ids: ['hongqiao'],
    department_ids: [
      'economic-commission',
      'planning-resources',
      'pujiang-town',
      'huacao-town',
      'lingang-pujiang',
    ],
    clause: '四.4',
  },
  {
    ...plan,
    id: 'existing-land',
    name_zh: '存量用地更新与提容',
    name_en: 'Renewal and denser use of existing industrial land',
    condition_zh:
      '低效产业用地优先用于医疗器械产业化项目；支持存量产业用地提容改扩建，鼓励建设医疗器械标准化厂房',
    condition_en:
      'Underused industrial land goes first to medical device projects; denser rebuilding and extension of existing land, and standard factories for medical devices, are supported',
    missing_zh: '低效用地清单、容积率和补缴地价规则未公布',
    missing_en:
      'The list of underused land, the floor area ratios and the rules on land payments are not published',
    ...district,
    department_ids: ['economic-commission', 'planning-resources', 'pujiang-town', 'huacao-town'],
    clause: '四.5',
  },
  {
    ...plan,
    id: 'review-service',
    name_zh: '审评审批前置服务',
    name_en: 'Early help with review and approval',
    condition_zh: '重点企业、重点产品清单；提升“前置服务”范围和质量，加速医疗器械审评审批',
    condition_en:
      'For firms and products on the key lists: more and better help before filing, faster review and approval',
    missing_zh: '清单的进入条件未公布',
    missing_en: 'How a firm or product gets onto the lists is not published',
    ...district,
    department_ids: ['market-regulation', 'new-hongqiao-company', 'lingang-pujiang'],
    clause: '四.6',
  },
  {
    ...plan,
    id: 'import-to-local',
    name_zh: '进口注册产品转上海生产',
    name_en: 'Moving imported registered products to production in Shanghai',
    condition_zh: '医疗器械外商投资企业实现进口注册产品转上海生产，全球同步研发',
    condition_en:
      'For foreign-invested device firms: imported registered products made in Shanghai, R&D in step with the world',
    missing_zh: '具体支持措施未公布',
    missing_en: 'The measures themselves are not published',
    ...district,
    department_ids: [
      'investment-promotion',
      'commerce-commission',
      'science-commission',
      'market-regulation',
      'new-hongqiao-company',
      'lingang-pujiang',
      'biomedicine-company',
    ],
    clause: '四.9',
  },
  {
    ...plan,
    id: 'clinical-trials',
    name_zh: '临床试验与研究型病房',
    name_en: 'Clinical trials and research wards',
    condition_zh:
      '支持瑞金医院、华山医院等与集聚区企业联合开展临床试验；推动市五医院、区中心医院设立临床研究型病房',
    condition_en:
      'Ruijin, Huashan and other hospitals run trials with firms of the clusters; research wards at Shanghai Fifth People’s Hospital and Minhang Central Hospital',
    missing_zh: '对接方式和病房开放时间未公布',
    missing_en: 'How to take part and when the wards open is not published',
    ...district,
    department_ids: ['health-commission', 'science-commission', 'biomedicine-company'],
    clause: '四.10',
  },
  {
    ...plan,
    id: 'funds',
    name_zh: '脑机接口产业发展基金等',
    name_en: 'Brain–computer interface fund and other funds',
    condition_zh:
      '筹建脑机接口产业发展基金，支持园区引入设立面向特色赛道的产业基金，鼓励龙头企业组建并购基金',
    condition_en:
      'A brain–computer interface fund is being prepared; parks may bring in funds for their lines; leading firms are encouraged to set up merger funds',
    missing_zh: '“筹建”不等于已设立；规模和申请方式未公布',
    missing_en: 'Being prepared does not mean available; size and application are not published',
    ...district,
    department_ids: ['min-jintou', 'finance'],
    clause: '四.13',
  },
  {
    ...plan,
    id: 'talent',
    name_zh: '春申人才计划',
    name_en: 'Chunshen talent programme',
    condition_zh: '对符合条件的高端研发管理人才，给予创新扶持、安居资助及各类保障服务',
    condition_en:
      'Senior R&D and management staff who qualify get support for innovation, housing subsidies and other services',
    missing_zh: '人才条件和资助标准未公布',
    missing_en: 'Who qualifies and how much is paid is not published',
    ...district,
    department_ids: ['talent', 'human-resources'],
    clause: '四.14',
  },
  {
    ...plan,
    id: 'sme-subsidy',
    name_zh: '创新型中小企业研发补贴与专精特新培育',
    name_en: 'R&D subsidies for innovative smaller firms, and the programme for specialised ones',
    condition_zh: '实施专精特新培育计划，对创新型中小企业给予研发补贴',
    condition_en:
      'R&D subsidies for innovative small and medium-sized firms; a programme for specialised ones',
    missing_zh: '认定条件和补贴标准未公布',
    missing_en: 'How firms qualify and how much is paid is not published',
    ...district,
    department_ids: ['economic-commission', 'science-commission'],
    clause: '四.15',
  },
  {
    ...plan,
    id: 'bonded-services',
    name_zh: '保税维修、仓储与展示交易',
    name_en: 'Bonded repair, storage and display',
    condition_zh:
      '用好浦江漕河泾综合保税区、虹桥商务区保税物流中心（B型）相关政策，拓展保税维修，完善保税仓储、分拨配送、跨境运输、保税展示交易',
    condition_en:
      'Use of the Pujiang Caohejing Comprehensive Bonded Zone and the Hongqiao Bonded Logistics Centre (Type B): bonded repair, storage, distribution, cross-border transport, display and trade',
    missing_zh: '可开展的业务目录和准入条件未公布',
    missing_en: 'Which business is admitted and on what terms is not published',
    ...district,
    department_ids: [
      'commerce-commission',
      'longwu-customs',
      'xinzhuang-customs',
      'nan-hongqiao-group',
      'lingang-pujiang',
    ],
    clause: '四.16',
  },
]
