import type { EiaRuleTable } from '../../tables.ts'

type Row = Pick<EiaRuleTable, 'class' | 'track' | 'text_zh' | 'text_en' | 'clause'> & Partial<EiaRuleTable>

/**
 * A row of the catalogue of 2021, in force from the first day of that year, since no paper at hand states the day;
 * without a clause it is trade knowledge.
 */
const rule = (process: EiaRuleTable['process'], row: Row): EiaRuleTable => ({
  id: row.from_quantity === undefined ? process : `${process}-from-${row.from_quantity}`,
  process,
  quantity: null,
  from_quantity: null,
  below_quantity: null,
  class_most: null,
  open_with: [],
  effective_from: '2021-01-01',
  effective_to: null,
  ask_zh: null,
  ask_en: null,
  basis: row.clause === null ? 'unverified' : 'verified',
  source_id: row.clause === null ? 'trade' : 'ml21',
  ...row,
})

const tonnes = (from: number, below: number | null): Partial<EiaRuleTable> & { from_quantity: number } => ({
  quantity: 'tonnesPerYear',
  from_quantity: from,
  below_quantity: below,
})

const beds = (from: number, below: number | null): Partial<EiaRuleTable> & { from_quantity: number } => ({
  quantity: 'beds',
  from_quantity: from,
  below_quantity: below,
})

/**
 * One row per process, or per range of its quantity. The class is the national catalogue's. Where it takes an
 * inference to bring a process under an item, the row is unverified; so is every track, which no document defines.
 */
