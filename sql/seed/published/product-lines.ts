import type { ClusterProductLineTable, ProductLineTable } from '../../tables.ts'

const plan = 'plan-2025-15'

const noStreams = {
  upstream_zh: null,
  upstream_en: null,
  midstream_zh: null,
  midstream_en: null,
  downstream_zh: null,
  downstream_en: null,
}

/** Section 二 of the plan. Only its first three lines have an upstream, a midstream and a downstream. */
export const productLines: ProductLineTable[] = [
  {
    id: 'bci',
    name_zh: '脑机接口',
    name_en: 'Brain–computer interfaces',
    upstream_zh:
      '推动柔性脑机接口电极技术水平及制备工艺实现突破，鼓励高校、科研机构成果转化，攻克核心技术难题，提升在芯片制造方面的自主可控能力',
    upstream_en:
      'Core components and raw materials: breakthroughs in flexible electrodes and how they are made; results of ' +
      'universities and institutes brought into use; more control of the making of chips',
    midstream_zh:
      '加速脑机接口整机设备生产制造，软件算法创新迭代，搭建脑电算法大模型，实现大脑意念的高通量输出和输入',
    midstream_en:
      'Complete devices, large models and algorithms: faster manufacture of complete devices, new software ' +
      'algorithms, a large EEG model, high-throughput output and input of intent',
    downstream_zh:
      '凭借上海新虹桥国际医学中心丰富的临床资源，联合区内企业开发面向医疗康复、智能家居、娱乐教育等多场景的整机产品',
    downstream_en:
      'Applications: with the clinical resources of the New Hongqiao International Medical Center, complete ' +
      'products for rehabilitation, smart homes, entertainment and education',
    source_id: plan,
    clause: '二.1',
  },
  {
    id: 'ivd',
    name_zh: '高端体外诊断',
    name_en: 'High-end in-vitro diagnostics',
    upstream_zh:
      '夯实关键试剂、核心零部件产业基础，推动基于疾病诊断新标志物的诊断试剂、新型组织和液基细胞检测试剂等领域实现技术突破',
    upstream_en:
      'Key reagents and core components; breakthroughs in reagents for new disease markers and in new tissue and ' +
      'liquid-based cytology reagents',
    midstream_zh:
      '做强高端检验设备制造，推动新型高通量测序仪、化学发光诊断设备及检测试剂迭代升级，鼓励企业面向消费端开发家用无创血糖连续监测系统等新一代体外诊断设备',
    midstream_en:
      'Manufacture of high-end laboratory equipment: new high-throughput sequencers, chemiluminescence analysers and ' +
      'their reagents; for consumers, next-generation devices such as non-invasive continuous glucose monitoring',
    downstream_zh: '依托医院、社区等场景，提供应用支撑',
    downstream_en: 'Support for use in hospitals and communities',
    source_id: plan,
    clause: '二.2',
  },
  {
    id: 'implant_interventional',
    name_zh: '高端植介入医疗器械',
    name_en: 'High-end implant and interventional devices',
    upstream_zh:
      '研发新一代牙粉材料、磷酸三钙生物陶瓷、羟基磷灰石生物陶瓷等生物材料，加快突破血管内压电导丝系统、可控吸收血管支架等新一代技术',
    upstream_en:
      'Biomaterials such as new dental powders, tricalcium phosphate and hydroxyapatite bioceramics; new techniques ' +
      'such as intravascular piezoelectric guidewires and controllably absorbable stents',
    midstream_zh:
      '推动心脑血管植介入产品、新型骨科植入物、冲击波球囊导管系统等关键核心产品更新迭代，支持企业研发生产口腔颌面植入等产品',
    midstream_en:
      'New generations of cardiovascular and cerebrovascular devices, orthopaedic implants and shock-wave balloon ' +
      'catheters; development and production of oral and maxillofacial implants',
    downstream_zh: '联动相关医院推广相关产品应用',
    downstream_en: 'Wider use of the products together with hospitals',
    source_id: plan,
    clause: '二.3',
  },
  {
    id: 'aesthetic',
    name_zh: '高端医美',
    name_en: 'High-end aesthetic devices',
    ...noStreams,
    source_id: plan,
    clause: '二.4;三(二)',
  },
  {
    id: 'imaging',
    name_zh: '高端医学影像',
    name_en: 'High-end medical imaging',
    ...noStreams,
    source_id: plan,
    clause: '三(二)',
  },
  {
    id: 'ophthalmic',
    name_zh: '高端眼科产品',
    name_en: 'High-end ophthalmic devices',
    ...noStreams,
    source_id: plan,
    clause: '二.4;三(二)',
  },
  {
    id: 'eldercare',
    name_zh: '养老相关医疗器械',
    name_en: 'Devices for elderly care',
    ...noStreams,
    source_id: plan,
    clause: '二.4',
  },
  {
    id: 'ai_device',
    name_zh: '人工智能医疗器械',
    name_en: 'AI medical devices',
    ...noStreams,
    source_id: plan,
    clause: '二.4',
  },
  {
    id: 'mass_spectrometry',
    name_zh: '质谱诊疗产品',
    name_en: 'Mass-spectrometry diagnostics and treatment',
    ...noStreams,
    source_id: plan,
    clause: '二.4',
  },
  {
    id: 'other',
    name_zh: '其他医疗器械',
    name_en: 'Other medical devices',
    ...noStreams,
    source_id: plan,
    clause: '二.4',
  },
]

/** What each cluster mainly develops. The track is the plan's word for the line, not a finding about a project. */
export const clusterProductLines: ClusterProductLineTable[] = [
  { cluster_id: 'pujiang', product_line_id: 'ivd', track: 'heavy', source_id: plan, clause: '三(一)' },
  {
    cluster_id: 'pujiang',
    product_line_id: 'implant_interventional',
    track: 'heavy',
    source_id: plan,
    clause: '三(一)',
  },
  { cluster_id: 'hongqiao', product_line_id: 'bci', track: 'light', source_id: plan, clause: '三(二)' },
  { cluster_id: 'hongqiao', product_line_id: 'aesthetic', track: 'light', source_id: plan, clause: '三(二)' },
  { cluster_id: 'hongqiao', product_line_id: 'imaging', track: 'light', source_id: plan, clause: '三(二)' },
  {
    cluster_id: 'hongqiao',
    product_line_id: 'ophthalmic',
    track: 'light',
    source_id: plan,
    clause: '三(二)',
  },
]