export const eiaRules: EiaRuleTable[] = [
  rule('software_only', {
    class: 'exempt',
    track: 'light',
    clause: '第五条',
    text_zh: '仅软件：名录未列，不纳入环评管理',
    text_en: 'Software only: not in the catalogue, so outside EIA',
  }),
  rule('assembly_only', {
    class: 'exempt',
    track: 'light',
    clause: '#70、#82、#83',
    text_zh: '仅分割、焊接、组装：属名录例外，不纳入环评管理',
    text_en: 'Only cutting, welding and assembly: excepted by the catalogue, outside EIA',
  }),
  rule('imaging_assembly', {
    class: 'exempt',
    track: 'light',
    clause: '#70',
    text_zh: '影像设备（磁共振、超声、眼科激光等）仅组装：属名录例外，不纳入环评管理',
    text_en:
      'Assembly of MRI, ultrasound or ophthalmic laser devices and nothing else: excepted by the catalogue, outside EIA',
  }),
  rule('dispensing_only', {
    class: 'exempt',
    track: 'light',
    clause: '#49',
    text_zh: '仅分装或组装卫生材料及医药用品：属名录例外，不纳入环评管理',
    text_en: 'Only dispensing or assembly of medical materials: excepted by the catalogue, outside EIA',
  }),
  rule('cnc_machining', {
    class: 'form',
    track: 'light',
    clause: '#70',
    text_zh: '数控加工、研磨、抛光超出“分割、焊接、组装”：报告表',
    text_en: 'Machining, grinding and polishing go beyond cutting, welding and assembly: a report form',
  }),
  rule('laser_cutting', {
    class: 'exempt',
    class_most: 'form',
    track: 'light',
    clause: '#70',
    basis: 'unverified',
    text_zh: '仅激光切割是否属于“分割”未有定论：不纳入环评管理，或报告表',
    text_en:
      'Whether laser cutting alone counts as mere cutting is not settled: outside EIA, or a report form',
    ask_zh: '请向区生态环境局确认：激光切割是否按“分割”认定',
    ask_en: 'Ask the ecology bureau whether the laser cutting counts as mere cutting',
  }),
  rule('heat_treatment', {
    class: 'form',
    track: 'heavy',
    clause: '#67',
    basis: 'unverified',
    text_zh: '热处理、烧结（含陶瓷烧结、炉窑）：报告表',
    text_en: 'Heat treatment and sintering, ceramic furnaces included: a report form',
  }),
  rule('pcb_assembly', {
    class: 'exempt',
    class_most: 'form',
    track: 'light',
    clause: '#82',
    basis: 'unverified',
    text_zh: '电路板贴装：仅分割、焊接、组装的不纳入环评管理，其他报告表',
    text_en: 'Board assembly: outside EIA where it is welding and assembly only, else a report form',
    ask_zh: '除回流焊和组装外，是否还有清洗、涂覆等工序',
    ask_en: 'Is there anything besides reflow soldering and assembly, such as cleaning or coating?',
  }),
  rule('cleaning_wet', {
    class: 'form',
    track: 'medium',
    clause: '#70',
    text_zh: '超声、清洗剂等湿法清洗：报告表，并核对废水去向',
    text_en: 'Ultrasonic or detergent cleaning: a report form; check where the wastewater goes',
  }),
  rule('wet_chemistry', {
    class: 'form',
    track: 'heavy',
    clause: '#67、#70',
    basis: 'unverified',
    text_zh: '酸洗、钝化、电解抛光、阳极氧化等（无电镀）：报告表；需 M1 并配预处理',
    text_en:
      'Etching, pickling, passivation, electropolishing or anodising without plating: a report form; needs M1 with pretreatment',
  }),
  rule('electroplating', {
    class: 'report',
    track: 'heavy',
    clause: '#53、#67、#70',
    text_zh: '有电镀工艺的：报告书',
    text_en: 'Electroplating: a full report',
  }),
  rule('solvent_coating', {
    ...tonnes(0, 0.1),
    class: 'form',
    track: 'medium',
    clause: '#70',
    text_zh: '溶剂型涂料（含稀释剂）年用量低于 0.1 t，按实验室规模看待：报告表，须治理 VOCs',
    text_en:
      'Solvent-based coating of less than 0.1 t a year, taken as laboratory scale: a report form, with VOC abatement',
  }),
  rule('solvent_coating', {
    ...tonnes(0.1, 10),
    class: 'form',
    track: 'heavy',
    clause: '#70',
    text_zh: '溶剂型涂料（含稀释剂）年用量低于 10 t：报告表，须治理 VOCs',
    text_en:
      'Solvent-based coating, thinner included, of less than 10 t a year: a report form, with VOC abatement',
  }),
  rule('solvent_coating', {
    ...tonnes(10, null),
    class: 'report',
    track: 'heavy',
    clause: '#70',
    text_zh: '溶剂型涂料（含稀释剂）年用量 10 t 及以上：报告书',
    text_en: 'Solvent-based coating, thinner included, of 10 t a year or more: a full report',
  }),
  rule('low_voc_coating', {
    ...tonnes(0, 10),
    class: 'exempt',
    track: 'light',
    clause: '#70',
    text_zh: '非溶剂型低 VOCs 涂料年用量低于 10 t 且无其他工艺：属名录例外，不纳入环评管理',
    text_en:
      'Low-VOC coating of less than 10 t a year and nothing else: excepted by the catalogue, outside EIA',
  }),
  rule('low_voc_coating', {
    ...tonnes(10, null),
    class: 'form',
    track: 'medium',
    clause: '#70',
    text_zh: '非溶剂型低 VOCs 涂料年用量 10 t 及以上：报告表',
    text_en: 'Low-VOC coating of 10 t a year or more: a report form',
  }),
  rule('solvent_adhesive', {
    ...tonnes(0, 10),
    class: 'form',
    track: 'medium',
    clause: '#53',
    text_zh: '塑料制品用溶剂型胶粘剂年用量低于 10 t：报告表',
    text_en: 'Solvent-based adhesive on plastics of less than 10 t a year: a report form',
  }),
  rule('solvent_adhesive', {
    ...tonnes(10, null),
    class: 'report',
    track: 'heavy',
    clause: '#53',
    text_zh: '塑料制品用溶剂型胶粘剂年用量 10 t 及以上：报告书',
    text_en: 'Solvent-based adhesive on plastics of 10 t a year or more: a full report',
  }),
  rule('injection_moulding', {
    class: 'form',
    track: 'medium',
    clause: '#53、#70',
    text_zh: '注塑：报告表',
    text_en: 'Injection moulding: a report form',
  }),
  rule('extrusion', {
    class: 'form',
    track: 'medium',
    clause: '#53、#70',
    text_zh: '挤出、球囊成型：报告表',
    text_en: 'Extrusion and balloon forming: a report form',
  }),
  rule('silicone_moulding', {
    class: 'form',
    track: 'medium',
    clause: '#52、#70',
    basis: 'unverified',
    text_zh: '硅胶成型：报告表',
    text_en: 'Silicone moulding: a report form',
  }),
  rule('lithography', {
    class: 'form',
    track: 'heavy',
    clause: '#80、#81',
    text_zh: '光刻、镀膜，使用有机溶剂或有酸洗（脑机接口电极、芯片）：报告表',
    text_en:
      'Lithography and deposition with organic solvents or acid wash (BCI electrodes, chips): a report form',
  }),
  rule('ivd_formulation', {
    class: 'form',
    track: 'medium',
    clause: '#49',
    basis: 'unverified',
    text_zh: '诊断试剂配制（缓冲液、包被、冻干），原料外购：报告表',
    text_en:
      'Formulation of reagents (buffers, coating, lyophilising) from bought raw material: a report form',
  }),
  rule('culture_or_fermentation', {
    class: 'report',
    track: 'heavy',
    clause: '#47',
    basis: 'unverified',
    text_zh: '自行培养或发酵生产抗原、抗体、酶等原料，按生物药品制品制造：报告书',
    text_en:
      'Antigens, antibodies or enzymes made in house by culture or fermentation, taken as biological products: a full report',
  }),
  rule('gmo_lab', {
    class: 'report',
    track: 'heavy',
    clause: '#98',
    text_zh: '转基因实验室：报告书',
    text_en: 'A laboratory for genetically modified organisms: a full report',
  }),
  rule('bsl3_lab', {
    class: 'report',
    track: 'heavy',
    clause: '#98',
    text_zh: 'P3、P4 生物安全实验室：报告书',
    text_en: 'A biosafety laboratory of level 3 or 4: a full report',
  }),
  rule('bsl2_lab', {
    class: 'form',
    track: 'medium',
    clause: '#98',
    text_zh: 'P2 生物安全实验室，产生实验废气、废水或危险废物：报告表',
    text_en:
      'A biosafety laboratory of level 2, with laboratory exhaust, wastewater or hazardous waste: a report form',
  }),
  rule('chemistry_lab', {
    class: 'form',
    track: 'medium',
    clause: '#98',
    text_zh: '化学实验室，产生实验废气、废水或危险废物：报告表',
    text_en: 'A chemistry laboratory with exhaust, wastewater or hazardous waste: a report form',
  }),
  rule('dry_lab', {
    class: 'exempt',
    class_most: 'form',
    open_with: ['hazardous_waste', 'process_wastewater'],
    track: 'light',
    clause: '#98',
    text_zh: '不产生实验废气、废水、危险废物的实验室：属名录例外，不纳入环评管理',
    text_en:
      'A laboratory without exhaust, wastewater or hazardous waste: excepted by the catalogue, outside EIA',
    ask_zh: '列出的危险废物或废水是否来自实验室；若是，该例外不适用',
    ask_en:
      'Does the listed hazardous waste or wastewater come from the laboratory? If so, the exception does not hold',
  }),
  rule('animal_lab', {
    class: 'form',
    track: 'medium',
    clause: '#98',
    text_zh: '动物实验室：报告表',
    text_en: 'An animal laboratory: a report form',
  }),
  rule('eo_sterilisation', {
    class: 'form',
    track: 'heavy',
    clause: '#49、#70',
    text_zh: '自行环氧乙烷灭菌，随主体项目：报告表',
    text_en: 'Ethylene oxide sterilisation in house, as part of the project: a report form',
  }),
  rule('irradiation_source', {
    class: 'form',
    class_most: 'report',
    track: 'heavy',
    clause: '#172',
    basis: 'unverified',
    text_zh: '辐照源（钴-60）或电子束：辐射类报告表或报告书，由源和装置类别决定',
    text_en:
      'A cobalt-60 source or electron beam: a radiation report form or a full report, by the class of the source or device',
    ask_zh: '辐照源或电子束装置属于哪一类',
    ask_en: 'Which class is the source or the electron-beam device?',
  }),
  rule('xray_class_2', {
    class: 'form',
    track: 'medium',
    clause: '#172',
    text_zh: '生产或使用Ⅱ类射线装置：辐射类报告表',
    text_en: 'Making or using class II X-ray devices: a radiation report form',
  }),
  rule('xray_class_3', {
    class: 'registration',
    track: 'light',
    clause: '#172',
    text_zh: '生产、销售或使用Ⅲ类射线装置：辐射类登记表',
    text_en: 'Making, selling or using class III X-ray devices: a radiation registration form',
  }),
  rule('hazardous_goods_store', {
    class: 'form',
    track: 'heavy',
    clause: '#149',
    text_zh: '超出日常使用量的危险品仓储：报告表',
    text_en: 'A store of hazardous goods beyond daily use: a report form',
  }),
  rule('hazardous_waste', {
    class: null,
    track: null,
    clause: null,
    text_zh: '产生危险废物：本身不决定环评类别，须有合规的危废暂存间',
    text_en: 'Hazardous waste: decides no class by itself; a compliant hazardous-waste room is needed',
  }),
  rule('process_wastewater', {
    class: null,
    track: 'medium',
    clause: null,
    text_zh: '产生工艺废水：本身不决定环评类别，须预处理并取得排水许可',
    text_en: 'Process wastewater: decides no class by itself; pretreatment and a drainage permit are needed',
  }),
  rule('clinic', {
    ...beds(0, 20),
    class: 'registration',
    track: null,
    clause: '#108',
    text_zh: '医疗机构床位少于 20 张：登记表',
    text_en: 'A clinic of fewer than 20 beds: a registration form',
  }),
  rule('clinic', {
    ...beds(20, 500),
    class: 'form',
    track: null,
    clause: '#108',
    text_zh: '医疗机构床位 20 张及以上、少于 500 张：报告表',
    text_en: 'A clinic of 20 to 499 beds: a report form',
  }),
  rule('clinic', {
    ...beds(500, null),
    class: 'report',
    track: null,
    clause: '#108',
    text_zh: '医疗机构床位 500 张及以上：报告书',
    text_en: 'A clinic of 500 beds or more: a full report',
  }),
]
